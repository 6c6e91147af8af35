package org.mentorship.core.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Keyed;
import org.mentorship.core.text.LocalizedText;

/**
 * A controlled list of codes: task directions, interest directions, subjects …
 *
 * @param terms at least one, codes unique, in the order in which they are shown
 * @param source where the list comes from
 */
public record Vocabulary(String id, LocalizedText title, List<Term> terms, Optional<String> source) {

    /** Id of the vocabulary of the eleven task directions that {@code Request} and {@code Offer} name. */
    public static final String TASK_DIRECTIONS = "task-directions";

    /** Id of the vocabulary of the five interest directions. */
    public static final String INTEREST_DIRECTIONS = "interest-directions";

    /** Id of the vocabulary of school subjects; subjects are checked against it only where a programme holds it. */
    public static final String SUBJECTS = "subjects";

    public Vocabulary {
        Checks.id(id, "id of a vocabulary");
        requireNonNull(title, "title");
        terms = Keyed.copy(terms, Term::code);
        Checks.notEmpty(terms, "terms of vocabulary (%s)", id);
        Checks.unique(terms, Term::code, "code", "vocabulary (%s)", id);
        Checks.text(source, "source of vocabulary (%s)", id);
    }

    /** The term with the code. */
    public Optional<Term> term(String code) {
        return Keyed.find(terms, code);
    }
}
