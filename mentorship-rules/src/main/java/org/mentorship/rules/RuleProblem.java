package org.mentorship.rules;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;

/**
 * One thing that is wrong with a rule book.
 *
 * @param file name of the file inside the folder
 * @param line line in the file, from 1; 0 when the whole file is meant
 * @param message what is wrong, one sentence
 * @param advice what to do about it, one sentence
 */
public record RuleProblem(String file, int line, LocalizedText message, LocalizedText advice) {

    public RuleProblem {
        requireNonNull(file, "file");
        requireNonNull(message, "message");
        requireNonNull(advice, "advice");
        if (line < 0) {
            throw Refusal.of("""
                    The line (%d) of a problem in file (%s) is negative.
                    Use 0 when the whole file is meant.""", line, file);
        }
    }

    /** {@code file:line: message advice} in Russian, one line. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message.ru() + " " + advice.ru();
    }
}
