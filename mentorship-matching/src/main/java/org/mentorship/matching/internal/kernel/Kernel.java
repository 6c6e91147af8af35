package org.mentorship.matching.internal.kernel;

import java.util.function.BooleanSupplier;

/** The exact kernel: the best plan of a {@link Transport} problem, with the prices that prove it. */
public final class Kernel {

    private Kernel() {}

    /**
     * Solves the problem.
     *
     * @param stop asked now and then; once true, the requests not yet reached stay unseated
     */
    public static KernelPlan solve(Transport problem, BooleanSupplier stop) {
        return new ShortestPaths(problem).solve(stop);
    }
}
