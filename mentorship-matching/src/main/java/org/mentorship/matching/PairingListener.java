package org.mentorship.matching;

/**
 * Told of progress, on the solving thread; must return quickly. What it throws ends the run and reaches the caller. After a
 * cancel it may be told once more.
 */
public interface PairingListener {

    /**
     * A better plan was found.
     *
     * @param seated requests with a seat in it
     * @param requests requests that take part in the search; those that the rules leave out are not among them
     */
    default void improved(Score score, int seated, int requests) {}
}
