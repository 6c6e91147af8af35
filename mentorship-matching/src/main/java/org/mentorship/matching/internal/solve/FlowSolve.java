package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.DualPrices;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.StableRange;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.kernel.WorstOffFirst;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.proof.Certificate;
import org.mentorship.matching.proof.Prices;

/** What the kernel says of a graph under a policy, where times, minimum sizes and company are left away. */
abstract class FlowSolve {

    final PairingPlan plan;
    final SeatGraph graph;
    final Transport transport;

    private FlowSolve(PairingPlan plan, SeatGraph graph) {
        this.plan = plan;
        this.graph = graph;
        this.transport = graph.transport();
    }

    /** @param whole whether nothing is left away but company */
    static FlowSolve of(PairingPlan plan, SeatGraph graph, boolean whole, RunControl control) {
        return switch (plan.weights().policy()) {
            case TOTAL -> new Total(plan, graph, control);
            case WORST_OFF_FIRST -> new WorstOff(plan, graph, control);
            case STABLE -> new Stable(plan, graph, whole, control);
        };
    }

    /** Seats over the graph, and prices that bound coverage and points; of the pairs that count for it. */
    abstract KernelPlan found();

    /** Whether the kernel came to its end, so that {@link #bound} holds. */
    abstract boolean complete();

    /** Prices of the places for a certificate. */
    abstract Prices.OfPlaces prices();

    /** No plan over the candidates scores more. */
    Score bound() {
        int[] offerOf = found().offerOf();
        long worth = DualPrices.worth(transport, offerOf);
        return new Score(
                0, graph.coverage(offerOf), policyBound(), graph.points(worth, offerOf) + graph.companyBound());
    }

    long policyBound() {
        return 0;
    }

    /** @param prices those of the places, and others that lower the bound further */
    abstract Certificate certificate(List<Prices> prices);

    /** Which pairs that are no candidates could matter, where nothing is left away. */
    abstract LeastPoints left();

    Optional<Integer> mostSeats() {
        return Optional.empty();
    }

    private static boolean proven(boolean complete, BooleanSupplier verified) {
        if (complete && !verified.getAsBoolean()) {
            throw new IllegalStateException("""
                    The certificate of a complete plan does not verify.
                    Please report it with the programme file, made pseudonymous.""");
        }
        return complete;
    }

    private static boolean proven(Transport transport, KernelPlan found) {
        return proven(found.complete(), () -> found.prices().verify(transport, found.offerOf()));
    }

    /** {@link PairingPolicy#TOTAL}. */
    private static final class Total extends FlowSolve {
        private final KernelPlan found;
        private final boolean complete;

        Total(PairingPlan plan, SeatGraph graph, RunControl control) {
            super(plan, graph);
            found = Kernel.solve(transport, control::stopped);
            complete = proven(transport, found);
        }

        @Override
        KernelPlan found() {
            return found;
        }

        @Override
        boolean complete() {
            return complete;
        }

        @Override
        Prices.OfPlaces prices() {
            return KernelPrices.places(plan, transport, found.prices());
        }

        @Override
        Certificate certificate(List<Prices> prices) {
            return new Certificate.Total(prices);
        }

        @Override
        LeastPoints left() {
            return KernelPrices.paying(transport, found.prices(), false);
        }
    }

    /** {@link PairingPolicy#WORST_OFF_FIRST}. */
    private static final class WorstOff extends FlowSolve {
        private final WorstOffFirst.Result result;
        private final int[] quality;
        private final Transport atFloor;
        private final boolean complete;

        WorstOff(PairingPlan plan, SeatGraph graph, RunControl control) {
            super(plan, graph);
            quality = graph.quality();
            result = WorstOffFirst.solve(transport, quality, control::stopped);
            atFloor = WorstOffFirst.keeping(transport, quality, result.floor());
            complete = proven(result.complete(), () -> result.verify(transport, quality));
        }

        @Override
        KernelPlan found() {
            return result.plan();
        }

