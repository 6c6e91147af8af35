package org.mentorship.core.intake;

/** What is known of two people beforehand. */
public enum PairMarkKind {
    PSYCHOLOGIST_COMPATIBLE,
    PSYCHOLOGIST_INCOMPATIBLE,
    REFUSED_BY_MENTEE,
    REFUSED_BY_MENTOR,
    /** The mentor is the mentee's line manager. */
    REPORTING_LINE,
    /** A past mentorship that should not be repeated. */
    AVOID_REPEAT
}
