package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.rules.internal.engine.BundledRules;

class RuleBookCheckTest {
    private static final String HEAD = "global org.mentorship.rules.vocabulary.Verdict verdict;\n";

    @TempDir
    Path folder;

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rule(String id, String when, String then) {
        return "rule \"" + id + " Проверка\"\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    private void rules(String... rules) {
        write("rules.drl", HEAD + String.join("", rules));
    }

    private void thresholds(String... keysAndValues) {
        StringBuilder text = new StringBuilder("{\"thresholds\": [");
        for (int i = 0; i < keysAndValues.length; i += 3) {
            text.append(i == 0 ? "" : ",\n")
                    .append(
                            "{\"key\": \"%s\", \"unit\": \"%s\", \"values\": [{\"from\": \"2020-01-01\", \"value\": %s}]}"
                                    .formatted(keysAndValues[i], keysAndValues[i + 1], keysAndValues[i + 2]));
        }
        write("policy.json", text + "]}");
    }

    private RuleProblem only(String code) {
        RuleBookCheck check = RuleBook.check(folder);
        assertThat(check.errors()).isEmpty();
        assertThat(check.passed()).isTrue();
        List<RuleProblem> found = check.warnings().stream()
                .filter(problem -> problem.code().equals(code))
                .toList();
        assertThat(found).as("%s among %s", code, check.warnings()).hasSize(1);
        assertThat(found.get(0).message().en()).isPresent();
        assertThat(found.get(0).advice().en()).isPresent();
        return found.get(0);
    }

    private void none(String code) {
        assertThat(RuleBook.check(folder).problems())
                .extracting(RuleProblem::code)
                .doesNotContain(code);
    }

    @Test
    void the_bundled_book_gives_no_cause_for_a_warning_but_that_its_scenarios_stand_elsewhere() {
        write("book.json", "{\"extends\": \"none\"}");
        for (String file : BundledRules.files()) {
            write(file.replace('/', '-'), BundledRules.text(file));
        }
        write("policy.json", BundledRules.text("policy.json"));
        write("indicators.json", BundledRules.text("indicators.json"));

        RuleBookCheck check = RuleBook.check(folder);

        assertThat(check.passed()).isTrue();
        assertThat(check.problems())
                .filteredOn(problem -> !problem.code().equals("rule.no-scenario"))
                .isEmpty();
    }

