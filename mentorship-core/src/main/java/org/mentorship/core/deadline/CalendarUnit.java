package org.mentorship.core.deadline;

/** A unit in which a periodic deadline counts. */
public enum CalendarUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
