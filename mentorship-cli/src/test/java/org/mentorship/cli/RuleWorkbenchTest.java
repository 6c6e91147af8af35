package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleWorkbenchTest {
    private static final String TINY =
            Project.root().resolve("examples/tiny/programme.json").toString();

    private static final String MISHKINO =
            Project.root().resolve("examples/mishkino/programme.json").toString();

    @TempDir
    Path folder;

    private String book;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("book").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        book = folder.resolve("book").toString();
    }

    /** Pupil mentors from 16 on, as of the school's own order. */
    private void from16() throws IOException {
        write("policy.json", """
                {"thresholds": [{"key": "pupil-mentor.min-age", "unit": "years", "values": [
                  {"from": "2019-12-25", "value": 16, "source": "Приказ школы"}]}]}
                """);
    }

    @Nested
    class Test_of_scenarios {
        @Test
        void runs_those_of_the_bundled_book() {
            Call call = Call.of("rules", "test", "--full");

            assertThat(call.code()).isZero();
            assertThat(call.out()).containsPattern("Сценариев: [0-9]+, прошли: [0-9]+, не прошли: 0\\.");
        }

        @Test
        void tells_of_a_failure_with_the_values_and_the_condition() throws IOException {
            from16();
            write("scenarios/age.json", """
                    {"scenarios": [
                      {"id": "mentor-of-16", "title": "Наставнику 16 лет", "mentor": {"age": 16},
                       "expect": {"mentor": {"rules": ["E-PM-1"]}}}
                    ]}
                    """);

            Call call = Call.of("rules", "test", book);

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.out())
                    .contains("Не прошёл: mentor-of-16 – Наставнику 16 лет")
                    .contains("наставник: правило E-PM-1 не сработало: порог pupil-mentor.min-age 16,"
                            + " возраст на первый день программы 16")
                    .contains("value > $age – нет")
                    .contains("Правил: 1, показаны с обеих сторон: 0.")
                    .contains("E-PM-1: нет прошедшего сценария");
        }

        @Test
        void shows_what_an_edit_changes_in_the_bundled_scenarios() throws IOException {
            from16();

            Call call = Call.of("rules", "test", book, "--with-bundled");

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.out())
                    .contains("mentor-15-on-the-day")
                    .contains("E-PM-1 сработало, а не должно: возраст 15, требуется не менее 16");
        }

        @Test
        void says_of_a_bundled_rule_that_it_is_switched_off() throws IOException {
            write("book.json", "{\"off\": [\"E-PM-1\"]}");

            assertThat(Call.of("rules", "test", book, "--with-bundled").out())
                    .contains("правило поставки E-PM-1 в этом своде выключено");
        }

        @Test
        void demands_that_every_rule_is_shown_when_asked() throws IOException {
            from16();
            write("scenarios/age.json", """
                    {"scenarios": [
                      {"id": "mentor-of-15", "title": "Наставнику 15 лет", "mentor": {"age": 15},
                       "expect": {"mentor": {"decision": "REFUSED", "rules": ["E-PM-1"]}}}
                    ]}
                    """);

            assertThat(Call.of("rules", "test", book).code()).isZero();
            assertThat(Call.of("rules", "test", book, "--full").code()).isEqualTo(ExitCode.REJECTED);
            assertThat(Call.of("rules", "test", book).out()).contains("E-PM-1: нет сценария, где правило молчит");
        }

        @Test
        void names_everything_that_is_wrong_with_the_files() throws IOException {
            from16();
            write("scenarios/a.json", "{\"scenarios\": [{\"id\": \"a\"}]}");
            write("scenarios/b.json", "nothing");

            Call call = Call.of("rules", "test", book);

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.err()).contains("scenarios/a.json:1").contains("scenarios/b.json:1");
        }

        @Test
        void prints_json_for_programs() throws IOException {
            from16();
            write("scenarios/age.json", """
                    {"scenarios": [
                      {"id": "mentor-of-16", "title": "Наставнику 16 лет", "mentor": {"age": 16},
                       "expect": {"mentor": {"rules": ["E-PM-1"]}}}
                    ]}
                    """);

            Call call = Call.of("rules", "test", book, "--json");

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.err()).isEmpty();
            assertThat(call.out())
                    .contains("\"formatVersion\" : 1", "\"passed\" : false", "\"kind\" : \"RULE_SILENT\"")
                    .contains("\"threshold\" : \"pupil-mentor.min-age\"", "\"complete\" : false");
        }

        @Test
        void says_that_there_are_none() throws IOException {
            from16();

            assertThat(Call.of("rules", "test", book).out()).contains("Сценариев нет.");
        }
    }

    @Nested
    class Why {
        @Test
        void shows_what_applies_with_values_and_folds_what_does_not_by_reason() {
            Call call = Call.of("rules", "why", TINY, "u4");

            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .contains("Заявка r-u4 (участник u4, форма «учитель – ученик») на 20.09.2024: чего-то не хватает")
                    .contains("E-CN-5 Собственное согласие дано")
                    .contains("Говорит: собственное согласие на участие в программе не дано")
                    .contains("value > $age – нет (порог legal.own-signature-age 14, возраст в день вступления 14)")
                    .contains("  роль – наставник: нет\n    E-CF-1, E-CL-1, E-CL-2");
            assertThat(call.out().indexOf("E-CN-5")).isLessThan(call.out().indexOf("Не сработали"));
        }

        @Test
        void shows_every_rule_condition_by_condition_when_asked() {
            Call call = Call.of("rules", "why", TINY, "r-u4", "--all");

            assertThat(call.out())
                    .contains("E-PM-1 Наставник-ученик не моложе установленного возраста\n    Candidacy: нет\n"
                            + "        mentor – нет (роль – наставник: нет)");
        }

        @Test
        void shows_one_rule() {
            Call call = Call.of("rules", "why", TINY, "o-t1", "--rule", "E-CL-1");

            assertThat(call.out())
                    .contains("Предложение o-t1", "E-CL-1", "ClearanceFact: нет")
                    .doesNotContain("E-CL-2");
        }

        @Test
        void says_of_a_pair_that_one_of_the_two_is_not_admitted_and_by_which_rule() throws IOException {
            write("mine.drl", """
                    import org.mentorship.rules.vocabulary.Candidacy;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "E-X-1 Этого предложения нет"
                    when
                        $c : Candidacy( id == "o-t1" )
                    then
                        verdict.refuse($c, "так решил совет");
                    end
                    """);

            Call call = Call.of("rules", "why", TINY, "u1", "--mentor", "o-t1", "--rules", book);

            assertThat(call.out())
                    .contains("Но само предложение o-t1 не допущено: отказ (E-X-1: так решил совет).")
                    .doesNotContain("сама заявка");
            assertThat(Call.of("rules", "why", TINY, "u1", "--mentor", "o-t1", "--rules", book, "--json")
                            .out())
                    .contains("\"barred\" : [ {", "\"rules\" : [ \"E-X-1\" ]");
            assertThat(Call.of("rules", "why", TINY, "u1", "--mentor", "o-t1").out())
                    .doesNotContain("не допущен");
        }

        @Test
        void shows_the_rules_on_a_pair() {
            Call call = Call.of("rules", "why", TINY, "u1", "--mentor", "o-t1");

            assertThat(call.out())
                    .contains("Пара r-u1 o-t1 (наставляемый u1, наставник t1")
                    .contains("P-V-1");
        }

        @Test
        void never_shows_a_birth_date_or_a_name() {
            String programme = Stream.of(Tiny.programme().participants())
                    .flatMap(java.util.Collection::stream)
                    .flatMap(person -> Stream.concat(
                            person.birthDate().map(Object::toString).stream(), person.displayName().stream()))
                    .reduce("", (one, other) -> one + "\n" + other);
            String out = Call.of("rules", "why", TINY, "u4", "--all").out()
                    + Call.of("rules", "why", TINY, "u4", "--json").out();

            assertThat(programme.lines().filter(line -> !line.isBlank()))
                    .isNotEmpty()
                    .noneMatch(out::contains);
        }

        @Test
        void speaks_english_and_json() {
            assertThat(Call.of("rules", "why", TINY, "u4", "--lang", "en").out())
                    .contains("threshold legal.own-signature-age 14, age on the day of entry 14");
            assertThat(Call.of("rules", "why", TINY, "u4", "--json", "--rule", "E-PE-1")
                            .out())
                    .contains("\"decision\" : \"PENDING\"", "\"fired\" : false", "\"outcome\" : \"FALSE\"");
        }

        @Test
        void says_who_or_which_rule_is_not_there() {
            assertThat(Call.of("rules", "why", TINY, "nobody").err()).contains("(nobody)");
            assertThat(Call.of("rules", "why", TINY, "u4", "--rule", "E-X-9").err())
                    .contains("(E-X-9)");
            assertThat(Call.of("rules", "why", TINY, "u4", "--mentor", "nothing")
                            .err())
                    .contains("(nothing)");
        }
    }

    @Nested
    class Diff {
        /** Teachers need more experience than t1 has. */
        private void experienced() throws IOException {
            write("policy.json", """
                    {"thresholds": [{"key": "pupil-mentee.min-age", "unit": "years", "values": [
                      {"from": "2019-12-25", "value": 14, "source": "Приказ школы"}]}]}
                    """);
        }

        @Test
        void tells_who_is_decided_otherwise_why_and_what_becomes_of_the_pairing() throws IOException {
            experienced();

            Call call = Call.of("rules", "diff", "bundled", book, TINY);

            assertThat(call.code()).isZero();
            assertThat(call.out())
                    .contains("Порог pupil-mentee.min-age: 10 → 14 (лет)")
                    .contains("допущен → отказ")
                    .containsPattern("теперь говорит E-PE-1: возраст 1[0-3], требуется не менее 14"
                            + " \\(порог pupil-mentee.min-age: 10 → 14\\)")
                    .contains("место потеряно");
        }

        @Test
        void tells_of_rules_that_come_go_or_change_and_of_pairs() throws IOException {
            write("book.json", "{\"off\": [\"E-CN-5\"]}");
            write("pair.drl", """
                    import org.mentorship.rules.vocabulary.Pair;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "P-X-1 Пара не разрешена"
                    when
                        $p : Pair( request == "r-u1", offer == "o-t1" )
                    then
                        verdict.veto($p, "так решил совет");
                    end
                    """);

            Call call = Call.of("rules", "diff", "bundled", book, TINY);

            assertThat(call.out())
                    .contains("Нет больше правила E-CN-5", "Добавлено правило P-X-1")
                    .contains("чего-то не хватает → допущен")
                    .contains("Пар запрещено: 1, разрешено: 0")
                    .contains("r-u1 – o-t1: возможна → невозможна [P-X-1]");
            assertThat(Call.of("rules", "diff", book, "bundled", TINY).out()).contains("Добавлено правило E-CN-5");
        }

        @Test
        void warns_of_a_threshold_that_has_no_value_on_the_day() throws IOException {
            write("policy.json", """
                    {"thresholds": [{"key": "my.remind", "unit": "days", "values": [
                      {"from": "2199-09-01", "value": 5, "source": "План куратора"}]}]}
                    """);
            write("remind.drl", """
                    import org.mentorship.rules.vocabulary.Due;
                    import org.mentorship.rules.vocabulary.Policy;
                    global org.mentorship.rules.vocabulary.Verdict verdict;
                    rule "R-X-1 О сроке узнаёт куратор"
                    when
                        $d : Due( dated, !complete, today <= due, $left : daysLeft )
                        Policy( key == "my.remind", value >= $left )
                    then
                        verdict.escalate($d, "CURATOR", "осталось дней: {0}", $left);
                    end
                    """);

            assertThat(Call.of("rules", "diff", "bundled", book, TINY).out())
                    .contains("Добавлено правило R-X-1")
                    .containsPattern(
                            "Внимание: порог my.remind на [.0-9]+ не задан, первое значение действует с 01.09.2199\\."
                                    + " Его читают правила R-X-1:");
            assertThat(Call.of("rules", "diff", "bundled", book, TINY, "--json").out())
                    .contains("\"unset\" : [ {", "\"key\" : \"my.remind\"");
            assertThat(Call.of("rules", "diff", "bundled", "bundled", TINY).out())
                    .doesNotContain("Внимание");
        }

        @Test
        void counts_errors_of_a_book_alone_and_leaves_remarks_to_the_check() throws IOException {
            write("rules.drl", """
                    rule "X-A-1 Раз"
                    when
                        $c : Candidacy( mentr )
                    then
                        verdict.refuse($c, "нет");
                    end
                    """);
            write("policy.json.txt", "{}");

            for (Call call :
                    new Call[] {Call.of("rules", "test", book), Call.of("rules", "diff", "bundled", book, TINY)}) {
                assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
                assertThat(call.err())
                        .contains("rules.drl:3: Правило X-A-1: у факта Candidacy нет свойства «mentr»")
                        .doesNotContain("Ошибок:", "policy.json.txt");
            }
            assertThat(Call.of("rules", "check", book).out())
                    .contains("policy.json.txt: замечание: ", "ошибок 1, замечаний 3.");
        }

        @Test
        void says_that_a_file_is_no_folder() throws IOException {
            write("policy.json", "{}");

            assertThat(Call.of(
                                    "rules",
                                    "check",
                                    folder.resolve("book/policy.json").toString())
                            .err())
                    .contains("файл, а не папка");
        }

        @Test
        void says_that_nothing_changes() throws IOException {
            Call call = Call.of("rules", "diff", "bundled", "bundled", TINY);

            assertThat(call.out())
                    .contains("Правила и пороги на эту дату одинаковы.")
                    .contains("Решение другое: 0; то же решение, но сказано другое: 0.")
                    .contains("ничего не изменилось");
        }

        @Test
        void prints_json_for_programs() throws IOException {
            experienced();

            assertThat(Call.of("rules", "diff", "bundled", book, TINY, "--json").out())
                    .contains("\"key\" : \"pupil-mentee.min-age\"", "\"before\" : 10", "\"after\" : 14")
                    .contains("\"after\" : \"REFUSED\"", "\"pairing\" : {", "\"kind\" : \"UNSEATED\"");
        }
    }

    @Nested
    class New {
        @Test
        void writes_a_book_that_checks_and_passes_its_own_scenarios() {
            String target = folder.resolve("mine").toString();

            assertThat(Call.of("rules", "new", target).code()).isZero();

            assertThat(Call.of("rules", "check", target).code()).isZero();
            Call test = Call.of("rules", "test", target, "--full");
            assertThat(test.code()).isZero();
            assertThat(test.out())
                    .contains("Сценариев: 2, прошли: 2")
                    .contains("Правил: 1, показаны с обеих сторон: 1.");
            assertThat(Path.of(target)).isDirectoryContaining(file -> file.endsWith("README.md"));
        }

        @Test
        void writes_a_book_that_holds_on_the_days_of_the_guide() throws IOException {
            String target = folder.resolve("book").toString();
            assertThat(Call.of("rules", "new", target).code()).isZero();
            write("scenarios/usual-day.json", """
                    {"scenarios": [
                      {"id": "usual-day", "title": "День не назван", "mentee": {"grade": 4},
                       "expect": {"mentee": {"decision": "REFUSED", "rules": ["E-MY-1"]}}}
                    ]}
                    """);

            assertThat(Call.of("rules", "test", target).code()).isZero();

            Call diff = Call.of("rules", "diff", "bundled", target, MISHKINO);
            assertThat(diff.err()).isEmpty();
            assertThat(diff.out()).contains("Добавлено правило E-MY-1");
        }

        @Test
        void names_a_folder_with_a_space_as_one_word() {
            Path spaced = folder.resolve("my school");

            assertThat(Call.of("rules", "new", spaced.toString()).out())
                    .contains("mentorship rules check \"" + spaced + "\", mentorship rules test \"" + spaced + "\"");
        }

        @Test
        void overwrites_nothing() throws IOException {
            Files.writeString(folder.resolve("mine.txt"), "моё", StandardCharsets.UTF_8);

            Call call = Call.of("rules", "new", folder.toString());

            assertThat(call.code()).isEqualTo(ExitCode.REJECTED);
            assertThat(call.err()).contains("не пуста");
            assertThat(folder).isDirectoryNotContaining(file -> file.endsWith("book.json"));
        }
    }

    @Nested
    class Words_of_rules {
        @Test
        void are_all_shown() {
            assertThat(Call.of("rules", "words").out())
                    .contains("Candidacy – кандидатура", "ageOnStart", "Выводы", "verdict.refuse(");
        }

        @Test
        void are_found_by_a_word_in_either_language() {
            assertThat(Call.of("rules", "words", "возраст").out())
                    .contains("ageOnStart", "signedAtAge")
                    .doesNotContain("grade ", "Выводы");
            assertThat(Call.of("rules", "words", "Pair", "--lang", "en", "--json")
                            .out())
                    .contains("\"name\" : \"Pair\"", "\"kind\" : \"YES_NO\"");
        }

        @Test
        void are_found_in_another_case_than_they_are_written_in() {
            assertThat(Call.of("rules", "words", "оценками").out()).contains("lowestMark");
        }

        @Test
        void are_found_by_what_their_codes_mean() {
            assertThat(Call.of("rules", "words", "одарённый").out())
                    .contains("traits", "GIFTED: одарённый")
                    .doesNotContain("ageOnStart", "NEWCOMER");
            assertThat(Call.of("rules", "words", "category", "--json").out()).contains("\"code\" : \"METHODIST\"");
        }

        @Test
        void that_are_not_there_are_refused() {
            assertThat(Call.of("rules", "words", "квантор").code()).isEqualTo(ExitCode.REJECTED);
        }
    }
}
