package org.mentorship.core.deadline;

/** Which year is meant. */
public enum YearKind {
    /** From 1 September to the end of the administrative year, summer included. */
    ACADEMIC,
    /** From 1 January to 31 December. */
    CALENDAR
}
