package org.mentorship.core.questionnaire;

/** When a questionnaire is filled in. */
public enum Moment {
    /** Before entry into the programme. */
    BEFORE,
    /** After the group meeting, when people have seen each other. */
    AFTER_GROUP_MEETING,
    /** While pairs work. */
    DURING,
    /** After the end. */
    AFTER
}
