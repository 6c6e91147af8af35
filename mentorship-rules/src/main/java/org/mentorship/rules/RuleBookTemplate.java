package org.mentorship.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mentorship.core.text.Refusal;

/** A rule book to start from: one rule with its threshold and its scenarios, and what each file is for. Holds no state. */
public final class RuleBookTemplate {
    private static final List<String> FILES =
            List.of("README.md", "book.json", "policy.json", "rules.drl", "scenarios/mentee-grade.json");

    private RuleBookTemplate() {}

    /**
     * Writes the book into a folder, which is made where it is not there.
     *
     * @return the files written
     * @throws IllegalArgumentException if the folder holds anything; nothing is written then
     * @throws IOException if the folder cannot be written
     */
    public static List<Path> write(Path folder) throws IOException {
        if (Files.exists(folder) && (!Files.isDirectory(folder) || holdsAnything(folder))) {
            throw Refusal.of("""
                    The folder (%s) is not empty.
                    Give an empty folder, or one that is not there yet.""", folder);
        }
        List<Path> written = new ArrayList<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = RuleBookTemplate.class.getResourceAsStream("template/" + name)) {
                Files.copy(in, file);
            }
            written.add(file);
        }
        return written;
    }

    private static boolean holdsAnything(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
