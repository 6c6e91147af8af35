package org.mentorship.matching.internal.solve;

import java.util.stream.IntStream;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;

/**
 * The largest coverage by augmenting paths, in the order of priority, each request trying its best candidates first; then
 * group times and minimum sizes, at the least cost of seats that a look can find. Under STABLE: the best pairs first, which
 * leaves no blocking pair where times and minimum sizes play no part.
 *
 * <p>The bound takes times and minimum sizes away: coverage is then exact, the lowest pair is raised until coverage would
 * fall, and points are those of each request's best candidate, for as many requests as there are places.
 */
final class GreedyOpening implements Opening {

    @Override
    public Score open(PairingPlan plan, RunControl control) {
        PairingPolicy policy = plan.weights().policy();
        SeatMatching best = SeatMatching.of(plan, 0, control);
        int lowest = Compatibility.MAX_POINTS;
        if (policy == PairingPolicy.WORST_OFF_FIRST && best.coverage() > 0) {
            int low = 0;
            int high = 1001;
            while (high - low > 1 && !control.stopped()) {
                int middle = (low + high) / 2;
                SeatMatching raised = SeatMatching.of(plan, middle, control);
                if (raised.coverage() == best.coverage()) {
                    low = middle;
                    best = raised;
                } else {
                    high = middle;
                }
            }
            lowest = low;
        }
        new FirstPlan(plan).fill(best, policy);
        return new Score(
                0,
                best.coverage(),
                policy == PairingPolicy.WORST_OFF_FIRST ? policyBound(plan, lowest) : 0,
                pointsBound(plan));
    }

    /** A pinned pair counts as it is; where nobody can be seated there is no lowest pair. */
    private static long policyBound(PairingPlan plan, int lowest) {
        int pinned = plan.seatings().stream()
                .filter(seating -> seating.pin() != null)
                .mapToInt(seating -> seating.pointsAt(seating.pin()))
                .min()
                .orElse(Compatibility.MAX_POINTS);
        return Math.min(lowest, pinned) - Compatibility.MAX_POINTS;
    }

    /** Best candidates of as many requests as there are places, with every soft wish granted. */
    private static long pointsBound(PairingPlan plan) {
        PairingWishes wishes = plan.wishes();
        int[] best = plan.seatings().stream()
                .mapToInt(seating -> IntStream.range(0, seating.getCandidates().size())
                        .map(i -> seating.candidatePoints(i)
                                + (seating.keptAt(seating.getCandidates().get(i)) ? wishes.keepPairs() : 0))
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        long places = plan.places().stream().mapToLong(Place::free).sum();
        long bound = 0;
        for (int i = best.length - 1; i >= 0 && best.length - i <= places; i--) {
            bound += best[i];
        }
        long perPair = Math.max(wishes.groupLikeness(), wishes.groupVariety());
        return bound
                + plan.places().stream()
                        .mapToLong(place -> {
                            long mentees = Math.min(place.free(), best.length);
                            return perPair * mentees * (mentees - 1) / 2;
                        })
                        .sum();
    }
}
