package org.mentorship.core.mentorship;

/** Kinds of meetings, in the order in which a mentorship goes through them. */
public enum MeetingKind {
    INTRODUCTORY,
    TRIAL,
    PLANNING,
    REGULAR,
    FINAL
}
