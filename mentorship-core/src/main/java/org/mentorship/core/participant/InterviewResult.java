package org.mentorship.core.participant;

public enum InterviewResult {
    READY,
    NOT_READY,
    REPEAT
}
