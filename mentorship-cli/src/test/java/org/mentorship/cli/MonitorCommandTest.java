package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.form.Role;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;

class MonitorCommandTest {
    private static final String YEAR_END =
            Project.root().resolve("examples/mishkino/year-end.json").toString();

    @TempDir
    Path folder;

    @Test
    void the_village_school_has_its_published_satisfaction_with_both_bases() {
        Call call = Call.of("monitor", YEAR_END);

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out().lines())
                .anyMatch(line -> line.matches("  наставляемые, все формы +59 +59 +33 +56 % +56 %"))
                .anyMatch(line -> line.matches("  наставники, все формы +15 +12 +8 +53 % +67 %"))
                .anyMatch(line -> line.matches("  наставляемые, учитель – учитель +4 +4 +– +– +–"))
                .anyMatch(line -> line.contains("indicator.satisfied.min-rating = 7 с 01.01.1995"))
                .anyMatch(line -> line.contains("нулевые сдвиги получают ранги и выбывают (Пратт)"));
        assertThat(call.err()).isEmpty();
    }

    @Test
    void each_item_has_its_pairs_means_effect_p_value_and_method() {
        assertThat(Call.of("monitor", YEAR_END).out().lines())
                .anyMatch(line ->
                        line.matches("    E9 → F8 Насколько Вы довольны совместной работой\\? \\[pupil-after] +49 +"
                                + "6,78 +6,55 +−0,22 +20 +5 +24 +−0,09 +0,584 +Уилкоксона, точный"))
                .anyMatch(line -> line.contains("E13 → F13") && line.endsWith("Макнемара, точный"));
    }

    /** Ties and blanks in the answers of mentors, against all choices of signs. */
    @Test
    void the_printed_p_value_is_that_of_all_choices_of_signs() throws IOException {
        Programme school = ProgrammeReader.read(Path.of(YEAR_END));
        List<int[]> pairs = new ArrayList<>();
        for (Answers after : school.answers()) {
            Answer is = after.answers().get("N8");
            Optional<Answer> was = school.answers(after.participant(), "pupil-before", Role.MENTOR)
                    .map(sheet -> sheet.answers().get("M3"));
            if (after.questionnaire().equals("pupil-after") && is != null && was.isPresent()) {
                pairs.add(new int[] {((Answer.Number) was.get()).value(), ((Answer.Number) is).value()});
            }
        }
        int[] changes = pairs.stream().mapToInt(pair -> pair[1] - pair[0]).toArray();
        assertThat(IntStream.of(changes).map(Math::abs).distinct().count())
                .as("there are ties")
                .isLessThan(changes.length);

        double[] ranks = IntStream.of(changes)
                .mapToDouble(one -> IntStream.of(changes)
                                .filter(other -> Math.abs(other) < Math.abs(one))
                                .count()
                        + (IntStream.of(changes)
                                                .filter(other -> Math.abs(other) == Math.abs(one))
                                                .count()
                                        + 1)
                                / 2.0)
                .toArray();
        double seen = surplus(ranks, i -> changes[i] > 0);
        long asOneSided = IntStream.range(0, 1 << changes.length)
                .filter(signs -> Math.abs(surplus(ranks, i -> (signs >> i & 1) == 1)) >= Math.abs(seen))
                .count();
        String printed = String.format(
                Locale.ROOT,
                "    M3 → N8 .* +%d +%.2f +%.2f +\\+%.2f +%d +0 +%d +\\+%.2f +%.3f +Wilcoxon, exact",
                changes.length,
                pairs.stream().mapToInt(pair -> pair[0]).average().orElseThrow(),
                pairs.stream().mapToInt(pair -> pair[1]).average().orElseThrow(),
                IntStream.of(changes).average().orElseThrow(),
                IntStream.of(changes).filter(one -> one > 0).count(),
                IntStream.of(changes).filter(one -> one < 0).count(),
                seen / DoubleStream.of(ranks).sum(),
                (double) asOneSided / (1 << changes.length));

        assertThat(Call.of("monitor", YEAR_END, "--lang", "en").out().lines()).anyMatch(line -> line.matches(printed));
    }

    private static double surplus(double[] ranks, IntPredicate risen) {
        return IntStream.range(0, ranks.length)
                .mapToDouble(i -> risen.test(i) ? ranks[i] : -ranks[i])
                .sum();
    }

    /** The same answers to statements worded negatively: more is better everywhere, so what rose falls. */
    @Test
    void reverse_items_are_turned() throws IOException {
        Programme school = ProgrammeReader.read(Path.of(YEAR_END));
        Path file = folder.resolve("reverse.json");
        ProgrammeWriter.write(
                school.toBuilder()
                        .questionnaires(Stream.of("pupil-before", "pupil-after")
                                .map(id -> reversed(school.questionnaire(id).orElseThrow()))
                                .toList())
                        .build(),
                file);

        assertThat(Call.of("monitor", YEAR_END).out().lines())
                .anyMatch(line -> line.matches("    M3 → N8 .* 7 +6,43 +7,43 +\\+1,00 +5 +0 +2 +\\+0,43 .*"));
        assertThat(Call.of("monitor", file.toString()).out().lines())
                .anyMatch(line -> line.matches("    M3 → N8 .* 7 +4,57 +3,57 +−1,00 +2 +0 +5 +−0,43 .*"));
    }

    private static Questionnaire reversed(Questionnaire one) {
        return new Questionnaire(
                one.id(),
                one.title(),
                one.moment(),
                one.forms(),
                one.questions().stream()
                        .map(question -> question instanceof Question.Scale scale
                                        && Set.of("M3", "N8").contains(scale.id())
                                ? new Question.Scale(
                                        scale.id(),
                                        scale.text(),
                                        scale.askedOf(),
                                        scale.min(),
                                        scale.max(),
                                        !scale.reverse(),
                                        scale.twin())
                                : question)
                        .toList(),
                one.components(),
                one.satisfaction(),
                one.source());
    }

    @Test
    void the_public_is_told_less() {
        String open = Call.of("monitor", YEAR_END, "--public", "--lang", "en").out();

        assertThat(open.lines())
                .anyMatch(line -> line.contains("(source as the rule book words it: "))
                .anyMatch(line -> line.matches("  mentees, all forms +59 +59 +33 +56 % +56 %"))
                .anyMatch(line -> line.matches("  mentors, all forms +15 +– +– +– +–"))
                .anyMatch(line -> line.matches("  mentees, teacher to teacher +– +– +– +– +–"));
    }

    @Test
    void the_public_finds_no_count_that_opens_a_hidden_one() {
        String json = Call.of("monitor", YEAR_END, "--public", "--json").out().replaceAll("\\s+", " ");
        assertThat(json)
                .contains("\"role\" : \"MENTEE\", \"form\" : \"TEACHER_PUPIL\", \"item\"", "\"answered\" : 47")
                .doesNotContainPattern("\"answered\" : (4|8|10|12|15|55),")
                .doesNotContainPattern("\"pairs\" : ([0-9]|1[0-9])[ ,]");
        List<String> text =
                Call.of("monitor", YEAR_END, "--public").out().lines().toList();
        assertThat(text)
                .anyMatch(line -> line.matches(".*(из|ответивших) 47"))
                .noneMatch(line -> line.matches(".* (из|ответивших) (4|8|10|12|15|55)"))
                .noneMatch(line -> line.contains("высоких –, низких –"))
                .noneMatch(line -> line.matches(".*\\[[a-z-]+]  +1?[0-9] .*"));
        for (String hidden : List.of(
                "  наставляемые, ученик – ученик",
                "  наставляемые, учитель – учитель",
                "  наставники, учитель – ученик")) {
            assertThat(text).filteredOn(line -> line.startsWith(hidden + ": ")).hasSizeBetween(1, 2);
            assertThat(text).doesNotContain(hidden);
        }
    }

    @Test
    void programs_get_json_with_null_for_what_is_not_told() throws IOException {
        Path file = folder.resolve("monitoring.json");
        Call call = Call.of("monitor", YEAR_END, "--json", "--out", file.toString());
        String json = Files.readString(file).replaceAll("\\s+", " ");

        assertThat(call.code()).isEqualTo(ExitCode.DONE);
        assertThat(call.out()).isEmpty();
        assertThat(json)
                .contains(
                        "\"formatVersion\" : 1, \"programme\" : \"mishkino-2023\", \"asOf\" : \"2024-05-31\","
                                + " \"audience\" : \"SCHOOL\"",
                        "{ \"role\" : \"MENTEE\", \"tookPart\" : 59, \"answered\" : 59, \"satisfied\" : 33,"
                                + " \"percentOfTookPart\" : 56, \"percentOfAnswered\" : 56 }",
                        "{ \"role\" : \"MENTEE\", \"form\" : \"TEACHER_TEACHER\", \"tookPart\" : 4, \"answered\" : 4,"
                                + " \"satisfied\" : null, \"percentOfTookPart\" : null, \"percentOfAnswered\" : null }",
                        "\"method\" : \"WILCOXON_EXACT\"",
                        "\"standing\" : \"DISPUTED\"");
    }

    @Test
    void an_earlier_day_knows_no_later_answers() {
        assertThat(Call.of("monitor", YEAR_END, "--as-of", "2024-05-23").out().lines())
                .anyMatch(line ->
                        line.matches("  наставляемые, все формы +59 +0 +нет значения +нет значения +нет значения"));
        assertThat(Call.of("monitor", YEAR_END, "--as-of", "2023-09-01").out())
                .contains("Ни одна пара ещё не начала работать")
                .doesNotContain("позже последнего дня");
        assertThat(Call.of("monitor", YEAR_END, "--as-of", "2030-01-01").out())
                .contains("2030", "позже последнего дня программы");
    }

    @Test
    void nobody_is_named() {
        assertThat(Call.of("monitor", YEAR_END, "--json").out()).doesNotContain("\"u1", "\"t0");
    }

    @Test
    void an_own_threshold_counts() throws IOException {
        Files.writeString(folder.resolve("policy.json"), """
                {"thresholds": [{"key": "indicator.satisfied.min-rating", "unit": "points", "values": [
                  {"from": "2000-01-01", "value": 9, "source": "Положение школы"}]}]}
                """);

        assertThat(Call.of("monitor", YEAR_END, "--rules", folder.toString()).out())
                .contains("indicator.satisfied.min-rating = 9 с 01.01.2000 (Положение школы)")
                .doesNotContain("56 %");
    }
}
