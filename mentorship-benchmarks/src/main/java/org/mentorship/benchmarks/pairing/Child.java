package org.mentorship.benchmarks.pairing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A measured run in a process of its own, with its own heap. */
public record Child(double seconds, double cpuSeconds, long peakMegabytes, String result) {

    /** {@link RegionRun}. */
    static Child run(String heap, String... args) throws IOException, InterruptedException {
        return run(RegionRun.class, List.of(heap), args);
    }

    /** A class whose {@code main} prints seconds, seconds of processor, the peak of the heap in megabytes, and a result. */
    public static Child run(Class<?> main, List<String> options, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The measured process failed with (%d).".formatted(process.exitValue()));
        }
        String[] values = said.split(" ", 4);
        return new Child(
                Double.parseDouble(values[0]), Double.parseDouble(values[1]), Long.parseLong(values[2]), values[3]);
    }
}
