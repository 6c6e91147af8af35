package org.mentorship.core.mentorship;

/** Why a mentorship ended before its time. */
public enum TerminationReason {
    MENTOR_REQUEST,
    MENTEE_REQUEST,
    EMPLOYER_REQUEST,
    NOT_A_FIT,
    NON_PERFORMANCE,
    ABSENCE,
    TRANSFER,
    DISMISSAL,
    CONSENT_WITHDRAWN,
    PARTICIPANT_ERASED,
    OTHER
}
