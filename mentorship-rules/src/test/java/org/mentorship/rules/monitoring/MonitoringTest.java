package org.mentorship.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Role;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.RuleBook;

class MonitoringTest {
    private static final LocalDate START = LocalDate.of(2026, 10, 1);
    private static final LocalDate SURVEY = LocalDate.of(2027, 5, 20);
    private static final LocalizedText TEXT = LocalizedText.ru("Вопрос?");
    private static final List<Term> OFTEN =
            List.of(new Term("often", LocalizedText.ru("часто")), new Term("rarely", LocalizedText.ru("редко")));

    /** A school whose forms and answers a test puts together; {@code A} and {@code B} have mentees a1, a2 … and b1, b2 … */
    private static final class School {
        private final Map<String, Map<String, Answer>> before = new TreeMap<>();
        private final Map<String, Map<String, Answer>> after = new TreeMap<>();
        private final Map<String, List<String>> forms = new TreeMap<>();
        private Set<String> satisfaction = Set.of("after-scale");

        School mentees(String form, int count) {
            for (int i = 1; i <= count; i++) {
                forms.computeIfAbsent(form, code -> new ArrayList<>())
                        .add((form.equals("TEACHER_PUPIL") ? "a" : "b") + i);
            }
            return this;
        }

        School scale(String person, int was, int is) {
            return before(person, "scale", new Answer.Number(was)).after(person, "after-scale", new Answer.Number(is));
        }

        School before(String person, String question, Answer answer) {
            before.computeIfAbsent(person, id -> new TreeMap<>()).put(question, answer);
            return this;
        }

        School after(String person, String question, Answer answer) {
            after.computeIfAbsent(person, id -> new TreeMap<>()).put(question, answer);
            return this;
        }

        School satisfiedBy(String... items) {
            satisfaction = Set.of(items);
            return this;
        }

        Programme programme() {
            Programme.Builder builder = Programme.builder()
                    .id("school")
                    .title(LocalizedText.ru("Школа"))
                    .referenceDate(START)
                    .period(new DateRange(START, SURVEY.plusDays(5)))
                    .organization("school")
                    .add(new Organization(
                            "school",
                            OrganizationKind.SCHOOL,
                            Optional.empty(),
                            Optional.empty(),
                            ZoneId.of("Europe/Moscow"),
                            List.of()))
                    .add(person("t-1"))
                    .add(questionnaire("before", Moment.BEFORE, "", Set.of()))
                    .add(questionnaire("after", Moment.AFTER, "after-", satisfaction));
            forms.forEach((form, people) -> {
                people.forEach(id -> builder.add(person(id)));
                builder.add(mentorship(form, people));
            });
            before.forEach(
                    (id, given) -> builder.add(new Answers(id, "before", Role.MENTEE, START.minusDays(9), given)));
            after.forEach((id, given) -> builder.add(new Answers(id, "after", Role.MENTEE, SURVEY, given)));
            return builder.build();
        }

        private static Participant person(String id) {
            return Participant.builder()
                    .id(id)
                    .organization("school")
                    .category(Category.PUPIL)
                    .build();
        }

        private static Mentorship mentorship(String form, List<String> people) {
            return new Mentorship(
                    "m-" + form,
                    form,
                    "t-1",
                    Optional.empty(),
                    people.stream()
                            .map(id -> new Membership(id, Optional.empty(), START, Optional.empty()))
                            .toList(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                            Transition.to(MentorshipState.APPROVED, START),
                            Transition.to(MentorshipState.ACTIVE, START)),
                    List.of(),
                    List.of());
        }

        private static Questionnaire questionnaire(String id, Moment moment, String prefix, Set<String> satisfaction) {
            Set<Role> mentee = Set.of(Role.MENTEE);
            boolean asksTwins = moment == Moment.AFTER;
            return new Questionnaire(
                    id,
                    TEXT,
                    moment,
                    Set.of("TEACHER_PUPIL", "PUPIL_PUPIL"),
                    List.of(
                            new Question.Scale(prefix + "scale", TEXT, mentee, 1, 10, false, twin(asksTwins, "scale")),
                            new Question.Scale(
                                    prefix + "distance", TEXT, mentee, 1, 5, asksTwins, twin(asksTwins, "distance")),
                            new Question.YesNo(prefix + "glad", TEXT, mentee, false, twin(asksTwins, "glad")),
                            new Question.Frequency(prefix + "met", TEXT, mentee, OFTEN, twin(asksTwins, "met")),
                            new Question.OpenText(prefix + "words", TEXT, mentee)),
                    List.of(),
                    satisfaction,
                    Optional.empty());
        }

