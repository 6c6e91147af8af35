package org.mentorship.rules.monitoring;

/** What the ratings of an item make of it. */
public enum Standing {
    STRENGTH,
    WEAKNESS,
    /** Strength and weakness at once: opinions differ. */
    DISPUTED,
    NEITHER
}
