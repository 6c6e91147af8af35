package org.mentorship.rules.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.json.InvalidFileException;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.figures.FiguresReport.FiguresFinding;
import org.mentorship.rules.figures.FiguresReport.FiguresFinding.Kind;
import org.mentorship.rules.figures.PrintedFigures.Figure;
import org.mentorship.rules.figures.PrintedFigures.Group;

class FiguresCheckTest {

    static FiguresReport school() {
        try {
            return FiguresCheck.check(FiguresReader.read(Path.of("..", "examples", "mishkino", "figures.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> sentences(FiguresReport report, Kind kind) {
        return report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.text().ru())
                .toList();
    }

    /** The intervals of the source, as computed by hand from its formula. */
    @ParameterizedTest
    @CsvSource({
        "55, 51, 107–108",
        "3, 3, 86–120",
        "55, 33, 165–169",
        "4, 13, 30–32",
        "15, 8, 177–200",
        "33, 56, 59",
        "8, 67, 12",
        "0, 0, 1+",
        "1, 0, 201+",
        "5, 100, 5"
    })
    void the_wholes_of_a_share_are_an_interval(int count, int percent, String wholes) {
        assertThat(PercentRounding.HALF_UP.wholes(count, percent).map(Span::toString))
                .contains(wholes);
    }

    /** Against a plain search. */
    @Property(tries = 300)
    void intervals_hold_the_wholes_and_parts_that_round_to_the_percent_and_no_others(
            @ForAll @IntRange(max = 60) int part,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 90) int whole,
            @ForAll PercentRounding rounding) {
        List<Long> wholes = new ArrayList<>();
        for (long one = Math.max(1, part); one <= 20_000; one++) {
            if (rounded(part, one, rounding) == percent) {
                wholes.add(one);
            }
        }
        Optional<Span> span = rounding.wholes(part, percent);
        assertThat(span.isPresent()).isEqualTo(!wholes.isEmpty());
        span.ifPresent(found -> {
            assertThat(found.min()).isEqualTo(wholes.get(0));
            assertThat(Math.min(20_000, found.max())).isEqualTo(wholes.get(wholes.size() - 1));
            assertThat(wholes).hasSize((int) (Math.min(20_000, found.max()) - found.min() + 1));
        });
        List<Long> parts = new ArrayList<>();
        for (long one = 0; one <= whole; one++) {
            if (rounded(one, whole, rounding) == percent) {
                parts.add(one);
            }
        }
        Optional<Span> counts = rounding.parts(whole, percent);
        assertThat(counts.isPresent()).isEqualTo(!parts.isEmpty());
        counts.ifPresent(found -> {
            assertThat(found.min()).isEqualTo(parts.get(0));
            assertThat(found.max()).isEqualTo(parts.get(parts.size() - 1));
        });
        assertThat(rounding.percent(Math.min(part, whole), whole))
                .isEqualTo(rounded(Math.min(part, whole), whole, rounding));
    }

    private static long rounded(long part, long whole, PercentRounding rounding) {
        return java.math.BigDecimal.valueOf(part * 100)
                .divide(
                        java.math.BigDecimal.valueOf(whole),
                        0,
                        switch (rounding) {
                            case HALF_UP -> java.math.RoundingMode.HALF_UP;
                            case DOWN -> java.math.RoundingMode.DOWN;
                            case UP -> java.math.RoundingMode.UP;
                        })
                .longValue();
    }

    @Test
    void three_of_the_village_school_fits_the_head_count_of_the_wider_ages() {
        assertThat(sentences(school(), Kind.FITS_OTHER_GROUP))
                .containsExactly(
                        "показатель 2: 3 = 3 % требует, чтобы «дети 15–19 лет» было 86–120. Похоже, делили на «дети 10–19"
                                + " лет» (107–108), а нужна численность «дети 15–19 лет»: иначе на «дети 15–19 лет» (5 из 10 лет)"
                                + " пришлось бы не меньше 79 % от «дети 10–19 лет»");
    }

    @Test
    void the_total_number_in_the_school_is_three_numbers_and_mentors_are_two() {
        assertThat(sentences(school(), Kind.SIZES_DIFFER))
                .containsExactly(
                        "общее количество в ОО: числа требуют разного: 165–169 (строка 7, ученики: 55 = 33 %), 30–32 (строка 7,"
                                + " педагоги: 4 = 13 %), 177–200 (строка 12: 15 = 8 %), 177–200 (строка 16: 15 = 8 %)",
                        "наставники: числа требуют разного: 12 (показатель 6: 8 = 67 %), 15 (строка 12: 15 = 8 %), 15 (строка 16:"
                                + " 15 = 8 %)");
    }

    @Test
    void parts_do_not_add_up_to_the_whole() {
        assertThat(sentences(school(), Kind.SUM_DIFFERS))
                .containsExactly(
                        "строка 21: 4 + 16 + 5 + 24 + 4 = 53, а наставляемые – 59 (показатель 5); разница 6",
                        "строка 21, ученики: 4 + 16 + 5 + 24 = 49, а наставляемые-ученики – 55 (показатель 1); разница 6");
        assertThat(school().findings()).hasSize(5);
        assertThat(school().sizes().get("pupils-10-19")).isEqualTo(new Span(107, 108));
        assertThat(school().sizes().get("pupils-15-19")).isEqualTo(new Span(86, 108));
    }

    @Test
    void english_stands_beside() {
        assertThat(school().findings())
                .allSatisfy(
                        finding -> assertThat(finding.text().en().orElseThrow()).doesNotContainPattern("[а-яё]"));
    }

    private static PrintedFigures one(Figure... figures) {
        return new PrintedFigures(
                "x",
                LocalizedText.of("отчёт", "report"),
                List.of(group("g", null), group("h", "g")),
                List.of(figures),
                Optional.empty());
    }

    private static Group group(String id, String partOf) {
        return new Group(
                id, LocalizedText.of("группа " + id, "group " + id), Optional.empty(), Optional.ofNullable(partOf));
    }

    private static Figure figure(String id, String group, Integer count, Integer percent, String of, Integer whole) {
        return new Figure(
                id,
                LocalizedText.of("строка " + id, "line " + id),
                Optional.ofNullable(group),
                Optional.ofNullable(count),
                Optional.ofNullable(percent),
                Optional.ofNullable(of),
                Optional.ofNullable(whole),
                List.of());
    }

    private static List<Kind> kinds(Figure... figures) {
        return FiguresCheck.check(one(figures)).findings().stream()
                .map(FiguresFinding::kind)
                .toList();
    }

    @Test
    void a_share_with_its_whole_is_right_or_rounded_otherwise_or_impossible() {
        assertThat(kinds(figure("1", null, 33, 56, "g", 59))).isEmpty();
        assertThat(kinds(figure("1", null, 33, 55, "g", 59))).containsExactly(Kind.OTHER_ROUNDING);
        assertThat(kinds(figure("1", null, 33, 57, "g", 59))).containsExactly(Kind.IMPOSSIBLE);
        assertThat(kinds(figure("1", null, 2, 75, "g", null))).containsExactly(Kind.IMPOSSIBLE);
        assertThat(FiguresCheck.check(one(figure("1", null, null, 50, "g", 8)))
                        .figures()
                        .get(0)
                        .parts())
                .containsEntry(PercentRounding.HALF_UP, Span.of(4));
    }

    @Test
    void a_part_is_not_above_its_whole() {
        assertThat(kinds(figure("1", "g", 5, null, null, null), figure("2", "h", 6, null, null, null)))
                .containsExactly(Kind.PART_ABOVE_WHOLE);
        assertThat(kinds(figure("1", "g", 6, null, null, null), figure("2", "h", 6, null, null, null)))
                .isEmpty();
    }

    @Test
    void a_file_that_is_wrong_is_refused_with_its_place() {
        String wrong = """
                {"formatVersion": 1, "id": "x", "title": "x", "groups": [], "figures": [
                  {"id": "1", "place": "строка", "count": 3, "percent": 3}, {"id": "2", "place": "строка", "counts": 3}]}""";

        assertThatThrownBy(() -> FiguresReader.read(new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.path())
                                .contains("$.figures[0]", "$.figures[1].counts"));
    }
}
