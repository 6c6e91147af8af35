package org.mentorship.rules.roadmap;

/** How a work stands on the day of a report. */
public enum WorkStatus {
    /** Its window is not open yet, or it has a last day only and that is far off. */
    NOT_DUE,
    /** Its window is open. */
    IN_WINDOW,
    /** Its last day is near, by the threshold {@code roadmap.due-soon}. */
    DUE_SOON,
    /** Its last day has passed. */
    OVERDUE,
    /** Done on its last day or before. */
    DONE,
    /** Done after its last day. */
    DONE_LATE,
    /** It has no day, and is never overdue. */
    NO_DATE,
    /** An event, a schedule or a calendar must be known before it has a day. */
    WAITING_FOR_EVENT
}
