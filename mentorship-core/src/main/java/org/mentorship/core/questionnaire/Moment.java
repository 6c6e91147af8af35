package org.mentorship.core.questionnaire;

/** When a questionnaire is filled in. */
public enum Moment {
    BEFORE,
    AFTER_GROUP_MEETING,
    DURING,
    AFTER
}
