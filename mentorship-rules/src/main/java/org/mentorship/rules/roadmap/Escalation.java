package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import org.mentorship.rules.Finding;

/**
 * Somebody has to be told of an overdue work.
 *
 * @param activity id of the work
 */
public record Escalation(String activity, Whom whom, Finding finding) {

    /** Who has to be told. */
    public enum Whom {
        CURATOR,
        DIRECTOR
    }

    public Escalation {
        requireNonNull(activity, "activity");
        requireNonNull(whom, "whom");
        requireNonNull(finding, "finding");
    }
}
