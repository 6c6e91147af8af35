package org.mentorship.benchmarks.kernel;

import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;

/** The kernel under WORST_OFF_FIRST beside the kernel under TOTAL on the same graphs. */
public final class PoliciesPart implements Part {

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public void measure(Table table) {
        for (KernelRace.Result race : KernelRace.policies(20_000)) {
            table.row(
                    "worst off first / total, " + race.kind(),
                    "20,000 × 50",
                    "≤ 5",
                    race.ratio() <= 5,
                    "%.2f (%.2f s / %.2f s)",
                    race.ratio(),
                    race.kernel(),
                    race.peer());
        }
    }
}
