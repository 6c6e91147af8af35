package org.mentorship.core.participant;

/** What an interview on readiness to mentor came to. */
public enum InterviewResult {
    READY,
    NOT_READY,
    /** To be held again. */
    REPEAT
}
