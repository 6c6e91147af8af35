package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.participant.Training;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.Cases;
import org.mentorship.rules.RuleBook;

/** Each indicator rule on somebody who counts and on somebody who does not, and ages on the days around a birthday. */
class IndicatorRulesTest {
    private static final LocalDate TODAY = School.TODAY;
    private static final LocalDate BEGUN = School.BEGUN;
    private static final Participant TEACHER = School.teacher("t1", "s1");
    private static final Participant PUPIL = School.pupil("u1", "s1", TODAY.minusYears(13));

    private static Organization school() {
        return School.school(
                "s1",
                null,
                School.population("children", PopulationGroup.PUPILS, School.CHILDREN, 100),
                School.population("seniors", PopulationGroup.PUPILS, School.SENIORS, 40),
                School.population("all", PopulationGroup.PUPILS, null, 150),
                School.population("teachers", PopulationGroup.TEACHERS, null, 20),
                School.population("young", PopulationGroup.YOUNG_SPECIALISTS, null, 4),
                School.population("enterprises", PopulationGroup.ENTERPRISES, null, 10));
    }

    @Nested
    class AgesOnTheReferenceDate {

        /** Days from the reference date to the birthday: 1 is the day after, when the age is not reached yet. */
        @ParameterizedTest
        @CsvSource({"10, 1, 0", "10, 0, 1", "10, -1, 1", "20, 1, 1", "20, 0, 0", "20, -1, 0"})
        void mentees_count_from_the_tenth_birthday_to_the_day_before_the_twentieth(int age, int days, int counted) {
            Participant pupil = School.pupil("u1", "s1", TODAY.minusYears(age).plusDays(days));

            assertThat(School.of(
                            new School(school())
                                    .pair(Cases.TEACHER_PUPIL, TEACHER, pupil)
                                    .report(),
                            "CHILD_MENTEES_SHARE"))
                    .isEqualTo(counted + "/100");
        }

        @ParameterizedTest
        @CsvSource({"15, 1, 0", "15, 0, 1", "15, -1, 1", "20, 1, 1", "20, 0, 0", "20, -1, 0"})
        void mentors_count_from_the_fifteenth_birthday_to_the_day_before_the_twentieth(int age, int days, int counted) {
            Participant mentor = School.pupil("u2", "s1", TODAY.minusYears(age).plusDays(days));

            assertThat(School.of(
                            new School(school())
                                    .pair(Cases.PUPILS, mentor, PUPIL)
                                    .report(),
                            "CHILD_MENTORS_SHARE"))
                    .isEqualTo(counted + "/40");
        }

        @Test
        void a_pupil_whose_birth_date_is_not_known_and_a_teacher_of_19_are_not_counted() {
            Participant unknown = Participant.builder()
                    .id("u3")
                    .organization("s1")
                    .category(Category.PUPIL)
                    .build();
            Participant young = School.person("t2", "s1", Category.TEACHER, TODAY.minusYears(19));

            IndicatorReport report = new School(school())
                    .pair(Cases.TEACHER_PUPIL, young, unknown)
                    .report();

            assertThat(School.of(report, "CHILD_MENTEES_SHARE")).isEqualTo("0/100");
            assertThat(School.of(report, "CHILD_MENTORS_SHARE")).isEqualTo("0/40");
            assertThat(School.of(report, "PUPIL_MENTEES_SHARE")).isEqualTo("1/150");
        }
    }

    @Nested
    class WhoTookPart {

        private String mentees(School school) {
            return School.of(school.report(), "MENTEES");
        }

        private School pair(java.util.function.UnaryOperator<Mentorship> change) {
            return new School(school()).pair(Cases.TEACHER_PUPIL, TEACHER, List.of(PUPIL), change);
        }

        @Test
        void a_mentorship_that_was_only_approved_does_not_count() {
            assertThat(mentees(pair(m -> new Mentorship(
                            m.id(),
                            m.form(),
                            m.mentor(),
                            m.offer(),
                            m.mentees(),
                            m.slot(),
                            m.period(),
                            m.transitions().subList(0, 1),
                            List.of(),
                            List.of()))))
                    .isEqualTo("0");
        }

        @Test
        void one_that_was_completed_or_ended_early_counts() {
            assertThat(mentees(pair(m -> m.transition(MentorshipState.COMPLETED, TODAY))))
                    .isEqualTo("1");
            assertThat(mentees(pair(m -> m.terminate(TerminationReason.TRANSFER, BEGUN.plusDays(3)))))
                    .isEqualTo("1");
        }

        @Test
        void what_happens_after_the_reference_date_has_not_happened() {
            School begins = pair(m -> m);
            IndicatorReport dayBefore = RuleBook.bundled().indicators(List.of(begins.programme()), BEGUN.minusDays(1));
            IndicatorReport onTheDay = RuleBook.bundled().indicators(List.of(begins.programme()), BEGUN);

            assertThat(School.of(dayBefore, "MENTEES")).isEqualTo("0");
            assertThat(School.of(onTheDay, "MENTEES")).isEqualTo("1");
        }

