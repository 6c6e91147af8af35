package org.mentorship.core.programme;

/**
 * The policy of the programme and its soft wishes, in points; 0 switches a wish off.
 *
 * @param evenLoad points per mentee above the average load, growing with each further one
 * @param keepPairs points for keeping an open mentorship together
 * @param preferredSize points per mentee away from the preferred size of a group
 * @param groupLikeness points per pair of mentees in a group with a common interest
 * @param groupVariety points per pair of mentees in a group with no common interest
 */
public record PairingWishes(
        PairingPolicy policy, int evenLoad, int keepPairs, int preferredSize, int groupLikeness, int groupVariety) {

    /** The greatest sum of points; light wishes for an even load, for kept pairs and for groups of the preferred size. */
    public static PairingWishes standard() {
        return new PairingWishes(PairingPolicy.TOTAL, 20, 100, 20, 0, 0);
    }
}
