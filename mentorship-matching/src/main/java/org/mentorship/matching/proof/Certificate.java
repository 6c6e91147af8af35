package org.mentorship.matching.proof;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What proves the bound of a pairing, by policy; checked by {@link PairingVerifier}. Holds prices by id and nothing else: who
 * may be paired, points, places, caps and pins are taken from the programme and its rules again.
 */
public sealed interface Certificate {

    /** Prices, of which each gives a bound; together the lowest holds, level by level. */
    List<Prices> prices();

    /** {@code TOTAL}: coverage and points are bounded by prices. */
    record Total(List<Prices> prices) implements Certificate {
        public Total {
            prices = List.copyOf(prices);
        }
    }

    /**
     * {@code WORST_OFF_FIRST}: nobody covers more than {@code seats} allows; with pairs above the lowest one alone nobody
     * covers as much; with pairs from the lowest one upwards nobody has more points than prices allow.
     *
     * @param seats minimum cuts over all admissible pairs
     * @param above minimum cuts over the pairs with more points than the lowest of the bound, which let less through; absent
     *     where that has 1000 points or is pinned
     */
    record WorstOff(Prices.Cut seats, Optional<Prices.Cut> above, List<Prices> prices) implements Certificate {
        public WorstOff {
            Objects.requireNonNull(seats, "seats");
            Objects.requireNonNull(above, "above");
            prices = List.copyOf(prices);
        }
    }

    /**
     * {@code STABLE}: no pair blocks the plan, which takes no price to see. Prices bound coverage and points of all plans
     * without blocking pairs: what such plans have in common follows from the order of points alone, and prices are over
     * the pairs that ties leave open.
     *
     * @param seats a minimum cut over all admissible pairs, each request counted as one: what a plan that seats first could
     *     seat at most
     */
    record Stable(List<Prices> prices, Prices.Cut seats) implements Certificate {
        public Stable {
            prices = List.copyOf(prices);
            Objects.requireNonNull(seats, "seats");
        }
    }
}
