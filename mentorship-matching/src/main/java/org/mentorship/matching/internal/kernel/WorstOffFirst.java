package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The plan whose lowest pair is as good as seating allows, and among these the best: seating first, then the quality of
 * the lowest pair, then worth.
 *
 * <p>Method: a plan of quality {@code q} uses only edges of quality {@code q} or more. How much can be seated over these
 * falls as {@code q} rises, so the highest quality that still seats as much as all edges do is found by halving, each
 * step a {@link Kernel} run that counts seats alone.
 */
public final class WorstOffFirst {

    private WorstOffFirst() {}

    /**
     * What was found.
     *
     * @param plan the plan, over the whole problem
     * @param floor quality of the lowest pair that the plan was held to; the largest int where nobody can be seated
     * @param seats prices that bound the seating over all edges
     * @param above prices that show less seating over edges better than the floor
     * @param complete whether it came to its end, so that the plan is best
     */
    public record Result(KernelPlan plan, int floor, DualPrices seats, DualPrices above, boolean complete) {

        /** Whether the plan is proven: it seats all that can be seated, none can do so above the floor, and no plan at
         * the floor is worth more. */
        public boolean verify(Transport problem, int[] edgeQuality) {
            Transport all = problem.counting();
            long seated = DualPrices.worth(all, plan.offerOf());
            Transport atFloor = keeping(problem, edgeQuality, floor);
            return seats.verify(all, plan.offerOf())
                    && (seated == 0 || above.bound(keeping(all, edgeQuality, floor + 1)) < seated)
                    && plan.prices().verify(atFloor, plan.offerOf());
        }
    }

    /**
     * Solves the problem.
     *
     * @param edgeQuality quality of each edge of the problem
     * @param stop as in {@link Kernel#solve}
     */
    public static Result solve(Transport problem, int[] edgeQuality, BooleanSupplier stop) {
        Transport all = problem.counting();
        KernelPlan most = Kernel.solve(all, stop);
        if (!most.complete()) {
            return new Result(most, 0, most.prices(), most.prices(), false);
        }
        long seated = DualPrices.worth(all, most.offerOf());
        int[] steps = Arrays.stream(edgeQuality).sorted().distinct().toArray();
        int low = 0;
        int high = steps.length;
        // Over no edges at all nothing can be seated, and no price is needed to show it.
        DualPrices above = new DualPrices(new long[problem.offers()], new long[problem.persons()]);
        // steps[low] seats as much as all edges do; steps[high] does not, or is beyond the last.
        while (high - low > 1 && !stop.getAsBoolean()) {
            int middle = (low + high) >>> 1;
            Transport trial = keeping(all, edgeQuality, steps[middle]);
            KernelPlan plan = Kernel.solve(trial, stop);
            if (DualPrices.worth(trial, plan.offerOf()) == seated) {
                low = middle;
            } else {
                high = middle;
                above = plan.prices();
            }
        }
        int floor = seated == 0 ? Integer.MAX_VALUE - 1 : steps[low];
        KernelPlan plan = Kernel.solve(keeping(problem, edgeQuality, floor), stop);
        boolean complete = (seated == 0 || high - low <= 1) && plan.complete();
        return new Result(plan, floor, most.prices(), above, complete);
    }

    /** The same problem over the edges of at least this quality. */
    public static Transport keeping(Transport problem, int[] edgeQuality, int quality) {
        return problem.keeping(edge -> edgeQuality[edge] >= quality, problem.rank());
    }
}
