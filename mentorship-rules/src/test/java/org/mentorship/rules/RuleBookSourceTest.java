package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBookSource.Reload;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;

class RuleBookSourceTest {
    @TempDir
    Path folder;

    private final Programme programme = programme();

    /** Sixty pupils of 9 to 14 years. */
    private static Programme programme() {
        Programme.Builder programme = Cases.programme();
        for (int i = 0; i < 60; i++) {
            programme
                    .add(Cases.pupil("p-" + i)
                            .birthDate(Cases.bornFor(9 + i % 6))
                            .build())
                    .add(Cases.request("r-" + i, "p-" + i, Cases.PUPILS).build());
        }
        return programme.build();
    }

    @BeforeEach
    void a_book_of_its_own() {
        minimumAge(10);
        refusing(20);
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void minimumAge(int years) {
        write("policy.json", """
                {"thresholds": [{"key": "pupil-mentee.min-age", "unit": "years", "values": [
                  {"from": "2019-12-25", "value": %d}]}]}""".formatted(years));
    }

    /** A rule of the folder that refuses pupils of one grade. */
    private void refusing(int grade) {
        write("own.drl", """
                import org.mentorship.rules.vocabulary.Candidacy;
                global org.mentorship.rules.vocabulary.Verdict verdict;
                rule "X-G-1 Не из этого класса"
                when
                    $c : Candidacy( mentee, grade == %d, $grade : grade )
                then
                    verdict.refuse($c, "класс {0}", $grade);
                end
                """.formatted(grade));
    }

    private static long admitted(RuleBook book, Programme programme) {
        return book.eligibility(programme).decisions().stream()
                .filter(Eligibility::admitted)
                .count();
    }

    @Test
    void an_edit_of_the_minimum_age_changes_decisions_after_a_reload() {
        RuleBookSource source = RuleBookSource.open(folder);
        assertThat(admitted(source.current(), programme)).isEqualTo(50);

        minimumAge(12);
        assertThat(admitted(source.current(), programme))
                .as("before the reload")
                .isEqualTo(50);
        RuleBook before = source.current();
        Reload reload = source.reload();

        assertThat(reload).isInstanceOf(Reload.Reloaded.class);
        assertThat(reload.inForce()).isSameAs(source.current());
        assertThat(((Reload.Reloaded) reload).before()).isSameAs(before);
        assertThat(admitted(source.current(), programme)).isEqualTo(30);
        assertThat(admitted(before, programme)).as("the book of before").isEqualTo(50);
    }

    @Test
    void an_edit_of_a_rule_changes_decisions_after_a_reload() {
        RuleBookSource source = RuleBookSource.open(folder);
        refusing(6);

        assertThat(source.reload()).isInstanceOf(Reload.Reloaded.class);
        assertThat(admitted(source.current(), programme)).isZero();
        assertThat(source.current().eligibility(programme).refused().get(59).reasons())
                .extracting(Finding::ruleId)
                .containsExactly("X-G-1");
    }

    @Test
    void a_broken_edit_keeps_the_previous_book_in_force_and_says_so() {
        RuleBookSource source = RuleBookSource.open(folder);
        RuleBook before = source.current();
        write("own.drl", "rule \"X-G-1 Раз\" when $c : Candidacy( grad == 6 ) then System.exit(0); end");

        Reload reload = source.reload();

        assertThat(reload).isInstanceOfSatisfying(Reload.Refused.class, refused -> {
            assertThat(refused.inForce()).isSameAs(before);
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("own.drl"));
        });
        assertThat(source.current()).isSameAs(before);
        assertThat(admitted(source.current(), programme)).isEqualTo(50);
        assertThat(reload.<String>fold(one -> "reloaded", one -> "unchanged", one -> "refused"))
                .isEqualTo("refused");

        refusing(6);
        assertThat(source.reload()).isInstanceOf(Reload.Reloaded.class);
    }

    @Test
    void a_folder_that_is_gone_keeps_the_previous_book_in_force() throws IOException {
        RuleBookSource source = RuleBookSource.open(folder);
        Files.delete(folder.resolve("own.drl"));
        Files.delete(folder.resolve("policy.json"));

        assertThat(source.reload()).isInstanceOf(Reload.Refused.class);
        assertThat(admitted(source.current(), programme)).isEqualTo(50);
    }

    @Test
    void other_spaces_comments_and_files_are_no_other_book() throws IOException {
        RuleBookSource source = RuleBookSource.open(folder);
        RuleBook before = source.current();
        String text = Files.readString(folder.resolve("own.drl"));
        Files.delete(folder.resolve("own.drl"));
        write("renamed.drl", "// Правила школы\n" + text.replace("( mentee,", "(\n  mentee ,"));

        assertThat(source.reload()).isEqualTo(new Reload.Unchanged(before));
        assertThat(source.current()).isSameAs(before);
    }

    @Test
    void a_folder_that_cannot_be_used_is_refused_at_once_where_there_is_no_earlier_book() {
        write("own.drl", "rule");

        assertThatThrownBy(() -> RuleBookSource.open(folder)).isInstanceOf(InvalidRuleBookException.class);
    }

    @Test
    void eight_threads_that_decide_during_reloads_never_get_a_mixed_result() throws Exception {
        RuleBookSource source = RuleBookSource.open(folder);
        Map<String, Integer> ages =
                new ConcurrentHashMap<>(Map.of(source.current().fingerprint(), 10));
        AtomicBoolean go = new AtomicBoolean(true);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch started = new CountDownLatch(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(threads.submit(() -> {
                List<String> wrong = new ArrayList<>();
                started.countDown();
                do {
                    RuleBook book = source.current();
                    EligibilityReport report = book.eligibility(programme);
                    seen.add(report.basis().rules());
                    String mixed = mixed(report, book);
                    if (!mixed.isEmpty()) {
                        wrong.add(mixed);
                    }
                } while (go.get());
                return wrong;
            }));
        }
        started.await();
        for (int round = 0; round < 12; round++) {
            if (round % 3 == 2) {
                write("own.drl", "rule broken");
                assertThat(source.reload()).isInstanceOf(Reload.Refused.class);
            }
            refusing(20 + round);
            minimumAge(10 + round % 4);
            RuleBook inForce = source.reload().inForce();
            ages.put(inForce.fingerprint(), 10 + round % 4);
            assertThat(admitted(inForce, programme)).isEqualTo(50 - 10 * (round % 4));
        }
        go.set(false);
        for (Future<List<String>> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isEmpty();
        }
        threads.shutdown();
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(ages.keySet()).containsAll(seen);
    }

    /** What in a report does not belong to the book that made it. */
    private static String mixed(EligibilityReport report, RuleBook book) {
        int minimum = book.thresholds().stream()
                .filter(threshold -> threshold.key().equals("pupil-mentee.min-age"))
                .mapToInt(threshold -> threshold.values().get(0).value())
                .findFirst()
                .orElseThrow();
        if (!report.basis().rules().equals(book.fingerprint())) {
            return "the report names another book";
        }
        for (int i = 0; i < report.decisions().size(); i++) {
            if (report.decisions().get(i).admitted() != (9 + i % 6 >= minimum)) {
                return "request " + i + " was decided with another age than " + minimum;
            }
        }
        boolean thresholds = report.refused().stream()
                .flatMap(refused -> refused.reasons().stream())
                .flatMap(finding -> finding.thresholds().stream())
                .allMatch(threshold -> threshold.value() == minimum);
        return thresholds ? "" : "a finding carries another threshold than " + minimum;
    }
}
