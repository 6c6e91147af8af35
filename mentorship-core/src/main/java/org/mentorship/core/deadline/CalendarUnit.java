package org.mentorship.core.deadline;

public enum CalendarUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
