package org.mentorship.benchmarks.kernel;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.kernel.WorstOffFirst;

/**
 * The kernel beside OR-Tools' minimum-cost flow on the same graphs: four kinds, up to 100,000 requests with 50 candidates
 * each. Both start from the same arrays and build what they work on within their time; the kernel's time includes the
 * check of its certificate. The two run in turn, five times after a warm-up (twice at 100,000), and the median of the ratios (the worse of two) is
 * printed. Both
 * must reach the same worth, and the certificate must verify, or the run fails.
 */
final class KernelRace {

    /** Rounds of a race; fewer where a round of all kinds takes half a minute. */
    private static final int ROUNDS = 5;

    private static final int LARGE = 100_000;
    private static final int ROUNDS_OF_LARGE = 2;
    private static final int CANDIDATES = 50;

    private KernelRace() {}

    /**
     * Medians of a race.
     *
     * @param kind of the graph
     * @param kernel seconds of the kernel, or of the policy looked at
     * @param peer seconds of the peer
     * @param ratio median of the ratios, round by round
     */
    record Result(String kind, int requests, double kernel, double peer, double ratio) {}

    /** The kernel against OR-Tools on each kind; the native library must have been loaded. */
    static List<Result> races(int requests) {
        return Arrays.stream(Graphs.Kind.values())
                .map(kind -> race(
                        kind, Graphs.graph(kind, requests, CANDIDATES), KernelRace::kernel, KernelRace::minCostFlow))
                .toList();
    }

    /** The kernel under WORST_OFF_FIRST against the kernel under TOTAL on each kind; worths differ by their nature. */
    static List<Result> policies(int requests) {
        return Arrays.stream(Graphs.Kind.values())
                .map(kind -> race(kind, Graphs.graph(kind, requests, CANDIDATES), KernelRace::worstOffFirst, graph -> {
                    kernel(graph);
                    return 0;
                }))
                .toList();
    }

    private static long worstOffFirst(Transport graph) {
        if (!WorstOffFirst.solve(graph, graph.edgePoints(), () -> false).verify(graph, graph.edgePoints())) {
            throw new IllegalStateException("The certificate of WORST_OFF_FIRST does not verify.");
        }
        return 0;
    }

    private static Result race(
            Graphs.Kind kind, Transport graph, ToLongFunction<Transport> one, ToLongFunction<Transport> other) {
        int requests = graph.requests();
        int rounds = requests < LARGE ? ROUNDS : ROUNDS_OF_LARGE;
        double[] kernel = new double[rounds];
        double[] peer = new double[rounds];
        double[] ratio = new double[rounds];
        // The large ones find everything warmed up by the small ones
        for (int round = requests < LARGE ? -1 : 0; round < rounds; round++) {
            long[] worth = new long[2];
            double own = seconds(graph, one, worth, 0);
            double theirs = seconds(graph, other, worth, 1);
            if (worth[0] != worth[1]) {
                throw new IllegalStateException("The kernel's worth (%d) is not that of OR-Tools (%d) on %s, %d."
                        .formatted(worth[0], worth[1], kind, requests));
            }
            if (round >= 0) {
                kernel[round] = own;
                peer[round] = theirs;
                ratio[round] = own / theirs;
            }
        }
        return new Result(kind.name(), requests, median(kernel), median(peer), median(ratio));
    }

    private static double seconds(Transport graph, ToLongFunction<Transport> solver, long[] worth, int at) {
        long start = System.nanoTime();
        worth[at] = solver.applyAsLong(graph);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long kernel(Transport graph) {
        KernelPlan plan = Kernel.solve(graph, () -> false);
        if (!plan.prices().verify(graph, plan.offerOf())) {
            throw new IllegalStateException("The kernel's certificate does not verify.");
        }
        return plan.prices().bound(graph);
    }

    /** Requests flow to offers, persons and a sink, or past them all at no worth. */
    private static long minCostFlow(Transport graph) {
        long unit = graph.unit();
        int offers = graph.requests();
        int persons = offers + graph.offers();
        int sink = persons + graph.persons();
        MinCostFlow flow = new MinCostFlow();
        for (int i = 0; i < graph.requests(); i++) {
            flow.setNodeSupply(i, 1);
            flow.addArcWithCapacityAndUnitCost(i, sink, 1, 0);
            for (int edge = graph.edgeStart()[i]; edge < graph.edgeStart()[i + 1]; edge++) {
                long worth = graph.rank()[i] * unit + graph.edgePoints()[edge];
                flow.addArcWithCapacityAndUnitCost(i, offers + graph.edgeOffer()[edge], 1, -worth);
            }
        }
        for (int j = 0; j < graph.offers(); j++) {
            for (int place = graph.marginStart()[j]; place < graph.marginStart()[j + 1]; place++) {
                flow.addArcWithCapacityAndUnitCost(offers + j, persons + graph.person()[j], 1, graph.margin()[place]);
            }
        }
        for (int p = 0; p < graph.persons(); p++) {
            flow.addArcWithCapacityAndUnitCost(persons + p, sink, graph.personCap()[p], 0);
        }
        flow.setNodeSupply(sink, -graph.requests());
        if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools found no optimum.");
        }
        return -flow.getOptimalCost();
    }
}
