package org.mentorship.matching.internal.kernel;

import java.util.List;

/**
 * What ties the requests of an offer together: the group meets at one of several times, which must suit everybody in it,
 * and it meets with nobody or with at least a minimum.
 *
 * @param transport requests, offers and worths
 * @param minimum fewest requests of an offer that takes any, 0 or more
 * @param times number of times that the group of an offer may choose from, 1 … {@value #MAX_TIMES}; 1 where time plays no
 *     part
 * @param suits which times of its offer suit the request of an edge: bit {@code t} for time {@code t}
 * @param clashes groups that must not both meet at these times
 */
public record Groups(Transport transport, int[] minimum, int[] times, long[] suits, List<Clash> clashes) {

    /** Most times of a group. */
    public static final int MAX_TIMES = Long.SIZE;

    /** One person leads both groups, and their times overlap. */
    public record Clash(int offer, int time, int other, int otherTime) {}

    public Groups {
        if (minimum.length != transport.offers()
                || times.length != transport.offers()
                || suits.length != transport.edgeOffer().length) {
            throw new IllegalArgumentException(
                    """
                    The groups are for (%d) offers and (%d) edges, the problem has (%d) and (%d).
                    Build both from the same plan.""".formatted(minimum.length, suits.length, transport.offers(), transport.edgeOffer().length));
        }
        clashes = List.copyOf(clashes);
    }

    /** Groups without clashes. */
    public Groups(Transport transport, int[] minimum, int[] times, long[] suits) {
        this(transport, minimum, times, suits, List.of());
    }
}
