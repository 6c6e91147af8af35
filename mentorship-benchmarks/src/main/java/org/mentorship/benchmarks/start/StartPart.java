package org.mentorship.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;

/** The command line as a process, launcher included: from a cold start to a printed pairing. */
public final class StartPart implements Part {

    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        if (!Files.exists(Path.of("mentorship-cli", "target", "app.current"))) {
            throw new IllegalStateException("""
                    The command line is not built.
                    Run ./mentorship --help once, then measure again.""");
        }
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double took = call("pair", "examples/mishkino/programme.json");
            if (round >= 0) {
                seconds[round] = took;
            }
        }
        Arrays.sort(seconds);
        table.row(
                "cold start to a printed pairing, launcher included",
                "example school",
                "≤ 1.0 s",
                seconds[ROUNDS / 2] <= 1,
                "%.2f s (%.2f–%.2f s in %d calls)",
                seconds[ROUNDS / 2],
                seconds[0],
                seconds[ROUNDS - 1],
                ROUNDS);
    }

    private static double call(String... args) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder("./mentorship");
        builder.command().addAll(Arrays.asList(args));
        builder.environment().put("MENTORSHIP_NO_BUILD", "1");
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The command line failed with (%d).".formatted(process.exitValue()));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
