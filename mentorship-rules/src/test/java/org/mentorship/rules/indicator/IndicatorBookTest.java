package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.rules.InvalidRuleBookException;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleProblem;

/** A methodologist adds, changes and switches off indicators with a DRL file and data, and is told what is wrong. */
class IndicatorBookTest {
    private static final String RULE = """
            rule "X-IN-1 Наставляемые старших классов по направлениям интересов"
                @source("Приказ управления образования")
            when
                $p : Participation( mentee, tookPart, grade >= 7, $interests : interests )
            then
                verdict.countBy($p, "SENIOR_MENTEES", $interests, "учится в старших классах");
            end
            """;
    private static final String DATA = """
            {"sets": [{"id": "SENIOR_MENTEES", "title": {"ru": "наставляемые 7–11 классов", "en": "mentees of grades 7 to 11"}}],
             "indicators": [
               {"id": "SENIOR_MENTEES_SHARE", "title": "Доля старшеклассников среди наставляемых", "kind": "SHARE",
                "numerator": "SENIOR_MENTEES", "denominator": {"set": "MENTEES"},
                "targets": [{"year": 2024, "value": 40, "verified": true, "source": "Приказ управления образования"}]},
               {"id": "SENIOR_MENTEES_BY_INTEREST", "title": "Старшеклассники по интересам", "kind": "COUNT",
                "numerator": "SENIOR_MENTEES", "breakdown": {"vocabulary": "interest-directions"}}]}
            """;

    @TempDir
    Path folder;

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems() {
        return catchThrowableOfType(InvalidRuleBookException.class, () -> RuleBook.load(folder)).problems().stream()
                .map(RuleProblem::toString)
                .toList();
    }

    @Test
    void a_new_indicator_needs_a_rule_and_data_alone() {
        write("senior.drl", RULE);
        write("indicators.json", DATA);

        RuleBook book = RuleBook.load(folder);
        IndicatorReport report = book.indicators(ExampleIndicatorsTest.example("mishkino/year-end.json"));

        long seniors = ExampleIndicatorsTest.example("mishkino/year-end.json").participants().stream()
                .filter(one -> one.id().startsWith("u") && one.grade().orElseThrow() >= 7)
                .filter(one -> report.value("MENTEES").orElseThrow().result().numerator().members().stream()
                        .anyMatch(member -> member.id().equals(one.id())))
                .count();
        IndicatorValue value = report.value("SENIOR_MENTEES_SHARE").orElseThrow();
        assertThat(seniors).isPositive();
        assertThat(School.of(value)).isEqualTo(seniors + "/59");
        assertThat(value.target()).isPresent();
        assertThat(report.value("SENIOR_MENTEES_BY_INTEREST", "sports")).isPresent();
        assertThat(School.of(report, "CHILD_MENTEES_SHARE")).isEqualTo("55/108");
        assertThat(book.indicators()).hasSize(RuleBook.bundled().indicators().size() + 2);
        assertThat(book.fingerprint()).isNotEqualTo(RuleBook.bundled().fingerprint());
    }

    @Test
    void an_indicator_takes_the_place_of_the_bundled_one_and_can_be_switched_off() {
        write("indicators.json", """
                {"indicators": [{"id": "MENTEES", "title": "Все наставляемые", "kind": "COUNT", "numerator": "MENTEES"}]}""");
        write("book.json", "{\"off\": [\"MENTORS\"]}");

        RuleBook book = RuleBook.load(folder);

        assertThat(book.indicators())
                .filteredOn(one -> one.id().equals("MENTEES"))
                .singleElement()
                .satisfies(one -> assertThat(one.breakdown()).isEmpty());
        assertThat(book.indicators()).noneMatch(one -> one.id().equals("MENTORS"));
    }

    @Test
    void a_threshold_of_the_folder_changes_who_is_satisfied() {
        write("policy.json", """
                {"thresholds": [{"key": "indicator.satisfied.min-rating", "unit": "points",
                  "values": [{"from": "2020-01-01", "value": 11}]}]}""");

        IndicatorReport report =
                RuleBook.load(folder).indicators(ExampleIndicatorsTest.example("mishkino/year-end.json"));

        assertThat(School.of(report, "SATISFIED_MENTEES_SHARE")).isEqualTo("0/59");
    }