        private static Optional<String> twin(boolean asked, String id) {
            return asked ? Optional.of(id) : Optional.empty();
        }

        MonitoringReport report(Audience audience) {
            return RuleBook.bundled().monitoring(programme(), SURVEY, audience);
        }

        Optional<Change> change(String item, String form) {
            return change(item, form, Audience.SCHOOL);
        }

        Optional<Change> change(String item, String form, Audience audience) {
            return report(audience).changes().stream()
                    .filter(one -> one.before().question().equals(item)
                            && one.group().form().equals(Optional.ofNullable(form)))
                    .findFirst()
                    .orElseThrow()
                    .change()
                    .told();
        }

        Satisfaction satisfaction(String form, Audience audience) {
            return report(audience).satisfaction().stream()
                    .filter(one -> one.group().equals(new Group(Role.MENTEE, Optional.ofNullable(form))))
                    .findFirst()
                    .orElseThrow();
        }

        Optional<Ratings> ratings(String form, Audience audience) {
            return report(audience).ratings().stream()
                    .filter(one -> one.item().question().equals("after-scale")
                            && one.group().form().equals(Optional.ofNullable(form)))
                    .findFirst()
                    .orElseThrow()
                    .ratings()
                    .told();
        }
    }

    private static School six() {
        return new School()
                .mentees("TEACHER_PUPIL", 6)
                .scale("a1", 5, 9)
                .scale("a2", 6, 8)
                .scale("a3", 7, 7)
                .scale("a4", 8, 7)
                .scale("a5", 4, 9);
    }

    @Nested
    class A_change {
        @Test
        void is_of_those_who_answered_both_times() {
            Change change = six().before("a6", "scale", new Answer.Number(1))
                    .change("scale", "TEACHER_PUPIL")
                    .orElseThrow();

            assertThat(change.pairs()).isEqualTo(5);
            assertThat(change.meanBefore()).isEqualTo(6.0);
            assertThat(change.meanAfter()).isEqualTo(8.0);
            assertThat(change.meanChange()).isEqualTo(2.0);
            assertThat(change.moves().told()).contains(new Change.Moves(3, 1, 1));
            assertThat(change.method()).isEqualTo(TestMethod.WILCOXON_EXACT);
            // sizes 4, 2, 0, 1, 5 have the ranks 4, 3, 1, 2, 5: (12 − 2) of 15; 4 of the 16 choices of signs are as
            // one-sided
            assertThat(change.effect()).isEqualTo(10.0 / 15, within(1e-12));
            assertThat(change.pValue()).isEqualTo(4.0 / 16, within(1e-12));
        }

        @Test
        void of_a_reverse_item_is_turned() {
            School school = new School().mentees("TEACHER_PUPIL", 5);
            for (int i = 1; i <= 5; i++) {
                school.before("a" + i, "distance", new Answer.Number(2))
                        .after("a" + i, "after-distance", new Answer.Number(1));
            }

            Change change = school.change("distance", null).orElseThrow();

            assertThat(change.meanBefore()).isEqualTo(2);
            assertThat(change.meanAfter()).isEqualTo(5);
            assertThat(change.effect()).isEqualTo(1);
        }

        @Test
        void of_yes_and_no_is_tested_by_mcnemar() {
            School school = new School().mentees("TEACHER_PUPIL", 6);
            for (int i = 1; i <= 6; i++) {
                school.before("a" + i, "glad", new Answer.Flag(i == 6))
                        .after("a" + i, "after-glad", new Answer.Flag(i <= 5));
            }

            Change change = school.change("glad", null).orElseThrow();

            assertThat(change.method()).isEqualTo(TestMethod.MCNEMAR_EXACT);
            assertThat(change.meanBefore()).isEqualTo(1.0 / 6);
            assertThat(change.pValue()).isEqualTo(2 * 7.0 / 64, within(1e-12));
            assertThat(school.change("glad", null, Audience.PUBLIC))
                    .as("one was glad before, five after")
                    .isEmpty();
        }

        @Test
        void of_a_frequency_rises_when_it_is_oftener() {
            School school = new School().mentees("TEACHER_PUPIL", 5);
            for (int i = 1; i <= 5; i++) {
                school.before("a" + i, "met", new Answer.Text("rarely"))
                        .after("a" + i, "after-met", new Answer.Text("often"));
            }

            assertThat(school.change("met", null).orElseThrow().moves().told()).contains(new Change.Moves(5, 0, 0));
            assertThat(school.change("met", null, Audience.PUBLIC))
                    .as("all rose, so the public would know that of each")
                    .isEmpty();
        }

