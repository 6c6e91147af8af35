package org.mentorship.rules.monitoring;

import java.util.Optional;

/**
 * People who are satisfied, of two bases.
 *
 * @param count whose rating reaches the threshold, a head count; {@code count <= answered <= tookPart}
 * @param answered who gave a rating
 * @param tookPart who took part, whether they answered or not: the base of the published formula
 */
public record Satisfied(int count, int answered, int tookPart) {

    /** Percent of those who took part, rounded half up; empty where nobody did. */
    public Optional<Integer> percentOfTookPart() {
        return percent(count, tookPart);
    }

    /** Percent of those who answered, rounded half up; empty where nobody did. */
    public Optional<Integer> percentOfAnswered() {
        return percent(count, answered);
    }

    private static Optional<Integer> percent(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of((int) ((200L * part + whole) / (2L * whole)));
    }
}
