package org.mentorship.core.questionnaire;

/** Where one side of a component takes its value from. */
public sealed interface Operand {

    /** The answer to a question of the same questionnaire. */
    record Answered(String question) implements Operand {}

    /** A field of the request, the offer or the participant. */
    record Profile(ProfileField field) implements Operand {}
}
