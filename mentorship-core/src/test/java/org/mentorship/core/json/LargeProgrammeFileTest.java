package org.mentorship.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.programme.Programme;
import org.slf4j.Logger;

/**
 * A file of 50 MB is read by a JVM of its own whose heap is bounded. What the programme itself takes is about as much as the
 * file; a reader that kept the text or a tree of it beside would not get by.
 */
class LargeProgrammeFileTest {

    private static final int PEOPLE = 95_000;
    private static final String HEAP = "-Xmx256m";

    /** Reads the file named by the first argument, prints what it holds and how long that took. */
    public static final class Reading {
        public static void main(String[] arguments) throws IOException {
            long begin = System.nanoTime();
            Programme programme = ProgrammeReader.read(Path.of(arguments[0]));
            long millis = (System.nanoTime() - begin) / 1_000_000;
            System.out.printf(
                    "%d participants, %d requests%n%d ms%n",
                    programme.participants().size(), programme.requests().size(), millis);
        }
    }

    @Test
    void fifty_megabytes_are_read_within_a_bounded_heap(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("large.json");
        write(file);
        assertThat(Files.size(file)).isBetween(48_000_000L, 56_000_000L);

        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output, UTF_8);
        assertThat(lines).first().isEqualTo("%d participants, %d requests".formatted(PEOPLE, PEOPLE));
    }

    private static String classPath() {
        return Stream.of(ProgrammeReader.class, Reading.class, JsonFactory.class, Logger.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            out.write("""
                    {
                      "formatVersion": 1,
                      "id": "large",
                      "title": "Большая программа",
                      "referenceDate": "2025-10-01",
                      "period": {"from": "2025-09-01", "to": "2026-05-31"},
                      "organization": "school",
                      "organizations": [{"id": "school", "kind": "SCHOOL", "timeZone": "Europe/Moscow"}],
                      "participants": [
                    """);
            for (int i = 0; i < PEOPLE; i++) {
                out.write("""
                            {
                              "id": "participant-%d",
                              "organization": "school",
                              "category": "PUPIL",
                              "birthDate": "2011-03-17",
                              "grade": 7,
                              "subjects": ["физика", "математика"],
                              "consents": [
                                {"purpose": "PARTICIPATION", "signatory": "PARENT", "validity": {"from": "2025-09-01"}}
                              ]
                            }%s
                        """.formatted(i, i + 1 < PEOPLE ? "," : ""));
            }
            out.write("  ],\n  \"requests\": [\n");
            for (int i = 0; i < PEOPLE; i++) {
                out.write("""
                            {
                              "id": "request-%d",
                              "participant": "participant-%d",
                              "form": "PUPIL_PUPIL",
                              "directions": [],
                              "priority": "NORMAL",
                              "submittedOn": "2025-09-15"
                            }%s
                        """.formatted(i, i, i + 1 < PEOPLE ? "," : ""));
            }
            out.write("  ]\n}\n");
        }
    }
}
