package org.mentorship.core.deadline;

public enum OffsetUnit {
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS
}
