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
        assertThat(call.out()).contains("Пересчитано заново: охват ");
    }

    @Test
    void says_that_nothing_is_better_where_the_pairing_claims_it() {
        Call call = Call.of("verify", programme("tiny"), pairing("tiny"), "--lang", "en");
        assertThat(call.out()).startsWith("Proven: there is no better pairing, over all admissible pairs.");
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
    void works_as_a_process() {
        String pairing = pairing("mishkino");
        Project.Outcome proven = Project.java(
                folder, Project.classPath(), "org.mentorship.cli.Main", "verify", programme("mishkino"), pairing);
        assertThat(proven.code()).as(proven.err()).isZero();
        assertThat(proven.out()).contains("Пересчитано заново");
        Project.Outcome usage =
                Project.java(folder, Project.classPath(), "org.mentorship.cli.Main", "verify", programme("mishkino"));
        assertThat(usage.code()).isEqualTo(64);
    }
}