        @Override
        boolean complete() {
            return complete;
        }

        private int floor() {
            return Math.min(result.floor(), Compatibility.MAX_POINTS);
        }

        @Override
        long policyBound() {
            return floor() - Compatibility.MAX_POINTS;
        }

        @Override
        Prices.OfPlaces prices() {
            return KernelPrices.places(plan, atFloor, result.plan().prices());
        }

        @Override
        Certificate certificate(List<Prices> prices) {
            boolean byPins = floor() == graph.ceiling();
            return new Certificate.WorstOff(
                    KernelPrices.cut(plan, result.seats()),
                    byPins ? Optional.empty() : Optional.of(KernelPrices.cut(plan, result.above())),
                    prices);
        }

        @Override
        LeastPoints left() {
            Transport counting = transport.counting();
            LeastPoints seats = KernelPrices.paying(counting, result.seats(), true);
            LeastPoints best = KernelPrices.from(
                    floor(), KernelPrices.paying(atFloor, result.plan().prices(), false));
            if (floor() == graph.ceiling()) {
                return KernelPrices.any(List.of(seats, best));
            }
            LeastPoints above = KernelPrices.from(
                    floor() + 1,
                    KernelPrices.paying(WorstOffFirst.keeping(counting, quality, floor() + 1), result.above(), true));
            return KernelPrices.any(List.of(seats, above, best));
        }
    }

    /** {@link PairingPolicy#STABLE}: over the pairs that ties leave open, those that every stable plan seats first. */
    private static final class Stable extends FlowSolve {
        private final StableRange.Result range;
        private final Transport narrow;
        private final KernelPlan found;
        private final Transport seats;
        private final KernelPlan most;
        private final boolean complete;

        Stable(PairingPlan plan, SeatGraph graph, boolean whole, RunControl control) {
            super(plan, graph);
            range = whole
                    ? StableRange.of(
                            transport, graph.points(), graph.pinned(), Compatibility.MAX_POINTS + 1, control::stopped)
                    : StableRange.all(transport);
            int[] rank = transport.rank().clone();
            boolean[] pinned = graph.pinned();
            for (int i = 0; i < rank.length; i++) {
                rank[i] += range.seated()[i] && !pinned[i] ? SeatGraph.PIN_RANK : 0;
            }
            narrow = transport.keeping(edge -> range.possible()[edge], rank);
            found = Kernel.solve(narrow, control::stopped);
            int[] one = new int[rank.length];
            Arrays.fill(one, 1);
            seats = transport.counting().keeping(edge -> true, one);
            most = Kernel.solve(seats, control::stopped);
            complete = proven(narrow, found) && proven(seats, most);
        }

        @Override
        KernelPlan found() {
            return found;
        }

        @Override
        boolean complete() {
            return complete;
        }

        @Override
        Score bound() {
            int[] offerOf = found.offerOf();
            long points = DualPrices.worth(narrow, offerOf);
            long unit = narrow.unit();
            for (int i = 0; i < offerOf.length; i++) {
                points -= offerOf[i] >= 0 ? narrow.rank()[i] * unit : 0;
            }
            return new Score(0, graph.coverage(offerOf), 0, points + graph.companyBound());
        }

        @Override
        Prices.OfPlaces prices() {
            return KernelPrices.places(plan, narrow, found.prices());
        }

        @Override
        Certificate certificate(List<Prices> prices) {
            return new Certificate.Stable(prices, KernelPrices.cut(plan, most.prices()));
        }

        /** Pairs that some order of ties may form, or that a plan that seats first could use. */
        @Override
        LeastPoints left() {
            return KernelPrices.any(List.of(
                    KernelPrices.unsettled(range.seatedFrom(), range.closedFrom()),
                    KernelPrices.paying(seats, most.prices(), true)));
        }

        @Override
        Optional<Integer> mostSeats() {
            int seats = 0;
            for (int offer : most.offerOf()) {
                seats += offer >= 0 ? 1 : 0;
            }
            return Optional.of(seats);
        }
    }
}
