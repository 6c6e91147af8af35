package org.mentorship.benchmarks.kernel;

import com.google.ortools.Loader;
import java.util.Locale;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;

/** The kernel beside OR-Tools' minimum-cost flow on the same graphs ({@link KernelRace}). */
public final class FlowPart implements Part {

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public void measure(Table table) {
        Loader.loadNativeLibraries();
        for (int size : new int[] {1_000, 20_000, 100_000}) {
            for (KernelRace.Result race : KernelRace.races(size)) {
                table.row(
                        "kernel / OR-Tools, " + race.kind(),
                        String.format(Locale.ROOT, "%,d × 50", size),
                        "≤ 1.0",
                        race.ratio() <= 1,
                        "%.2f (%.3f s / %.3f s), certificate verified",
                        race.ratio(),
                        race.kernel(),
                        race.peer());
            }
        }
    }
}
