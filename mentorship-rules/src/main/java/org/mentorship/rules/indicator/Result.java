package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;

/** The number of an indicator with what stands behind it, or why there is none. */
public sealed interface Result {

    /** What was counted. */
    CountedSet numerator();

    /** What it is divided by, where that is known. */
    Optional<Base> base();

    /** A count. */
    record Count(CountedSet numerator) implements Result {
        public Count {
            requireNonNull(numerator, "numerator");
        }

        @Override
        public Optional<Base> base() {
            return Optional.empty();
        }
    }

    /** A share of a denominator above 0. */
    record Share(CountedSet numerator, Base of) implements Result {
        public Share {
            requireNonNull(numerator, "numerator");
            requirePositive(of);
        }

        @Override
        public Optional<Base> base() {
            return Optional.of(of);
        }

        /** Whole per cent, halves up. */
        public int percent() {
            return Rounding.percent(numerator.size(), of.size());
        }
    }

    /** A mean over a denominator above 0. */
    record Mean(CountedSet numerator, Base of) implements Result {
        public Mean {
            requireNonNull(numerator, "numerator");
            requirePositive(of);
        }

        @Override
        public Optional<Base> base() {
            return Optional.of(of);
        }

        /** One decimal, halves up. */
        public BigDecimal value() {
            return BigDecimal.valueOf(numerator.size()).divide(BigDecimal.valueOf(of.size()), 1, RoundingMode.HALF_UP);
        }
    }

    /** There is no number. */
    record Undefined(Why why, LocalizedText explanation, CountedSet numerator, Optional<Base> base) implements Result {
        public Undefined {
            requireNonNull(why, "why");
            requireNonNull(explanation, "explanation");
            requireNonNull(numerator, "numerator");
            requireNonNull(base, "base");
        }
    }

    /** Why there is no number. */
    enum Why {
        /** Nobody gives the head count that it is divided by. */
        POPULATION_MISSING,
        /** The denominator is 0. */
        DENOMINATOR_ZERO,
        /** It is made of answers, and nobody has answered. */
        NOBODY_ANSWERED,
        /** The organization is of a kind, or on a level, of which no head count is expected, and nobody of it is counted. */
        NOT_APPLICABLE,
        /** Two files give one head count with two sizes. */
        POPULATION_DIFFERS,
        /** An organization gives a head count that seems to be the sum of those under it. */
        POPULATION_TWICE
    }

    private static void requirePositive(Base base) {
        requireNonNull(base, "base");
        if (base.size() <= 0) {
            throw Refusal.of("""
                    The denominator is (%s).
                    Give an undefined result where nothing can be divided by.""", base.size());
        }
    }
}
