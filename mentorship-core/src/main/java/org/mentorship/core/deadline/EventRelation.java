package org.mentorship.core.deadline;

public enum EventRelation {
    BEFORE,
    ON,
    AFTER
}
