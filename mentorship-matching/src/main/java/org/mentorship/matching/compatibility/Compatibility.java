package org.mentorship.matching.compatibility;

import java.util.List;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.pair.Adjustment;

/**
 * How well a mentee and a mentor fit.
 *
 * @param points 0…1000: base points of the components plus adjustments of pair rules, clamped
 * @param noData nothing was answered on both sides; the base is then a neutral {@value #NEUTRAL} and no component has a
 *     share in it
 * @param answeredPercent 0…100, share of the components' weight that was answered on both sides, half-up
 * @param contributions one per component, in the order of the programme's questionnaires; their points add up to
 *     {@link #basePoints()} unless there is no data
 * @param adjustments of pair rules, in the order of the rule book
 */
public record Compatibility(
        int points,
        boolean noData,
        int answeredPercent,
        List<Contribution> contributions,
        List<Adjustment> adjustments) {

    /** Base points of a pair of which nothing is known. */
    public static final int NEUTRAL = 500;

    /** Most points of a pair. */
    public static final int MAX_POINTS = 1000;

    public Compatibility {
        contributions = List.copyOf(contributions);
        adjustments = List.copyOf(adjustments);
        if (points < 0 || points > MAX_POINTS || answeredPercent < 0 || answeredPercent > 100) {
            throw Refusal.of("""
                    The points (%d) or the answeredPercent (%d) are outside 0..1000 or 0..100.
                    Clamp them before.""", points, answeredPercent);
        }
    }

    /** 0…1000, before the adjustments of pair rules. */
    public int basePoints() {
        return noData
                ? NEUTRAL
                : contributions.stream().mapToInt(Contribution::points).sum();
    }

    /** Base points with the adjustments of pair rules, kept in 0…{@value #MAX_POINTS}. */
    public static int adjusted(int basePoints, int adjustment) {
        return Math.max(0, Math.min(MAX_POINTS, basePoints + adjustment));
    }
}