    @Test
    void a_problem_shows_the_words_of_its_line() {
        rules(rule("X-A-1", "$c : Candidacy( mentr )", "verdict.refuse($c, \"нет\");"));

        RuleBookCheck check = RuleBook.check(folder);

        assertThat(check.passed()).isFalse();
        assertThat(check.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("rules.drl:4");
            assertThat(problem.words()).contains("$c : Candidacy( mentr )");
            assertThat(problem.code()).isEqualTo("property.unknown");
        });
    }

    @Nested
    class NeverSpeaks {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                mentor, mentee                                     | mentor; mentee
                category == "PUPIL", category == "TEACHER"         | category == "PUPIL"; category == "TEACHER"
                grade > 9, mentee, grade < 9                       | grade > 9; grade < 9
                grade == 5, grade not in (5, 6)                    | grade == 5; grade not in (5, 6)
                ageOnStart > ageOnEnd                              | ageOnStart > ageOnEnd
                grade == null, grade > 3                           | grade == null; grade > 3
                traits contains "GIFTED", traits not contains "GIFTED" | traits contains "GIFTED"; traits not contains "GIFTED"
                submittedOn > stageClosedOn, submittedOn < stageClosedOn | submittedOn > stageClosedOn; submittedOn < stageClosedOn
                experienceYears < 0                                | experienceYears < 0
                """)
        void conditions_that_cannot_hold_together_are_shown_and_no_others(String when, String core) {
            rules(rule("X-A-1", "$c : Candidacy( " + when + " )", "verdict.remark($c, \"нет\");"));

            assertThat(only("rule.never").message().ru())
                    .isEqualTo("Правило X-A-1 никогда не сработает: вместе не бывает " + core + ".");
        }

        @Test
        void a_threshold_that_leaves_nothing_is_shown_with_its_value() {
            thresholds("my.min", "years", "20", "my.max", "years", "10");
            rules(rule(
                    "X-A-1",
                    "$c : Candidacy( $age : ageOnStart )\n Policy( key == \"my.min\", value <= $age )\n"
                            + " Policy( key == \"my.max\", value >= $age )",
                    "verdict.remark($c, \"нет\");"));

            assertThat(only("rule.never").message().ru())
                    .contains("value <= $age (my.min = 20); value >= $age (my.max = 10)");
        }

        @Test
        void conditions_on_a_threshold_that_no_figure_meets_are_shown() {
            thresholds("my.figure", "years", "7");
            rules(rule(
                    "X-A-1",
                    "$c : Candidacy( mentor )\nPolicy( key == \"my.figure\", value > 5, value < 4 )",
                    "verdict.refuse($c, \"нет\");"));

            assertThat(only("rule.never").message().ru()).contains("value > 5; value < 4");
        }

        @Test
        void a_rule_that_a_threshold_switches_off_is_meant_so() {
            thresholds("my.points", "points", "0");
            rules(rule(
                    "X-P-1",
                    "$p : Pair( !samePerson )\n Policy( key == \"my.points\", value != 0, $points : value )",
                    "verdict.points($p, $points, \"да\");"));

            none("rule.never");
        }

        @Test
        void a_rule_that_speaks_on_other_days_is_meant_so() {
            write("policy.json", """
                    {"thresholds": [{"key": "my.min", "unit": "years", "values": [
                      {"from": "2020-01-01", "value": -5}, {"from": "2024-01-01", "value": 10}]}]}
                    """.replace("-5", "0"));
            rules(rule(
                    "X-A-1",
                    "$c : Candidacy( $age : ageOnStart )\n Policy( key == \"my.min\", value > $age )",
                    "verdict.remark($c, \"нет\");"));

            none("rule.never");
        }
    }

    @Test
    void a_rule_that_asks_nothing_of_anybody_always_speaks() {
        rules(
                rule("X-A-1", "$c : Candidacy( $g : grade )", "verdict.remark($c, \"{0}\", $g);"),
                rule("X-A-2", "$c : Candidacy( mentor || mentee )", "verdict.remark($c, \"б\");"),
                rule("X-A-3", "$c : Candidacy( mentor )", "verdict.remark($c, \"в\");"));

        assertThat(RuleBook.check(folder).warnings())
                .filteredOn(problem -> problem.code().equals("rule.always"))
                .extracting(problem -> problem.message().ru())
                .satisfiesExactly(
                        one -> assertThat(one).contains("X-A-1"),
                        two -> assertThat(two).contains("X-A-2"));
    }

    @Nested
    class Opposite {

        @Test
        void a_refusal_and_a_wait_for_one_age_are_shown_with_an_example_person() {
            thresholds("my.old", "years", "15", "my.young", "years", "13");
            rules(
                    rule(
                            "X-A-1",
                            "$c : Candidacy( mentor, category == \"ALUMNUS\", $age : ageOnStart )\n"
                                    + "Policy( key == \"my.old\", value > $age )",
                            "verdict.refuse($c, \"мал\");"),
                    rule(
                            "X-A-2",
                            "$c : Candidacy( mentor, category == \"ALUMNUS\", $age : ageOnStart, $due : dueDate )\n"
                                    + "Policy( key == \"my.young\", value <= $age )",
                            "verdict.pending($c, \"справка\", $due, \"нужна справка\");"));

            RuleProblem problem = only("rules.opposite");

            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.message().ru())
                    .startsWith(
                            "Правила X-A-2 и X-A-1 противоречат друг другу: pending и refuse в одном случае. Например: ")
                    .contains("mentor", "category == \"ALUMNUS\"")
                    .doesNotContain("mentee", "ageOnEnd", "null");
            Matcher age = Pattern.compile("ageOnStart == (\\d+)")
                    .matcher(problem.message().ru());
            assertThat(age.find()).isTrue();
            assertThat(Integer.parseInt(age.group(1))).isBetween(13, 14);
        }

        @Test
        void a_veto_and_points_in_the_very_same_case_contradict() {
            write("book.json", "{\"off\": [\"P-B-3\", \"P-B-4\"]}");
            thresholds("my.points", "points", "50");
            rules(
                    rule("X-P-1", "$p : Pair( pastTerminated )", "verdict.veto($p, \"нельзя\");"),
                    rule(
                            "X-P-2",
                            "$p : Pair( pastTerminated )\nPolicy( key == \"my.points\", $points : value )",
                            "verdict.points($p, $points, \"можно\");"));

            assertThat(only("rules.opposite").message().ru()).contains("X-P-2 и X-P-1 противоречат", "pastTerminated");

            thresholds("my.points", "points", "-50");
            none("rules.opposite");
        }

        @Test
        void points_that_give_and_take_in_the_very_same_case_contradict() {
            write("book.json", "{\"off\": [\"P-B-3\", \"P-B-4\"]}");
            rules(
                    rule("X-P-1", "$p : Pair( pastTerminated )", "verdict.points($p, 50, \"плюс\");"),
                    rule("X-P-2", "$p : Pair( pastTerminated )", "verdict.points($p, -50, \"минус\");"),
                    rule("X-P-3", "$p : Pair( pastCompleted )", "verdict.points($p, -50, \"другое\");"));

            assertThat(only("rules.opposite").message().ru()).contains("X-P-2 и X-P-1");
        }

        @Test
        void rules_that_meet_in_no_case_do_not_contradict() {
            thresholds("my.old", "years", "15");
            rules(
                    rule(
                            "X-A-1",
                            "$c : Candidacy( mentor, $age : ageOnStart )\nPolicy( key == \"my.old\", value > $age )",
                            "verdict.refuse($c, \"мал\");"),
                    rule(
                            "X-A-2",
                            "$c : Candidacy( mentor, category == \"ALUMNUS\", $age : ageOnStart, $due : dueDate )\n"
                                    + "Policy( key == \"my.old\", value <= $age )",
                            "verdict.pending($c, \"справка\", $due, \"нужна справка\");"));

            none("rules.opposite");
        }

        @Test
        void a_rule_of_the_folder_is_set_against_those_of_the_bundled_book() {
            rules(rule(
                    "X-A-1",
                    "$c : Candidacy( mentee, category == \"PUPIL\", $age : ageOnStart, $due : dueDate )\n"
                            + "Policy( key == \"pupil-mentee.min-age\", value > $age )",
                    "verdict.pending($c, \"решение педсовета\", $due, \"моложе\");"));

            assertThat(only("rules.opposite").message().ru()).contains("X-A-1 и E-PE-1", "ageOnStart == ");
        }

        @Test
        void two_states_of_one_work_contradict() {
            rules(rule(
                    "X-S-1",
                    "$d : Due( dated, !complete, $over : daysOver )\nPolicy( key == \"roadmap.escalate.curator\", value > $over )",
                    "verdict.status($d, \"NO_DATE\", \"ещё терпит\");"));

            assertThat(RuleBook.check(folder).warnings())
                    .filteredOn(problem -> problem.code().equals("rules.opposite"))
                    .isNotEmpty()
                    .allSatisfy(problem ->
                            assertThat(problem.message().ru()).contains("status \"NO_DATE\"", "X-S-1", "R-S-"));
        }
    }

    @Nested
    class Ranges {
        private String points(String id, String when) {
            return rule(
                    id,
                    "$p : Pair( mentorCategory == \"PUPIL\", " + when + " )\n"
                            + "Policy( key == \"my.points\", $points : value )",
                    "verdict.points($p, $points, \"{0}\", $points);");
        }

        @Test
        void a_gap_between_two_ranges_is_shown() {
            thresholds("my.points", "points", "10");
            rules(points("X-P-1", "mentorGrade <= 7"), points("X-P-2", "mentorGrade > 8"));

            assertThat(only("range.gap").message().ru())
                    .isEqualTo("Правила X-P-1, X-P-2 оставляют промежуток: при mentorGrade 8 не говорит ни одно.");
            none("range.overlap");
        }

        @Test
        void an_overlap_of_two_ranges_is_shown() {
            thresholds("my.points", "points", "10");
            rules(points("X-P-1", "mentorGrade <= 8"), points("X-P-2", "mentorGrade >= 8"));

            assertThat(only("range.overlap").message().ru())
                    .isEqualTo("Правила X-P-1, X-P-2 пересекаются: при mentorGrade 8 говорят сразу несколько.");
            none("range.gap");
        }

        @Test
        void ranges_that_meet_are_in_order() {
            thresholds("my.points", "points", "10");
            rules(points("X-P-1", "mentorGrade < 8"), points("X-P-2", "mentorGrade >= 8"));

            none("range.gap");
            none("range.overlap");
        }

        @Test
        void an_edit_of_a_threshold_that_leaves_nobody_is_told_at_its_own_line() {
            thresholds("pupil-mentor.min-age", "years", "20");

            RuleProblem problem = only("range.nobody");

            assertThat(problem.message().ru()).contains("E-PM-1", "отказывают всем");
            assertThat(problem.place()).isEqualTo("policy.json:1");
            thresholds("pupil-mentor.min-age", "years", "16");
            none("range.nobody");
        }

        @Test
        void an_age_that_nobody_reaches_is_told() {
            thresholds("pupil-mentor.max-age", "years", "160");
            assertThat(only("policy.high").message().ru()).contains("160 (years)", "больше 120 не бывает");

            thresholds("pupil-mentor.max-age", "years", "120");
            none("policy.high");
        }

        @Test
        void what_two_refusals_leave_between_them_is_meant_and_when_nothing_is_left_it_is_told() {
            thresholds("pupil-mentee.min-age", "years", "12", "pupil-mentee.max-age", "years", "17");
            rules(BundledRules.text("eligibility/pupil.drl"));
            none("range.gap");
            none("range.nobody");

            thresholds("pupil-mentee.min-age", "years", "18", "pupil-mentee.max-age", "years", "17");
            assertThat(only("range.nobody").message().ru())
                    .isEqualTo(
                            "Правила E-PE-1, E-PE-2 вместе отказывают всем: подходящего значения ageOnStart не остаётся.");
        }
    }

    @Nested
    class Figures {

        @Test
        void a_threshold_typed_into_a_condition_is_told_with_its_line() {
            rules(rule("X-A-1", "$c : Candidacy( mentor,\n ageOnStart < 15 )", "verdict.refuse($c, \"мал\");"));

            RuleProblem problem = only("literal.condition");
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.message().ru()).contains("ageOnStart < 15", "порог 15");
        }

        @Test
        void points_typed_into_a_conclusion_are_told() {
            rules(rule("X-P-1", "$p : Pair( pastCompleted )", "verdict.points($p, 40, \"да\");"));

            assertThat(only("literal.conclusion").message().ru()).contains("40");
        }

        @Test
        void zero_and_one_and_codes_are_no_thresholds() {
            rules(rule("X-P-1", "$p : Pair( commonSubjects > 0, mentorGrade == 9 )", "verdict.veto($p, \"да\");"));

            none("literal.condition");
        }
    }

    @Nested
    class Overlooked {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                marks.drl.txt             | marks.drl
                marks.DRL                 | marks.drl
                Policy.json               | policy.json
                policy.json.txt           | policy.json
                indicator.json            | indicators.json
                scenario.json             | scenarios
                scenario/a.json           | scenarios
                scenarios/a.json.txt      | a.json
                scenarios/more/b.json     | scenarios
                more/marks.drl            | в саму папку свода
                """)
        void a_file_that_is_not_read_is_told_with_what_it_should_be_called(String file, String right) {
            write("book.json", "{}");
            write(file, "");

            assertThat(RuleBook.check(folder).warnings()).singleElement().satisfies(problem -> {
                assertThat(file).startsWith(problem.file());
                assertThat(problem.code()).matches("(file|folder)\\.(ignored|misplaced|below)");
                assertThat(problem.advice().ru()).contains(right);
            });
        }

        @Test
        void a_folder_in_which_nothing_is_read_says_what_stands_there() {
            write("marks.DRL", "");

            assertThat(RuleBook.check(folder).problems())
                    .extracting(RuleProblem::code)
                    .containsExactlyInAnyOrder("folder.empty", "file.ignored");
        }

        @Test
        void an_empty_file_of_rules_is_told() {
            write("book.json", "{}");
            write("rules.drl", " \n");

            assertThat(only("file.empty").place()).isEqualTo("rules.drl");
        }

        @Test
        void other_files_stand_beside_a_book_in_peace() {
            write("book.json", "{}");
            write("programme.json", "{}");
            write("README.md", "");
            write("letters/order.txt", "");

            assertThat(RuleBook.check(folder).problems()).isEmpty();
        }
    }

    @Test
    void a_rule_that_no_scenario_names_is_told() {
        rules(rule("X-A-1", "$c : Candidacy( mentee, grade == 5 )", "verdict.remark($c, \"пятый\");"));
        assertThat(only("rule.no-scenario").line()).isEqualTo(2);

        write("scenarios/grade.json", """
                {"scenarios": [{"id": "fifth", "title": "Пятиклассник", "mentee": {"category": "PUPIL", "age": 11, "grade": 5},
                  "expect": {"mentee": {"remarks": ["X-A-1"]}}}]}
                """);
        none("rule.no-scenario");
    }

    @Test
    void a_rule_that_counts_and_a_rule_about_lives_need_a_scenario_too() {
        rules(
                rule("X-I-1", "$p : Participation( mentee, tookPart )", "verdict.count($p, \"MENTEES\", \"был\");"),
                rule("X-L-1", "$l : Life( active )", "verdict.concern($l, \"идёт\");"));

        assertThat(RuleBook.check(folder).warnings())
                .extracting(RuleProblem::code)
                .filteredOn("rule.no-scenario"::equals)
                .hasSize(2);
    }

    @Test
    void scenarios_are_looked_at_even_while_a_rule_cannot_be_read() {
        rules(rule("X-A-1", "$c : Candidacy( mentr )", "verdict.remark($c, \"нет\");"));
        write("scenarios/wrong.json", "{\"scenarios\": [{\"id\": \"one\"}]}");

        assertThat(RuleBook.check(folder).errors())
                .extracting(RuleProblem::code)
                .contains("property.unknown", "json.wrong");
    }

    @Test
    void scenarios_are_read_within_the_same_limits_as_rules() throws IOException {
        rules(rule("X-A-1", "$c : Candidacy( mentee, grade == 5 )", "verdict.remark($c, \"пятый\");"));
        write("scenarios/large.json", "{\"scenarios\": []}" + " ".repeat(1_100_000));
        Path outside =
                Files.writeString(folder.resolveSibling(folder.getFileName() + "-outside.json"), "{\"secret\": 1}");
        try {
            Files.createSymbolicLink(folder.resolve("scenarios/link.json"), outside);

            assertThat(RuleBook.check(folder).errors())
                    .extracting(RuleProblem::place, RuleProblem::code)
                    .containsExactly(
                            tuple("scenarios/large.json", "file.large"), tuple("scenarios/link.json", "file.outside"));
        } finally {
            Files.delete(outside);
        }
        for (int i = 0; i <= 200; i++) {
            write("scenarios/" + i + ".json", "{\"scenarios\": []}");
        }
        assertThat(RuleBook.check(folder).errors())
                .extracting(RuleProblem::code)
                .containsExactly("folder.large");
    }
}
