package org.mentorship.core.vocabulary;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.text.LocalizedText;

/** A controlled list of codes: task directions, interest directions, subjects … */
public record Vocabulary(String id, LocalizedText title, List<Term> terms, Optional<String> source) {

    /** Id of the vocabulary of the eleven task directions that {@code Request} and {@code Offer} name. */
    public static final String TASK_DIRECTIONS = "task-directions";

    /** Id of the vocabulary of the five interest directions. */
    public static final String INTEREST_DIRECTIONS = "interest-directions";

    public Vocabulary {
        terms = Copies.list(terms);
    }
}
