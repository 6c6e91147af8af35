package org.mentorship.core.mentorship;

public enum MeetingStatus {
    PLANNED,
    HELD,
    CANCELLED
}
