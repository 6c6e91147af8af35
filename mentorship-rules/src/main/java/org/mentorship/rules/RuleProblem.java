package org.mentorship.rules;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;

/**
 * One thing that is wrong with a rule book, or worth a look.
 *
 * @param code stable name of the kind of problem, such as {@code property.unknown}
 * @param severity whether the book can be used nevertheless
 * @param file name of the file inside the folder
 * @param line line in the file, from 1; 0 when the whole file is meant
 * @param message what is wrong, one sentence
 * @param advice what to do about it, one sentence
 * @param words the line as it stands in the file, without the spaces around it; empty when there is none to show
 */
public record RuleProblem(
        String code,
        Severity severity,
        String file,
        int line,
        LocalizedText message,
        LocalizedText advice,
        Optional<String> words) {

    /** What follows from a problem. */
    public enum Severity {
        /** The book is refused. */
        ERROR,
        /** The book works, but hardly as meant. */
        WARNING
    }

    public RuleProblem {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(file, "file");
        requireNonNull(message, "message");
        requireNonNull(advice, "advice");
        requireNonNull(words, "words");
        if (line < 0) {
            throw Refusal.of("""
                    The line (%d) of a problem in file (%s) is negative.
                    Use 0 when the whole file is meant.""", line, file);
        }
    }

    /** {@code file}, or {@code file:line} where there is a line. */
    public String place() {
        return file + (line > 0 ? ":" + line : "");
    }

    /** {@code file:line: message advice} in Russian, one line. */
    @Override
    public String toString() {
        return place() + ": " + message.ru() + " " + advice.ru();
    }
}
