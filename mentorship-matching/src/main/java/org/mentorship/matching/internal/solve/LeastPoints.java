package org.mentorship.matching.internal.solve;

import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Which pairs that are no candidates could change a plan or what is proven of it. */
@FunctionalInterface
interface LeastPoints {

    /**
     * The least points at which a pair matters; above 1000 where it cannot.
     *
     * @param request index in the intake
     * @param offer index in the intake
     * @param keep points that the wish to keep this pair adds, 0 or more
     */
    long least(int request, int offer, int keep);

    /** Finds for each of some groups of offers the least of a value that each offer has. */
    @FunctionalInterface
    interface Groups {
        long[] least(IntToLongFunction valueOfOffer);
    }

    /** The same for groups of offers: for each group no more than for any offer in it. None where that is not known. */
    default Optional<LeastPoints> of(Groups groups) {
        return Optional.empty();
    }
}
