package org.mentorship.rules.monitoring;

/** Whom a report is for. */
public enum Audience {
    /** The school: how many took part and answered is told, answers of fewer than five people are not. */
    SCHOOL,
    /** Everybody: nothing is told that says how one to four people, or all of a group, answered. */
    PUBLIC
}
