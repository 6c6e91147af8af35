package org.mentorship.matching.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.questionnaire.Component;
import org.mentorship.core.questionnaire.ComponentKind;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Operand;
import org.mentorship.core.questionnaire.ProfileField;
import org.mentorship.core.questionnaire.Question;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;
import org.mentorship.rules.pair.Adjustment;

class CompatibilityScorerTest {

    private static final LocalizedText TEXT = LocalizedText.of("вопрос", "question");
    private static final Set<Role> BOTH = Set.of(Role.MENTEE, Role.MENTOR);
    private static final LocalDate DAY = LocalDate.of(2026, 8, 25);

    private Request request = SmallSchool.request("r-1", "single");
    private Offer offer = SmallSchool.offer("o-1", "single", 0, 2);
    private final List<Question> questions = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final Map<String, Answer> mentee = new HashMap<>();
    private final Map<String, Answer> mentor = new HashMap<>();

    private void ask(Question question, ComponentKind kind, int weight) {
        questions.add(question);
        Operand operand = new Operand.Answered(question.id());
        components.add(new Component("c-" + question.id(), TEXT, kind, operand, operand, weight));
    }

    private void compare(ProfileField field, ComponentKind kind, int weight) {
        Operand operand = new Operand.Profile(field);
        components.add(new Component("c-" + field.name().toLowerCase(), TEXT, kind, operand, operand, weight));
    }

    private static Question.Scale scale(String id, boolean reverse) {
        return new Question.Scale(id, TEXT, BOTH, 1, 10, reverse, Optional.empty());
    }

    private CompatibilityScorer scorer() {
        if (questions.isEmpty()) {
            questions.add(new Question.OpenText("free", TEXT, BOTH));
        }
        Programme.Builder school = SmallSchool.programme()
                .requests(List.of(request))
                .offers(List.of(offer))
                .add(new Questionnaire(
                        "q-1", TEXT, Moment.BEFORE, Set.of("single"), questions, components, Optional.empty()));
        answer(school, request.participant(), Role.MENTEE, mentee);
        answer(school, offer.participant(), Role.MENTOR, mentor);
        return CompatibilityScorer.of(school.build(), "single");
    }

    private static void answer(Programme.Builder school, String person, Role role, Map<String, Answer> answers) {
        if (!answers.isEmpty()) {
            school.add(new Answers(person, "q-1", role, DAY, answers));
        }
    }

    private Compatibility score(Adjustment... adjustments) {
        CompatibilityScorer scorer = scorer();
        Compatibility compatibility = scorer.compatibility(request, offer, List.of(adjustments));
        assertThat(scorer.basePoints(0, 0)).isEqualTo(compatibility.basePoints());
        return compatibility;
    }

    private Optional<Integer> similarity() {
        return score().contributions().get(0).similarity();
    }

    @Nested
    class Coverage {
        @Test
        void is_the_share_of_the_wishes_by_weight_that_the_mentor_covers() {
            compare(ProfileField.DIRECTIONS, ComponentKind.COVERAGE, 1);
            request = request.toBuilder()
                    .directions(List.of(
                            new DirectionWish("learning", 3),
                            new DirectionWish("profession", 2),
                            new DirectionWish("values", 1)))
                    .build();
            offer = offer.toBuilder()
                    .directions("learning", "values", "potential")
                    .build();
            assertThat(similarity()).contains(667);
        }

        @Test
        void is_blank_where_a_side_named_nothing() {
            compare(ProfileField.DIRECTIONS, ComponentKind.COVERAGE, 1);
            request = request.toBuilder()
                    .directions(List.of(new DirectionWish("learning", 3)))
                    .build();
            assertThat(similarity()).isEmpty();
        }
    }

    @Nested
    class Overlap {
        @Test
        void is_what_is_common_as_a_share_of_the_smaller_set() {
            compare(ProfileField.INTERESTS, ComponentKind.OVERLAP, 1);
            request = request.toBuilder()
                    .interests("sports", "creative", "volunteering")
                    .build();
            offer = offer.toBuilder().interests("sports", "methodical").build();
            assertThat(similarity()).contains(500);
        }
    }

