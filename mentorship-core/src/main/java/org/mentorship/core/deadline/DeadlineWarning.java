package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.text.LocalizedText;

/**
 * Something in a phrase that somebody should look at.
 *
 * @param text a sentence for people
 */
public record DeadlineWarning(WarningKind kind, LocalizedText text) {

    public DeadlineWarning {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }
}
