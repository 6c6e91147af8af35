package org.mentorship.core.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.PairMark;
import org.mentorship.core.intake.PairMarkKind;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.ProfileField;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.AgeRange;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.time.Validity;
import org.mentorship.core.vocabulary.Term;

/** What single records refuse, and in which words. */
class RecordsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final LocalizedText WORDS = LocalizedText.ru("Слова");

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message.strip());
    }

    @Test
    void texts_are_not_blank() {
        refused(() -> LocalizedText.ru(" "), """
                The Russian text is blank.
                Write it, or leave it out where it is optional.""");
    }

    @Nested
    class Spans {
        @Test
        void go_forward() {
            refused(() -> new DateRange(DAY, DAY.minusDays(1)), """
                    The period begins on (2025-09-01) and ends before that, on (2025-08-31).
                    Exchange the two days, or correct one of them.""");
            refused(() -> Validity.between(DAY, DAY.minusDays(1)), """
                    The validity begins on (2025-09-01) and ends before that, on (2025-08-31).
                    Exchange the two days, or correct one of them.""");
            refused(() -> new AgeRange(19, 10), """
                    The highest age, in years, is (10), outside 19..120.
                    Give a number within these bounds.""");
            refused(() -> new TimeSlot("mon", DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.NOON), """
                    The time slot (mon) begins at (12:00) and does not end after that, but at (12:00).
                    Exchange the two times, or correct one of them.""");
        }

        @Test
        void may_be_one_day_and_share_their_ends() {
            DateRange day = new DateRange(DAY, DAY);
            assertThat(day.contains(DAY)).isTrue();
            assertThat(day.overlaps(new DateRange(DAY, DAY.plusDays(9)))).isTrue();
            assertThat(day.overlaps(new DateRange(DAY.plusDays(1), DAY.plusDays(9))))
                    .isFalse();
        }

        @Test
        void of_an_academic_year_stay_within_it() {
            assertThat(AcademicYear.starting(2025))
                    .isEqualTo(new AcademicYear(2025, LocalDate.of(2026, 5, 31), LocalDate.of(2026, 8, 31)));
            assertThat(AcademicYear.startYearOf(LocalDate.of(2026, 8, 31))).isEqualTo(2025);
            assertThat(AcademicYear.startYearOf(LocalDate.of(2026, 9, 1))).isEqualTo(2026);
            assertThatThrownBy(() -> new AcademicYear(2025, LocalDate.of(2026, 5, 31), LocalDate.of(2026, 9, 1)))
                    .hasMessageContaining("not both between 2025-09-01 and 2026-08-31");
        }

        @ParameterizedTest
        @CsvSource({"2025-08-31,false", "2025-09-01,true", "2025-09-14,true", "2025-09-15,false"})
        void of_validity_end_on_the_day_of_withdrawal(LocalDate day, boolean holds) {
            Validity withdrawn =
                    Validity.between(DAY, LocalDate.of(2025, 12, 31)).withdrawn(LocalDate.of(2025, 9, 15));
            assertThat(withdrawn.holdsOn(day)).isEqualTo(holds);
            assertThat(withdrawn.withdrawn(LocalDate.of(2025, 10, 1))).isSameAs(withdrawn);
        }
    }

    @Nested
    class People {
        @Test
        void have_sound_numbers() {
            refused(() -> Samples.pupil("p-1").toBuilder().grade(13).build(), """
                    The grade of participant (p-1) is (13), outside 1..12.
                    Give a number within these bounds.""");
            refused(() -> Samples.pupil("p-1").toBuilder().lowestMark(1).build(), """
                    The lowest mark of participant (p-1) is (1), outside 2..5.
                    Give a number within these bounds.""");
            refused(() -> Samples.teacher("t-1").toBuilder().mentorCap(-1).build(), """
                    The cap on mentees of participant (t-1), a head count, is (-1), outside 0..500.
                    Give a number within these bounds.""");
            refused(() -> new Experience.Years(81), """
                    The professional experience, in whole years, is (81), outside 0..80.
                    Give a number within these bounds.""");
        }

        @Test
        void must_have_an_id_an_organization_and_a_category() {
            assertThatThrownBy(() -> Participant.builder().build()).hasMessage("id of a participant");
            assertThatThrownBy(() -> Participant.builder().id("p").build())
                    .hasMessage("organization of participant (p)");
            assertThatThrownBy(() ->
                            Participant.builder().id("p").organization("s").build())
                    .hasMessage("category");
        }

        @Test
        void grow_older() {
            Participant pupil = Samples.pupil("p-1");
            assertThat(pupil.ageOn(LocalDate.of(2025, 5, 4))).contains(11);
            assertThat(pupil.ageOn(LocalDate.of(2025, 5, 5))).contains(12);
            assertThat(new Experience.Since(DAY).yearsOn(DAY.plusYears(3).minusDays(1)))
                    .isEqualTo(2);
            assertThat(new Experience.Since(DAY).yearsOn(DAY.minusYears(3))).isZero();
        }

        @Test
        void come_back_from_their_builder_as_they_were() {
            Participant teacher = Samples.teacher("t-1").toBuilder()
                    .subjects("химия", "биология")
                    .mentorCap(3)
                    .build();
            assertThat(teacher.toBuilder().build()).isEqualTo(teacher);
            assertThat(teacher.subjects()).containsExactly("биология", "химия");
            Request request = Samples.request("r-1", "p-1");
            assertThat(request.toBuilder().build()).isEqualTo(request);
            Offer offer = Samples.offer("o-1", "t-1");
            assertThat(offer.toBuilder().build()).isEqualTo(offer);
            Programme programme = Samples.atWork().build();
            assertThat(programme.toBuilder().build()).isEqualTo(programme).hasSameHashCodeAs(programme);
        }
    }

    @Nested
    class Intake {
        @ParameterizedTest
        @CsvSource({"0,0,0", "1,3,2", "2,2,2", "0,500,500"})
        void sizes_of_groups_are_in_order(int min, int max, int preferred) {
            assertThatCode(() -> sized(min, max, preferred)).doesNotThrowAnyException();
        }

        @Test
        void sizes_out_of_order_are_refused() {
            refused(() -> sized(3, 2, 2), """
                    The minMentees of offer (o-1), a head count, is (3), outside 0..2.
                    Give a number within these bounds.""");
            refused(() -> sized(1, 2, 3), """
                    The preferredMentees of offer (o-1), a head count, is (3), outside 1..2.
                    Give a number within these bounds.""");
            refused(() -> sized(0, 501, 1), """
                    The maxMentees of offer (o-1), a head count, is (501), outside 0..500.
                    Give a number within these bounds.""");
        }

        private Offer sized(int min, int max, int preferred) {
            return Samples.offer("o-1", "t-1").toBuilder()
                    .minMentees(min)
                    .maxMentees(max)
                    .preferredMentees(preferred)
                    .build();
        }

        @Test
        void wishes_weigh_one_to_three_and_name_a_direction_once() {
            assertThatThrownBy(() -> new DirectionWish("learning", 0)).hasMessageContaining("outside 1..3");
            assertThatThrownBy(() -> new DirectionWish("learning", 4)).hasMessageContaining("outside 1..3");
            refused(
                    () -> Samples.request("r-1", "p-1").toBuilder()
                            .directions(new DirectionWish("values", 1), new DirectionWish("values", 2))
                            .build(),
                    """
                    The direction (values) occurs more than once in request (r-1).
                    Keep one of them, or give each its own.""");
        }

        @Test
        void marks_name_two_people_and_pins_a_reason() {
            assertThatThrownBy(() -> new PairMark("p-1", "p-1", PairMarkKind.AVOID_REPEAT, Validity.from(DAY)))
                    .hasMessageContaining("names one participant (p-1) on both sides");
            refused(() -> new Pin("r-1", "o-1", " "), """
                    The reason of the pin of request (r-1) is blank.
                    Write it, or leave it out where it is optional.""");
        }
    }

    @Test
    void forms_need_categories_and_months_in_order() {
        Form form = Forms.bundled().form(Forms.PUPIL_PUPIL).orElseThrow();
        assertThatThrownBy(() -> form(form, Set.of(), 3, 12)).hasMessage("""
                The list of mentor categories of form (PUPIL_PUPIL) is empty.
                Give at least one.""");
        assertThatThrownBy(() -> form(form, Set.of(Category.PUPIL), 12, 3))
                .hasMessageContaining("longest programme of form (PUPIL_PUPIL), in months, is (3), outside 12..120");
    }

    private static Form form(Form form, Set<Category> mentors, int minMonths, int maxMonths) {
        return new Form(
                form.code(),
                form.title(),
                mentors,
                form.menteeCategories(),
                form.roleModels(),
                form.delivery(),
                form.meetingMode(),
                form.defaultCapacity(),
                minMonths,
                maxMonths,
                form.acrossOrganizations(),
                form.commonTimeRequired(),
                form.source());
    }

    @Test
    void likeness_and_variety_are_not_wished_together() {
        refused(() -> new PairingWishes(PairingPolicy.TOTAL, 0, 0, 0, 5, 7), """
                The programme wishes both likeness (5 points) and variety (7 points) inside a group.
                Set one of them to 0.""");
    }

    @Nested
    class Questionnaires {
        private final Question scale =
                new Question.Scale("s", WORDS, Set.of(Role.MENTEE, Role.MENTOR), 1, 10, false, Optional.empty());
        private final Question often = new Question.Frequency(
                "f", WORDS, Set.of(Role.MENTEE, Role.MENTOR), List.of(option("a"), option("b")), Optional.empty());
        private final Question rarely = new Question.Frequency(
                "g", WORDS, Set.of(Role.MENTOR), List.of(option("c"), option("d")), Optional.empty());

        private Term option(String code) {
            return new Term(code, WORDS);
        }

        private Questionnaire with(ComponentKind kind, Operand mentee, Operand mentor) {
            return new Questionnaire(
                    "q",
                    WORDS,
                    Moment.BEFORE,
                    Set.of(Forms.TEACHER_PUPIL),
                    List.of(scale, often, rarely),
                    List.of(new Component("c", WORDS, kind, mentee, mentor, 1)),
                    Optional.empty());
        }

        private Operand answer(String question) {
            return new Operand.Answered(question);
        }

        @Test
        void compare_what_their_kind_can_compare() {
            assertThatCode(() -> with(ComponentKind.CLOSENESS, answer("s"), answer("s")))
                    .doesNotThrowAnyException();
            assertThatCode(() -> with(ComponentKind.EQUAL, answer("f"), answer("f")))
                    .doesNotThrowAnyException();
            refused(() -> with(ComponentKind.TIME, answer("s"), answer("s")), """
                    The component (c) of questionnaire (q) is of kind (TIME), which cannot compare the question (s).
                    Use another kind, or a question of a type that fits it.""");
            refused(() -> with(ComponentKind.CLOSENESS, answer("x"), answer("s")), """
                    The component (c) of questionnaire (q) names a question (x) that is not there.
                    Name a question of the same questionnaire.""");
            refused(() -> with(ComponentKind.CLOSENESS, answer("g"), answer("g")), """
                    The component (c) of questionnaire (q) takes the (MENTEE) side from question (g), which is not asked of it.
                    Ask the question of that role, or name another.""");
            refused(() -> with(ComponentKind.CLOSENESS, answer("s"), answer("f")), """
                    The component (c) of questionnaire (q) compares questions of two types (s, f).
                    Compare two questions of one type.""");
            refused(() -> with(ComponentKind.EQUAL, answer("f"), answer("g")), """
                    The component (c) of questionnaire (q) compares questions (f, g) that have no option in common.
                    Give both the same option codes.""");
        }

        @Test
        void compare_one_field_with_itself() {
            Operand interests = new Operand.Profile(ProfileField.INTERESTS);
            refused(() -> with(ComponentKind.OVERLAP, interests, new Operand.Profile(ProfileField.SUBJECTS)), """
                    The component (c) compares the mentee's (INTERESTS) with the mentor's (SUBJECTS).
                    Compare one field with itself.""");
            refused(() -> with(ComponentKind.TIME, interests, interests), """
                    The component (c) of kind (TIME) cannot compare the field (INTERESTS).
                    Use one of SLOTS, or another kind.""");
        }

        @Test
        void have_scales_that_rise_and_choices_that_choose() {
            refused(() -> new Question.Scale("s", WORDS, Set.of(Role.MENTEE), 5, 5, false, Optional.empty()), """
                    The scale of question (s) goes from (5) to (5).
                    Give a highest rating above the lowest one.""");
            refused(() -> new Question.SingleChoice("s", WORDS, Set.of(Role.MENTEE), List.of(option("a"))), """
                    The question (s) offers (1) options.
                    Offer two or more.""");
        }

        @Test
        void take_no_empty_or_repeated_lists_as_answers() {
            assertThatThrownBy(() -> new Answer.Items(List.of())).hasMessageContaining("lists nothing");
            assertThatThrownBy(() -> new Answer.Items(List.of("a", "b", "a")))
                    .hasMessageContaining("more than once among (a, b, a)");
        }
    }

    @Nested
    class Lookups {
        private final Programme programme = Samples.atWork().build();

        @Test
        void find_by_id() {
            assertThat(programme.participant("p-1"))
                    .contains(programme.participants().get(2));
            assertThat(programme.request("r-1").orElseThrow().participant()).isEqualTo("p-1");
            assertThat(programme.offer("o-9")).isEmpty();
            assertThat(programme.slot("tue").orElseThrow().day()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(programme.organization("school")).isPresent();
            assertThat(programme.mentorship("m-1")).isPresent();
            assertThat(programme.answers("p-1", "pupil-meeting", Role.MENTEE)).isPresent();
            assertThat(programme.answers("p-1", "pupil-meeting", Role.MENTOR)).isEmpty();
        }

        @Test
        void prefer_what_the_programme_holds_to_what_is_bundled() {
            Form bundled = Forms.bundled().form(Forms.TEACHER_PUPIL).orElseThrow();
            Form own = form(bundled, Set.of(Category.TEACHER, Category.METHODIST), 1, 2);
            Programme changed = programme.toBuilder().forms(List.of(own)).build();
            assertThat(changed.form(Forms.TEACHER_PUPIL)).contains(own);
            assertThat(changed.form(Forms.PUPIL_PUPIL)).isPresent();
            assertThat(changed.allForms())
                    .hasSameSizeAs(Forms.bundled().all())
                    .contains(own)
                    .doesNotContain(bundled);
        }

        @Test
        void take_bundled_questionnaires_where_a_form_has_none_of_its_own() {
            assertThat(programme.questionnairesFor(Forms.TEACHER_PUPIL))
                    .extracting(Questionnaire::id)
                    .containsExactly("pupil-before", "pupil-meeting", "pupil-after");
            Questionnaire own = new Questionnaire(
                    "own",
                    WORDS,
                    Moment.BEFORE,
                    Set.of(Forms.TEACHER_PUPIL),
                    List.of(new Question.OpenText("q", WORDS, Set.of(Role.MENTEE))),
                    List.of(),
                    Optional.empty());
            Programme changed =
                    programme.toBuilder().questionnaires(List.of(own)).build();
            assertThat(changed.questionnairesFor(Forms.TEACHER_PUPIL)).containsExactly(own);
            assertThat(changed.questionnairesFor(Forms.PUPIL_PUPIL)).hasSize(3);
            assertThat(changed.questionnaire("pupil-before")).isPresent();
        }
    }
}