    @Nested
    class Time {
        @Test
        void is_the_share_of_the_smaller_choice_of_slots() {
            compare(ProfileField.SLOTS, ComponentKind.TIME, 1);
            request = request.toBuilder().slots("mon").build();
            offer = offer.toBuilder().slots("mon", "tue").build();
            assertThat(similarity()).contains(1000);
            request = request.toBuilder().slots("mon", "tue").build();
            offer = offer.toBuilder().slots("tue").build();
            assertThat(similarity()).contains(1000);
        }
    }

    @Nested
    class Equal {
        @Test
        void is_all_or_nothing() {
            ask(
                    new Question.SingleChoice("Q", TEXT, BOTH, List.of(new Term("a", TEXT), new Term("b", TEXT))),
                    ComponentKind.EQUAL,
                    1);
            mentee.put("Q", new Answer.Text("a"));
            mentor.put("Q", new Answer.Text("a"));
            assertThat(similarity()).contains(1000);
            mentor.put("Q", new Answer.Text("b"));
            assertThat(similarity()).contains(0);
        }
    }

    @Nested
    class Closeness {
        @ParameterizedTest
        @CsvSource({"1, 10, 0", "7, 7, 1000", "4, 7, 667", "10, 6, 556"})
        void falls_evenly_with_the_distance_on_the_scale(int one, int other, int expected) {
            ask(scale("Q", false), ComponentKind.CLOSENESS, 1);
            mentee.put("Q", new Answer.Number(one));
            mentor.put("Q", new Answer.Number(other));
            assertThat(similarity()).contains(expected);
        }

        @Test
        void turns_a_reverse_item_before_comparing_it_with_one_that_is_not() {
            questions.add(scale("straight", false));
            questions.add(scale("turned", true));
            components.add(new Component(
                    "c",
                    TEXT,
                    ComponentKind.CLOSENESS,
                    new Operand.Answered("straight"),
                    new Operand.Answered("turned"),
                    1));
            mentee.put("straight", new Answer.Number(9));
            mentor.put("turned", new Answer.Number(2));
            assertThat(similarity()).contains(1000);
        }

        @Test
        void takes_a_frequency_by_the_order_of_its_options() {
            ask(
                    new Question.Frequency(
                            "Q",
                            TEXT,
                            BOTH,
                            List.of(new Term("daily", TEXT), new Term("weekly", TEXT), new Term("never", TEXT)),
                            Optional.empty()),
                    ComponentKind.CLOSENESS,
                    1);
            mentee.put("Q", new Answer.Text("daily"));
            mentor.put("Q", new Answer.Text("weekly"));
            assertThat(similarity()).contains(500);
        }
    }

    @Nested
    class Preference {
        private void rank(Map<String, Answer> side, String... people) {
            side.put("Q", new Answer.Items(Arrays.asList(people)));
        }

        @Test
        void discounts_each_list_by_rank_and_halves_a_liking_of_one_side() {
            ask(new Question.Ranking("Q", TEXT, BOTH, 4), ComponentKind.PREFERENCE, 1);
            rank(mentee, "p-o-1", "p-o-2");
            rank(mentor, "p-r-1");
            assertThat(similarity()).contains(1000);
            rank(mentee, "p-o-2", "p-o-1");
            assertThat(similarity()).contains(875);
            mentor.clear();
            assertThat(similarity()).contains(375);
        }

        @Test
        void counts_nothing_for_somebody_left_off_a_list_that_is_filled() {
            ask(new Question.Ranking("Q", TEXT, BOTH, 4), ComponentKind.PREFERENCE, 1);
            rank(mentee, "p-o-2");
            rank(mentor, "p-r-1");
            assertThat(similarity()).contains(500);
            rank(mentor, "p-r-2");
            assertThat(similarity()).contains(0);
        }

        @Test
        void is_blank_where_nobody_filled_a_list() {
            ask(new Question.Ranking("Q", TEXT, BOTH, 4), ComponentKind.PREFERENCE, 1);
            assertThat(similarity()).isEmpty();
        }
    }

