package org.mentorship.core.intake;

/** What is known of two people beforehand. */
public enum PairMarkKind {
    /** The psychologist finds the two compatible. */
    PSYCHOLOGIST_COMPATIBLE,
    /** The psychologist advises against the pair. */
    PSYCHOLOGIST_INCOMPATIBLE,
    /** The mentee does not want this mentor. */
    REFUSED_BY_MENTEE,
    /** The mentor does not want this mentee. */
    REFUSED_BY_MENTOR,
    /** The mentor is the mentee's line manager. */
    REPORTING_LINE,
    /** A past mentorship that should not be repeated. */
    AVOID_REPEAT
}
