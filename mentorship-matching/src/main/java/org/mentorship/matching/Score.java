package org.mentorship.matching;

import java.util.Comparator;
import org.mentorship.core.programme.PairingPolicy;

/**
 * The levels of a pairing, in order of importance. Under {@link PairingPolicy#STABLE} the policy level counts before
 * coverage.
 *
 * @param hard 0, or minus the number of broken hard limits; below zero only where pins cannot be held together, and such
 *     a plan cannot be used
 * @param coverage weights of the priorities of the seated requests: NORMAL 1, NAMED 2, CARRIED_OVER 3
 * @param policy TOTAL: 0; WORST_OFF_FIRST: minus the points that the lowest pair lacks to 1000; STABLE: minus the number
 *     of blocking pairs
 * @param points sum of the points of the pairs, with the soft wishes of the programme
 */
public record Score(long hard, long coverage, long policy, long points) {

    /** Level of a {@link ScoreComponent}: {@link #hard}. */
    public static final int HARD = 0;

    /** Level of a {@link ScoreComponent}: {@link #coverage}. */
    public static final int COVERAGE = 1;

    /** Level of a {@link ScoreComponent}: {@link #policy}. */
    public static final int POLICY = 2;

    /** Level of a {@link ScoreComponent}: {@link #points}. */
    public static final int POINTS = 3;

    public boolean usable() {
        return hard >= 0;
    }

    /** From worse to better under the policy. */
    public static Comparator<Score> order(PairingPolicy policy) {
        Comparator<Score> hard = Comparator.comparingLong(Score::hard);
        Comparator<Score> levels = policy == PairingPolicy.STABLE
                ? hard.thenComparingLong(Score::policy).thenComparingLong(Score::coverage)
                : hard.thenComparingLong(Score::coverage).thenComparingLong(Score::policy);
        return levels.thenComparingLong(Score::points);
    }
}
