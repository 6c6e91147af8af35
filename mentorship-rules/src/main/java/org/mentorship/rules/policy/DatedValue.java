package org.mentorship.rules.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A value of a threshold, in force from a day until the next value begins.
 *
 * @param from first day
 * @param value in the threshold's unit
 * @param source where the value comes from
 */
public record DatedValue(LocalDate from, int value, Optional<String> source) {
    public DatedValue {
        requireNonNull(from, "from");
        requireNonNull(source, "source");
    }
}