        @Test
        void a_person_in_two_forms_counts_once_in_the_whole_and_in_both_parts() {
            IndicatorReport report = new School(school())
                    .pair(Cases.TEACHER_PUPIL, TEACHER, PUPIL)
                    .pair(Cases.PUPILS, School.pupil("u9", "s1", TODAY.minusYears(16)), PUPIL)
                    .report();

            assertThat(School.of(report, "MENTEES")).isEqualTo("1");
            assertThat(School.of(
                            report.value("MENTEES", Cases.TEACHER_PUPIL.code()).orElseThrow()))
                    .isEqualTo("1");
            assertThat(School.of(report.value("MENTEES", Cases.PUPILS.code()).orElseThrow()))
                    .isEqualTo("1");
            assertThat(School.of(report, "MENTORS")).isEqualTo("2");
        }
    }

    @Nested
    class Staff {

        @ParameterizedTest
        @CsvSource({"0, 1", "3, 1", "4, 0"})
        void a_young_specialist_has_three_years_of_experience_at_most(int years, int counted) {
            Participant young = School.teacher("t2", "s1").toBuilder()
                    .experience(new Experience.Years(years))
                    .build();

            IndicatorReport report =
                    new School(school()).pair(Cases.TEACHERS, TEACHER, young).report();

            assertThat(School.of(report, "YOUNG_SPECIALISTS_SHARE")).isEqualTo(counted + "/4");
            assertThat(School.of(report, "TEACHER_MENTEES_SHARE")).isEqualTo("1/20");
        }

        @Test
        void an_enterprise_counts_once_however_many_mentors_it_gives_and_not_for_an_offer_alone() {
            Organization plant = School.organization("plant", OrganizationKind.ENTERPRISE, Optional.empty());
            Organization farm = School.organization("farm", OrganizationKind.ENTERPRISE, Optional.empty());
            LocalDate born = LocalDate.of(1980, 1, 1);
            School school = new School(school(), plant, farm)
                    .pair(Cases.EMPLOYERS, School.person("e1", "plant", Category.EMPLOYER, born), PUPIL)
                    .pair(Cases.EMPLOYERS, School.person("e2", "plant", Category.EMPLOYER, born), PUPIL)
                    .with(School.person("e3", "farm", Category.EMPLOYER, born));
            school.builder()
                    .offers(List.of(Cases.offer("o", "e3", Cases.EMPLOYERS).build()));

            assertThat(School.of(school.report(), "ENTERPRISES_SHARE")).isEqualTo("1/10");
        }
    }

    @Nested
    class Sources {

        private IndicatorReport offering(Participant person, Organization... more) {
            Organization[] all = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(school()), java.util.Arrays.stream(more))
                    .toArray(Organization[]::new);
            School school = new School(all).with(person);
            school.builder()
                    .offers(List.of(Cases.offer("o", person.id(), Cases.TEACHER_PUPIL)
                            .maxMentees(3)
                            .build()));
            return school.report();
        }

        private void onlyIn(String source, IndicatorReport report) {
            for (String each : List.of("LEARNERS", "STAFF", "OUTSIDE", "ENTERPRISES")) {
                assertThat(School.of(report.value("POTENTIAL_MENTORS", each).orElseThrow()))
                        .as(each)
                        .isEqualTo(each.equals(source) ? "1" : "0");
            }
        }

        @Test
        void learners_staff_people_from_outside_and_enterprises_are_told_apart() {
            Organization college = School.organization("college", OrganizationKind.COLLEGE, Optional.empty());
            Organization plant = School.organization("plant", OrganizationKind.ENTERPRISE, Optional.empty());

            onlyIn("LEARNERS", offering(PUPIL));
            onlyIn("STAFF", offering(TEACHER));
            onlyIn("OUTSIDE", offering(School.teacher("x", "college"), college));
            onlyIn(
                    "ENTERPRISES",
                    offering(School.person("x", "plant", Category.METHODIST, TODAY.minusYears(40)), plant));
            onlyIn("ENTERPRISES", offering(School.person("x", "s1", Category.EMPLOYER, TODAY.minusYears(40))));
        }

        @ParameterizedTest
        @CsvSource({"0, 1", "-1, 1", "1, 0"})
        void trained_is_whose_training_is_in_force_on_the_day(int days, int counted) {
            IndicatorReport report = offering(TEACHER.toBuilder()
                    .trainings(new Training("course", Validity.from(TODAY.plusDays(days))))
                    .build());

            assertThat(School.of(report, "TRAINED_MENTORS_SHARE")).isEqualTo(counted + "/1");
            assertThat(School.of(report.value("TRAINED_MENTORS_SHARE", "STAFF").orElseThrow()))
                    .isEqualTo(counted + "/1");
        }

