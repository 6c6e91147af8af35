package org.mentorship.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The source tree and the Java machine that the tests run in. */
public final class Project {
    private static final long LONGEST_RUN_SECONDS = 120;

    private Project() {}

    /** The folder that holds all modules. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("mentorship-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** What the tests run with, without the test classes themselves. */
    public static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();
    }

    /** Runs a main class in a process of its own, as a launcher would; the locale says nothing of UTF-8. */
    public static Outcome java(Path workingFolder, List<Path> classPath, String mainClass, String... arguments) {
        return java(List.of(), workingFolder, classPath, mainClass, arguments);
    }

    static Outcome java(
            List<String> options, Path workingFolder, List<Path> classPath, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList())));
        command.addAll(options);
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return run(workingFolder, Map.of("LC_ALL", "C"), command);
    }

    /** Runs a command to its end. */
    public static Outcome run(Path workingFolder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("run", ".out");
            Path err = Files.createTempFile("run", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(workingFolder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File(nullDevice())))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running after " + LONGEST_RUN_SECONDS + " s: " + command);
                }
                return new Outcome(process.exitValue(), Files.readAllBytes(out), Files.readAllBytes(err));
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String nullDevice() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }

    /** What a process left behind; the bytes as they came. */
    public record Outcome(int code, byte[] outBytes, byte[] errBytes) {
        public String out() {
            return new String(outBytes, StandardCharsets.UTF_8);
        }

        public String err() {
            return new String(errBytes, StandardCharsets.UTF_8);
        }
    }
}
