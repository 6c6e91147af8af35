package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import org.mentorship.rules.Finding;

/**
 * One member of a counted set. Two files name the same person when both the organization and the id are the same
 * (docs/decisions/0091-who-is-counted-once.md).
 *
 * @param organization id of the organization in whose numbers it counts
 * @param id of the person, request, mentorship …
 * @param amount what it adds to the sum: 1 where it is counted, 0 or more where a rule adds an amount
 * @param why what the rule that counted it says
 */
public record Counted(String organization, String id, int amount, Finding why) {
    public Counted {
        requireNonNull(organization, "organization");
        requireNonNull(id, "id");
        requireNonNull(why, "why");
    }
}
