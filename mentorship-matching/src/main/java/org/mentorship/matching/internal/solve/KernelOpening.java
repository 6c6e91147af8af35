package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.kernel.DualPrices;
import org.mentorship.matching.internal.kernel.GroupBound;
import org.mentorship.matching.internal.kernel.Groups;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.proof.Prices;

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

    @Override
    public Optional<Proven> open(PairingPlan plan, RunControl control, Consumer<PairingPlan> seated) {
        SeatGraph graph = new SeatGraph(plan, false, control);
        boolean flow = plan.meetingTimes().isEmpty() && plan.places().stream().allMatch(place -> place.minimum() <= 1);
        FlowSolve free = FlowSolve.of(plan, graph, flow, control);
        if (flow) {
            new FirstPlan(plan).fill(free.found().offerOf());
            if (!free.complete()) {
                return Optional.empty();
            }
            boolean whole = graph.companyBound() == 0;
            return proven(free, free.bound(), List.of(), whole ? Optional.of(free.left()) : Optional.empty(), false);
        }
        new TimeChoice(plan, graph.transport(), free.found().prices()).choose();
        Layout best = seat(plan, control);
        if (!free.complete()) {
            return Optional.empty();
        }
        PairingPolicy policy = plan.weights().policy();
        Score bound = free.bound();
        seated.accept(plan);
        if (policy == PairingPolicy.TOTAL && !reached(best, bound, policy)) {
            GroupOpening.Found found = GroupOpening.improve(plan, graph, best, surpluses(free), control);
            found.layout().restore(plan);
            List<Prices> trees = List.of(KernelPrices.groups(plan, found.proof()));
            return proven(free, lower(bound, found.bound()), trees, Optional.empty(), found.whole());
        }
        List<Prices> lower = List.of();
        Groups groups = graph.groups();
        long[] prices = surpluses(free);
        for (int round = 0; round < ROUNDS && !reached(best, bound, policy) && !control.stopped(); round++) {
            long worth = DualPrices.worth(graph.transport(), best.offerOf());
            GroupBound.Result result = GroupBound.improve(groups, prices, worth, steps(groups), control::stopped);
            prices = result.requestPrice();
            Score within = within(bound, graph, result.bound());
            if (!within.equals(bound)) {
                bound = within;
                lower = List.of(KernelPrices.requests(plan, graph.transport(), prices));
            }
            for (MeetingTime time : plan.meetingTimes()) {
                time.setSlot(time.getSlots().get(result.time()[time.place().index()]));
            }
            Layout next = seat(plan, control);
            if (Score.order(policy).compare(next.score(), best.score()) > 0) {
                best = next;
            }
        }
        best.restore(plan);
        return proven(free, bound, lower, Optional.empty(), false);
    }

    private static Optional<Proven> proven(
            FlowSolve free, Score bound, List<Prices> lower, Optional<LeastPoints> left, boolean searched) {
        List<Prices> prices = new ArrayList<>(lower);
        prices.add(free.prices());
        return Optional.of(new Proven(bound, free.certificate(prices), left, free.mostSeats(), searched));
    }

    private static Score lower(Score one, Score other) {
        return Score.order(PairingPolicy.TOTAL).compare(one, other) <= 0 ? one : other;
    }

    private static boolean reached(Layout layout, Score bound, PairingPolicy policy) {
        return Score.order(policy).compare(layout.score(), bound) >= 0;
    }

    /** Seats everybody anew at the present times. */
    private static Layout seat(PairingPlan plan, RunControl control) {
        plan.seatings().forEach(seating -> seating.setPlace(null));
        FlowSolve timed = FlowSolve.of(plan, new SeatGraph(plan, true, control), false, control);
        new FirstPlan(plan).fill(timed.found().offerOf());
        return Layout.of(plan);
    }

    /** What each request keeps in the best plan without times and minimum sizes. */
    private static long[] surpluses(FlowSolve free) {
        Transport transport = free.transport;
        long unit = transport.unit();
        long[] surpluses = new long[transport.requests()];
        Arrays.setAll(surpluses, i -> free.found().prices().surplus(transport, i, unit));
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
            return new Score(0, coverage, 0, graph.pointsIn(worth, coverage) + graph.companyBound());
        }
        return new Score(
                0,
                free.coverage(),
                free.policy(),
                Math.min(free.points(), graph.pointsIn(worth, free.coverage()) + graph.companyBound()));
    }
}
