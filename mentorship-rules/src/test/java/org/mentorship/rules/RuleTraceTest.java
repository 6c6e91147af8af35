package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Clearance;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.participant.Consent;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Interview;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.participant.Training;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.internal.engine.BundledRules;
import org.mentorship.rules.internal.facts.CandidacyFacts;
import org.mentorship.rules.internal.facts.PairFacts;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.trace.ConditionCheck;
import org.mentorship.rules.trace.ConditionCheck.ActualValue;
import org.mentorship.rules.trace.ConditionCheck.Outcome;
import org.mentorship.rules.trace.FactCheck;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.RuleTrace;

class RuleTraceTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final ActualValue AGE = new ActualValue("$age", "9", "Candidacy.ageOnStart");
    private static final List<Form> FORMS = List.of(
            Cases.PUPILS,
            Cases.TEACHER_PUPIL,
            Cases.TEACHERS,
            Cases.EMPLOYERS,
            new Form(
                    "REVERSE",
                    Cases.TEACHERS.title(),
                    Cases.TEACHERS.mentorCategories(),
                    Cases.TEACHERS.menteeCategories(),
                    Cases.TEACHERS.roleModels(),
                    DeliveryKind.REVERSE,
                    Cases.TEACHERS.meetingMode(),
                    3,
                    3,
                    12,
                    true,
                    true,
                    Optional.empty()));

    private static ActualValue threshold(String value, String key) {
        return new ActualValue("value", value, "Policy.value", Optional.of(key));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void the_trace_and_the_engine_agree_on_candidacies(@ForAll("candidacies") Programme programme) {
        Eligibility decision = BOOK.eligibility(programme).decisions().get(0);

        RuleTrace trace = BOOK.trace(programme, decision.subject());

        Set<String> expected = trace.fired().stream()
                .map(RuleCheck::ruleId)
                .filter(id -> !(decision instanceof Eligibility.Refused)
                        || !BOOK.rule(id).orElseThrow().conclusion().equals("pending"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said(decision)).isEqualTo(expected);
        assertThat(trace.rules())
                .allSatisfy(rule -> assertThat(rule.fired())
                        .as(rule.ruleId())
                        .isEqualTo(rule.facts().stream().allMatch(FactCheck::holds)));
    }

    private static Set<String> said(Eligibility decision) {
        Set<String> ids = new TreeSet<>();
        decision.remarks().forEach(finding -> ids.add(finding.ruleId()));
        if (decision instanceof Eligibility.Refused refused) {
            refused.reasons().forEach(finding -> ids.add(finding.ruleId()));
        } else if (decision instanceof Eligibility.Pending pending) {
            pending.missing().forEach(missing -> ids.add(missing.finding().ruleId()));
        }
        return ids;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void the_trace_and_the_engine_agree_on_pairs(@ForAll("pairs") Programme programme) {
        PairVerdict verdict = BOOK.judge(
                        programme,
                        List.of(new CandidatePair(
                                programme.requests().get(0), programme.offers().get(0))))
                .get(0);

        RuleTrace trace = BOOK.trace(programme, "r", "o");

        Set<String> said = new TreeSet<>();
        verdict.vetoes().forEach(finding -> said.add(finding.ruleId()));
        verdict.adjustments()
                .forEach(adjustment -> said.add(adjustment.finding().ruleId()));
        assertThat(said)
                .isEqualTo(
                        trace.fired().stream().map(RuleCheck::ruleId).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The bundled rules as a folder has them: run from their trees, not as compiled. */
    private static final class Copy {
        static final RuleBook BOOK = copy();

        private static RuleBook copy() {
            try {
                Path folder = Files.createTempDirectory("bundled-rules");
                List<Path> files = new ArrayList<>();
                for (String name : BundledRules.files()) {
                    files.add(Files.writeString(folder.resolve(name.replace('/', '-')), BundledRules.text(name)));
                }
                files.add(Files.writeString(folder.resolve("policy.json"), BundledRules.text("policy.json")));
                files.add(Files.writeString(folder.resolve("indicators.json"), BundledRules.text("indicators.json")));
                files.add(Files.writeString(folder.resolve("book.json"), "{\"extends\": \"none\"}"));
                RuleBook book = RuleBook.load(folder);
                for (Path file : files) {
                    Files.delete(file);
                }
                Files.delete(folder);
                return book;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void rules_run_from_their_tree_decide_as_the_compiler_has_it(@ForAll("candidacies") Programme programme) {
        assertThat(Copy.BOOK.eligibility(programme)).isEqualTo(BOOK.eligibility(programme));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void pair_rules_run_from_their_tree_judge_as_the_compiler_has_it(@ForAll("pairs") Programme programme) {
        List<CandidatePair> pair = List.of(new CandidatePair(
                programme.requests().get(0), programme.offers().get(0)));
        assertThat(Copy.BOOK.judge(programme, pair)).isEqualTo(BOOK.judge(programme, pair));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void what_is_said_to_be_true_of_all_facts_is_true_of_those_of_programmes(
            @ForAll("candidacies") Programme candidacy, @ForAll("pairs") Programme pair) {
        CandidacyFacts facts = new CandidacyFacts(candidacy);
        candidacy
                .requests()
                .forEach(request -> InvariantsTest.hold(facts.of(request).get(0)));
        candidacy.offers().forEach(offer -> InvariantsTest.hold(facts.of(offer).get(0)));
        InvariantsTest.hold(new PairFacts(pair)
                .of(0, pair.requests().get(0).id(), pair.offers().get(0).id()));
    }

    @Test
    void each_condition_is_shown_with_its_actual_values() {
        Programme programme = Cases.mentee(Cases.PUPILS, Cases.pupil("x").birthDate(Cases.bornFor(9)));

        RuleTrace trace = BOOK.trace(programme, "r");

        RuleCheck tooYoung = trace.rule("E-PE-1").orElseThrow();
        assertThat(tooYoung.fired()).isTrue();
        assertThat(tooYoung.facts()).extracting(FactCheck::fact).containsExactly("Candidacy", "Policy");
        assertThat(tooYoung.facts().get(1).conditions())
                .containsExactly(
                        new ConditionCheck(
                                "key == \"pupil-mentee.min-age\"",
                                Outcome.TRUE,
                                List.of(new ActualValue("key", "pupil-mentee.min-age", "Policy.key"))),
                        new ConditionCheck(
                                "value > $age", Outcome.TRUE, List.of(threshold("10", "pupil-mentee.min-age"), AGE)));
        RuleCheck tooOld = trace.rule("E-PE-2").orElseThrow();
        assertThat(tooOld.fired()).isFalse();
        assertThat(tooOld.obstacle().orElseThrow().conditions().get(1))
                .isEqualTo(new ConditionCheck(
                        "value < $age", Outcome.FALSE, List.of(threshold("19", "pupil-mentee.max-age"), AGE)));
    }

    @Test
    void a_threshold_that_does_not_demand_anything_yet_is_shown_with_its_value() {
        Programme programme = Cases.mentor(Cases.TEACHERS, Cases.teacher("x")).toBuilder()
                .referenceDate(LocalDate.of(2025, 2, 28))
                .build();

        FactCheck threshold = BOOK.trace(programme, "o")
                .rule("E-MC-1")
                .orElseThrow()
                .obstacle()
                .orElseThrow();

        assertThat(threshold.fact()).isEqualTo("Policy");
        assertThat(threshold.conditions())
                .contains(new ConditionCheck(
                        "value == 1", Outcome.FALSE, List.of(threshold("0", "mentoring-consent.required"))));
    }

    @Test
    void every_rule_about_the_subject_is_in_the_trace() {
        Programme programme = Cases.mentee(Cases.PUPILS, Cases.pupil("x"));

        assertThat(BOOK.trace(programme, "r").rules())
                .extracting(RuleCheck::ruleId)
                .containsExactlyElementsOf(BOOK.rules().stream()
                        .filter(rule -> rule.subject().equals("Candidacy"))
                        .map(RuleInfo::id)
                        .toList());
        assertThatThrownBy(() -> BOOK.trace(programme, "nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(nobody)");
    }

    @Provide
    Arbitrary<Programme> candidacies() {
        return Combinators.combine(
                        people(),
                        Arbitraries.of(FORMS),
                        Arbitraries.of(true, false),
                        Arbitraries.of("EXPERIENCED_YOUNG", "LEADER_PASSIVE", "EQUAL_EQUAL"),
                        Arbitraries.integers().between(-40, 400))
                .as((person, form, mentor, roleModel, reference) -> {
                    Programme.Builder programme = Cases.programme()
                            .forms(FORMS)
                            .referenceDate(Cases.START.plusDays(reference))
                            .add(person);
                    return mentor
                            ? programme.add(Cases.offer("o", "x", form).build()).build()
                            : programme
                                    .add(Cases.request("r", "x", form)
                                            .roleModel(roleModel)
                                            .build())
                                    .build();
                });
    }

    @Provide
    Arbitrary<Programme> pairs() {
        return Combinators.combine(
                        people(),
                        people(),
                        Arbitraries.of(FORMS),
                        Arbitraries.of("LEADER_PASSIVE", "EQUAL_EQUAL"),
                        Arbitraries.of(PairMarkKind.class).set().ofMaxSize(3),
                        Arbitraries.of(MentorshipState.COMPLETED, MentorshipState.TERMINATED)
                                .optional(),
                        Arbitraries.of("a", "b", "c").set().ofMaxSize(2),
                        Arbitraries.of("a", "b", "c").set().ofMaxSize(2))
                .as((mentee, mentor, form, roleModel, marks, past, menteeSlots, mentorSlots) -> {
                    Programme.Builder programme = Cases.programme()
                            .forms(FORMS)
                            .timeSlots(slots())
                            .add(mentee)
                            .add(mentor.toBuilder().id("y").build())
                            .add(Cases.request("r", "x", form)
                                    .roleModel(roleModel)
                                    .slots(menteeSlots)
                                    .build())
                            .add(Cases.offer("o", "y", form).slots(mentorSlots).build());
                    marks.forEach(kind -> programme.add(new PairMark("y", "x", kind, Validity.from(Cases.SIGNED))));
                    past.ifPresent(state -> programme.add(new PastMentorship(
                            "y",
                            "x",
                            form.code(),
                            new DateRange(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 5, 31)),
                            state)));
                    return programme.build();
                });
    }

    private static List<org.mentorship.core.intake.TimeSlot> slots() {
        List<org.mentorship.core.intake.TimeSlot> slots = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            slots.add(new org.mentorship.core.intake.TimeSlot(
                    id,
                    java.time.DayOfWeek.MONDAY,
                    java.time.LocalTime.of(14 + slots.size(), 0),
                    java.time.LocalTime.of(14 + slots.size(), 45)));
        }
        return slots;
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-600, 400).map(Cases.START::plusDays);
    }

    private static Arbitrary<Validity> validities() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 500).optional(0.5),
                        Arbitraries.integers().between(0, 500).optional(0.3))
                .as((from, until, withdrawn) ->
                        new Validity(from, until.map(from::plusDays), withdrawn.map(from::plusDays)));
    }

    private static Arbitrary<Participant> people() {
        Arbitrary<Consent> consents = Combinators.combine(
                        Arbitraries.of(ConsentPurpose.class), Arbitraries.of(Signatory.class), validities())
                .as(Consent::new);
        Arbitrary<Participant.Builder> plain = Combinators.combine(
                        Arbitraries.of(
                                Category.PUPIL, Category.PUPIL, Category.TEACHER, Category.EMPLOYER, Category.STUDENT),
                        Arbitraries.integers().between(8 * 365, 21 * 365).optional(0.85),
                        Arbitraries.integers().between(1, 11).optional(0.8),
                        Arbitraries.integers().between(0, 8).optional(0.8),
                        Arbitraries.of("school", "other-school"),
                        Arbitraries.of("physics", "music", "history").set().ofMaxSize(2))
                .as((category, age, grade, experience, organization, subjects) -> {
                    Participant.Builder person = Participant.builder()
                            .id("x")
                            .organization(organization)
                            .category(category)
                            .subjects(subjects);
                    age.ifPresent(days -> person.birthDate(Cases.START.minusDays(days)));
                    grade.filter(g -> category.equals(Category.PUPIL)).ifPresent(person::grade);
                    experience.ifPresent(years -> person.experience(new Experience.Years(years)));
                    return person;
                });
        return Combinators.combine(
                        plain,
                        consents.list().ofMaxSize(8),
                        validities()
                                .map(validity -> new Clearance(ClearanceKind.CRIMINAL_RECORD, validity))
                                .list()
                                .ofMaxSize(2),
                        Combinators.combine(Arbitraries.of(InterviewResult.class), validities())
                                .as(Interview::new)
                                .list()
                                .ofMaxSize(2),
                        validities()
                                .map(validity -> new Training("course", validity))
                                .list()
                                .ofMaxSize(2))
                .as((person, papers, clearances, interviews, trainings) -> person.consents(papers)
                        .clearances(clearances)
                        .interviews(interviews)
                        .trainings(trainings)
                        .build());
    }
}
