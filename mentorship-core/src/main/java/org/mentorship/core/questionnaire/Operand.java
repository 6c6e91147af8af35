package org.mentorship.core.questionnaire;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;

/** Where one side of a component takes its value from. */
public sealed interface Operand {

    /** The answer to a question of the same questionnaire. */
    record Answered(String question) implements Operand {
        public Answered {
            Checks.id(question, "question of an operand");
        }
    }

    /** A field of the request, the offer or the participant. */
    record Profile(ProfileField field) implements Operand {
        public Profile {
            requireNonNull(field, "field");
        }
    }
}
