package org.mentorship.matching.internal.solve;

import java.util.List;
import org.mentorship.matching.RefusalCount;

/**
 * The admissible offers of one request.
 *
 * @param offers indexes in {@link Intake#offers()}, rising; those with a free place
 * @param points of each, 0…1000
 * @param full indexes of admissible offers without a free place, rising
 * @param refusals of the offers looked at by rule, most first; only where nothing is admissible
 */
record CandidateSet(int[] offers, int[] points, int[] full, List<RefusalCount> refusals) {

    /** Of a request that was not looked at. */
    static final CandidateSet UNKNOWN = new CandidateSet(new int[0], new int[0], new int[0], List.of());

    boolean none() {
        return offers.length == 0 && full.length == 0;
    }
}
