package org.mentorship.rules.pair;

import static java.util.Objects.requireNonNull;

import org.mentorship.rules.Finding;

/**
 * Points that a rule adds to a pair.
 *
 * @param points on the scale of 0 … 1000 points of a pair; negative for a malus
 */
public record Adjustment(int points, Finding finding) {
    public Adjustment {
        requireNonNull(finding, "finding");
    }
}