        @Test
        void does_not_know_of_later_answers() {
            Programme programme = six().programme();

            assertThat(RuleBook.bundled()
                            .monitoring(programme, SURVEY.minusDays(1), Audience.SCHOOL)
                            .changes())
                    .allMatch(one -> one.change().told().isEmpty());
        }

        @Test
        void tells_the_public_no_counts_of_people_beside_the_pairs() {
            School school = new School().mentees("TEACHER_PUPIL", 10);
            for (int i = 1; i <= 5; i++) {
                school.scale("a" + i, 3, 8).scale("a" + (5 + i), 8, 3);
            }
            Change change = school.change("scale", null, Audience.PUBLIC).orElseThrow();

            assertThat(change.moves()).isEqualTo(new Told.Hidden<Change.Moves>());
            assertThat(change.pairs()).isEqualTo(10);
        }

        @Test
        void is_not_told_to_the_public_where_satisfaction_is_not() {
            assertThat(six().change("scale", null)).isPresent();
            assertThat(six().change("scale", null, Audience.PUBLIC)).isEmpty();
        }

        @Test
        void of_fewer_than_five_is_not_told_nor_what_would_give_it_away() {
            School school = six().mentees("PUPIL_PUPIL", 4);
            for (int i = 1; i <= 4; i++) {
                school.scale("b" + i, 5, 6);
            }

            assertThat(school.change("scale", "PUPIL_PUPIL")).isEmpty();
            assertThat(school.change("scale", "TEACHER_PUPIL")).isEmpty();
            assertThat(school.change("scale", null).orElseThrow().pairs()).isEqualTo(9);
        }

        @Test
        void of_five_is_told() {
            School school = six().mentees("PUPIL_PUPIL", 5);
            for (int i = 1; i <= 5; i++) {
                school.scale("b" + i, 5, 6);
            }

            assertThat(school.change("scale", "PUPIL_PUPIL")).isPresent();
            assertThat(school.change("scale", "PUPIL_PUPIL", Audience.PUBLIC))
                    .as("all gave one answer, so the public would know that of each")
                    .isEmpty();
        }
    }

    @Nested
    class Satisfaction_ {
        @Test
        void is_told_with_both_bases() {
            Satisfied satisfied =
                    six().satisfaction(null, Audience.SCHOOL).satisfied().told().orElseThrow();

            assertThat(satisfied).isEqualTo(new Satisfied(5, 5, 6));
            assertThat(satisfied.percentOfTookPart()).contains(83);
            assertThat(satisfied.percentOfAnswered()).contains(100);
        }

        @Test
        void begins_at_the_threshold_not_below() {
            School school = new School().mentees("TEACHER_PUPIL", 6);
            for (int i = 1; i <= 6; i++) {
                school.after("a" + i, "after-scale", new Answer.Number(i + 2));
            }

            assertThat(school.satisfaction(null, Audience.SCHOOL).satisfied().told())
                    .contains(new Satisfied(2, 6, 6));
        }

        @Test
        void is_the_mean_of_all_ratings_where_no_item_asks_for_it() {
            School school = six().satisfiedBy();
            for (int i = 1; i <= 5; i++) {
                // on a scale of 1 to 5 turned round: 5 becomes 1, 1 becomes 5, which is 10 of 10
                school.after("a" + i, "after-distance", new Answer.Number(i <= 2 ? 1 : 5));
            }

            assertThat(school.satisfaction(null, Audience.SCHOOL).satisfied().told())
                    .contains(new Satisfied(2, 5, 6));
        }

        @Test
        void rounds_half_up_and_has_no_percent_of_nobody() {
            assertThat(new Satisfied(33, 59, 59).percentOfTookPart()).contains(56);
            assertThat(new Satisfied(8, 12, 15).percentOfAnswered()).contains(67);
            assertThat(new Satisfied(1, 8, 8).percentOfTookPart()).contains(13);
            assertThat(new Satisfied(0, 0, 0).percentOfTookPart()).isEmpty();
        }

        @Test
        void of_all_or_all_but_few_is_not_told_to_the_public() {
            assertThat(six().satisfaction(null, Audience.PUBLIC).satisfied().told())
                    .isEmpty();
            School school = new School().mentees("TEACHER_PUPIL", 10);
            for (int i = 1; i <= 10; i++) {
                school.after("a" + i, "after-scale", new Answer.Number(i <= 5 ? 3 : 9));
            }
            assertThat(school.satisfaction(null, Audience.PUBLIC).satisfied().told())
                    .contains(new Satisfied(5, 10, 10));
        }

