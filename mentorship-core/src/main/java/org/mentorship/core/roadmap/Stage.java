package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A stage: its place among the canonical ones, and the document's own heading.
 *
 * @param number as written in the document
 */
public record Stage(
        String number, CanonicalStage canonical, String heading, List<Activity> activities, List<String> doubts) {

    public Stage {
        Checks.text(number, "number of a stage");
        requireNonNull(canonical, "canonical");
        Checks.text(heading, "heading of stage (%s)", number);
        activities = Copies.list(activities);
        doubts = Copies.list(doubts);
        Checks.texts(doubts, "doubt of stage (%s)", number);
    }
}
