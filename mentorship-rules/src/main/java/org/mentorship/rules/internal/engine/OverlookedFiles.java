package org.mentorship.rules.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.scenario.ScenarioReader;

/** Names files that stand beside a rule book, or below it, and are meant for it but never read: by name or by place. */
final class OverlookedFiles {
    private static final Set<String> NAMES = Set.of(BookFolder.HEADING, BookFolder.POLICY, IndicatorFile.NAME);
    private static final String JSON = ".json";
    private static final String TEXT = ".txt";
    private static final String SCENARIOS = ScenarioReader.FOLDER;

    private final String prefix;
    private final Problems problems;

    private OverlookedFiles(String prefix, Problems problems) {
        this.prefix = prefix;
        this.problems = problems;
    }

    /** @param prefix what stands before the names of its files in problems */
    static void warn(Path folder, String prefix, Problems problems) {
        new OverlookedFiles(prefix, problems).folder(folder);
    }

    private void folder(Path folder) {
        for (Path path : inside(folder)) {
            String name = path.getFileName().toString();
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                file(name);
            } else if (name.equals(SCENARIOS)) {
                scenarios(path);
            } else {
                below(path, name);
            }
        }
    }

    private void file(String name) {
        if (FolderFiles.belongs(name)) {
            return;
        }
        Optional<String> meant = meant(name);
        if (meant.isPresent()) {
            problems.warn(prefix + name, 0, "file.ignored", meant.get());
        } else if (name.toLowerCase(Locale.ROOT).startsWith("scenario") && name.endsWith(JSON)) {
            problems.warn(prefix + name, 0, "file.misplaced", SCENARIOS);
        }
    }

    /** The name that the book reads: without a second ending, in small letters, spelt right. */
    private static Optional<String> meant(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String bare = small.endsWith(TEXT) ? small.substring(0, small.length() - TEXT.length()) : small;
        if (bare.endsWith(FolderFiles.RULES)) {
            return Optional.of(name.substring(0, bare.length() - FolderFiles.RULES.length()) + FolderFiles.RULES);
        }
        return bare.endsWith(JSON)
                ? NearestWord.of(bare.substring(0, bare.length() - JSON.length()), stems())
                        .map(stem -> stem + JSON)
                : Optional.empty();
    }

    private static List<String> stems() {
        return NAMES.stream()
                .map(name -> name.substring(0, name.length() - JSON.length()))
                .sorted()
                .toList();
    }

    private void scenarios(Path folder) {
        for (Path path : inside(folder)) {
            String name = path.getFileName().toString();
            String shown = prefix + SCENARIOS + "/" + name;
            String small = name.toLowerCase(Locale.ROOT);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                inside(path).stream()
                        .filter(one -> one.getFileName().toString().endsWith(JSON))
                        .forEach(one -> problems.warn(shown + "/" + one.getFileName(), 0, "file.misplaced", SCENARIOS));
            } else if (!name.endsWith(JSON) && (small.endsWith(JSON) || small.endsWith(JSON + TEXT))) {
                int end = small.lastIndexOf(JSON);
                problems.warn(shown, 0, "file.ignored", name.substring(0, end) + JSON);
            }
        }
    }

    private void below(Path folder, String name) {
        List<Path> files = inside(folder);
        files.stream()
                .map(file -> file.getFileName().toString())
                .filter(FolderFiles::belongs)
                .forEach(file -> problems.warn(prefix + name + "/" + file, 0, "file.below"));
        boolean json =
                files.stream().anyMatch(file -> file.getFileName().toString().endsWith(JSON));
        if (json && NearestWord.of(name, List.of(SCENARIOS)).isPresent()) {
            problems.warn(prefix + name, 0, "folder.ignored", SCENARIOS);
        }
    }

    /** By name, no more than a book can have; nothing where the folder cannot be read, which is told elsewhere. */
    private static List<Path> inside(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(FolderFiles.MAX_FILES)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException | SecurityException e) {
            return List.of();
        }
    }
}
