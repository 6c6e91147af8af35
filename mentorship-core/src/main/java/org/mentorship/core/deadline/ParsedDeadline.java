package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.text.LocalizedText;

/**
 * What was understood of a phrase.
 *
 * @param phrase as written, character by character
 * @param deadline what it means; {@link Deadline.Unrecognized} where any part of it was not understood
 * @param understood the meaning in words, a normal phrase that parses back to {@code deadline}
 * @param warnings in the order of {@link WarningKind}, each kind once
 * @param unread the words that were not understood, in the order of the phrase; empty where all of it was
 */
public record ParsedDeadline(
        String phrase,
        Deadline deadline,
        LocalizedText understood,
        List<DeadlineWarning> warnings,
        List<String> unread) {

    public ParsedDeadline {
        requireNonNull(phrase, "phrase");
        requireNonNull(deadline, "deadline");
        requireNonNull(understood, "understood");
        warnings = Copies.list(warnings);
        unread = Copies.list(unread);
    }

    /** Whether the whole phrase was understood. */
    public boolean recognized() {
        return !(deadline instanceof Deadline.Unrecognized);
    }

    /** Whether there is a warning of the kind. */
    public boolean warns(WarningKind kind) {
        return warnings.stream().anyMatch(warning -> warning.kind() == kind);
    }
}
