package org.mentorship.core.questionnaire;

/** A field of a request, an offer or a participant that a component can compare. */
public enum ProfileField {
    /** Task directions of the request and the offer. */
    DIRECTIONS,
    /** Interest directions of the request and the offer. */
    INTERESTS,
    /** Subjects of the two participants. */
    SUBJECTS,
    /** Time slots of the request and the offer. */
    SLOTS
}
