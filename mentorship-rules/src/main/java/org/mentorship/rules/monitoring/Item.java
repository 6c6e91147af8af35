package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.text.LocalizedText;

/**
 * A question of a questionnaire.
 *
 * @param questionnaire id of the questionnaire
 * @param question id of the question in it
 * @param text what is asked
 */
public record Item(String questionnaire, String question, LocalizedText text) {
    public Item {
        requireNonNull(questionnaire, "questionnaire");
        requireNonNull(question, "question");
        requireNonNull(text, "text");
    }
}
