package org.mentorship.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of rules, as a methodologist has one, that takes the place of every bundled rule; thresholds are the bundled ones. */
public final class RuleFolder {

    private static final Path BUNDLED =
            Path.of("mentorship-rules", "src", "main", "resources", "org", "mentorship", "rules", "bundled");

    private RuleFolder() {}

    public static Path ofBundledRules() throws IOException {
        Path folder = Files.createTempDirectory("rules");
        for (Path file : files(BUNDLED)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".drl")) {
                Path copy = folder.resolve(
                        BUNDLED.relativize(file).toString().replace('\\', '/').replace('/', '-'));
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
