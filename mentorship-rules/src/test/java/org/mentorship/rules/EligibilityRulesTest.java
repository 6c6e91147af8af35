package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorship.rules.Cases.END;
import static org.mentorship.rules.Cases.REFERENCE;
import static org.mentorship.rules.Cases.SIGNED;
import static org.mentorship.rules.Cases.START;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.form.DeliveryKind;
import org.mentorship.core.form.Form;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
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
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
import org.mentorship.core.text.Language;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;

class EligibilityRulesTest {
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final Set<String> SEEN = new TreeSet<>();

    private enum Outcome {
        ADMITTED,
        PENDING,
        REFUSED
    }

    private static Eligibility decide(Programme programme) {
        Eligibility decision = BOOK.eligibility(programme).decisions().get(0);
        SEEN.addAll(said(decision));
        return decision;
    }

    private static Outcome outcome(Eligibility decision) {
        return decision.admitted()
                ? Outcome.ADMITTED
                : decision instanceof Eligibility.Pending ? Outcome.PENDING : Outcome.REFUSED;
    }

    private static Set<String> said(Eligibility decision) {
        Set<String> ids = new TreeSet<>();
        decision.remarks().forEach(finding -> ids.add(finding.ruleId()));
        reasons(decision).forEach(finding -> ids.add(finding.ruleId()));
        return ids;
    }

    private static List<Finding> reasons(Eligibility decision) {
        if (decision instanceof Eligibility.Refused refused) {
            return refused.reasons();
        } else if (decision instanceof Eligibility.Pending pending) {
            return pending.missing().stream().map(Missing::finding).toList();
        }
        return List.of();
    }

    private static Eligibility mentee(Form form, Participant.Builder person) {
        return decide(Cases.mentee(form, person));
    }

    private static Eligibility mentor(Form form, Participant.Builder person) {
        return decide(Cases.mentor(form, person));
    }

    private static void assertRefused(Eligibility decision, String... ids) {
        assertThat(outcome(decision)).as("%s", decision).isEqualTo(Outcome.REFUSED);
        assertThat(reasons(decision)).extracting(Finding::ruleId).containsExactly(ids);
    }

    private static void assertPending(Eligibility decision, String... ids) {
        assertThat(outcome(decision)).as("%s", decision).isEqualTo(Outcome.PENDING);
        assertThat(reasons(decision)).extracting(Finding::ruleId).containsExactly(ids);
    }

    private static void assertAdmitted(Eligibility decision, String... remarks) {
        assertThat(outcome(decision)).as("%s", decision).isEqualTo(Outcome.ADMITTED);
        assertThat(decision.remarks()).extracting(Finding::ruleId).containsExactly(remarks);
    }

    private static Form with(Form form, DeliveryKind delivery) {
        return new Form(
                form.code(),
                form.title(),
                form.mentorCategories(),
                form.menteeCategories(),
                form.roleModels(),
                delivery,
                form.meetingMode(),
                form.defaultCapacity(),
                form.minMonths(),
                form.maxMonths(),
                form.acrossOrganizations(),
                form.commonTimeRequired(),
                form.source());
    }

    /** Everything but the consents to one purpose, and instead of those the ones given. */
    private static List<Consent> replacing(
            Participant person, ConsentPurpose purpose, Signatory signatory, Validity... papers) {
        List<Consent> consents = new ArrayList<>(person.consents());
        consents.removeIf(consent -> consent.purpose() == purpose && consent.signatory() == signatory);
        for (Validity paper : papers) {
            consents.add(new Consent(purpose, signatory, paper));
        }
        return consents;
    }

    private static Participant.Builder replaced(
            Participant.Builder person, ConsentPurpose purpose, Signatory signatory, Validity... papers) {
        return person.consents(replacing(person.build(), purpose, signatory, papers));
    }

    private static Validity withdrawn(LocalDate day) {
        return new Validity(SIGNED, Optional.empty(), Optional.of(day));
    }

    /** No rule of the book about candidacies goes without a case in which it speaks. */
    @AfterAll
    static void every_rule_has_spoken() {
        assertThat(SEEN)
                .containsAll(BOOK.rules().stream()
                        .filter(rule -> rule.subject().equals("Candidacy"))
                        .map(RuleInfo::id)
                        .toList());
    }

    @Nested
    class Categories {

        @Test
        void e_cf_1_a_category_that_does_not_mentor_in_the_form_is_refused() {
            Eligibility decision = mentor(Cases.PUPILS, Cases.teacher("x"));

            assertRefused(decision, "E-CF-1");
            assertThat(reasons(decision).get(0).reason().in(Language.RU))
                    .isEqualTo("категория TEACHER не бывает наставником в форме pupil-pupil");
            assertThat(reasons(decision).get(0).reason().in(Language.EN))
                    .isEqualTo("category TEACHER does not mentor in form pupil-pupil");
        }

        @Test
        void e_cf_2_a_category_that_is_not_mentored_in_the_form_is_refused() {
            assertRefused(mentee(Cases.TEACHERS, Cases.pupil("x")), "E-CF-2");
        }

