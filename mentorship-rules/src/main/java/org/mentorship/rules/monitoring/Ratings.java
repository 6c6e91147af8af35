package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

/**
 * How a group rated an item after the end.
 *
 * @param answered who rated it, a head count, 1 or more
 * @param high of them, who rated it at {@code monitoring.strength.min-rating} or more
 * @param low of them, who rated it at {@code monitoring.weakness.max-rating} or less
 * @param standing a strength where the share of high ratings reaches {@code monitoring.strength.min-share} percent, a weakness
 *     where that of low ratings reaches {@code monitoring.weakness.min-share}
 */
public record Ratings(int answered, Told<Integer> high, Told<Integer> low, Standing standing) {
    public Ratings {
        requireNonNull(high, "high");
        requireNonNull(low, "low");
        requireNonNull(standing, "standing");
    }
}
