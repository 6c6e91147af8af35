package org.mentorship.core.form;

/** Whether the mentees of one mentor meet together. */
public enum MeetingMode {
    /** All meet together, so the group has one common time. */
    JOINT,
    /** Each mentee meets the mentor apart. */
    INDIVIDUAL
}
