package org.mentorship.core.mentorship;

/** Why a mentorship ended before its time. */
public enum TerminationReason {
    MENTOR_REQUEST,
    MENTEE_REQUEST,
    EMPLOYER_REQUEST,
    /** The pair does not fit. */
    NOT_A_FIT,
    NON_PERFORMANCE,
    /** Somebody was away for long. */
    ABSENCE,
    TRANSFER,
    DISMISSAL,
    CONSENT_WITHDRAWN,
    PARTICIPANT_ERASED,
    OTHER
}
