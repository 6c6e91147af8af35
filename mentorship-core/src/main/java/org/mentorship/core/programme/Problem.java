package org.mentorship.core.programme;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a programme.
 *
 * @param path where, as a JSON path into the programme file, such as {@code $.requests[3].participant}
 * @param message what is wrong, one sentence with the values in brackets; ids, never names or birth dates
 * @param advice what to do about it, one sentence
 */
public record Problem(String path, String message, String advice) {

    public Problem {
        requireNonNull(path, "path");
        requireNonNull(message, "message");
        requireNonNull(advice, "advice");
    }

    /** {@code path: message advice}, one line. */
    @Override
    public String toString() {
        return path + ": " + message + " " + advice;
    }
}