        @Test
        void places_that_nobody_took_are_told() {
            assertThat(School.of(offering(TEACHER), "PLACES_TAKEN_SHARE")).isEqualTo("0/3");
        }
    }

    @Nested
    class RequestsAndDirections {

        @Test
        void a_request_is_met_by_a_mentor_in_its_form() {
            Form other = Cases.PUPILS;
            School school = new School(school()).pair(Cases.TEACHER_PUPIL, TEACHER, PUPIL);
            school.builder()
                    .requests(List.of(
                            Cases.request("r1", "u1", Cases.TEACHER_PUPIL)
                                    .directions(List.of(new DirectionWish("learning", 1)))
                                    .interests(java.util.Set.of("sports"))
                                    .build(),
                            Cases.request("r2", "u1", other).build()));
            IndicatorReport report = school.report();

            assertThat(School.of(report, "REQUESTS_MET_SHARE")).isEqualTo("1/2");
            assertThat(School.of(
                            report.value("REQUESTS_MET_SHARE", other.code()).orElseThrow()))
                    .isEqualTo("0/1");
            assertThat(School.of(
                            report.value("MENTEES_BY_DIRECTION", "learning").orElseThrow()))
                    .isEqualTo("1");
            assertThat(School.of(report.value("MENTEES_BY_DIRECTION", "values").orElseThrow()))
                    .isEqualTo("0");
            assertThat(School.of(report.value("MENTEE_BASE", "sports").orElseThrow()))
                    .isEqualTo("1");
        }
    }

    @Nested
    class MeetingsAndFeedback {

        private IndicatorReport with(java.util.function.UnaryOperator<Mentorship> change) {
            return new School(school())
                    .pair(Cases.TEACHER_PUPIL, TEACHER, List.of(PUPIL), change)
                    .report();
        }

        @ParameterizedTest
        @CsvSource({"HELD, 0, 1/1", "PLANNED, 0, 0/1", "PLANNED, -1, 0/1", "PLANNED, 1, 0/0", "CANCELLED, -1, 0/1"})
        void a_meeting_whose_day_has_come_was_to_be_held(MeetingStatus status, int days, String expected) {
            assertThat(School.of(
                            with(m -> m.withMeeting(School.meeting(TODAY.plusDays(days), status))),
                            "MEETINGS_HELD_SHARE"))
                    .isEqualTo(expected);
        }

        @Test
        void a_meeting_that_fell_away_with_the_mentorship_was_not_to_be_held() {
            assertThat(School.of(
                            with(m -> m.withMeeting(School.meeting(TODAY.minusDays(1), MeetingStatus.CANCELLED))
                                    .terminate(TerminationReason.TRANSFER, TODAY.minusDays(2))),
                            "MEETINGS_HELD_SHARE"))
                    .isEqualTo("0/0");
        }

        @Test
        void feedback_is_needed_in_each_whole_month() {
            assertThat(School.of(with(m -> spoken(m, 8)), "MONTHLY_FEEDBACK_SHARE"))
                    .isEqualTo("1/1");
            assertThat(School.of(with(m -> spoken(m, 7)), "MONTHLY_FEEDBACK_SHARE"))
                    .isEqualTo("0/1");
        }

        /** One feedback in each of so many months from October on; May is the eighth. */
        private Mentorship spoken(Mentorship mentorship, int months) {
            Mentorship spoken = mentorship;
            for (int i = 0; i < months; i++) {
                spoken = spoken.withFeedback(
                        School.feedback("u1", BEGUN.plusMonths(i).withDayOfMonth(28)));
            }
            return spoken;
        }

        @Test
        void a_month_that_is_not_whole_asks_for_nothing() {
            assertThat(School.of(
                            with(m -> m.transition(MentorshipState.COMPLETED, BEGUN.withDayOfMonth(30))),
                            "MONTHLY_FEEDBACK_SHARE"))
                    .isEqualTo("0/0");
        }

        @Test
        void the_load_is_mentees_by_mentors() {
            IndicatorReport report = new School(school())
                    .pair(Cases.TEACHER_PUPIL, TEACHER, PUPIL, School.pupil("u2", "s1", TODAY.minusYears(12)))
                    .pair(
                            Cases.TEACHER_PUPIL,
                            School.teacher("t2", "s1"),
                            School.pupil("u3", "s1", TODAY.minusYears(12)))
                    .report();

            Result.Mean load =
                    (Result.Mean) report.value("MENTOR_LOAD").orElseThrow().result();
            assertThat(load.value()).isEqualTo("1.5");
        }
    }

    @Nested
    class Works {

        @ParameterizedTest
        @CsvSource({"2025-09-30, 1/1", "2025-10-01, 0/1", ", 0/1"})
        void a_work_is_in_time_when_it_is_done_by_the_last_day(LocalDate done, String expected) {
            Activity work = new Activity(
                    "1",
                    "1",
                    "Приказ",
                    Optional.of("сентябрь 2025"),
                    Optional.empty(),
                    List.of("директор"),
                    Optional.empty(),
                    List.of(),
                    done == null ? List.of() : List.of(new Completion(done, "приказ", Optional.empty())),
                    List.of(),
                    Optional.empty());
            Roadmap roadmap = new Roadmap(
                    "plan",
                    "Карта",
                    "s1",
                    Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2025, 2025)),
                    Optional.empty(),
                    List.of(new Stage("1", CanonicalStage.PREPARATION, "Подготовка", List.of(work), List.of())),
                    List.of());
            School school = new School(school());
            school.builder().roadmaps(List.of(roadmap));

            assertThat(School.of(school.report(), "WORKS_IN_TIME_SHARE")).isEqualTo(expected);
        }
    }

    @Nested
    class Opinions {

        private static final Form FORM = Cases.TEACHER_PUPIL;

        private IndicatorReport answered(String question, Answer answer, Role role, boolean tookPart) {
            School school = tookPart
                    ? new School(school()).pair(bundled(), TEACHER, PUPIL)
                    : new School(school()).with(TEACHER, PUPIL);
            school.builder()
                    .forms(List.of())
                    .answers(List.of(new Answers(
                            role == Role.MENTEE ? "u1" : "t1",
                            "pupil-after",
                            role,
                            TODAY,
                            java.util.Map.of(question, answer))));
            return school.report();
        }

        private Form bundled() {
            return org.mentorship.core.form.Forms.bundled()
                    .form(org.mentorship.core.form.Forms.TEACHER_PUPIL)
                    .orElseThrow();
        }

        @ParameterizedTest
        @CsvSource({"6, 0", "7, 1", "10, 1"})
        void satisfied_is_seven_of_ten_or_more(int rating, int counted) {
            IndicatorReport mentee = answered("F8", new Answer.Number(rating), Role.MENTEE, true);
            IndicatorReport mentor = answered("N7", new Answer.Number(rating), Role.MENTOR, true);

            assertThat(School.of(mentee, "SATISFIED_MENTEES_SHARE")).isEqualTo(counted + "/1");
            assertThat(School.of(mentee, "SATISFIED_MENTEES_OF_ANSWERED")).isEqualTo(counted + "/1");
            assertThat(School.of(mentor, "SATISFIED_MENTORS_SHARE")).isEqualTo(counted + "/1");
            assertThat(School.of(mentor, "SATISFIED_MENTORS_OF_ANSWERED")).isEqualTo(counted + "/1");
        }

        @Test
        void whoever_did_not_take_part_has_no_say() {
            IndicatorReport outsider = answered("F8", new Answer.Number(9), Role.MENTEE, false);
            IndicatorReport other = answered("F9", new Answer.Number(9), Role.MENTEE, true);

            assertThat(School.of(outsider, "SATISFIED_MENTEES_SHARE")).isEqualTo("0/–");
            assertThat(School.of(other, "SATISFIED_MENTEES_SHARE")).isEqualTo("0/–");
            assertThat(School.of(other, "SATISFIED_MENTEES_OF_ANSWERED")).isEqualTo("0/0");
        }

        @Test
        void where_nobody_has_answered_there_is_no_share_and_no_target_missed() {
            IndicatorReport report = answered("F9", new Answer.Number(9), Role.MENTEE, true);

            for (String id : List.of("SATISFIED_MENTEES_SHARE", "SATISFIED_MENTORS_SHARE")) {
                IndicatorValue value = report.value(id).orElseThrow();
                assertThat(value.result())
                        .isInstanceOfSatisfying(
                                Result.Undefined.class,
                                none -> assertThat(none.why()).isEqualTo(Result.Why.NOBODY_ANSWERED));
                assertThat(value.status()).isEqualTo(IndicatorValue.Status.UNDEFINED);
            }
            assertThat(School.of(answered("F8", new Answer.Number(2), Role.MENTEE, true), "SATISFIED_MENTEES_SHARE"))
                    .isEqualTo("0/1");
        }

        @ParameterizedTest
        @CsvSource({"true, 1", "false, 0"})
        void whoever_wants_to_continue_says_yes(boolean yes, int counted) {
            assertThat(School.of(answered("F12", new Answer.Flag(yes), Role.MENTEE, true), "MENTEES_CONTINUING_SHARE"))
                    .isEqualTo(counted + "/1");
            assertThat(School.of(answered("N12", new Answer.Flag(yes), Role.MENTOR, true), "MENTORS_CONTINUING_SHARE"))
                    .isEqualTo(counted + "/1");
        }
    }
}
