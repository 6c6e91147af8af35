package org.mentorship.core.vocabulary;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.text.LocalizedText;

/**
 * One entry of a controlled list.
 *
 * @param code an id, unique in its list; what files and answers carry
 * @param title what people read
 */
public record Term(String code, LocalizedText title) {

    public Term {
        Checks.id(code, "code of a term");
        requireNonNull(title, "title");
    }
}
