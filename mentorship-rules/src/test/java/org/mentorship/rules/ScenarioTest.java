package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.json.codec.JsonReading;
import org.mentorship.core.json.codec.JsonWriting;
import org.mentorship.core.text.Language;
import org.mentorship.rules.internal.scenario.ScenarioCodecs;
import org.mentorship.rules.scenario.Mismatch;
import org.mentorship.rules.scenario.RuleCoverage.Covered;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReader;
import org.mentorship.rules.scenario.ScenarioReport;
import org.mentorship.rules.scenario.ScenarioSchema;

class ScenarioTest {
    private static final RuleBook BOOK = RuleBook.bundled();

    private static List<Scenario> scenarios(String... bodies) {
        try {
            return JsonReading.read(stream(file(bodies)), ScenarioCodecs.FILE)
                    .orElseThrow(problems -> new IllegalArgumentException(problems.toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of scenarios {@code s-1}, {@code s-2} …, each with the fields given. */
    private static String file(String... bodies) {
        StringBuilder file = new StringBuilder("{\"scenarios\": [");
        for (int i = 0; i < bodies.length; i++) {
            file.append(i == 0 ? "" : ",\n")
                    .append("{\"id\": \"s-%d\", \"title\": \"Случай %d\", ".formatted(i + 1, i + 1))
                    .append(bodies[i])
                    .append('}');
        }
        return file.append("]}").toString();
    }

    private static List<Mismatch> mismatches(String body) {
        return BOOK.test(scenarios(body)).results().get(0).mismatches();
    }

    private static List<String> sentences(String body) {
        return mismatches(body).stream().map(one -> one.sentence().ru()).toList();
    }

    @Nested
    class What_did_not_come_out {
        @Test
        void tells_why_a_rule_is_silent_with_the_actual_values_and_the_threshold() {
            assertThat(sentences("""
                    "mentor": {"age": 15}, "expect": {"mentor": {"rules": ["E-PM-1"]}}"""))
                    .containsExactly("наставник: правило E-PM-1 не сработало: порог pupil-mentor.min-age 15, "
                            + "возраст на первый день программы 15");
        }

        @Test
        void is_told_in_english_too() {
            assertThat(mismatches("""
                            "mentor": {"age": 15}, "expect": {"mentor": {"rules": ["E-PM-1"]}}""").get(0).sentence().in(Language.EN))
                    .isEqualTo("mentor: rule E-PM-1 does not apply: threshold pupil-mentor.min-age 15, "
                            + "age on the first day of the programme 15");
        }

        @Test
        void names_another_role_or_category_where_that_is_why_a_rule_is_silent() {
            assertThat(sentences("""
                    "mentee": {"age": 9}, "expect": {"mentee": {"rules": ["E-PM-1", "E-PE-1"]}}"""))
                    .containsExactly("наставляемый: правило E-PM-1 не сработало: роль – наставник: нет");
        }

        @Test
        void tells_what_a_rule_says_that_should_be_silent() {
            assertThat(sentences("""
                    "mentor": {"age": 14}, "expect": {"mentor": {"silent": ["E-PM-1"]}}"""))
                    .containsExactly(
                            "наставник: правило E-PM-1 сработало, а не должно: возраст 14, требуется не менее 15");
        }

        @Test
        void tells_the_decision_with_its_reasons_and_the_rules_that_were_not_expected() {
            assertThat(sentences("""
                    "mentee": {"age": 9}, "expect": {"mentee": {"decision": "ADMITTED", "rules": []}}"""))
                    .containsExactly(
                            "наставляемый: ожидалось: допущен, решение: отказ"
                                    + " (E-PE-1: возраст 9, требуется не менее 10)",
                            "наставляемый: правило E-PE-1 сработало, а не должно: возраст 9, требуется не менее 10");
        }

        @Test
        void tells_of_a_rule_that_applies_while_a_refusal_decides() {
            assertThat(sentences("""
                    "mentee": {"age": 9, "missing": ["PARTICIPATION_PARENT"]},
                    "expect": {"mentee": {"rules": ["E-CN-1", "E-PE-1"]}}"""))
                    .containsExactly("наставляемый: правило E-CN-1 применимо, но решает другое"
                            + " (E-PE-1: возраст 9, требуется не менее 10)");
        }

        @Test
        void tells_the_points_of_a_pair() {
            assertThat(sentences("""
                    "mentee": {}, "mentor": {}, "past": "COMPLETED",
                    "expect": {"pair": {"decision": "VETOED", "points": 100}}"""))
                    .containsExactly(
                            "пара: ожидалось: пара невозможна, решение: пара возможна"
                                    + " (P-B-3: прошлое наставничество завершено)",
                            "пара: ожидалось баллов: 100, правила дают: 30"
                                    + " (P-B-3: прошлое наставничество завершено)");
        }

        @Test
        void tells_the_status_of_a_work_and_the_day_that_it_has_not() {
            assertThat(sentences("""
                    "day": "2025-10-06", "roadmap": {"works": [{"id": "1.1", "deadline": "до 5 октября 2025"}]},
                    "expect": {"works": [{"work": "1.1", "status": "DUE_SOON"}, {"work": "1.1", "due": "2025-11-05", "status": "DONE"}]}"""))
                    .containsExactly(
                            "работа 1.1: нет срока, который кончается 05.11.2025",
                            "работа 1.1: ожидалось: скоро срок, состояние: просрочено"
                                    + " (R-S-3: срок до 05.10.2025, просрочено дней: 1, выполнено 0 из 1)");
        }

        @Test
        void tells_who_is_counted_into_a_set_and_which_rule_counts_nothing() {
            assertThat(sentences("""
                    "mentee": {}, "expect": {"sets": [
                      {"set": "MENTEE_BASE", "members": ["mentor"], "rules": ["I-PE-6"], "silent": ["I-PE-6"]},
                      {"set": "CHILD_MENTEES", "members": [], "rules": ["I-TM-1"]},
                      {"set": "NOBODY", "members": []}]}"""))
                    .containsExactly(
                            "множество NOBODY: такого множества нет ни в одном показателе свода",
                            "множество MENTEE_BASE: ожидались: mentor, посчитаны: mentee",
                            "множество MENTEE_BASE: правило I-PE-6 сработало, а не должно: подал заявку",
                            "множество CHILD_MENTEES: правило I-TM-1 сюда ничего не посчитало");
        }

        @Test
        void names_the_nearest_rule_where_there_is_none_of_that_id_about_the_subject() {
            assertThat(sentences("""
                    "mentee": {}, "mentor": {}, "expect": {"pair": {"rules": ["P-V-77"]}, "mentee": {"silent": ["P-V-7"]}}"""))
                    .containsExactly(
                            "наставляемый: правило P-V-7 не об этом: здесь его не ждут",
                            "пара: правила P-V-77 в своде нет (P-V-7?)");
        }

        @Test
        void carries_the_whole_check_of_the_rule() {
            Mismatch mismatch = mismatches("""
                    "mentor": {"age": 15}, "expect": {"mentor": {"rules": ["E-PM-1"]}}""").get(0);

            assertThat(mismatch.kind()).isEqualTo(Mismatch.Kind.RULE_SILENT);
            assertThat(mismatch.subject()).isEqualTo("mentor");
            assertThat(mismatch.check().orElseThrow().facts()).hasSize(2);
        }
    }

    @Nested
    class Coverage {
        @Test
        void counts_a_rule_that_speaks_in_one_scenario_and_is_silent_in_another() {
            ScenarioReport report = BOOK.test(scenarios("""
                    "mentor": {"age": 14}, "expect": {"mentor": {"rules": ["E-PM-1"]}}""", """
                    "mentor": {"age": 15}, "expect": {"mentor": {"silent": ["E-PM-1", "E-PM-2"]}}"""));

            assertThat(report.passed()).isTrue();
            assertThat(report.coverage().of("E-PM-1")).contains(new Covered("E-PM-1", List.of("s-1"), List.of("s-2")));
            assertThat(report.coverage().gaps())
                    .extracting(Covered::ruleId)
                    .contains("E-PM-2")
                    .doesNotContain("E-PM-1");
            assertThat(report.coverage().only(List.of("E-PM-1")).complete()).isTrue();
        }

        @Test
        void does_not_count_a_scenario_that_fails() {
            ScenarioReport report = BOOK.test(scenarios("""
                    "mentor": {"age": 14}, "expect": {"mentor": {"decision": "ADMITTED", "rules": ["E-PM-1"]}}"""));

            assertThat(report.passed()).isFalse();
            assertThat(report.coverage().of("E-PM-1").orElseThrow().speaks()).isEmpty();
        }
    }

    @Nested
    class Files_of_scenarios {
        @TempDir
        Path book;

        private void write(String name, String text) throws IOException {
            Files.createDirectories(book.resolve("scenarios"));
            Files.writeString(book.resolve("scenarios").resolve(name), text, StandardCharsets.UTF_8);
        }

        private List<String> problems() {
            return catchThrowableOfType(InvalidRuleBookException.class, () -> ScenarioReader.read(book))
                    .problems()
                    .stream()
                    .map(problem -> problem.file() + ":" + problem.line() + " "
                            + problem.message().ru())
                    .toList();
        }

        @Test
        void are_read_in_the_order_of_their_names() throws IOException {
            write("b.json", file("\"mentor\": {}, \"expect\": {\"mentor\": {\"decision\": \"ADMITTED\"}}"));
            write("a.json", "{\"scenarios\": []}");
            write("notes.txt", "nothing");

            assertThat(ScenarioReader.read(book)).extracting(Scenario::id).containsExactly("s-1");
        }

        @Test
        void may_be_absent() {
            assertThat(ScenarioReader.read(book)).isEmpty();
        }

        @Test
        void are_refused_with_all_problems_of_all_files() throws IOException {
            String fine = "\"mentor\": {}, \"expect\": {\"mentor\": {\"decision\": \"ADMITTED\"}}";
            write("a.json", file(fine));
            write("b.json", file(fine, "\"mentor\": {\"agge\": 3}, \"expect\": {\"mentor\": {\"decision\": \"NO\"}}"));
            write("c.json", "{\"scenarios\": [");
            write(
                    "d.json",
                    file(fine.replace("\"mentor\": {},", "\"form\": \"X\", \"mentor\": {},"), fine)
                            .replace("s-1", "s-3")
                            .replace("s-2", "s-3"));
            write(
                    "e.json",
                    file(
                            "\"mentor\": {\"roleModel\": \"X\", \"age\": 14, \"birthDate\": \"2010-01-01\"}, \"expect\": {\"pair\": {}}"));
            write("f.json", file("\"expect\": {\"works\": [{\"work\": \"1\", \"status\": \"DONE\"}]}"));

            assertThat(problems())
                    .anyMatch(line -> line.startsWith("scenarios/b.json:2 ") && line.contains("agge"))
                    .anyMatch(line -> line.startsWith("scenarios/b.json:2 ") && line.contains("(NO)"))
                    .anyMatch(line -> line.startsWith("scenarios/c.json:1 "))
                    .anyMatch(line -> line.startsWith("scenarios/d.json:1 ") && line.contains("Форма (X)"))
                    .anyMatch(line -> line.startsWith("scenarios/d.json:2 ") && line.contains("(s-3)"))
                    .anyMatch(line -> line.startsWith("scenarios/e.json:1 ") && line.contains("и возраст (14)"))
                    .anyMatch(line -> line.startsWith("scenarios/e.json:1 ") && line.contains("ничего не ожидается"))
                    .anyMatch(line -> line.startsWith("scenarios/f.json:1 ") && line.contains("чего в нём нет: (1)"))
                    .noneMatch(line -> line.contains("2010-01-01"));
        }

        @Test
        void may_not_repeat_an_id_of_another_file() throws IOException {
            String fine = "\"mentor\": {}, \"expect\": {\"mentor\": {\"decision\": \"ADMITTED\"}}";
            write("a.json", file(fine));
            write("b.json", file(fine));

            assertThat(problems())
                    .containsExactly("scenarios/b.json:1 Сценарий s-1 уже есть в файле scenarios/a.json.");
        }

        @Test
        void read_back_as_they_were_written_and_are_valid() throws IOException {
            List<Scenario> bundled = ScenarioReader.bundled();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonWriting.write(bundled, ScenarioCodecs.FILE, out);

            assertThat(JsonReading.read(new ByteArrayInputStream(out.toByteArray()), ScenarioCodecs.FILE)
                            .orElseThrow(problems -> new IllegalStateException(problems.toString())))
                    .isEqualTo(bundled);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(ScenarioSchema.json(), InputFormat.JSON)
                            .validate(out.toString(StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }

        @Test
        void have_a_published_schema_which_is_that_of_the_code() throws IOException {
            Path file = Path.of("..", "docs", "reference", "scenarios.schema.json");
            if (Boolean.getBoolean("rules.reference.update")) {
                Files.writeString(file, ScenarioSchema.json(), StandardCharsets.UTF_8);
            }

            assertThat(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                    .isEqualTo(ScenarioSchema.json());
        }
    }
}
