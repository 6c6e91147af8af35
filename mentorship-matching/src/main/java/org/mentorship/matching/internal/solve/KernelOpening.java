package org.mentorship.matching.internal.solve;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Certificate;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.WorstOffFirst;
import org.mentorship.matching.internal.plan.PairingPlan;

/**
 * The kernel's plan and bound. Without times, minimum sizes and wishes about company the plan is the best there is, and
 * the bound its score. With them the kernel's plan only guides: the time of each joint group is chosen by what the kernel's
 * prices say it can earn, then the kernel seats everybody anew at these times, and minimum sizes are kept at the least
 * cost of seats that a look can find. Under STABLE the best pairs come first, which leaves no blocking pair where times and
 * minimum sizes play no part.
 */
final class KernelOpening implements Opening {

    @Override
    public Optional<Score> open(PairingPlan plan, RunControl control) {
        PairingPolicy policy = plan.weights().policy();
        Solved free = solve(new SeatGraph(plan, false), policy, control);
        int[] offerOf = free.plan.offerOf();
        if (!plan.meetingTimes().isEmpty()) {
            new TimeChoice(plan, free.graph.transport(), free.plan.certificate()).choose();
            offerOf = solve(new SeatGraph(plan, true), policy, control).plan.offerOf();
        }
        new FirstPlan(plan).fill(offerOf, policy);
        return free.proven ? Optional.of(bound(plan, free)) : Optional.empty();
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