    @Test
    void a_rule_that_counts_into_an_unknown_set_is_told_with_the_nearest_name() {
        write("senior.drl", RULE.replace("\"SENIOR_MENTEES\"", "\"SENIOR_MENTES\""));
        write("indicators.json", DATA);

        assertThat(problems())
                .anyMatch(problem -> problem.contains("X-IN-1")
                        && problem.contains("SENIOR_MENTES")
                        && problem.contains("SENIOR_MENTEES"));
    }

    @Test
    void a_set_that_is_not_a_word_in_quotes_is_told() {
        write(
                "senior.drl",
                RULE.replace("\"SENIOR_MENTEES\"", "$form").replace("$interests :", "$form : form, $interests :"));
        write("indicators.json", DATA);

        assertThat(problems()).anyMatch(problem -> problem.contains("X-IN-1") && problem.contains("в кавычках"));
    }

    @Test
    void an_indicator_that_no_rule_counts_for_is_told() {
        write("indicators.json", DATA);

        assertThat(problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains("SENIOR_MENTEES") && problem.contains("ни одно"));
    }

    @Test
    void parts_that_no_rule_counts_by_are_told_with_the_line_of_the_indicator() {
        write(
                "senior.drl",
                RULE.replace("countBy", "count").replace("$interests, ", "").replace(", $interests : interests", ""));
        write("indicators.json", DATA);

        assertThat(problems())
                .filteredOn(problem -> problem.startsWith("indicators.json"))
                .singleElement()
                .asString()
                .startsWith("indicators.json:6: Показатель «SENIOR_MENTEES_BY_INTEREST»")
                .contains("verdict.countBy($p, \"SENIOR_MENTEES\"");
    }

    @Test
    void sets_of_a_file_that_cannot_be_read_are_not_called_unknown() {
        write("senior.drl", RULE);
        write("indicators.json", DATA.replace("\"kind\": \"COUNT\",", "\"kind\": \"COUNTING\","));

        assertThat(problems())
                .filteredOn(problem -> problem.contains("множества"))
                .isEmpty();
        assertThat(problems()).anyMatch(problem -> problem.startsWith("indicators.json:6"));
    }

    @Test
    void a_misspelt_vocabulary_of_parts_is_told() {
        write("senior.drl", RULE);
        write("indicators.json", DATA.replace("interest-directions", "interest-direction"));

        assertThat(RuleBook.check(folder).warnings())
                .filteredOn(problem -> problem.code().equals("indicator.vocabulary"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("indicators.json:6");
                    assertThat(problem.message().ru()).contains("(interest-directions?)");
                });
    }

    @Test
    void an_unknown_set_a_duplicate_and_a_count_with_a_denominator_are_told_together() {
        write("senior.drl", RULE);
        write(
                "indicators.json",
                DATA.replace("\"set\": \"MENTEES\"", "\"set\": \"MENTES\"")
                        .replace("\"id\": \"SENIOR_MENTEES_BY_INTEREST\"", "\"id\": \"MENTORS\"")
                        .replace(
                                "\"kind\": \"COUNT\",",
                                "\"kind\": \"COUNT\", \"denominator\": {\"set\": \"MENTEES\"},"));

        assertThat(problems())
                .anyMatch(problem -> problem.contains("MENTES") && problem.contains("MENTEES"))
                .anyMatch(problem -> problem.contains("(MENTORS)") && problem.contains("знаменател"));
    }

    @Test
    void a_rule_cannot_count_what_is_not_countable() {
        write(
                "wrong.drl",
                RULE.replace(
                        "$p : Participation( mentee, tookPart, grade >= 7, $interests : interests )",
                        "$p : Candidacy( mentee, grade >= 7, $interests : traits )"));
        write("indicators.json", DATA);

        assertThat(problems()).anyMatch(problem -> problem.contains("X-IN-1") && problem.contains("Participation"));
    }
}
