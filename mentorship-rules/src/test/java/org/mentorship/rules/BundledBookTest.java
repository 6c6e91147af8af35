package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieServices;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.internal.facts.ProgrammePairs;
import org.mentorship.rules.internal.lang.Checker;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.internal.monitoring.Monitor;
import org.mentorship.rules.policy.DatedValue;
import org.mentorship.rules.policy.Threshold;

class BundledBookTest {
    private static final RuleBook BOOK = RuleBook.bundled();

    @Test
    void every_rule_has_an_id_of_its_own_a_sentence_a_source_and_english() {
        List<Rule> rules = BundledRules.rules();

        assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.sentence()).as(rule.id()).matches("[А-ЯЁ].*");
            assertThat(rule.source()).as(rule.id()).isPresent();
            assertThat(rule.english()).as(rule.id()).isPresent();
            assertThat(rule.englishReason()).as(rule.id()).isPresent();
            boolean namesPaper = rule.conclusion().method().equals("pending")
                    && !rule.conclusion().arguments().toString().contains("$paper");
            assertThat(rule.englishPaper().isPresent()).as(rule.id()).isEqualTo(namesPaper);
        });
        assertThat(BOOK.rules()).hasSameSizeAs(rules);
    }

    @Test
    void bundled_rules_pass_the_check_that_edited_ones_must_pass() {
        Problems problems = new Problems();
        Set<String> keys = BOOK.thresholds().stream().map(Threshold::key).collect(Collectors.toSet());

        BundledRules.rules().forEach(rule -> Checker.check(rule, Optional.of(keys), problems));

        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void every_threshold_is_asked_for_and_has_a_source() {
        Set<String> asked = new TreeSet<>(Monitor.THRESHOLDS);
        asked.addAll(ProgrammePairs.THRESHOLDS);
        BOOK.rules().forEach(rule -> asked.addAll(rule.thresholds()));

        assertThat(BOOK.thresholds()).extracting(Threshold::key).containsExactlyElementsOf(asked);
        assertThat(BOOK.thresholds())
                .flatExtracting(Threshold::values)
                .allSatisfy(value -> assertThat(value.source()).isPresent());
    }

    @Test
    void the_list_of_rule_files_is_complete() throws IOException {
        Path folder = Path.of("src", "main", "resources", "org", "mentorship", "rules", "bundled");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(BundledRules.files());
        }
    }

    @Test
    void ids_are_in_the_order_of_their_numbers() {
        assertThat(BOOK.rules()).extracting(RuleInfo::id).isSortedAccordingTo(RuleIds.ORDER);
        assertThat(Stream.of("E-CN-10", "E-CN-9", "E-CL-11", "E-CN-9A").sorted(RuleIds.ORDER))
                .containsExactly("E-CL-11", "E-CN-9", "E-CN-9A", "E-CN-10");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, true", "2025-07-01, false", "2025-07-02, false"})
    void a_threshold_changes_on_its_day(LocalDate reference, boolean admitted, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("policy.json"), """
                {"thresholds": [{"key": "pupil-mentee.min-age", "unit": "years", "values": [
                  {"from": "2019-12-25", "value": 9, "source": "прежний приказ"},
                  {"from": "2025-07-01", "value": 10, "source": "новый приказ"}]}]}
                """, StandardCharsets.UTF_8);
        Programme nine = Cases.mentee(
                        Cases.PUPILS,
                        Cases.pupil("x")
                                .birthDate(Cases.bornFor(9))
                                .consents(Cases.consents(
                                        org.mentorship.core.participant.Signatory.PARENT,
                                        org.mentorship.core.participant.Signatory.SELF)))
                .toBuilder()
                .referenceDate(reference)
                .build();

        Eligibility decision =
                RuleBook.load(folder).eligibility(nine).decisions().get(0);

        assertThat(decision instanceof Eligibility.Refused).isEqualTo(!admitted);
        if (decision instanceof Eligibility.Refused refused) {
            assertThat(refused.reasons().get(0).thresholds().get(0).source()).contains("новый приказ");
        }
    }

    /** A reason is read without the sentence of its rule and without the name of the paper. */
    @Test
    void a_reason_names_what_it_is_about() {
        Programme poor = Cases.programme()
                .add(Cases.teacher("t")
                        .clearances(List.of())
                        .consents(List.of())
                        .interviews(List.of())
                        .trainings(List.of())
                        .build())
                .add(Cases.offer("o", "t", Cases.TEACHER_PUPIL).build())
                .build();

        Eligibility.Pending pending =
                (Eligibility.Pending) BOOK.eligibility(poor).decisions().get(0);

        assertThat(pending.missing())
                .extracting(missing -> missing.finding().reason().ru())
                .containsExactlyInAnyOrder(
                        "справка об отсутствии судимости не представлена",
                        "собственное согласие на участие в программе не дано",
                        "собственное согласие на обработку персональных данных не дано",
                        "нет письменного согласия быть наставником, действующего в день вступления",
                        "собеседование о готовности к наставничеству не проведено и не назначено",
                        "обучение наставника не пройдено и не назначено");
        assertThat(pending.missing())
                .extracting(missing -> missing.finding().reason().en().orElseThrow())
                .contains("certificate of no criminal record is not given");
    }

    @Test
    void a_threshold_has_no_value_before_its_first_day() {
        Threshold threshold =
                new Threshold("a.b", "years", List.of(new DatedValue(LocalDate.of(2025, 3, 1), 1, Optional.empty())));

        assertThat(threshold.on(LocalDate.of(2025, 2, 28))).isEmpty();
        assertThat(threshold.on(LocalDate.of(2025, 3, 1))).isPresent();
    }

    /** People of all sorts: right, too young, without papers. */
    private static Programme mixed() {
        Programme.Builder programme = Cases.programme();
        for (int i = 0; i < 120; i++) {
            Participant.Builder person = Cases.pupil("p" + i)
                    .displayName("Имя-" + i)
                    .birthDate(Cases.START.minusYears(8 + i % 13).minusDays(i))
                    .consents(i % 4 == 0 ? List.of() : Cases.pupil("x").build().consents());
            programme
                    .add(person.build())
                    .add(Cases.request("r" + i, "p" + i, Cases.PUPILS).build());
            if (i % 3 == 0) {
                programme.add(Cases.offer("o" + i, "p" + i, Cases.PUPILS).build());
            }
        }
        return programme.build();
    }

    @Test
    void the_same_programme_gives_the_same_report() {
        assertThat(BOOK.eligibility(mixed()))
                .isEqualTo(BOOK.eligibility(mixed()))
                .hasToString(BOOK.eligibility(mixed()).toString());
    }

    @Test
    void the_order_of_people_does_not_change_their_decisions() {
        Programme programme = mixed();
        List<org.mentorship.core.intake.Request> turned = new ArrayList<>(programme.requests());
        java.util.Collections.reverse(turned);

        EligibilityReport straight = BOOK.eligibility(programme);
        EligibilityReport reversed =
                BOOK.eligibility(programme.toBuilder().requests(turned).build());

        assertThat(reversed.decisions()).hasSameSizeAs(straight.decisions());
        assertThat(reversed.decisions())
                .allSatisfy(
                        decision -> assertThat(straight.of(decision.subject())).contains(decision));
    }

    @Test
    void eight_threads_at_once_get_the_same() throws Exception {
        Programme programme = mixed();
        EligibilityReport expected = BOOK.eligibility(programme);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<EligibilityReport>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> BOOK.eligibility(programme));
            }
            for (Future<EligibilityReport> report : pool.invokeAll(tasks)) {
                assertThat(report.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void findings_hold_neither_names_nor_birth_dates() {
        Programme programme = mixed();
        String said = BOOK.eligibility(programme)
                + programme.requests().stream()
                        .map(request -> BOOK.trace(programme, request.id()).toString())
                        .collect(Collectors.joining());

        for (Participant person : programme.participants()) {
            assertThat(said).doesNotContain(person.displayName().orElseThrow());
            LocalDate born = person.birthDate().orElseThrow();
            assertThat(said).doesNotContain(born.toString());
        }
    }

    @Test
    void loading_books_leaves_nothing_in_the_engine_s_repository(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.drl"), """
                rule "X-A-1 Никто"
                when
                    $c : Candidacy( mentor )
                then
                    verdict.remark($c, "замечание");
                end
                """, StandardCharsets.UTF_8);
        Set<String> prints = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            prints.add(RuleBook.load(folder).fingerprint());
        }

        assertThat(prints).hasSize(1);
        for (int number = 1; number < 100; number++) {
            assertThat(KieServices.get()
                            .getRepository()
                            .getKieModule(KieServices.get()
                                    .newReleaseId("org.mentorship.rules.edited", "book-" + number, "1")))
                    .isNull();
        }
    }

    @Test
    void the_fingerprint_depends_on_what_is_said_alone(@TempDir Path folder) throws IOException {
        String one = "rule \"X-A-1 Раз\" when $c : Candidacy( mentor ) then verdict.remark($c, \"а\"); end\n";
        String two = "rule \"X-A-2 Два\" when $c : Candidacy( mentee ) then verdict.remark($c, \"б\"); end\n";
        Path together = Files.createDirectory(folder.resolve("together"));
        Path apart = Files.createDirectory(folder.resolve("apart"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(together.resolve("a.drl"), one + two, StandardCharsets.UTF_8);
        Files.writeString(
                apart.resolve("a.drl"), "// второе\r\n" + two.replace(" then", "\r\nthen"), StandardCharsets.UTF_8);
        Files.writeString(apart.resolve("b.drl"), one, StandardCharsets.UTF_8);
        Files.writeString(other.resolve("a.drl"), one + two.replace("mentee", "mentor"), StandardCharsets.UTF_8);

        String fingerprint = RuleBook.load(together).fingerprint();

        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(RuleBook.load(apart).fingerprint()).isEqualTo(fingerprint);
        assertThat(RuleBook.load(other).fingerprint()).isNotEqualTo(fingerprint);
    }
}
