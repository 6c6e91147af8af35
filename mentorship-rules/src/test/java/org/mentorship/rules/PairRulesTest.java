package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorship.rules.Cases.REFERENCE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.form.Form;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

class PairRulesTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final Set<String> SEEN = new TreeSet<>();

    private static PairVerdict judge(Programme programme) {
        PairVerdict verdict = BOOK.judge(
                        programme,
                        List.of(new CandidatePair(
                                programme.requests().get(0), programme.offers().get(0))))
                .get(0);
        verdict.vetoes().forEach(finding -> SEEN.add(finding.ruleId()));
        verdict.adjustments()
                .forEach(adjustment -> SEEN.add(adjustment.finding().ruleId()));
        return verdict;
    }

    private static Programme pair(
            Form form,
            Participant.Builder mentee,
            Participant.Builder mentor,
            UnaryOperator<Request.Builder> request,
            UnaryOperator<Offer.Builder> offer) {
        List<TimeSlot> slots = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            slots.add(new TimeSlot(
                    id, DayOfWeek.MONDAY, LocalTime.of(14 + slots.size(), 0), LocalTime.of(14 + slots.size(), 45)));
        }
        return Cases.programme()
                .forms(List.of(form))
                .timeSlots(slots)
                .add(mentee.id("mentee").build())
                .add(mentor.id("mentor").build())
                .add(request.apply(Cases.request("r", "mentee", form)).build())
                .add(offer.apply(Cases.offer("o", "mentor", form)).build())
                .build();
    }

    private static Programme pupils() {
        return pair(Cases.PUPILS, Cases.pupil("x"), Cases.pupilMentor("y"), r -> r, o -> o);
    }

    private static Form changed(Form form, boolean acrossOrganizations, boolean commonTimeRequired) {
        return new Form(
                form.code(),
                form.title(),
                form.mentorCategories(),
                form.menteeCategories(),
                form.roleModels(),
                form.delivery(),
                form.meetingMode(),
                form.defaultCapacity(),
                form.minMonths(),
                form.maxMonths(),
                acrossOrganizations,
                commonTimeRequired,
                form.source());
    }

    private static void assertVetoed(PairVerdict verdict, String... ids) {
        assertThat(verdict.vetoed()).isEqualTo(ids.length > 0);
        assertThat(verdict.vetoes()).extracting(Finding::ruleId).containsExactly(ids);
    }

    private static Programme marked(PairMarkKind kind, Validity validity) {
        return pupils().toBuilder()
                .add(new PairMark("mentor", "mentee", kind, validity))
                .build();
    }

    /** No rule of the book about pairs goes without a case in which it speaks. */
    @AfterAll
    static void every_rule_has_spoken() {
        assertThat(SEEN)
                .containsAll(BOOK.rules().stream()
                        .filter(rule -> rule.subject().equals("Pair"))
                        .map(RuleInfo::id)
                        .toList());
    }

    @Test
    void nothing_is_said_of_a_plain_pair() {
        assertThat(judge(pupils())).isEqualTo(PairVerdict.SILENT);
    }

    @Nested
    class Vetoes {

        @Test
        void p_v_1_nobody_mentors_themselves() {
            Programme programme = Cases.programme()
                    .add(Cases.teacher("one").build())
                    .add(Cases.request("r", "one", Cases.TEACHERS).build())
                    .add(Cases.offer("o", "one", Cases.TEACHERS).build())
                    .build();

            assertVetoed(judge(programme), "P-V-1");
        }

        @ParameterizedTest
        @CsvSource({
            "PSYCHOLOGIST_INCOMPATIBLE, P-V-2",
            "REFUSED_BY_MENTEE, P-V-3",
            "REFUSED_BY_MENTOR, P-V-4",
            "REPORTING_LINE, P-V-5",
            "AVOID_REPEAT, P-V-6"
        })
        void p_v_2_to_6_a_mark_in_force_on_the_reference_date_forbids(PairMarkKind kind, String rule) {
            assertVetoed(judge(marked(kind, Validity.from(REFERENCE))), rule);
            assertVetoed(judge(marked(kind, Validity.from(REFERENCE.plusDays(1)))));
            assertVetoed(judge(marked(kind, Validity.between(REFERENCE.minusDays(2), REFERENCE))), rule);
            assertVetoed(judge(marked(kind, Validity.between(REFERENCE.minusDays(2), REFERENCE.minusDays(1)))));
            assertVetoed(judge(
                    marked(kind, new Validity(REFERENCE.minusDays(2), Optional.empty(), Optional.of(REFERENCE)))));
        }

        @Test
        void p_v_2_to_6_a_mark_binds_only_the_pair_in_its_roles() {
            Programme other = pupils().toBuilder()
                    .add(new PairMark("mentee", "mentor", PairMarkKind.REFUSED_BY_MENTOR, Validity.from(REFERENCE)))
                    .build();

            assertThat(judge(other)).isEqualTo(PairVerdict.SILENT);
        }

        @ParameterizedTest
        @CsvSource({"7, 8, true", "8, 8, true", "9, 8, false"})
        void p_v_7_a_pupil_mentor_is_in_a_higher_grade(int mentor, int mentee, boolean forbidden) {
            Programme programme = pair(
                    Cases.PUPILS,
                    Cases.pupil("x").grade(mentee),
                    Cases.pupilMentor("y").grade(mentor),
                    r -> r,
                    o -> o);
            Programme peers = pair(
                    Cases.PUPILS,
                    Cases.pupil("x").grade(mentee),
                    Cases.pupilMentor("y").grade(mentor),
                    r -> r.roleModel("EQUAL_EQUAL"),
                    o -> o);

            assertVetoed(judge(programme), forbidden ? new String[] {"P-V-7"} : new String[0]);
            assertVetoed(judge(peers));
        }

        @Test
        void p_v_7_does_not_bind_teachers() {
            assertVetoed(judge(pair(Cases.TEACHER_PUPIL, Cases.pupil("x"), Cases.teacher("y"), r -> r, o -> o)));
        }

        @ParameterizedTest
        @CsvSource({"a, a, false", "a, b, true", "'', b, false", "a, '', false"})
        void p_v_8_a_form_that_needs_a_common_time_has_one(String mentee, String mentor, boolean forbidden) {
            UnaryOperator<Request.Builder> request = r -> mentee.isEmpty() ? r : r.slots(mentee);
            UnaryOperator<Offer.Builder> offer = o -> mentor.isEmpty() ? o : o.slots(mentor);
            Form needsTime = changed(Cases.PUPILS, false, true);

            assertVetoed(
                    judge(pair(needsTime, Cases.pupil("x"), Cases.pupilMentor("y"), request, offer)),
                    forbidden ? new String[] {"P-V-8"} : new String[0]);
            assertVetoed(judge(pair(Cases.PUPILS, Cases.pupil("x"), Cases.pupilMentor("y"), request, offer)));
        }

        @Test
        void p_v_9_a_mentor_of_another_organization_only_where_the_form_allows_it() {
            Participant.Builder elsewhere = Cases.pupilMentor("y").organization("other-school");

            assertVetoed(judge(pair(Cases.PUPILS, Cases.pupil("x"), elsewhere, r -> r, o -> o)), "P-V-9");
            assertVetoed(judge(pair(changed(Cases.PUPILS, true, false), Cases.pupil("x"), elsewhere, r -> r, o -> o)));
        }
    }

    @Nested
    class Points {

        private void assertPoints(PairVerdict verdict, String rule, int points, String threshold) {
            assertThat(verdict.vetoes()).isEmpty();
            assertThat(verdict.points()).isEqualTo(points);
            assertThat(verdict.adjustments()).singleElement().satisfies(adjustment -> {
                assertThat(adjustment.finding().ruleId()).isEqualTo(rule);
                assertThat(adjustment.finding().thresholds()).extracting("key").containsExactly(threshold);
            });
        }

        @Test
        void p_b_1_the_psychologist_speaks_for_the_pair() {
            assertPoints(
                    judge(marked(PairMarkKind.PSYCHOLOGIST_COMPATIBLE, Validity.from(REFERENCE))),
                    "P-B-1",
                    100,
                    "pair.points.psychologist");
        }

        @Test
        void p_b_2_teachers_of_a_common_subject() {
            Programme programme = pair(
                    Cases.TEACHERS,
                    Cases.teacher("x").subjects("physics", "music"),
                    Cases.teacher("y").subjects("physics", "history"),
                    r -> r,
                    o -> o);

            PairVerdict verdict = judge(programme);

            assertPoints(verdict, "P-B-2", 50, "pair.points.same-subject");
            assertThat(verdict.adjustments().get(0).finding().reason().ru()).isEqualTo("общих предметов: 1");
            assertThat(judge(pair(
                            Cases.TEACHERS,
                            Cases.teacher("x").subjects("music"),
                            Cases.teacher("y").subjects("history"),
                            r -> r,
                            o -> o)))
                    .isEqualTo(PairVerdict.SILENT);
        }

        @ParameterizedTest
        @CsvSource({
            "COMPLETED, P-B-3, 30, pair.points.past-completed",
            "TERMINATED, P-B-4, -100, pair.points.past-terminated"
        })
        void p_b_3_and_4_how_a_past_mentorship_ended(MentorshipState ended, String rule, int points, String threshold) {
            Programme programme = pupils().toBuilder()
                    .add(new PastMentorship(
                            "mentor",
                            "mentee",
                            Cases.PUPILS.code(),
                            new DateRange(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 5, 31)),
                            ended))
                    .build();

            assertPoints(judge(programme), rule, points, threshold);
        }
    }

    @Nested
    class InBulk {

        /** 30 requests and 30 offers of pupils of grades 1 … 11 in two schools. */
        private final Programme many = many(30);

        private static Programme many(int size) {
            Programme.Builder programme = Cases.programme().forms(List.of(Cases.PUPILS));
            for (int i = 0; i < size; i++) {
                String school = i % 3 == 0 ? "other-school" : "school";
                programme
                        .add(Cases.pupil("mentee" + i)
                                .organization(school)
                                .grade(1 + i % 11)
                                .build())
                        .add(Cases.pupilMentor("mentor" + i)
                                .organization(school)
                                .grade(1 + (7 * i) % 11)
                                .build())
                        .add(Cases.request("r" + i, "mentee" + i, Cases.PUPILS).build())
                        .add(Cases.offer("o" + i, "mentor" + i, Cases.PUPILS).build());
            }
            return programme.build();
        }

        private static List<CandidatePair> all(Programme programme) {
            List<CandidatePair> pairs = new ArrayList<>();
            programme.requests().forEach(r -> programme.offers().forEach(o -> pairs.add(new CandidatePair(r, o))));
            return pairs;
        }

        @Test
        void the_order_of_pairs_does_not_matter() {
            List<CandidatePair> pairs = all(many);
            List<PairVerdict> verdicts = BOOK.judge(many, pairs);
            Map<String, Integer> order = new HashMap<>();
            pairs.forEach(pair -> order.put(pair.request().id() + pair.offer().id(), order.size()));
            List<CandidatePair> shuffled = new ArrayList<>(pairs);
            Collections.shuffle(shuffled, new Random(7));

            List<PairVerdict> again = BOOK.judge(many, shuffled);

            for (int i = 0; i < shuffled.size(); i++) {
                assertThat(again.get(i))
                        .isEqualTo(
                                verdicts.get(order.get(shuffled.get(i).request().id()
                                        + shuffled.get(i).offer().id())));
            }
            assertThat(verdicts).anyMatch(PairVerdict::vetoed).anyMatch(verdict -> !verdict.vetoed());
        }

        @Test
        void pairs_are_judged_together_as_each_alone() {
            List<CandidatePair> pairs = new ArrayList<>(all(many));
            Collections.shuffle(pairs, new Random(11));
            List<CandidatePair> some = pairs.subList(0, Math.min(100, pairs.size()));

            List<PairVerdict> together = BOOK.judge(many, some);

            for (int i = 0; i < some.size(); i++) {
                assertThat(together.get(i))
                        .isEqualTo(BOOK.judge(many, List.of(some.get(i))).get(0));
            }
        }

        @Test
        void more_pairs_than_one_session_takes_are_judged_the_same() {
            List<CandidatePair> pairs = all(many);
            List<CandidatePair> repeated = new ArrayList<>();
            while (repeated.size() <= 21_000) {
                repeated.addAll(pairs);
            }
            List<PairVerdict> once = BOOK.judge(many, pairs);

            List<PairVerdict> verdicts = BOOK.judge(many, repeated);

            for (int i = 0; i < repeated.size(); i++) {
                assertThat(verdicts.get(i)).isEqualTo(once.get(i % pairs.size()));
            }
        }

        @Test
        void a_judge_tells_only_of_pairs_that_a_rule_speaks_of_in_their_order() {
            List<CandidatePair> pairs = all(many);
            List<PairVerdict> verdicts = BOOK.judge(many, pairs);
            TreeMap<Integer, PairVerdict> told = new TreeMap<>();

            BOOK.judge(many).judge(pairs, (number, verdict) -> {
                assertThat(told.isEmpty() || told.lastKey() < number).isTrue();
                told.put(number, verdict);
            });

            for (int i = 0; i < pairs.size(); i++) {
                assertThat(told.getOrDefault(i, PairVerdict.SILENT)).isEqualTo(verdicts.get(i));
            }
            assertThat(told.values()).doesNotContain(PairVerdict.SILENT);
        }

        @Test
        void equal_findings_are_one_object() {
            List<PairVerdict> verdicts = BOOK.judge(many, all(many));

            assertThat(verdicts.stream()
                            .flatMap(verdict -> verdict.vetoes().stream())
                            .filter(finding -> finding.ruleId().equals("P-V-9"))
                            .map(System::identityHashCode)
                            .distinct())
                    .hasSize(1);
        }

        @Test
        void a_pair_of_another_programme_or_of_two_forms_is_refused_in_words() {
            Programme programme = Cases.programme()
                    .add(Cases.pupil("a").build())
                    .add(Cases.teacher("b").build())
                    .add(Cases.request("r", "a", Cases.PUPILS).build())
                    .add(Cases.offer("o", "b", Cases.TEACHER_PUPIL).build())
                    .build();
            CandidatePair twoForms = new CandidatePair(
                    programme.requests().get(0), programme.offers().get(0));

            assertThatThrownBy(() -> BOOK.judge(programme, List.of(twoForms)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                            The request (r) is for form (pupil-pupil), the offer (o) for form (teacher-pupil).
                            Judge pairs of one form.""");
            assertThatThrownBy(() -> BOOK.judge(many, List.of(twoForms)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not hold the request (r)");
        }

        @Test
        void adjustments_are_summed() {
            Finding finding = BOOK.judge(
                            marked(PairMarkKind.REPORTING_LINE, Validity.from(REFERENCE)),
                            List.of(new CandidatePair(
                                    pupils().requests().get(0),
                                    pupils().offers().get(0))))
                    .get(0)
                    .vetoes()
                    .get(0);

            assertThat(new PairVerdict(List.of(), List.of(new Adjustment(30, finding), new Adjustment(-50, finding)))
                            .points())
                    .isEqualTo(-20);
        }
    }
}
