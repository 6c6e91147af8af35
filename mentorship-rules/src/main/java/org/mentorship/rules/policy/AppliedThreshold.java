package org.mentorship.rules.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated threshold as it stood on the day of a decision.
 *
 * @param key name of the threshold
 * @param value in {@code unit}
 * @param since first day of this value
 * @param source where the value comes from
 */
public record AppliedThreshold(String key, int value, String unit, LocalDate since, Optional<String> source) {
    public AppliedThreshold {
        requireNonNull(key, "key");
        requireNonNull(unit, "unit");
        requireNonNull(since, "since");
        requireNonNull(source, "source");
    }
}
