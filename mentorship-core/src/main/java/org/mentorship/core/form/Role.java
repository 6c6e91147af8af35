package org.mentorship.core.form;

/** The side of a pair. */
public enum Role {
    /** Наставник. */
    MENTOR,
    /** Наставляемый. */
    MENTEE
}
