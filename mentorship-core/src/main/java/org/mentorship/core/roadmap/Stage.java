package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
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

    /** The same stage with each activity changed. */
    public Stage withActivities(UnaryOperator<Activity> change) {
        return new Stage(
                number, canonical, heading, activities.stream().map(change).toList(), doubts);
    }
}
