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
        PairingPolicy policy, int evenLoad, int keepPairs, int preferredSize, int groupLikeness, int groupVariety) {}
