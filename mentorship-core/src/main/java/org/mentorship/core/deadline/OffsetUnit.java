package org.mentorship.core.deadline;

/** A unit of distance from an event; {@code WORKING_DAYS} need a production calendar. */
public enum OffsetUnit {
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS
}
