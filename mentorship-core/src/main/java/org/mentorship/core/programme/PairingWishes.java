package org.mentorship.core.programme;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;

/**
 * The policy of the programme and its soft wishes, in points, 0 … 1000; 0 switches a wish off. A pair's own score is
 * 0 … 1000 points too.
 *
 * @param evenLoad points per mentee above the average load, growing with each further one
 * @param keepPairs points for keeping an open mentorship together
 * @param preferredSize points per mentee by which a group comes nearer to the size its mentor prefers; taken off past it
 * @param groupLikeness points per pair of mentees in a group with a common interest; 0 where {@code groupVariety} is not 0
 * @param groupVariety points per pair of mentees in a group with no common interest
 */
public record PairingWishes(
        PairingPolicy policy, int evenLoad, int keepPairs, int preferredSize, int groupLikeness, int groupVariety) {

    public PairingWishes {
        requireNonNull(policy, "policy");
        Checks.range(evenLoad, 0, 1000, "wish for an even load, in points,");
        Checks.range(keepPairs, 0, 1000, "wish to keep pairs, in points,");
        Checks.range(preferredSize, 0, 1000, "wish for the preferred size, in points,");
        Checks.range(groupLikeness, 0, 1000, "wish for likeness in a group, in points,");
        Checks.range(groupVariety, 0, 1000, "wish for variety in a group, in points,");
        Checks.that(groupLikeness == 0 || groupVariety == 0, """
                The programme wishes both likeness (%d points) and variety (%d points) inside a group.
                Set one of them to 0.""", groupLikeness, groupVariety);
    }

    /** The greatest sum of points; light wishes for an even load, for kept pairs and for groups of the preferred size. */
    public static PairingWishes standard() {
        return new PairingWishes(PairingPolicy.TOTAL, 20, 100, 20, 0, 0);
    }
}
