package org.mentorship.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.Table;

/** The command line as a process, launcher included: from a cold start to a printed pairing, and to a checked rule book. */
public final class StartPart implements Part {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        CommandLine.checkBuilt();
        row(
                table,
                "cold start to a printed pairing, launcher included",
                "example school",
                1.0,
                CommandLine.time("pair", "examples/mishkino/programme.json"));
        row(
                table,
                "check of the bundled rules, of which nothing is compiled then, launcher included",
                "cold",
                1.0,
                CommandLine.time("rules", "check"));
        Path folder = RuleFolder.ofBundledRules();
        try {
            row(
                    table,
                    "check of a folder that holds all bundled rules, launcher included",
                    "cold",
                    2.5,
                    CommandLine.time("rules", "check", folder.toString()));
        } finally {
            RuleFolder.delete(folder);
        }
    }

    private static void row(Table table, String what, String size, double target, double[] seconds) {
        double median = Stopwatch.median(seconds);
        table.row(
                what,
                size,
                String.format(Locale.ROOT, "≤ %.1f s", target),
                median <= target,
                "%.2f s (%s)",
                median,
                CommandLine.range(seconds));
    }
}