        @Test
        void of_a_small_form_hides_the_next_one_and_keeps_the_whole() {
            School school = new School().mentees("TEACHER_PUPIL", 20).mentees("PUPIL_PUPIL", 4);
            for (int i = 1; i <= 20; i++) {
                school.after("a" + i, "after-scale", new Answer.Number(i <= 8 ? 3 : 9));
            }
            for (int i = 1; i <= 4; i++) {
                school.after("b" + i, "after-scale", new Answer.Number(9));
            }

            assertThat(school.satisfaction("PUPIL_PUPIL", Audience.SCHOOL)
                            .satisfied()
                            .told())
                    .isEmpty();
            assertThat(school.satisfaction("PUPIL_PUPIL", Audience.SCHOOL)
                            .answered()
                            .told())
                    .contains(4);
            assertThat(school.satisfaction("PUPIL_PUPIL", Audience.PUBLIC)
                            .tookPart()
                            .told())
                    .isEmpty();
            assertThat(school.satisfaction("TEACHER_PUPIL", Audience.SCHOOL)
                            .satisfied()
                            .told())
                    .isEmpty();
            assertThat(school.satisfaction(null, Audience.PUBLIC).satisfied().told())
                    .contains(new Satisfied(16, 24, 24));
        }
    }

    @Nested
    class Strengths_and_weaknesses {
        private School rated(int high, int middle, int low) {
            School school = new School().mentees("TEACHER_PUPIL", high + middle + low);
            for (int i = 1; i <= high + middle + low; i++) {
                school.after("a" + i, "after-scale", new Answer.Number(i <= high ? 8 : i <= high + middle ? 6 : 5));
            }
            return school;
        }

        private Standing standing(int high, int middle, int low) {
            return rated(high, middle, low)
                    .ratings(null, Audience.SCHOOL)
                    .orElseThrow()
                    .standing();
        }

        @Test
        void begin_at_their_shares() {
            assertThat(standing(6, 5, 1)).isEqualTo(Standing.STRENGTH);
            assertThat(standing(5, 5, 2)).isEqualTo(Standing.NEITHER);
            assertThat(standing(5, 4, 3)).isEqualTo(Standing.WEAKNESS);
            assertThat(standing(6, 3, 3)).isEqualTo(Standing.DISPUTED);
        }

        @Test
        void are_counted() {
            assertThat(rated(6, 5, 1).ratings(null, Audience.SCHOOL))
                    .contains(new Ratings(12, new Told.Shown<>(6), new Told.Shown<>(1), Standing.STRENGTH));
            assertThat(rated(6, 5, 1).ratings(null, Audience.PUBLIC))
                    .contains(new Ratings(12, new Told.Shown<>(6), new Told.Hidden<>(), Standing.STRENGTH));
        }

        @Test
        void of_fewer_than_five_are_not_told() {
            assertThat(rated(4, 0, 0).ratings(null, Audience.SCHOOL)).isEmpty();
            assertThat(rated(5, 0, 0).ratings(null, Audience.SCHOOL)).isPresent();
        }

        @Test
        void of_the_item_of_satisfaction_are_hidden_with_it() {
            School school = new School().mentees("TEACHER_PUPIL", 20).mentees("PUPIL_PUPIL", 4);
            for (int i = 1; i <= 20; i++) {
                school.after("a" + i, "after-scale", new Answer.Number(i <= 8 ? 3 : 9));
                school.after("a" + i, "after-distance", new Answer.Number(2));
            }
            for (int i = 1; i <= 4; i++) {
                school.after("b" + i, "after-scale", new Answer.Number(9));
            }

            assertThat(school.satisfaction("TEACHER_PUPIL", Audience.SCHOOL)
                            .satisfied()
                            .told())
                    .isEmpty();
            assertThat(school.ratings("TEACHER_PUPIL", Audience.SCHOOL)).isEmpty();
            assertThat(school.report(Audience.SCHOOL).ratings())
                    .filteredOn(one -> one.item().question().equals("after-distance")
                            && one.group().form().equals(Optional.of("TEACHER_PUPIL")))
                    .allMatch(one -> one.ratings().told().isPresent());
        }

        @Test
        void leave_open_questions_to_the_curator() {
            assertThat(six().after("a1", "after-words", new Answer.Text("мало встреч"))
                            .report(Audience.SCHOOL)
                            .open())
                    .extracting(OpenItem::answers)
                    .containsExactly(new Told.Shown<>(1));
        }
    }

    @Test
    void nobody_took_part_nothing_is_told() {
        MonitoringReport report = new School().report(Audience.SCHOOL);

        assertThat(report.satisfaction()).isEmpty();
        assertThat(report.changes()).isEmpty();
        assertThat(report.ratings()).isEmpty();
        assertThat(report.thresholds()).hasSize(5);
    }
}
