package org.mentorship.matching.internal.plan;

import java.util.BitSet;

/**
 * An admissible pair, for counting the pairs that would both rather have each other.
 *
 * @param slots indexes of the slots that the mentee stated, or null where none is
 */
public record Candidate(int request, Place place, int points, BitSet slots) {

    /** Of a mentee who stated no times. */
    Candidate(int request, Place place, int points) {
        this(request, place, points, null);
    }

    boolean accepts(MeetingTime time) {
        return slots == null || slots.get(time.getSlot().index());
    }
}
