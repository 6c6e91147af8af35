package org.mentorship.rules.pair;

import org.mentorship.core.intake.Request;

/**
 * Judges pairs of one programme. Most pairs have nothing said of them, so only the others are told of; a million pairs
 * take about as much memory as ten thousand. May be shared by threads.
 */
public interface PairJudge {

    /** Told of each pair that a rule speaks of. */
    @FunctionalInterface
    interface Spoken {
        /**
         * @param number place of the pair in what was given, from 0
         * @param verdict not silent
         */
        void accept(int number, PairVerdict verdict);
    }

    /**
     * Judges pairs in the order given, a bounded number at a time.
     *
     * @param pairs walked through once
     * @param spoken called on this thread, in the order of the pairs
     * @throws IllegalArgumentException if a pair is not of this programme or joins two forms
     */
    void judge(Iterable<CandidatePair> pairs, Spoken spoken);

    /**
     * Whether the rules forbid every pair of people of different organizations in each form that is not
     * {@link org.mentorship.core.form.Form#acrossOrganizations()}, so that such pairs need not be looked at.
     */
    default boolean staysInsideOrganizations() {
        return false;
    }

    /** Points above which the rules lift no pair: no pair's adjustments come to more. */
    default int mostPoints() {
        return Integer.MAX_VALUE;
    }

    /**
     * The same for the pairs of one request, which may be fewer: no more than {@link #mostPoints()}.
     *
     * @throws IllegalArgumentException if the request is not of this programme
     */
    default int mostPoints(Request request) {
        return mostPoints();
    }
}
