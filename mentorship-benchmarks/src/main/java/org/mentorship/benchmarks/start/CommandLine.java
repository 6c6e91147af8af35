package org.mentorship.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Calls of {@code ./mentorship} as it was built last. */
final class CommandLine {

    private static final int ROUNDS = 5;

    private CommandLine() {}

    static void checkBuilt() {
        if (!Files.exists(Path.of("mentorship-cli", "target", "app.current"))) {
            throw new IllegalStateException("""
                    The command line is not built.
                    Run ./mentorship --help once, then measure again.""");
        }
    }

    /** Seconds of {@value #ROUNDS} calls after one to warm up the files. */
    static double[] time(String... args) throws IOException, InterruptedException {
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double took = call(args);
            if (round >= 0) {
                seconds[round] = took;
            }
        }
        return seconds;
    }

    /** "0.91–0.97 s in 5 calls". */
    static String range(double[] seconds) {
        return String.format(
                Locale.ROOT,
                "%.2f–%.2f s in %d calls",
                Arrays.stream(seconds).min().orElseThrow(),
                Arrays.stream(seconds).max().orElseThrow(),
                seconds.length);
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
            throw new IllegalStateException("The command line failed with (%d) on %s.%nRun it by hand to see why."
                    .formatted(process.exitValue(), Arrays.toString(args)));
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
