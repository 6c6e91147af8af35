package org.mentorship.core.mentorship;

/** Whether a meeting was held. */
public enum MeetingStatus {
    PLANNED,
    HELD,
    CANCELLED
}
