package org.mentorship.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.compatibility.Compatibility;

/**
 * How far a score lies below a bound, told at the first level at which they differ: what comes after it says nothing of
 * plans that are better there.
 *
 * @param level the first level at which the bound is above the score, in the order of the policy
 * @param reached what the plan has there
 * @param bound what no plan exceeds; of {@link Level#BLOCKING_PAIRS}, below which no plan comes
 */
public record Gap(Level level, long reached, long bound) {

    public Gap {
        Objects.requireNonNull(level, "level");
    }

    /** What is counted. */
    public enum Level {
        /** Weights of the seated requests by priority. */
        COVERAGE,
        /** Points of the lowest pair, 0 to 1000. */
        LOWEST_PAIR,
        /** Pairs who would both rather have each other; fewer are better. */
        BLOCKING_PAIRS,
        /** Points of the pairs with the soft wishes. */
        POINTS
    }

    /** None where the score reaches the bound; the hard level is not looked at. */
    public static Optional<Gap> between(Score score, Score bound, PairingPolicy policy) {
        Gap coverage = new Gap(Level.COVERAGE, score.coverage(), bound.coverage());
        Gap ofPolicy = policy == PairingPolicy.STABLE
                ? new Gap(Level.BLOCKING_PAIRS, -score.policy(), -bound.policy())
                : new Gap(Level.LOWEST_PAIR, lowest(score), lowest(bound));
        boolean policyFirst = policy == PairingPolicy.STABLE;
        Gap first = policyFirst ? ofPolicy : coverage;
        Gap second = policyFirst ? coverage : ofPolicy;
        if (first.size() != 0) {
            return Optional.of(first);
        }
        if (second.size() != 0) {
            return Optional.of(second);
        }
        return Optional.of(new Gap(Level.POINTS, score.points(), bound.points()))
                .filter(gap -> gap.size() != 0);
    }

    private static long lowest(Score score) {
        return score.policy() + Compatibility.MAX_POINTS;
    }

    /** The difference, 0 or more where the bound holds. */
    public long size() {
        return level == Level.BLOCKING_PAIRS ? reached - bound : bound - reached;
    }

    /** The difference in percent of the bound, two decimals, rounded up; 0 where the bound is 0 or less. */
    public BigDecimal percent() {
        return bound <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(size()).scaleByPowerOfTen(2).divide(BigDecimal.valueOf(bound), 2, RoundingMode.UP);
    }
}
