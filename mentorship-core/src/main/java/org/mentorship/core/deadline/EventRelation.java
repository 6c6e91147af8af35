package org.mentorship.core.deadline;

/** Where a deadline stands to its event. */
public enum EventRelation {
    BEFORE,
    ON,
    AFTER
}
