package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Certificate;
import org.mentorship.matching.internal.kernel.GroupBound;
import org.mentorship.matching.internal.kernel.Groups;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.kernel.WorstOffFirst;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;

/**
 * The kernel's plan and bound. Without times, minimum sizes and wishes about company the plan is the best there is, and
 * the bound its score. With them the kernel's plan only guides: the time of each joint group is chosen by what the kernel's
 * prices say it can earn, then the kernel seats everybody anew at these times, and minimum sizes are kept at the least
 * cost of seats that a look can find. Under STABLE the best pairs come first, which leaves no blocking pair where times and
 * minimum sizes play no part.
 */
final class KernelOpening implements Opening {

    private static final long STEP_BUDGET = 50_000_000;
    private static final int MIN_STEPS = 10;
    private static final int MAX_STEPS = 100;
    private static final int ROUNDS = 6;

    private Optional<Prices> prices = Optional.empty();
    private boolean searched;

    @Override
    public Optional<Prices> prices() {
        return prices;
    }

    @Override
    public boolean searched() {
        return searched;
    }

    @Override
    public Optional<Score> open(PairingPlan plan, RunControl control) {
        prices = Optional.empty();
        searched = false;
        PairingPolicy policy = plan.weights().policy();
        Solved free = solve(new SeatGraph(plan, false), policy, control);
        if (plan.meetingTimes().isEmpty() && plan.places().stream().allMatch(place -> place.minimum() <= 1)) {
            new FirstPlan(plan).fill(free.plan.offerOf(), policy);
            if (free.proven && policy == PairingPolicy.TOTAL && free.graph.companyBound() == 0) {
                prices = Optional.of(prices(free));
            }
            return free.proven ? Optional.of(bound(plan, free)) : Optional.empty();
        }
        new TimeChoice(plan, free.graph.transport(), free.plan.certificate()).choose();
        Layout best = seat(plan, policy, control);
        if (!free.proven) {
            return Optional.empty();
        }
        Score bound = bound(plan, free);
        if (policy == PairingPolicy.TOTAL && !reached(best, bound, policy)) {
            GroupOpening.Found found = GroupOpening.improve(plan, free.graph, best, surpluses(free), control);
            found.layout().restore(plan);
            searched = found.whole();
            return Optional.of(lower(bound, found.bound()));
        }
        Groups groups = free.graph.groups();
        long[] prices = surpluses(free);
        for (int round = 0; round < ROUNDS && !reached(best, bound, policy) && !control.stopped(); round++) {
            long worth = Certificate.worth(free.graph.transport(), best.offerOf());
            GroupBound.Result result = GroupBound.improve(groups, prices, worth, steps(groups), control::stopped);
            prices = result.requestPrice();
            bound = within(bound, free.graph, result.bound());
            for (MeetingTime time : plan.meetingTimes()) {
                time.setSlot(time.getSlots().get(result.time()[time.place().index()]));
            }
            Layout next = seat(plan, policy, control);
            if (Score.order(policy).compare(next.score(), best.score()) > 0) {
                best = next;
            }
        }
        best.restore(plan);
        return Optional.of(bound);
    }

    private static Score lower(Score one, Score other) {
        return Score.order(PairingPolicy.TOTAL).compare(one, other) <= 0 ? one : other;
    }

    private static boolean reached(Layout layout, Score bound, PairingPolicy policy) {
        return Score.order(policy).compare(layout.score(), bound) >= 0;
    }

    /** Seats everybody anew at the present times. */
    private static Layout seat(PairingPlan plan, PairingPolicy policy, RunControl control) {
        plan.seatings().forEach(seating -> seating.setPlace(null));
        int[] offerOf = solve(new SeatGraph(plan, true), policy, control).plan.offerOf();
        new FirstPlan(plan).fill(offerOf, policy);
        return Layout.of(plan);
    }

    private static Prices prices(Solved free) {
        Transport transport = free.graph.transport();
        long unit = transport.unit();
        long[] rankWorth = new long[transport.requests()];
        Arrays.setAll(rankWorth, i -> transport.rank()[i] * unit);
        return new Prices(surpluses(free), free.plan.certificate().offerPrice(), rankWorth);
    }

    private static long[] surpluses(Solved free) {
        Transport transport = free.graph.transport();
        long unit = transport.unit();
        long[] surpluses = new long[transport.requests()];
        for (int i = 0; i < surpluses.length; i++) {
            surpluses[i] = free.plan.certificate().surplus(transport, i, unit);
        }
        return surpluses;
    }

    /** As many steps as look at {@value #STEP_BUDGET} pairs and times. */
    private static int steps(Groups groups) {
        long pairsAndTimes = 1;
        for (int offer : groups.transport().edgeOffer()) {
            pairsAndTimes += groups.times()[offer];
        }
        return (int) Math.max(MIN_STEPS, Math.min(MAX_STEPS, STEP_BUDGET / pairsAndTimes));
    }

    /** The lower of two bounds, level by level as long as they agree. */
    private static Score within(Score free, SeatGraph graph, long worth) {
        long coverage = graph.coverageIn(worth);
        if (coverage < free.coverage()) {
            return new Score(0, coverage, 0, graph.pointsIn(worth) + graph.companyBound());
        }
        return new Score(
                0,
                free.coverage(),
                free.policy(),
                Math.min(free.points(), graph.pointsIn(worth) + graph.companyBound()));
    }

    /** What the kernel says of a graph. */
    private record Solved(SeatGraph graph, KernelPlan plan, int floor, boolean proven) {}

    private static Solved solve(SeatGraph graph, PairingPolicy policy, RunControl control) {
        if (policy == PairingPolicy.WORST_OFF_FIRST) {
            WorstOffFirst.Result result = WorstOffFirst.solve(graph.transport(), graph.quality(), control::stopped);
            return new Solved(
                    graph,
                    result.plan(),
                    Math.min(result.floor(), Compatibility.MAX_POINTS),
                    proven(result.complete(), () -> result.verify(graph.transport(), graph.quality())));
        }
        KernelPlan plan = Kernel.solve(graph.transport(), control::stopped);
        return new Solved(
                graph,
                plan,
                Compatibility.MAX_POINTS,
                proven(plan.complete(), () -> plan.certificate().verify(graph.transport(), plan.offerOf())));
    }

    private static boolean proven(boolean complete, BooleanSupplier verified) {
        if (complete && !verified.getAsBoolean()) {
            throw new IllegalStateException("""
                    The certificate of a complete plan does not verify.
                    Please report it with the programme file, made pseudonymous.""");
        }
        return complete;
    }

    private static Score bound(PairingPlan plan, Solved free) {
        int[] offerOf = free.plan.offerOf();
        long worth = Certificate.worth(free.graph.transport(), offerOf);
        return new Score(
                0,
                free.graph.coverage(offerOf),
                plan.weights().policy() == PairingPolicy.WORST_OFF_FIRST ? lowest(plan, free.floor) : 0,
                free.graph.points(worth, offerOf) + free.graph.companyBound());
    }

    /** A pinned pair counts as it is; where nobody can be seated there is no lowest pair. */
    private static long lowest(PairingPlan plan, int floor) {
        int pinned = plan.seatings().stream()
                .filter(seating -> seating.pin() != null)
                .mapToInt(seating -> seating.pointsAt(seating.pin()))
                .min()
                .orElse(Compatibility.MAX_POINTS);
        return Math.min(floor, pinned) - Compatibility.MAX_POINTS;
    }
}
