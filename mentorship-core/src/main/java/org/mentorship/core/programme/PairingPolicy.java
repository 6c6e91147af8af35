package org.mentorship.core.programme;

/** What a pairing strives for after coverage. */
public enum PairingPolicy {
    /** The greatest sum of points. */
    TOTAL,
    /** Raise the lowest pair first. */
    WORST_OFF_FIRST,
    /** No mentor and mentee who would both rather have each other. */
    STABLE
}
