package org.mentorship.matching.compatibility;

import java.util.List;
import org.mentorship.rules.pair.Adjustment;

/**
 * How well a mentee and a mentor fit.
 *
 * @param points 0…1000: base points of the components plus adjustments of pair rules, clamped
 * @param noData nothing was answered on both sides; the base is then a neutral 500
 * @param answeredPercent 0…100, share of the components' weight that was answered on both sides
 */
public record Compatibility(int points, boolean noData, int answeredPercent, List<Contribution> contributions, List<Adjustment> adjustments) {
    public Compatibility {
        contributions = List.copyOf(contributions);
        adjustments = List.copyOf(adjustments);
    }
}
