package org.mentorship.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;

/** The examples of docs/explanation/deadlines.md are true. */
class DeadlineDocsTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "explanation", "deadlines.md");

    @Test
    void each_form_of_the_table_is_understood_as_it_says() throws IOException {
        List<String[]> rows = Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("| «"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .toList();

        assertThat(rows).hasSizeGreaterThan(40);
        for (String[] row : rows) {
            String phrase = row[0].substring(1, row[0].length() - 1);
            Deadline deadline =
                    DeadlineParser.parse(phrase, PlanContext.academicYear(2024)).deadline();
            assertThat(DeadlinePhrases.print(deadline, Language.RU)).as(phrase).isEqualTo(row[1]);
            assertThat("`" + deadline.getClass().getSimpleName() + "`")
                    .as(phrase)
                    .isEqualTo(row[2]);
        }
    }

    @Test
    void every_kind_of_deadline_has_a_form() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);

        for (Class<?> kind : Deadline.class.getPermittedSubclasses()) {
            assertThat(page).contains("| `" + kind.getSimpleName() + "` |");
        }
    }

    @Test
    void the_example_of_the_code_is_true() {
        ParsedDeadline parsed =
                DeadlineParser.parse("Апрель, далее – ежегодно октябрь", PlanContext.academicYear(2024));

        assertThat(parsed.understood().ru()).isEqualTo("апрель 2025 г., далее ежегодно в октябре");
        assertThat(parsed.warns(WarningKind.YEAR_INFERRED)).isTrue();
    }

    @Test
    void every_warning_has_words_in_both_languages() {
        for (WarningKind kind : WarningKind.values()) {
            for (Language language : Language.values()) {
                assertThat(DeadlineParser.Words.of(language).has("warning." + kind))
                        .as(kind.name())
                        .isTrue();
            }
        }
        assertThat(DeadlineParser.Words.of(Language.RU).keys())
                .isEqualTo(DeadlineParser.Words.of(Language.EN).keys());
    }
}
