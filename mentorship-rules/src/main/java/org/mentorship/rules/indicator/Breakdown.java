package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.vocabulary.Term;

/**
 * The keys by which a set is divided; rules say which key a member has, and a member may have several.
 *
 * @param vocabulary id of the vocabulary whose terms are the keys, or {@link #FORMS}
 * @param terms the keys themselves, where they are in no vocabulary
 */
public record Breakdown(Optional<String> vocabulary, List<Term> terms) {
    /** Stands for the forms of the programme in place of a vocabulary. */
    public static final String FORMS = "forms";

    public Breakdown {
        requireNonNull(vocabulary, "vocabulary");
        terms = List.copyOf(terms);
        if (vocabulary.isPresent() != terms.isEmpty()) {
            throw Refusal.of("""
                    The breakdown names the vocabulary (%s) and (%s) terms of its own.
                    Give either a vocabulary or terms.""", vocabulary.orElse("–"), terms.size());
        }
    }
}
