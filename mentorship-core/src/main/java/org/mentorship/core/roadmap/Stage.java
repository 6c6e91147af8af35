package org.mentorship.core.roadmap;

import java.util.List;
import org.mentorship.core.internal.Copies;

/** A stage: its place among the canonical ones, and the document's own heading. */
public record Stage(
        String number, CanonicalStage canonical, String heading, List<Activity> activities, List<String> doubts) {
    public Stage {
        activities = Copies.list(activities);
        doubts = Copies.list(doubts);
    }
}
