package org.mentorship.rules.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.Reading;
import org.mentorship.core.programme.Problem;
import org.mentorship.rules.internal.lang.Problems;

/** The files of one folder of a rule book: read once, no more of them and no larger ones than a book can have. */
public final class FolderFiles {
    /** Of one file. */
    public static final int MAX_KILOBYTES = 1_024;

    public static final int MAX_FILES = 200;
    static final String RULES = ".drl";

    private final String prefix;
    private final Problems problems;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final boolean readable;

    /**
     * Reads the folder.
     *
     * @param prefix what stands before the names of its files in problems
     */
    FolderFiles(Path folder, String prefix, Problems problems) {
        this.prefix = prefix;
        this.problems = problems;
        List<Path> files = list(folder);
        this.readable = files != null;
        if (readable) {
            files.forEach(file -> {
                names.add(name(file));
                read(folder, file);
            });
        }
    }

    /** Whether there is such a folder with a file of a rule book in it. */
    boolean readable() {
        return readable;
    }

    private List<Path> list(Path folder) {
        OverlookedFiles.warn(folder, prefix, problems);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> belongs(name(file)) && !Files.isDirectory(file))
                    .sorted(java.util.Comparator.comparing(FolderFiles::name))
                    .limit(MAX_FILES + 1L)
                    .toList();
        } catch (IOException | UncheckedIOException | SecurityException e) {
            problems.add(prefix + ".", 0, "folder.missing");
            return null;
        }
        if (files.isEmpty()) {
            problems.add(prefix + ".", 0, "folder.empty");
            return null;
        }
        if (files.size() > MAX_FILES) {
            problems.add(prefix + ".", 0, "folder.large", MAX_FILES);
            return null;
        }
        return files;
    }

    static boolean belongs(String name) {
        return name.endsWith(RULES)
                || name.equals(BookFolder.POLICY)
                || name.equals(IndicatorFile.NAME)
                || name.equals(BookFolder.HEADING);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private void read(Path folder, Path file) {
        String shown = prefix + name(file);
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath()) || !Files.isRegularFile(file)) {
                problems.add(shown, 0, "file.outside");
            } else if (Files.size(file) > MAX_KILOBYTES * 1_024L) {
                problems.add(shown, 0, "file.large", MAX_KILOBYTES);
            } else {
                decode(name(file), Files.readAllBytes(file));
            }
        } catch (IOException | SecurityException e) {
            problems.add(shown, 0, "file.unreadable");
        }
    }

    private void decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            problems.add(prefix + name, line, "file.encoding");
        } else {
            texts.put(name, text.toString());
            problems.source(prefix + name, text.toString());
        }
    }

    /** Whether the folder has such a file, be it as it is. */
    boolean has(String name) {
        return names.contains(name);
    }

    /** Names of the files with rules, in alphabetical order. */
    List<String> rules() {
        return texts.keySet().stream().filter(name -> name.endsWith(RULES)).toList();
    }

    String text(String name) {
        return texts.get(name);
    }

    /** The file as it is called in problems. */
    String shown(String name) {
        return prefix + name;
    }

    /** Line on which the text stands in quotes for the first time; 0 when it does not. */
    int line(String name, String quoted) {
        int at = texts.getOrDefault(name, "").indexOf('"' + quoted + '"');
        return at < 0
                ? 0
                : 1
                        + (int) texts.get(name)
                                .substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    /** What the JSON file says; empty when it is absent or wrong, which is then told. */
    <T> Optional<T> json(String name, Codec<T> codec) {
        if (!texts.containsKey(name)) {
            return Optional.empty();
        }
        try {
            Reading<T> reading =
                    JsonReading.read(new ByteArrayInputStream(texts.get(name).getBytes(StandardCharsets.UTF_8)), codec);
            if (reading instanceof Reading.Read<T> read) {
                return Optional.of(read.value());
            }
            for (Problem problem : ((Reading.Refused<T>) reading).problems()) {
                problems.add(
                        shown(name),
                        problem.position().map(Problem.Position::line).orElse(0),
                        "json.wrong",
                        problem.path(),
                        problem.message(),
                        problem.advice());
            }
        } catch (IOException e) {
            problems.add(shown(name), 0, "file.unreadable");
        }
        return Optional.empty();
    }
}