    @Nested
    class Whole {
        @Test
        void is_the_weighted_mean_with_contributions_that_add_up() {
            ask(scale("Q1", false), ComponentKind.CLOSENESS, 1);
            ask(scale("Q2", false), ComponentKind.CLOSENESS, 1);
            ask(scale("Q3", false), ComponentKind.CLOSENESS, 1);
            for (String id : List.of("Q1", "Q2", "Q3")) {
                mentee.put(id, new Answer.Number(5));
                mentor.put(id, new Answer.Number(5));
            }
            Compatibility compatibility = score();
            assertThat(compatibility.points()).isEqualTo(1000);
            assertThat(compatibility.contributions())
                    .extracting(Contribution::points)
                    .containsExactly(334, 333, 333);
            assertThat(compatibility.answeredPercent()).isEqualTo(100);
        }

        @Test
        void leaves_the_weight_of_a_blank_out() {
            ask(scale("Q1", false), ComponentKind.CLOSENESS, 3);
            ask(scale("Q2", false), ComponentKind.CLOSENESS, 1);
            mentee.put("Q1", new Answer.Number(1));
            mentor.put("Q1", new Answer.Number(10));
            mentee.put("Q2", new Answer.Number(5));
            mentor.put("Q2", new Answer.Number(5));
            assertThat(score().points()).isEqualTo(250);
            mentor.remove("Q1");
            assertThat(score().points()).isEqualTo(1000);
            assertThat(score().answeredPercent()).isEqualTo(25);
        }

        @Test
        void is_neutral_and_marked_where_nothing_was_answered() {
            ask(scale("Q1", false), ComponentKind.CLOSENESS, 3);
            mentee.put("Q1", new Answer.Number(1));
            Compatibility compatibility = score();
            assertThat(compatibility.points()).isEqualTo(500);
            assertThat(compatibility.noData()).isTrue();
            assertThat(compatibility.answeredPercent()).isZero();
        }

        @Test
        void adds_what_pair_rules_say_and_stays_within_its_range() {
            Adjustment bonus = new Adjustment(300, FixedJudge.finding("T-1"));
            assertThat(score(bonus).points()).isEqualTo(800);
            assertThat(score(bonus, bonus).points()).isEqualTo(1000);
            assertThat(score(new Adjustment(-700, FixedJudge.finding("T-2"))).points())
                    .isZero();
            assertThat(score(bonus).basePoints()).isEqualTo(500);
        }

        @Test
        void refuses_a_request_that_it_does_not_know() {
            CompatibilityScorer scorer = scorer();
            assertThatThrownBy(() -> scorer.compatibility(SmallSchool.request("r-9", "single"), offer, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("""
                            The request (r-9) is not among those of this scorer.
                            Make a scorer for its form and programme.""");
        }
    }

    /** Against the formula as it is written down, with real numbers. */
    @Property(tries = 200)
    void contributions_add_up_and_the_mean_is_the_written_one(@ForAll long seed) {
        Stream.of(questions, components).forEach(List::clear);
        Stream.of(mentee, mentor).forEach(Map::clear);
        Random random = new Random(seed);
        double sum = 0;
        int answered = 0;
        int all = 0;
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            int weight = 1 + random.nextInt(9);
            String id = "Q" + i;
            ask(scale(id, random.nextBoolean()), ComponentKind.CLOSENESS, weight);
            all += weight;
            int one = 1 + random.nextInt(10);
            int other = 1 + random.nextInt(10);
            boolean both = random.nextInt(4) > 0;
            mentee.put(id, new Answer.Number(one));
            if (both) {
                mentor.put(id, new Answer.Number(other));
                sum += weight * Math.floor(1000 * (1 - Math.abs(one - other) / 9.0) + 0.5);
                answered += weight;
            }
        }
        Compatibility compatibility = score();
        assertThat(compatibility.noData()).isEqualTo(answered == 0);
        if (answered > 0) {
            assertThat(compatibility.points()).isEqualTo((int) Math.floor(sum / answered + 0.5));
            assertThat(compatibility.contributions().stream()
                            .mapToInt(Contribution::points)
                            .sum())
                    .isEqualTo(compatibility.points());
            for (Contribution part : compatibility.contributions()) {
                double exact = part.similarity().orElse(0) * (double) part.weight() / answered;
                assertThat(Math.abs(part.points() - exact)).isLessThan(1.0001);
            }
        }
        assertThat(compatibility.answeredPercent()).isEqualTo((int) Math.floor(100.0 * answered / all + 0.5));
    }
}
