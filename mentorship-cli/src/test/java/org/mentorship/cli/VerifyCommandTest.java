package org.mentorship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private static final Path EXAMPLES = Project.root().resolve("examples");

    @TempDir
    Path folder;

    private static String programme(String example) {
        return EXAMPLES.resolve(example).resolve("programme.json").toString();
    }

    private String pairing(String example, String... options) {
        Path out = folder.resolve(example + ".json");
        String[] arguments = new String[options.length + 4];
        arguments[0] = "pair";
        arguments[1] = programme(example);
        arguments[2] = "--out";
        arguments[3] = out.toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        assertThat(Call.of(arguments).code()).isZero();
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "tiny,total",
        "tiny,worst-off-first",
        "tiny,stable",
        "mishkino,total",
        "mishkino,worst-off-first",
        "mishkino,stable"
    })
    void proves_the_bundled_examples_under_every_policy(String example, String policy) {
        Call call = Call.of("verify", programme(example), pairing(example, "--policy", policy));
        assertThat(call.code()).as(call.out() + call.err()).isZero();
        assertThat(call.out())
                .startsWith("Доказано")
                .contains("Место получили", "Сумма баллов с пожеланиями: ", "Проверено заново по программе и правилам");
    }

    @Test
    void says_that_nothing_is_better_where_the_pairing_claims_it() {
        Call call = Call.of("verify", programme("tiny"), pairing("tiny"), "--lang", "en");
        assertThat(call.out())
                .startsWith("Proven: there is no better pairing.\nSeated 3 of 4 requests: no pairing seats more.");
    }

    @Test
    void tells_programs_the_verdict_and_the_score() {
        Call call = Call.of("verify", programme("tiny"), pairing("tiny"), "--json");
        assertThat(call.code()).isZero();
        assertThat(call.out())
                .contains("\"exitCode\" : 0", "\"verdict\" : \"PROVEN\"", "\"score\"", "\"bound\"")
                .contains("\"discrepancies\" : [ ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"coverage\": [0-9]+", "\"points\": [0-9]+", "\"amount\": [0-9]+"})
    void names_what_does_not_hold_after_a_number_was_changed(String number) throws IOException {
        Path file = Path.of(pairing("tiny"));
        String json = Files.readString(file);
        String changed = json.replaceFirst(number, number.replace("[0-9]+", "7"));
        assertThat(changed).isNotEqualTo(json);
        Files.writeString(file, changed);
        Call call = Call.of("verify", programme("tiny"), file.toString());
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).startsWith("Не подтвердилось (");
        Call forPrograms = Call.of("verify", programme("tiny"), file.toString(), "--json");
        assertThat(forPrograms.code()).isEqualTo(2);
        assertThat(forPrograms.out()).contains("\"verdict\" : \"REFUTED\"", "\"discrepancies\" : [ {");
    }

    @Test
    void refuses_a_pairing_of_another_day_or_programme() {
        String pairing = pairing("tiny");
        Call otherDay = Call.of("verify", programme("tiny"), pairing, "--as-of", "2026-10-01");
        assertThat(otherDay.code()).isEqualTo(1);
        assertThat(otherDay.err()).contains("Откройте программу на дату");
        assertThat(Call.of("verify", programme("mishkino"), pairing).code()).isEqualTo(1);
    }

    @Test
    void a_pairing_from_which_somebody_was_erased_says_so() {
        String pairing = pairing("tiny");
        Path erased = folder.resolve("erased.json");
        assertThat(Call.of("erase", programme("tiny"), "u1", "--pairing", pairing, "--out", erased.toString())
                        .code())
                .isZero();
        Call call = Call.of("verify", erased.toString(), pairing);
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).contains("удалены люди");
    }

    @Test
    void speaks_of_seats_and_points_and_of_the_gap_that_is_left() {
        Call call = Call.of(
                "verify", programme("mishkino"), pairing("mishkino", "--policy", "worst-off-first"), "--lang", "ru");
        assertThat(call.out())
                .contains("Место получили 54 из 59 заявок", "Самая слабая пара: 347 баллов из 1000; выше 479")
                .doesNotContain("ровень", "порядок выбора");
    }

    @Test
    void shows_of_another_rule_book_as_many_digits_as_the_report_of_the_pairing() throws IOException {
        Path file = Path.of(pairing("tiny"));
        String other = "0123456789abcdef".repeat(4);
        Files.writeString(file, Files.readString(file).replaceFirst("[0-9a-f]{64}", other));
        Call call = Call.of("verify", programme("tiny"), file.toString());
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err())
                .contains("по своду правил 0123456789ab, а дан свод")
                .doesNotContain("0123456789abc");
    }

    /** What approval must not let through, what it says of it, and that nothing is written then. */
    @ParameterizedTest
    @CsvSource({
        "'\"points\": 1000,', '\"points\": 999,', 'на деле 1000 баллов, а в распределении 999'",
        "'\"coverage\": 3,', '\"coverage\": 4,', 'наибольший возможный охват в файле 4, а достигнут 3'",
        "'\"amount\": 2778', '\"amount\": 2777', 'на деле это даёт 2778, а в распределении 2777'",
        "'PROVEN_OPTIMAL', 'GAP', 'Заявлен разрыв'"
    })
    void approval_refuses_a_pairing_whose_figures_were_changed(String before, String after, String told)
            throws IOException {
        Path file = Path.of(pairing("tiny"));
        String json = Files.readString(file);
        assertThat(json).contains(before);
        Files.writeString(file, json.replaceFirst(before, after));
        Path out = folder.resolve("approved.json");
        Call call = Call.of("approve", programme("tiny"), file.toString(), "--out", out.toString());
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).contains(told, "возьмите тот, что записала команда pair");
        assertThat(out).doesNotExist();
    }

    @Test
    void approval_of_a_changed_pairing_is_refused_as_a_process() throws IOException {
        Path file = Path.of(pairing("tiny"));
        Files.writeString(file, Files.readString(file).replaceFirst("\"points\": 1000,", "\"points\": 999,"));
        Project.Outcome refused = Project.java(
                folder,
                Project.classPath(),
                "org.mentorship.cli.Main",
                "approve",
                programme("tiny"),
                file.toString(),
                "--out",
                "approved.json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("(r-u1)", "(o-t1)", "1000", "999");
        assertThat(folder.resolve("approved.json")).doesNotExist();
    }

    @Test
    void works_as_a_process() {
        String pairing = pairing("mishkino");
        Project.Outcome proven = Project.java(
                folder, Project.classPath(), "org.mentorship.cli.Main", "verify", programme("mishkino"), pairing);
        assertThat(proven.code()).as(proven.err()).isZero();
        assertThat(proven.out()).startsWith("Доказано: лучше распределить нельзя.");
        Project.Outcome usage =
                Project.java(folder, Project.classPath(), "org.mentorship.cli.Main", "verify", programme("mishkino"));
        assertThat(usage.code()).isEqualTo(64);
    }
}
