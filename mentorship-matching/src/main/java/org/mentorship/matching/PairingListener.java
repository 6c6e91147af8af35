package org.mentorship.matching;

/** Told of progress, on the solving thread; must return quickly. */
public interface PairingListener {
    default void improved(Score score, int seated, int requests) {}
}
