package org.mentorship.core.questionnaire;

/** A field of a request, an offer or a participant that a component can compare. */
public enum ProfileField {
    DIRECTIONS,
    INTERESTS,
    SUBJECTS,
    SLOTS
}
