package org.mentorship.core.programme;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;

/**
 * One thing that is wrong with a programme, or with another file of this library.
 *
 * @param path where, as a JSON path into the file, such as {@code $.requests[3].participant}
 * @param position the same place in the text of the file; empty for a programme that was not read from one
 * @param message what is wrong, one sentence with the values in brackets; ids, never names or birth dates
 * @param advice what to do about it, one sentence
 */
public record Problem(String path, Optional<Position> position, LocalizedText message, LocalizedText advice) {

    public Problem {
        requireNonNull(path, "path");
        requireNonNull(position, "position");
        requireNonNull(message, "message");
        requireNonNull(advice, "advice");
    }

    /** A problem whose place in a text is not known. */
    public Problem(String path, LocalizedText message, LocalizedText advice) {
        this(path, Optional.empty(), message, advice);
    }

    /** {@code path (line 3, column 7): message advice} in English, one line. */
    @Override
    public String toString() {
        return path + position.map(place -> " (" + place + ")").orElse("") + ": " + message.in(Language.EN) + " "
                + advice.in(Language.EN);
    }

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column in UTF-16 characters, from 1
     */
    public record Position(int line, int column) {

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }
}
