package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrongKindOfFileTest {
    private static final Path EXAMPLES = Project.root().resolve("examples");
    private static final String PROGRAMME =
            EXAMPLES.resolve("tiny/programme.json").toString();

    @TempDir
    static Path folder;

    /** What the Russian problem calls each kind, with a file of it. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void files_of_all_kinds() {
        FILES.put("программа", PROGRAMME);
        FILES.put("дорожная карта", written("roadmap.json", "roadmap", "new", "--year", "2026", "--out"));
        FILES.put("распределение пар", written("pairing.json", "pair", PROGRAMME, "--out"));
        FILES.put("правки распределения", file("edits.json", "{\"formatVersion\": 1, \"edits\": []}"));
        FILES.put(
                "цифры печатного отчёта",
                EXAMPLES.resolve("mishkino/figures.json").toString());
        FILES.put(
                "показатели, записанные командой indicators",
                written("sheet.json", "indicators", PROGRAMME, "--json", "--out"));
        FILES.put("пороги свода правил (policy.json)", file("policy.json", "{\"thresholds\": []}"));
        FILES.put("заголовок свода правил (book.json)", file("book.json", "{\"extends\": \"bundled\", \"off\": []}"));
        FILES.put(
                "показатели свода правил (indicators.json)",
                file("indicators.json", "{\"sets\": [], \"indicators\": []}"));
        FILES.put("сценарии свода правил", file("scenarios.json", "{\"scenarios\": []}"));
    }

    private static String written(String name, String... command) {
        String file = folder.resolve(name).toString();
        Call call = Call.of(Stream.concat(Stream.of(command), Stream.of(file)).toArray(String[]::new));
        assertThat(call.code()).as(call.err()).isEqualTo(ExitCode.DONE);
        return file;
    }

    private static String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8)
                    .toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A command that reads a file of one kind; it stands where {@code FILE} does. */
    record Reads(String kind, List<String> command) {
        Call on(String file) {
            return Call.of(command.stream()
                    .map(word -> word.equals("FILE") ? file : word)
                    .toArray(String[]::new));
        }
    }

    static Stream<Reads> commands() {
        return Stream.of(
                new Reads("программа", List.of("validate", "FILE")),
                new Reads("программа", List.of("pair", "FILE")),
                new Reads("распределение пар", List.of("verify", PROGRAMME, "FILE")),
                new Reads("правки распределения", List.of("approve", PROGRAMME, pairing(), "--edits", "FILE")),
                new Reads("цифры печатного отчёта", List.of("figures", "FILE")));
    }

    private static String pairing() {
        return FILES.get("распределение пар");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_file_of_any_other_kind_is_called_by_its_kind_and_nothing_else_is_said(Reads reads) {
        FILES.forEach((kind, file) -> {
            if (!kind.equals(reads.kind())) {
                Call call = reads.on(file);

                assertThat(call.code()).as("%s on %s", reads, kind).isEqualTo(ExitCode.REJECTED);
                assertThat(call.err().lines())
                        .as("%s on %s", reads, kind)
                        .anySatisfy(line -> assertThat(line)
                                .endsWith("Это %s, а здесь нужен файл другого вида: %s.".formatted(kind, reads.kind())))
                        .hasSizeLessThanOrEqualTo(3);
            }
        });
    }

    static Stream<String> namesInABook() {
        return Stream.of("policy.json", "book.json", "indicators.json", "scenarios/one.json");
    }

    @ParameterizedTest
    @MethodSource("namesInABook")
    void so_is_a_file_that_stands_under_the_name_of_another_in_a_rule_book(String name) throws IOException {
        for (Map.Entry<String, String> other : FILES.entrySet()) {
            if (other.getKey().contains(name)
                    || name.startsWith("scen") && other.getKey().startsWith("сцен")) {
                continue;
            }
            Path book = Files.createTempDirectory(folder, "book");
            Files.createDirectories(book.resolve("scenarios"));
            Files.writeString(book.resolve("policy.json"), "{\"thresholds\": []}");
            Files.copy(
                    Path.of(other.getValue()), book.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            Call call = Call.of("rules", "check", book.toString());

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.out())
                    .as("%s in the place of %s", other.getKey(), name)
                    .contains("Это %s, а здесь нужен файл другого вида".formatted(other.getKey()))
                    .contains("ошибок 1");
        }
    }

    @Test
    void a_file_of_no_known_kind_is_said_to_be_another() {
        Call call = Call.of(
                "validate", file("package.json", "{\"name\": \"app\", \"version\": \"1.0.0\", \"main\": \"x\"}"));

        assertThat(call.err().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(call.err()).contains("Это файл другого вида, а здесь нужно: программа.");
    }

    @Test
    void a_programme_with_slips_is_told_each_of_them_still() {
        Call call = Call.of("validate", file("slips.json", """
                {"formatVersion": 1, "id": "p", "titel": {"ru": "П"}, "referenceDate": "2025-09-01",
                 "period": {"from": "2025-09-01", "to": "2026-05-31"}, "organization": "s", "stages": []}"""));

        assertThat(call.err()).contains("titel", "title", "stages").doesNotContain("дорожная карта");
    }
}
