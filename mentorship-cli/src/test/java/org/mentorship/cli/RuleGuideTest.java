package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Follows docs/how-to/edit-rules.md and add-indicator.md: each example is written down as the page has it, checked, tested and tried. */
class RuleGuideTest {
    private static final Path PAGE = Project.root().resolve("docs/how-to/edit-rules.md");
    private static final Path INDICATORS = Project.root().resolve("docs/how-to/add-indicator.md");
    private static final String SCHOOL =
            Project.root().resolve("examples/mishkino/programme.json").toString();

    /** A line that ends in the name of a file and a colon, then a block. */
    private static final Pattern FILE =
            Pattern.compile("^`([\\w./-]+)`:\\R\\R```\\w*\\R(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern OUTPUT =
            Pattern.compile("^```\\R\\$ \\./mentorship (.*?)\\R(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path folder;

    /** The sections that begin with «Пример», by their headings. */
    private static Map<String, String> examples() {
        Map<String, String> sections = new LinkedHashMap<>();
        try {
            for (Path page : List.of(PAGE, INDICATORS)) {
                for (String section : Files.readString(page, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .split("(?m)^## ")) {
                    if (section.startsWith("Пример")) {
                        sections.put(section.substring(0, section.indexOf('\n')), section);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return sections;
    }

    static List<String> headings() {
        return List.copyOf(examples().keySet());
    }

    private String book(String heading) throws IOException {
        Path book = folder.resolve("book");
        Matcher files = FILE.matcher(examples().get(heading));
        int count = 0;
        while (files.find()) {
            Path file = book.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(2), StandardCharsets.UTF_8);
            count++;
        }
        assertThat(count).as("files of the example").isGreaterThan(1);
        return book.toString();
    }

    private static String numbered(int number) {
        return headings().stream()
                .filter(heading -> heading.startsWith("Пример " + number + "."))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("headings")
    void each_example_is_in_order_and_its_scenarios_show_every_rule_both_ways(String heading) throws IOException {
        String book = book(heading);

        Call check = Call.of("rules", "check", book);
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        Call test = Call.of("rules", "test", book, "--full");
        assertThat(test.code()).as(test.out() + test.err()).isZero();
    }

    @ParameterizedTest
    @MethodSource("headings")
    void what_the_page_prints_is_printed(String heading) throws IOException {
        String book = book(heading);
        Matcher outputs = OUTPUT.matcher(examples().get(heading));
        while (outputs.find()) {
            String[] arguments = outputs.group(1).split(" ");
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = arguments[i].equals("моя-школа")
                        ? book
                        : arguments[i].startsWith("examples/")
                                ? Project.root().resolve(arguments[i]).toString()
                                : arguments[i];
            }
            String printed = Call.of(arguments).out();
            outputs.group(2)
                    .lines()
                    .filter(line -> !line.strip().equals("…"))
                    .map(line -> line.endsWith("…") ? line.substring(0, line.length() - 1) : line)
                    .forEach(line -> assertThat(printed).contains(line));
        }
    }

    @Test
    void a_misspelt_property_is_told_as_the_page_says() throws IOException {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.writeString(book.resolve("rules.drl"), """
                import org.mentorship.rules.vocabulary.Candidacy;
                import org.mentorship.rules.vocabulary.Policy;
                global org.mentorship.rules.vocabulary.Verdict verdict;

                rule "E-PE-1 Наставляемый-ученик не моложе установленного возраста"
                when
                    $c : Candidacy( mentee, category == "PUPIL", $age : ageOnStar )
                    Policy( key == "pupil-mentee.min-age", value > $age, $min : value )
                then
                    verdict.refuse($c, "возраст {0}, требуется не менее {1}", $age, $min);
                end
                """, StandardCharsets.UTF_8);

        String told = Call.of("rules", "check", book.toString()).out();

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .contains("```\n" + told + "```");
    }

    @Test
    void a_higher_age_takes_two_places_from_the_school() throws IOException {
        Call call = Call.of("rules", "diff", "bundled", book(numbered(1)), SCHOOL);

        assertThat(call.out()).contains("Решение другое: 1;").contains("потеряли место: 2");
    }

    @Test
    void another_paper_leaves_every_teacher_waiting() throws IOException {
        Call call = Call.of("rules", "why", SCHOOL, "t01", "--rules", book(numbered(2)));

        assertThat(call.out())
                .contains("чего-то не хватает")
                .contains("E-MD-1 У взрослого наставника есть медицинское заключение");
    }

    @Test
    void marks_refuse_the_pupil_mentor_who_has_a_three_and_say_who_loses_a_place() throws IOException {
        String book = book(numbered(5));

        Call diff = Call.of("rules", "diff", "bundled", book, SCHOOL);
        assertThat(diff.out())
                .contains("Добавлено правило E-MK-1", "Добавлено правило E-MK-2")
                .contains("Решение другое: 1;")
                .contains("Участник u58 (предложение o-u58): допущен → отказ")
                .contains("потеряли место: 2");
        Call why = Call.of("rules", "why", SCHOOL, "u57", "--rules", book, "--rule", "E-MK-1");
        assertThat(why.out()).contains("value > $mark – нет (порог pupil-mentor.min-mark 4, самая низкая оценка 5)");
    }

    @Test
    void another_indicator_stands_in_the_report_of_the_school() throws IOException {
        String yearEnd =
                Project.root().resolve("examples/mishkino/year-end.json").toString();

        Call call = Call.of("indicators", yearEnd, "--rules", book(numbered(6)));

        assertThat(call.out())
                .containsPattern(
                        "JUNIOR_MENTEES_SHARE  Доля младших среди наставляемых учеников +[0-9]+ +55 +[0-9]+ %");
    }
}
