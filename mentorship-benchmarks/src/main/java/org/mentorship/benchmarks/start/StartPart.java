package org.mentorship.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
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
        double[] seconds = CommandLine.time("pair", "examples/mishkino/programme.json");
        double median = Stopwatch.median(seconds);
        table.row(
                "cold start to a printed pairing, launcher included",
                "example school",
                "≤ 1.0 s",
                median <= 1,
                "%.2f s (%s)",
                median,
                CommandLine.range(seconds));
        Path folder = RuleFolder.ofBundledRules();
        try {
            seconds = CommandLine.time("rules", "check", folder.toString());
        } finally {
            RuleFolder.delete(folder);
        }
        median = Stopwatch.median(seconds);
        table.row(
                "check of a folder that holds all bundled rules, launcher included",
                "cold",
                "≤ 2.5 s",
                median <= 2.5,
                "%.2f s (%s)",
                median,
                CommandLine.range(seconds));
    }
}
