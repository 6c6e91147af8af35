package org.mentorship.rules.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.Refusal;

/**
 * A figure that rules ask for, with the days from which its values hold.
 *
 * @param key name, such as {@code pupil-mentor.min-age}
 * @param unit {@code years}, {@code points}, {@code yes-no} (1 or 0) …
 * @param values at least one, from the earliest to the latest, no two from the same day
 */
public record Threshold(String key, String unit, List<DatedValue> values) {

    public Threshold {
        requireNonNull(key, "key");
        requireNonNull(unit, "unit");
        values = List.copyOf(values);
        if (!key.matches("[a-z0-9]+([.-][a-z0-9]+)*") || unit.isBlank()) {
            throw Refusal.of("""
                    The key (%s) or the unit (%s) of a threshold is not usable.
                    Write keys in small Latin letters with dots and hyphens, such as pupil-mentor.min-age.""", key, unit);
        }
        if (values.isEmpty()) {
            throw Refusal.of("""
                    The threshold (%s) has no values.
                    Give at least one, with the day from which it holds.""", key);
        }
        for (int i = 1; i < values.size(); i++) {
            if (!values.get(i - 1).from().isBefore(values.get(i).from())) {
                throw Refusal.of(
                        """
                        The values of threshold (%s) from (%s) and from (%s) are not in the order of their days.
                        List them from the earliest to the latest, one for each day.""", key, values.get(i - 1).from(), values.get(i).from());
            }
        }
    }

    /** The value in force on the day; empty before the first one. */
    public Optional<DatedValue> on(LocalDate day) {
        DatedValue found = null;
        for (DatedValue value : values) {
            if (!value.from().isAfter(day)) {
                found = value;
            }
        }
        return Optional.ofNullable(found);
    }
}
