package org.mentorship.core.roadmap;

/** The seven stages of the target model, and everything else. */
public enum CanonicalStage {
    PREPARATION,
    MENTEE_BASE,
    MENTOR_BASE,
    MENTOR_SELECTION,
    PAIRING,
    WORK,
    COMPLETION,
    OTHER
}
