package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.kernel.LivePlan;
import org.mentorship.matching.session.Recommendation;

/** Which offers suit a request, by what a seat there would change in the whole. */
final class Recommender {

    private static final Comparator<Recommendation> BEST_FIRST = Comparator.comparingLong(
                    (Recommendation one) -> -one.coverageChange())
            .thenComparingLong(one -> -one.pointsChange())
            .thenComparingInt(one -> -one.points())
            .thenComparing(Recommendation::offer);

    private Recommender() {}

    /** By the cheapest chain that makes room at each offer. */
    static List<Recommendation> byChains(KeptPlan kept, LiveRow row, int most) {
        LivePlan live = kept.live();
        long[] changes =
                live.changes(row.rank, row.offers, kept.places().worth(row.request, row.offers, row.points), most);
        List<Recommendation> all = new ArrayList<>();
        for (int edge = 0; edge < changes.length; edge++) {
            if (changes[edge] != Long.MIN_VALUE) {
                long ranks = Math.floorDiv(changes[edge] + live.unit() / 2, live.unit());
                Offer offer = kept.places().offer(row.offers[edge]);
                all.add(new Recommendation(
                        offer.id(), offer.participant(), row.points[edge], ranks, changes[edge] - ranks * live.unit()));
            }
        }
        return best(all, most);
    }

    /**
     * The best pairs by points, each pinned in a solve of its own.
     *
     * @param with the programme with the request
     * @param before the score without a seat for it
     */
    static List<Recommendation> bySolving(
            Programme with,
            Rules rules,
            PairingSettings settings,
            Score before,
            LivePlaces places,
            LiveRow row,
            int most) {
        List<Recommendation> all = new ArrayList<>();
        Integer[] byPoints = new Integer[row.points.length];
        Arrays.setAll(byPoints, edge -> edge);
        Arrays.sort(
                byPoints,
                Comparator.<Integer>comparingInt(edge -> -row.points[edge]).thenComparingInt(edge -> edge));
        for (int k = 0; k < Math.min(most, byPoints.length); k++) {
            Offer offer = places.offer(row.offers[byPoints[k]]);
            Programme pinned = with.toBuilder()
                    .add(new Pin(row.request.id(), offer.id(), "recommendation"))
                    .build();
            Score after;
            try {
                after = new Run(pinned, rules, settings, new PairingListener() {}, new RunControl(settings.timeLimit()))
                        .solve()
                        .score();
            } catch (InvalidPinsException full) {
                continue;
            }
            if (after.usable()) {
                all.add(new Recommendation(
                        offer.id(),
                        offer.participant(),
                        row.points[byPoints[k]],
                        after.coverage() - before.coverage(),
                        after.points() - before.points()));
            }
        }
        return best(all, most);
    }

    private static List<Recommendation> best(List<Recommendation> all, int most) {
        return all.stream().sorted(BEST_FIRST).limit(most).toList();
    }
}
