package org.mentorship.matching.internal.solve;

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
}
