package org.mentorship.rules.internal.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.Reading;
import org.mentorship.core.programme.Problem;
import org.mentorship.rules.InvalidRuleBookException;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.internal.engine.FolderFiles;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReader;

/** Finds and reads files of scenarios. */
public final class ScenarioFiles {

    private ScenarioFiles() {}

    /** Those that ship with the library. */
    public static List<Scenario> bundled() {
        List<Scenario> all = new ArrayList<>();
        for (String name : BundledRules.text(ScenarioReader.FOLDER + "/scenarios.list")
                .lines()
                .toList()) {
            byte[] text = BundledRules.text(ScenarioReader.FOLDER + "/" + name).getBytes(StandardCharsets.UTF_8);
            try {
                all.addAll(JsonReading.read(new ByteArrayInputStream(text), ScenarioCodecs.FILE)
                        .orElseThrow(problems -> new IllegalStateException(
                                "The bundled scenarios (%s) are not as they were built: %s.\nBuild the library again."
                                        .formatted(name, problems.get(0)))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(all);
    }

    /** @throws InvalidRuleBookException with all problems */
    public static List<Scenario> read(Path book) {
        Path folder = book.resolve(ScenarioReader.FOLDER);
        Problems problems = new Problems();
        List<Scenario> all = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Path file : files(folder, problems)) {
            String name = ScenarioReader.FOLDER + "/" + file.getFileName();
            for (Scenario scenario : read(file, name, problems)) {
                String before = places.putIfAbsent(scenario.id(), name);
                if (before != null) {
                    problems.add(name, problems.line(name, scenario.id()), "scenario.duplicate", scenario.id(), before);
                }
                all.add(scenario);
            }
        }
        if (problems.hasErrors()) {
            Path name = book.getFileName();
            throw new InvalidRuleBookException(name == null ? "." : name.toString(), problems.sorted());
        }
        return List.copyOf(all);
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .limit(FolderFiles.MAX_FILES + 1L)
                    .toList();
            if (files.size() > FolderFiles.MAX_FILES) {
                problems.add(ScenarioReader.FOLDER, 0, "folder.large", FolderFiles.MAX_FILES);
                return List.of();
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            problems.add(ScenarioReader.FOLDER, 0, "file.unreadable");
            return List.of();
        }
    }

    private static List<Scenario> read(Path file, String name, Problems problems) {
        try {
            if (!file.toRealPath().startsWith(file.getParent().toRealPath())) {
                problems.add(name, 0, "file.outside");
                return List.of();
            }
            if (Files.size(file) > FolderFiles.MAX_KILOBYTES * 1_024L) {
                problems.add(name, 0, "file.large", FolderFiles.MAX_KILOBYTES);
                return List.of();
            }
            byte[] bytes = Files.readAllBytes(file);
            problems.source(name, new String(bytes, StandardCharsets.UTF_8));
            Reading<List<Scenario>> reading = JsonReading.read(new ByteArrayInputStream(bytes), ScenarioCodecs.FILE);
            if (reading instanceof Reading.Read<List<Scenario>> read) {
                return read.value();
            }
            for (Problem problem : ((Reading.Refused<List<Scenario>>) reading).problems()) {
                problems.add(
                        name,
                        problem.position().map(Problem.Position::line).orElse(0),
                        "json.wrong",
                        problem.path(),
                        problem.message(),
                        problem.advice());
            }
        } catch (IOException e) {
            problems.add(name, 0, "file.unreadable");
        }
        return List.of();
    }
}
