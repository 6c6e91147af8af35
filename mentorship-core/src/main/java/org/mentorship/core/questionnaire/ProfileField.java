package org.mentorship.core.questionnaire;

public enum ProfileField {
    DIRECTIONS,
    INTERESTS,
    SUBJECTS,
    SLOTS
}