        @Test
        void e_cf_3_children_of_a_kindergarten_do_not_take_part_and_its_teachers_do() {
            Organization kindergarten = new Organization(
                    "kindergarten",
                    OrganizationKind.KINDERGARTEN,
                    Optional.empty(),
                    Optional.empty(),
                    Cases.school("x").timeZone(),
                    List.of());
            Programme child = Cases.mentee(Cases.PUPILS, Cases.pupil("x")).toBuilder()
                    .organizations(List.of(Cases.school("school"), kindergarten))
                    .participants(List.of(
                            Cases.pupil("mentee").organization("kindergarten").build()))
                    .build();
            Programme teacher = Cases.mentor(Cases.TEACHERS, Cases.teacher("x")).toBuilder()
                    .organizations(List.of(Cases.school("school"), kindergarten))
                    .participants(List.of(
                            Cases.teacher("mentor").organization("kindergarten").build()))
                    .build();

            assertRefused(decide(child), "E-CF-3");
            assertAdmitted(decide(teacher));
        }
    }

    @Nested
    class Ages {

        @ParameterizedTest
        @CsvSource({"-1, REFUSED", "0, ADMITTED", "1, ADMITTED"})
        void e_pe_1_a_pupil_mentee_is_ten_on_the_first_day(int daysAfterBirthday, Outcome expected) {
            LocalDate born = START.minusYears(10).minusDays(daysAfterBirthday);

            Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").birthDate(born));

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-PE-1")).isEqualTo(expected == Outcome.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"-1, ADMITTED", "0, REFUSED", "1, REFUSED"})
        void e_pe_2_a_pupil_mentee_is_not_twenty_on_the_first_day(int daysAfterBirthday, Outcome expected) {
            LocalDate born = START.minusYears(20).minusDays(daysAfterBirthday);

            Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").birthDate(born));

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-PE-2")).isEqualTo(expected == Outcome.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"-1, REFUSED", "0, ADMITTED", "1, ADMITTED"})
        void e_pm_1_a_pupil_mentor_is_fifteen_on_the_first_day(int daysAfterBirthday, Outcome expected) {
            LocalDate born = START.minusYears(15).minusDays(daysAfterBirthday);

            Eligibility decision = mentor(Cases.PUPILS, Cases.pupilMentor("x").birthDate(born));

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-PM-1")).isEqualTo(expected == Outcome.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"-1, ADMITTED", "0, REFUSED", "1, REFUSED"})
        void e_pm_2_a_pupil_mentor_is_not_twenty_on_the_first_day(int daysAfterBirthday, Outcome expected) {
            LocalDate born = START.minusYears(20).minusDays(daysAfterBirthday);

            Eligibility decision = mentor(
                    Cases.PUPILS,
                    Cases.pupilMentor("x")
                            .birthDate(born)
                            .clearances(new Clearance(ClearanceKind.CRIMINAL_RECORD, Validity.from(SIGNED))));

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-PM-2")).isEqualTo(expected == Outcome.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"2026-02-28, REFUSED", "2026-03-01, ADMITTED"})
        void a_pupil_born_on_29_february_becomes_ten_on_1_march_of_a_common_year(LocalDate start, Outcome expected) {
            Programme programme =
                    Cases.mentee(Cases.PUPILS, Cases.pupil("x").birthDate(LocalDate.of(2016, 2, 29))).toBuilder()
                            .period(new DateRange(start, LocalDate.of(2026, 12, 31)))
                            .build();

            assertThat(outcome(decide(programme))).isEqualTo(expected);
        }

        @Test
        void the_reason_names_both_ages_and_the_threshold_with_its_source() {
            Finding finding = reasons(
                            mentor(Cases.PUPILS, Cases.pupilMentor("x").birthDate(Cases.bornFor(14))))
                    .get(0);

            assertThat(finding.sentence().ru()).isEqualTo("Наставник-ученик не моложе установленного возраста");
            assertThat(finding.reason().ru()).isEqualTo("возраст 14, требуется не менее 15");
            assertThat(finding.reason().in(Language.EN)).isEqualTo("age 14, at least 15 is required");
            assertThat(finding.source()).isPresent();
            assertThat(finding.thresholds()).singleElement().satisfies(threshold -> {
                assertThat(threshold.key()).isEqualTo("pupil-mentor.min-age");
                assertThat(threshold.value()).isEqualTo(15);
                assertThat(threshold.unit()).isEqualTo("years");
                assertThat(threshold.since()).isEqualTo(LocalDate.of(2019, 12, 25));
            });
        }

        @Test
        void ages_of_pupils_do_not_bind_others() {
            assertAdmitted(mentee(Cases.TEACHERS, Cases.teacher("x")));
            assertAdmitted(mentor(Cases.TEACHER_PUPIL, Cases.teacher("x")));
        }

        @Test
        void e_bd_1_a_pupil_without_a_birth_date_waits_for_it() {
            Participant.Builder unknown = Participant.builder()
                    .organization("school")
                    .category(Category.PUPIL)
                    .grade(6)
                    .consents(Cases.consents(Signatory.SELF, Signatory.PARENT));

            Eligibility decision = mentee(Cases.PUPILS, unknown);

            assertPending(decision, "E-BD-1");
            Missing missing = ((Eligibility.Pending) decision).missing().get(0);
            assertThat(missing.paper().in(Language.RU)).isEqualTo("дата рождения");
            assertThat(missing.paper().in(Language.EN)).isEqualTo("birth date");
            assertThat(missing.participant()).isEqualTo("mentee");
            assertThat(missing.until()).isEqualTo(START.minusDays(1));
        }

        @Test
        void e_gr_1_a_grade_that_is_not_given_is_remarked_where_pupils_mentor() {
            Participant.Builder noGrade = Participant.builder()
                    .organization("school")
                    .category(Category.PUPIL)
                    .birthDate(Cases.bornFor(12))
                    .consents(Cases.consents(Signatory.SELF, Signatory.PARENT));

            assertAdmitted(mentee(Cases.PUPILS, noGrade), "E-GR-1");
            assertAdmitted(mentee(Cases.TEACHER_PUPIL, noGrade));
        }
    }

    @Nested
    class ExperienceOfTeachersAndEmployers {

        private Eligibility young(Experience experience, String roleModel) {
            return decide(Cases.mentee(
                    Cases.TEACHERS,
                    Cases.teacher("x").experience(experience),
                    request -> request.roleModel(roleModel)));
        }

        @ParameterizedTest
        @CsvSource({"0, ADMITTED", "3, ADMITTED", "4, REFUSED"})
        void e_ys_1_a_young_specialist_has_at_most_three_years(int years, Outcome expected) {
            Eligibility decision = young(new Experience.Years(years), "EXPERIENCED_YOUNG");

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-YS-1")).isEqualTo(expected == Outcome.REFUSED);
        }

        @ParameterizedTest
        @CsvSource({"-1, ADMITTED", "0, REFUSED", "1, REFUSED"})
        void e_ys_1_counts_whole_years_on_the_first_day(int daysAfterAnniversary, Outcome expected) {
            LocalDate since = START.minusYears(4).minusDays(daysAfterAnniversary);

            assertThat(outcome(young(new Experience.Since(since), "EXPERIENCED_YOUNG")))
                    .isEqualTo(expected);
        }

        @Test
        void e_ys_1_other_role_models_have_no_such_limit() {
            assertAdmitted(young(new Experience.Years(20), "LEADER_PASSIVE"));
            assertAdmitted(mentee(Cases.TEACHERS, Cases.teacher("x")));
        }

        private Participant.Builder unknown(Category category) {
            Participant teacher = Cases.teacher("x").build();
            return Participant.builder()
                    .organization("school")
                    .category(category)
                    .birthDate(Cases.bornFor(40))
                    .consents(teacher.consents())
                    .clearances(teacher.clearances())
                    .interviews(teacher.interviews())
                    .trainings(teacher.trainings());
        }

        @Test
        void e_ys_2_a_young_specialist_states_the_experience() {
            assertPending(
                    decide(Cases.mentee(
                            Cases.TEACHERS,
                            unknown(Category.TEACHER),
                            request -> request.roleModel("EXPERIENCED_YOUNG"))),
                    "E-YS-2");
        }

        @ParameterizedTest
        @CsvSource({"4, REFUSED", "5, ADMITTED", "6, ADMITTED"})
        void e_ex_1_a_teacher_who_mentors_teachers_has_five_years(int years, Outcome expected) {
            Eligibility decision = mentor(Cases.TEACHERS, Cases.teacher("x").experience(new Experience.Years(years)));

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-EX-1")).isEqualTo(expected == Outcome.REFUSED);
        }

        @Test
        void e_ex_1_does_not_bind_a_teacher_who_mentors_pupils_or_in_reverse() {
            Participant.Builder beginner = Cases.teacher("x").experience(new Experience.Years(1));

            assertAdmitted(mentor(Cases.TEACHER_PUPIL, beginner));
            assertAdmitted(decide(Cases.mentor(Cases.TEACHERS, beginner).toBuilder()
                    .forms(List.of(with(Cases.TEACHERS, DeliveryKind.REVERSE)))
                    .build()));
        }

        @ParameterizedTest
        @CsvSource({"4, REFUSED", "5, ADMITTED", "6, ADMITTED"})
        void e_ex_2_an_employer_has_five_years(int years, Outcome expected) {
            Eligibility decision =
                    mentor(Cases.EMPLOYERS, unknown(Category.EMPLOYER).experience(new Experience.Years(years)));

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision).contains("E-EX-2")).isEqualTo(expected == Outcome.REFUSED);
        }

        @Test
        void e_ex_3_and_4_experience_that_is_not_known_is_asked_for() {
            assertPending(mentor(Cases.TEACHERS, unknown(Category.TEACHER)), "E-EX-3");
            assertPending(mentor(Cases.EMPLOYERS, unknown(Category.EMPLOYER)), "E-EX-4");
            assertAdmitted(mentor(Cases.TEACHER_PUPIL, unknown(Category.TEACHER)));
        }
    }

    @Nested
    class Consents {

        @Test
        void e_cn_1_and_5_who_signs_goes_by_age() {
            assertPending(
                    mentee(
                            Cases.PUPILS,
                            Cases.pupil("x").birthDate(Cases.bornFor(12)).consents(List.of())),
                    "E-CN-1",
                    "E-CN-1");
            assertPending(
                    mentee(
                            Cases.PUPILS,
                            Cases.pupil("x").birthDate(Cases.bornFor(15)).consents(List.of())),
                    "E-CN-1",
                    "E-CN-1",
                    "E-CN-5",
                    "E-CN-5");
            assertPending(
                    mentee(
                            Cases.PUPILS,
                            Cases.pupil("x").birthDate(Cases.bornFor(18)).consents(List.of())),
                    "E-CN-5",
                    "E-CN-5");
            assertPending(mentee(Cases.TEACHERS, Cases.teacher("x").consents(List.of())), "E-CN-5", "E-CN-5");
        }

        @ParameterizedTest
        @CsvSource({
            "14, -1, true, false",
            "14, 0, true, true",
            "14, 1, true, true",
            "18, -1, true, true",
            "18, 0, false, true",
            "18, 1, false, true"
        })
        void e_cn_1_and_5_the_age_is_that_of_the_day_of_entry(
                int age, int daysAfterBirthday, boolean parent, boolean self) {
            LocalDate born = START.minusYears(age).minusDays(daysAfterBirthday);

            Set<String> said =
                    said(mentee(Cases.PUPILS, Cases.pupil("x").birthDate(born).consents(List.of())));

            assertThat(said.contains("E-CN-1")).isEqualTo(parent);
            assertThat(said.contains("E-CN-5")).isEqualTo(self);
        }

        @Test
        void once_the_programme_has_begun_the_day_of_entry_is_the_reference_date() {
            LocalDate fourteen = LocalDate.of(2025, 11, 10);
            Participant.Builder pupil =
                    Cases.pupil("x").birthDate(fourteen.minusYears(14)).consents(Cases.consents(Signatory.PARENT));

            for (int days = -1; days <= 1; days++) {
                Programme programme = Cases.mentee(Cases.PUPILS, pupil).toBuilder()
                        .referenceDate(fourteen.plusDays(days))
                        .build();
                Eligibility decision = decide(programme);
                assertThat(said(decision).contains("E-CN-5")).isEqualTo(days >= 0);
                if (decision instanceof Eligibility.Pending pending) {
                    assertThat(pending.missing().get(0).until()).isEqualTo(fourteen.plusDays(days));
                }
            }
        }

        @Test
        void the_paper_says_what_it_is_and_who_signs() {
            Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").consents(List.of()));

            assertThat(((Eligibility.Pending) decision).missing())
                    .extracting(missing -> missing.paper().ru())
                    .containsExactly(
                            "согласие родителя (законного представителя) на обработку персональных данных",
                            "согласие родителя (законного представителя) на участие в программе");
        }

        @Test
        void e_cn_5_an_adult_without_a_birth_date_signs_too() {
            Participant.Builder teacher = Participant.builder()
                    .organization("school")
                    .category(Category.TEACHER)
                    .experience(new Experience.Years(10));

            assertPending(mentee(Cases.TEACHERS, teacher), "E-CN-5", "E-CN-5");
        }

        @Test
        void consent_to_publication_is_not_asked_for() {
            assertAdmitted(mentee(Cases.PUPILS, Cases.pupil("x")));
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_cn_2_and_6_a_consent_must_hold_on_the_day_of_entry(int daysAfterStart, boolean lapsed) {
            Validity ends = Validity.between(SIGNED, START.plusDays(daysAfterStart));
            Participant.Builder young =
                    replaced(Cases.pupil("x"), ConsentPurpose.PARTICIPATION, Signatory.PARENT, ends);
            Participant.Builder teacher = replaced(Cases.teacher("x"), ConsentPurpose.PROCESSING, Signatory.SELF, ends);

            assertThat(said(mentee(Cases.PUPILS, young)).contains("E-CN-2")).isEqualTo(lapsed);
            assertThat(said(mentee(Cases.TEACHERS, teacher)).contains("E-CN-6")).isEqualTo(lapsed);
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_cn_4_and_8_a_consent_that_lapses_during_the_programme_is_remarked(int daysAfterEnd, boolean remarked) {
            Validity ends = Validity.between(SIGNED, END.plusDays(daysAfterEnd));
            Participant.Builder young =
                    replaced(Cases.pupil("x"), ConsentPurpose.PARTICIPATION, Signatory.PARENT, ends);
            Participant.Builder teacher = replaced(Cases.teacher("x"), ConsentPurpose.PROCESSING, Signatory.SELF, ends);

            assertAdmitted(mentee(Cases.PUPILS, young), remarked ? new String[] {"E-CN-4"} : new String[0]);
            assertAdmitted(mentee(Cases.TEACHERS, teacher), remarked ? new String[] {"E-CN-8"} : new String[0]);
        }

        @ParameterizedTest
        @CsvSource({"-1, REFUSED", "0, REFUSED", "1, PENDING"})
        void e_cn_3_a_consent_that_a_parent_withdrew_refuses_from_that_day(int daysAfterReference, Outcome expected) {
            Participant.Builder young = replaced(
                    Cases.pupil("x"),
                    ConsentPurpose.PARTICIPATION,
                    Signatory.PARENT,
                    withdrawn(REFERENCE.plusDays(daysAfterReference)));

            Eligibility decision = mentee(Cases.PUPILS, young);

            assertThat(outcome(decision)).isEqualTo(expected);
            assertThat(said(decision)).containsExactly(expected == Outcome.REFUSED ? "E-CN-3" : "E-CN-2");
        }

        @Test
        void e_cn_3_does_not_bind_an_adult() {
            Participant.Builder adult = replaced(
                    Cases.pupil("x").birthDate(Cases.bornFor(18)),
                    ConsentPurpose.PARTICIPATION,
                    Signatory.PARENT,
                    withdrawn(REFERENCE));

            assertThat(said(mentee(Cases.PUPILS, adult))).doesNotContain("E-CN-3");
        }

        @Test
        void e_cn_7_a_consent_that_the_person_withdrew_refuses_until_it_is_given_anew() {
            Participant.Builder once =
                    replaced(Cases.teacher("x"), ConsentPurpose.PROCESSING, Signatory.SELF, withdrawn(REFERENCE));
            Participant.Builder again = replaced(
                    Cases.teacher("x"),
                    ConsentPurpose.PROCESSING,
                    Signatory.SELF,
                    withdrawn(SIGNED.plusDays(2)),
                    Validity.from(SIGNED.plusDays(3)));

            assertRefused(mentee(Cases.TEACHERS, once), "E-CN-7");
            assertAdmitted(mentee(Cases.TEACHERS, again));
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_cn_9_an_own_consent_signed_before_fourteen_does_not_count(int daysAfterBirthday, boolean tooYoung) {
            LocalDate born = SIGNED.minusDays(daysAfterBirthday).minusYears(14);

            Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").birthDate(born));

            assertThat(outcome(decision)).isEqualTo(tooYoung ? Outcome.PENDING : Outcome.ADMITTED);
            assertThat(said(decision).contains("E-CN-9")).isEqualTo(tooYoung);
        }

        @ParameterizedTest
        @CsvSource({"14, E-CN-10", "18, E-CN-11"})
        void e_cn_10_and_11_a_birthday_that_changes_who_signs_is_remarked(int age, String rule) {
            for (LocalDate birthday : List.of(START, START.plusDays(1), END, END.plusDays(1))) {
                Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").birthDate(birthday.minusYears(age)));
                assertThat(said(decision).contains(rule))
                        .as("turns %d on %s", age, birthday)
                        .isEqualTo(birthday.isAfter(START) && !birthday.isAfter(END));
            }
        }

        @Test
        void e_cn_10_and_11_do_not_tell_the_birthday() {
            Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").birthDate(LocalDate.of(2011, 12, 24)));

            assertThat(decision.toString()).contains("E-CN-10").doesNotContain("12-24", "24.12", "2011");
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_cn_12_an_adult_who_signed_as_a_minor_is_remarked(int daysAfterBirthday, boolean remarked) {
            LocalDate born = SIGNED.minusDays(daysAfterBirthday).minusYears(18);

            Eligibility decision = mentee(Cases.PUPILS, Cases.pupil("x").birthDate(born));

            assertThat(outcome(decision)).isEqualTo(Outcome.ADMITTED);
            assertThat(said(decision).contains("E-CN-12")).isEqualTo(remarked);
        }
    }

    @Nested
    class MentoringConsent {

        @ParameterizedTest
        @CsvSource({"2025-02-28, false", "2025-03-01, true", "2025-03-02, true"})
        void e_mc_1_is_demanded_from_the_day_of_the_law(LocalDate reference, boolean demanded) {
            Participant.Builder teacher = replaced(Cases.teacher("x"), ConsentPurpose.MENTORING, Signatory.SELF);
            Programme programme = Cases.mentor(Cases.TEACHERS, teacher).toBuilder()
                    .referenceDate(reference)
                    .build();

            Set<String> said = said(decide(programme));

            assertThat(said.contains("E-MC-1")).isEqualTo(demanded);
        }

        @Test
        void e_mc_1_names_the_threshold_and_does_not_bind_those_who_are_no_employees() {
            Participant.Builder teacher = replaced(Cases.teacher("x"), ConsentPurpose.MENTORING, Signatory.SELF);

            Eligibility decision = mentor(Cases.TEACHERS, teacher);

            assertPending(decision, "E-MC-1");
            assertThat(reasons(decision).get(0).thresholds())
                    .extracting("key", "since")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "mentoring-consent.required", LocalDate.of(2025, 3, 1)));
            assertAdmitted(mentor(Cases.PUPILS, Cases.pupilMentor("x")));
            assertAdmitted(mentee(Cases.TEACHERS, teacher));
        }

        @Test
        void e_mc_2_a_withdrawn_one_refuses() {
            assertRefused(
                    mentor(
                            Cases.TEACHERS,
                            replaced(
                                    Cases.teacher("x"),
                                    ConsentPurpose.MENTORING,
                                    Signatory.SELF,
                                    withdrawn(REFERENCE))),
                    "E-MC-2");
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_mc_3_one_that_lapses_during_the_programme_is_remarked(int daysAfterEnd, boolean remarked) {
            Validity ends = Validity.between(SIGNED, END.plusDays(daysAfterEnd));

            assertAdmitted(
                    mentor(
                            Cases.TEACHERS,
                            replaced(Cases.teacher("x"), ConsentPurpose.MENTORING, Signatory.SELF, ends)),
                    remarked ? new String[] {"E-MC-3"} : new String[0]);
        }
    }

    @Nested
    class Clearances {

        private Eligibility teacher(Validity... papers) {
            List<Clearance> clearances = new ArrayList<>();
            for (Validity paper : papers) {
                clearances.add(new Clearance(ClearanceKind.CRIMINAL_RECORD, paper));
            }
            return mentor(Cases.TEACHER_PUPIL, Cases.teacher("x").clearances(clearances));
        }

        @Test
        void e_cl_1_an_adult_who_mentors_pupils_needs_one() {
            assertPending(teacher(), "E-CL-1");
            assertPending(
                    mentor(
                            Cases.TEACHER_PUPIL,
                            Cases.teacher("x").clearances(new Clearance(ClearanceKind.MEDICAL, Validity.from(SIGNED)))),
                    "E-CL-1");
        }

        @Test
        void e_cl_1_does_not_bind_mentees_minors_and_those_who_mentor_adults() {
            Participant.Builder teacher = Cases.teacher("x").clearances(List.of());

            assertAdmitted(mentee(Cases.TEACHERS, teacher));
            assertAdmitted(mentor(Cases.TEACHERS, teacher));
            assertAdmitted(mentor(Cases.PUPILS, Cases.pupilMentor("x")));
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "1, true"})
        void e_cl_1_binds_a_mentor_from_the_eighteenth_birthday(int daysAfterBirthday, boolean demanded) {
            LocalDate born = START.minusYears(18).minusDays(daysAfterBirthday);

            Set<String> said = said(mentor(Cases.PUPILS, Cases.pupilMentor("x").birthDate(born)));

            assertThat(said.contains("E-CL-1")).isEqualTo(demanded);
            assertThat(said.contains("E-CL-5")).isEqualTo(!demanded);
        }

        @Test
        void e_cl_1_binds_a_teacher_whose_age_is_not_known() {
            Participant teacher = Cases.teacher("x").build();
            Participant.Builder ageless = Participant.builder()
                    .organization("school")
                    .category(Category.TEACHER)
                    .consents(teacher.consents())
                    .interviews(teacher.interviews())
                    .trainings(teacher.trainings());

            assertPending(mentor(Cases.TEACHER_PUPIL, ageless), "E-CL-1");
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_cl_2_an_expired_one_is_asked_for_anew(int daysAfterStart, boolean lapsed) {
            Eligibility decision = teacher(Validity.between(SIGNED, START.plusDays(daysAfterStart)));

            assertThat(outcome(decision)).isEqualTo(lapsed ? Outcome.PENDING : Outcome.ADMITTED);
            assertThat(said(decision).contains("E-CL-2")).isEqualTo(lapsed);
        }

        @Test
        void e_cl_2_a_newer_one_takes_the_place_of_an_expired_one() {
            assertAdmitted(teacher(Validity.from(SIGNED), Validity.between(SIGNED.plusDays(1), REFERENCE)));
        }

        @Test
        void e_cl_3_a_withdrawn_one_refuses() {
            assertRefused(teacher(withdrawn(REFERENCE)), "E-CL-3");
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_cl_4_one_that_lapses_during_the_programme_is_remarked(int daysAfterEnd, boolean remarked) {
            assertAdmitted(
                    teacher(Validity.between(SIGNED, END.plusDays(daysAfterEnd))),
                    remarked ? new String[] {"E-CL-4"} : new String[0]);
        }
    }

    @Nested
    class Readiness {

        private Eligibility interviews(Interview... interviews) {
            return mentor(Cases.PUPILS, Cases.pupilMentor("x").interviews(interviews));
        }

        @Test
        void e_in_1_a_mentor_without_an_interview_waits_for_it() {
            assertPending(interviews(), "E-IN-1");
        }

        @ParameterizedTest
        @EnumSource(InterviewResult.class)
        void e_in_2_and_3_its_result_decides(InterviewResult result) {
            Eligibility decision = interviews(new Interview(result, Validity.from(SIGNED)));

            switch (result) {
                case READY -> assertAdmitted(decision);
                case NOT_READY -> assertRefused(decision, "E-IN-2");
                case REPEAT -> assertPending(decision, "E-IN-3");
            }
        }

        @Test
        void the_latest_interview_counts() {
            assertAdmitted(interviews(
                    new Interview(InterviewResult.READY, Validity.from(SIGNED)),
                    new Interview(InterviewResult.NOT_READY, Validity.from(SIGNED.minusDays(1)))));
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_in_4_its_result_must_hold_on_the_day_of_entry(int daysAfterStart, boolean lapsed) {
            Eligibility decision = interviews(
                    new Interview(InterviewResult.READY, Validity.between(SIGNED, START.plusDays(daysAfterStart))));

            assertThat(said(decision).contains("E-IN-4")).isEqualTo(lapsed);
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, false", "1, true"})
        void e_in_5_an_interview_after_the_reference_date_is_still_to_be_held(int days, boolean planned) {
            Eligibility decision =
                    interviews(new Interview(InterviewResult.READY, Validity.from(REFERENCE.plusDays(days))));

            assertThat(outcome(decision)).isEqualTo(planned ? Outcome.PENDING : Outcome.ADMITTED);
            assertThat(said(decision).contains("E-IN-5")).isEqualTo(planned);
        }

        private Eligibility trainings(Validity... trainings) {
            List<Training> all = new ArrayList<>();
            for (Validity training : trainings) {
                all.add(new Training("course", training));
            }
            return mentor(Cases.PUPILS, Cases.pupilMentor("x").trainings(all));
        }

        @Test
        void e_tr_1_a_mentor_without_training_waits_for_it() {
            assertPending(trainings(), "E-TR-1");
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_tr_2_training_must_hold_on_the_day_of_entry(int daysAfterStart, boolean lapsed) {
            Eligibility decision = trainings(Validity.between(SIGNED, START.plusDays(daysAfterStart)));

            assertThat(outcome(decision)).isEqualTo(lapsed ? Outcome.PENDING : Outcome.ADMITTED);
            assertThat(said(decision).contains("E-TR-2")).isEqualTo(lapsed);
        }

        @ParameterizedTest
        @CsvSource({"-1, E-TR-4", "0, E-TR-3", "1, E-TR-3"})
        void e_tr_3_and_4_training_still_ahead_must_end_before_the_first_day(int daysAfterStart, String rule) {
            Eligibility decision = trainings(Validity.from(START.plusDays(daysAfterStart)));

            if (rule.equals("E-TR-3")) {
                assertPending(decision, rule);
                assertThat(reasons(decision).get(0).reason().ru()).contains("программа начинается 01.09.2025");
            } else {
                assertAdmitted(decision, rule);
            }
        }

        @Test
        void mentees_need_neither() {
            assertAdmitted(mentee(Cases.PUPILS, Cases.pupil("x")));
        }
    }

    @Nested
    class Intake {

        private Programme withMentorship(MentorshipState state, Optional<String> request, Optional<LocalDate> leftOn) {
            List<Transition> transitions =
                    new ArrayList<>(List.of(Transition.to(MentorshipState.PROPOSED, LocalDate.of(2025, 1, 10))));
            if (state != MentorshipState.PROPOSED) {
                transitions.add(Transition.to(MentorshipState.APPROVED, LocalDate.of(2025, 1, 11)));
            }
            if (state == MentorshipState.ACTIVE
                    || state == MentorshipState.SUSPENDED
                    || state == MentorshipState.COMPLETED) {
                transitions.add(Transition.to(MentorshipState.ACTIVE, LocalDate.of(2025, 1, 12)));
            }
            if (state == MentorshipState.SUSPENDED || state == MentorshipState.COMPLETED) {
                transitions.add(Transition.to(state, LocalDate.of(2025, 1, 13)));
            }
            return Cases.mentee(Cases.PUPILS, Cases.pupil("x")).toBuilder()
                    .add(Cases.pupilMentor("mentor").build())
                    .add(Cases.pupil("other").build())
                    .add(new Mentorship(
                            "m1",
                            Cases.PUPILS.code(),
                            "mentor",
                            Optional.empty(),
                            List.of(
                                    new Membership("mentee", request, LocalDate.of(2025, 1, 10), leftOn),
                                    new Membership(
                                            "other", Optional.empty(), LocalDate.of(2025, 1, 10), Optional.empty())),
                            Optional.empty(),
                            Optional.empty(),
                            transitions,
                            List.of(),
                            List.of()))
                    .build();
        }

        @ParameterizedTest
        @CsvSource({"PROPOSED, false", "APPROVED, true", "ACTIVE, true", "SUSPENDED, true", "COMPLETED, false"})
        void e_me_1_another_open_mentorship_in_the_form_refuses(MentorshipState state, boolean refused) {
            Eligibility decision = decide(withMentorship(state, Optional.empty(), Optional.empty()));

            assertThat(said(decision).contains("E-ME-1")).isEqualTo(refused);
            if (refused) {
                assertThat(reasons(decision).get(0).reason().ru()).contains("m1");
            }
        }

        @Test
        void e_me_1_a_request_that_has_led_to_a_mentorship_is_served() {
            Eligibility decision = decide(withMentorship(MentorshipState.APPROVED, Optional.of("r"), Optional.empty()));

            assertThat(said(decision)).contains("E-ME-1");
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, false", "1, true"})
        void e_me_1_does_not_bind_one_who_has_left(int daysAfterReference, boolean refused) {
            Eligibility decision = decide(withMentorship(
                    MentorshipState.ACTIVE, Optional.empty(), Optional.of(REFERENCE.plusDays(daysAfterReference))));

            assertThat(said(decision).contains("E-ME-1")).isEqualTo(refused);
        }

        @Test
        void e_me_2_the_earlier_of_two_requests_in_one_form_stands() {
            Programme programme = Cases.programme()
                    .add(Cases.pupil("mentee").build())
                    .add(Cases.request("late", "mentee", Cases.PUPILS)
                            .submittedOn(LocalDate.of(2025, 2, 2))
                            .build())
                    .add(Cases.request("early", "mentee", Cases.PUPILS)
                            .submittedOn(LocalDate.of(2025, 2, 1))
                            .build())
                    .add(Cases.request("other", "mentee", Cases.TEACHER_PUPIL).build())
                    .build();

            var report = BOOK.eligibility(programme);

            SEEN.addAll(said(report.ofRequest("late").orElseThrow()));
            assertRefused(report.ofRequest("late").orElseThrow(), "E-ME-2");
            assertAdmitted(report.ofRequest("early").orElseThrow());
            assertAdmitted(report.ofRequest("other").orElseThrow());
        }

        private Programme withRoadmap(Programme programme, CanonicalStage stage, Deadline... deadlines) {
            List<Activity> activities = new ArrayList<>();
            for (Deadline deadline : deadlines) {
                activities.add(new Activity(
                        "a" + activities.size(),
                        "" + activities.size(),
                        "Сбор анкет",
                        Optional.of("до"),
                        Optional.of(deadline),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()));
            }
            return programme.toBuilder()
                    .roadmaps(List.of(new Roadmap(
                            "roadmap",
                            "Дорожная карта",
                            "school",
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new Stage("2", stage, "База", activities, List.of())),
                            List.of())))
                    .build();
        }

        @ParameterizedTest
        @CsvSource({"-1, true", "0, false", "1, false"})
        void e_st_1_and_2_what_comes_after_the_base_closed_is_remarked(int closedAfterSubmission, boolean late) {
            Deadline closes = new Deadline.Until(Cases.SUBMITTED.plusDays(closedAfterSubmission));
            Programme request =
                    withRoadmap(Cases.mentee(Cases.PUPILS, Cases.pupil("x")), CanonicalStage.MENTEE_BASE, closes);
            Programme offer =
                    withRoadmap(Cases.mentor(Cases.PUPILS, Cases.pupilMentor("x")), CanonicalStage.MENTOR_BASE, closes);

            assertAdmitted(decide(request), late ? new String[] {"E-ST-1"} : new String[0]);
            assertAdmitted(decide(offer), late ? new String[] {"E-ST-2"} : new String[0]);
        }

        @ParameterizedTest
        @CsvSource({
            // the window of the year whose opening comes last before the first day, 1 September 2025
            "--07-01, --08-30, , 2025-08-30",
            "--10-01, --10-31, , 2024-10-31",
            "--12-01, --01-31, , 2025-01-31",
            "--07-01, --08-30, 2026, "
        })
        void e_st_1_a_yearly_window_closes_in_the_year_of_the_programme(
                MonthDay from, MonthDay to, Integer since, LocalDate closes) {
            Programme programme = withRoadmap(
                            Cases.mentee(Cases.PUPILS, Cases.pupil("x")),
                            CanonicalStage.MENTEE_BASE,
                            new Deadline.AnnualWindow(from, to, Optional.ofNullable(since)))
                    .toBuilder()
                    .referenceDate(LocalDate.of(2025, 8, 31))
                    .build();
            Programme late = submitted(programme, closes == null ? LocalDate.of(2025, 8, 31) : closes.plusDays(1));
            Programme inTime = submitted(programme, closes == null ? LocalDate.of(2025, 8, 31) : closes);

            assertAdmitted(decide(late), closes == null ? new String[0] : new String[] {"E-ST-1"});
            assertAdmitted(decide(inTime));
        }

        private static Programme submitted(Programme programme, LocalDate day) {
            return programme.toBuilder()
                    .requests(List.of(programme.requests().get(0).toBuilder()
                            .submittedOn(day)
                            .build()))
                    .build();
        }

        @Test
        void e_st_1_a_stage_closes_with_its_last_work_and_not_at_all_when_one_goes_on() {
            Programme programme = Cases.mentee(Cases.PUPILS, Cases.pupil("x"));
            Deadline past = new Deadline.Until(Cases.SUBMITTED.minusDays(1));
            Deadline later = new Deadline.FixedWindow(new DateRange(Cases.SUBMITTED, Cases.SUBMITTED.plusDays(1)));

            assertAdmitted(decide(withRoadmap(programme, CanonicalStage.MENTEE_BASE, past, later)));
            assertAdmitted(decide(withRoadmap(
                    programme, CanonicalStage.MENTEE_BASE, new Deadline.FirstThen(past, new Deadline.OnDemand()))));
            assertAdmitted(decide(withRoadmap(programme, CanonicalStage.MENTOR_BASE, past)));
            assertAdmitted(
                    decide(withRoadmap(
                            programme, CanonicalStage.MENTEE_BASE, past, new Deadline.Unrecognized("когда-нибудь"))),
                    "E-ST-1");
        }
    }

    @Nested
    class Decisions {

        @ParameterizedTest
        @ValueSource(strings = {"mentee", "mentor"})
        void every_decision_names_its_subject_role_and_participant(String who) {
            Eligibility decision = who.equals("mentee")
                    ? mentee(Cases.PUPILS, Cases.pupil("x"))
                    : mentor(Cases.PUPILS, Cases.pupilMentor("x"));

            assertThat(decision.participant()).isEqualTo(who);
            assertThat(decision.subject()).isEqualTo(who.equals("mentee") ? "r" : "o");
        }

        @Test
        void a_refusal_outweighs_what_is_missing_and_remarks_are_kept() {
            Participant.Builder person = replaced(
                    Cases.pupilMentor("x").birthDate(Cases.bornFor(14)).interviews(List.of()),
                    ConsentPurpose.PARTICIPATION,
                    Signatory.PARENT,
                    Validity.between(SIGNED, END.minusDays(1)));

            Eligibility decision = mentor(Cases.PUPILS, person);

            assertRefused(decision, "E-PM-1");
            assertThat(decision.remarks()).extracting(Finding::ruleId).containsExactly("E-CN-4");
        }
    }
}
