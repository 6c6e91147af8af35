package org.mentorship.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.DirectionWish;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.Population;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;

/** What the examples claim about themselves, counted. */
class ExampleCountsTest {

    @Nested
    class Mishkino {
        private final Programme programme = MishkinoExample.programme();

        @Test
        void has_the_published_mentees() {
            assertThat(programme.requests()).hasSize(59);
            assertThat(menteesOf(Category.PUPIL)).isEqualTo(55);
            assertThat(menteesOf(Category.TEACHER)).isEqualTo(4);
        }

        @Test
        void has_the_published_mentors() {
            assertThat(mentorsOf(Category.PUPIL)).isEqualTo(3);
            assertThat(mentorsOf(Category.TEACHER)).isEqualTo(12);
        }

        @Test
        void has_the_published_first_meetings_by_direction() {
            Map<String, Integer> counts = new TreeMap<>();
            for (Request request : programme.requests()) {
                for (DirectionWish wish : request.directions()) {
                    counts.merge(wish.direction(), 1, Integer::sum);
                }
            }
            assertThat(counts)
                    .containsOnly(
                            Map.entry(Material.POTENTIAL, 4),
                            Map.entry(Material.MOTIVATION, 16),
                            Map.entry(Material.VALUES, 5),
                            Map.entry(Material.SOFT_SKILLS, 24),
                            Map.entry(Material.TEACHER_ADAPTATION, 4));
        }

        @Test
        void six_mentees_state_no_direction() {
            assertThat(programme.requests().stream()
                            .filter(request -> request.directions().isEmpty()))
                    .hasSize(6);
        }

        @Test
        void has_the_three_published_forms_and_the_five_interest_directions() {
            assertThat(programme.requests().stream().map(Request::form).distinct())
                    .containsExactlyInAnyOrder(Material.PUPIL_PUPIL, Material.TEACHER_PUPIL, Material.TEACHER_TEACHER);
            TreeSet<String> interests = new TreeSet<>();
            programme.requests().forEach(request -> interests.addAll(request.interests()));
            assertThat(interests).hasSize(5);
        }

        @Test
        void has_the_published_populations_and_none_of_15_to_19() {
            assertThat(programme.organizations().get(0).populations())
                    .extracting(Population::size)
                    .startsWith(167, 108, 31);
            assertThat(programme.organizations().get(0).populations())
                    .noneMatch(population ->
                            population.ages().filter(ages -> ages.min() == 15).isPresent());
        }

        @Test
        void all_mentees_who_are_pupils_are_10_to_19_at_the_start() {
            assertThat(programme.requests().stream()
                            .map(request ->
                                    programme.participant(request.participant()).orElseThrow())
                            .filter(person -> person.category().equals(Category.PUPIL)))
                    .allMatch(person -> person.ageOn(programme.period().from()).orElseThrow() >= 10)
                    .allMatch(person -> person.ageOn(programme.period().from()).orElseThrow() <= 19);
        }

        @Test
        void pupil_mentors_are_15_to_19_at_the_start() {
            assertThat(programme.offers().stream()
                            .map(offer ->
                                    programme.participant(offer.participant()).orElseThrow())
                            .filter(person -> person.category().equals(Category.PUPIL)))
                    .hasSize(3)
                    .allMatch(person -> person.ageOn(programme.period().from()).orElseThrow() >= 15);
        }

        @Test
        void one_teacher_is_a_mentee_and_a_mentor() {
            TreeSet<String> both = new TreeSet<>();
            programme.requests().forEach(request -> both.add(request.participant()));
            TreeSet<String> mentors = new TreeSet<>();
            programme.offers().forEach(offer -> mentors.add(offer.participant()));
            both.retainAll(mentors);
            assertThat(both).containsExactly("t10");
        }

        @Test
        void nobody_has_a_name() {
            assertThat(programme.participants())
                    .allMatch(person -> person.displayName().isEmpty());
        }

        private long menteesOf(Category category) {
            return programme.requests().stream()
                    .map(request -> programme.participant(request.participant()).orElseThrow())
                    .filter(person -> person.category().equals(category))
                    .count();
        }

        private long mentorsOf(Category category) {
            return programme.offers().stream()
                    .map(Offer::participant)
                    .distinct()
                    .map(id -> programme.participant(id).orElseThrow())
                    .filter(person -> person.category().equals(category))
                    .count();
        }
    }

    @Nested
    class MishkinoAtYearEnd {
        private final Programme programme = MishkinoYearEnd.programme();

        @Test
        void all_59_mentees_and_all_15_mentors_took_part() {
            TreeSet<String> mentees = new TreeSet<>();
            TreeSet<String> mentors = new TreeSet<>();
            programme.mentorships().forEach(mentorship -> {
                mentors.add(mentorship.mentor());
                mentorship.mentees().forEach(member -> mentees.add(member.participant()));
            });
            assertThat(mentees).hasSize(59);
            assertThat(mentors).hasSize(15);
        }

        @Test
        void nobody_has_more_mentees_than_offered() {
            assertThat(programme.mentorships())
                    .allSatisfy(mentorship -> assertThat(mentorship.mentees())
                            .hasSizeLessThanOrEqualTo(programme
                                    .offer(mentorship.offer().orElseThrow())
                                    .orElseThrow()
                                    .maxMentees()));
        }

        @Test
        void has_the_published_satisfaction() {
            assertThat(satisfied("F8")).isEqualTo(33);
            assertThat(answered("F8")).isEqualTo(59);
            assertThat(satisfied("N7")).isEqualTo(8);
            assertThat(answered("N7")).isEqualTo(12);
        }

        private long satisfied(String item) {
            return programme.answers().stream()
                    .filter(sheet -> sheet.answers().get(item) instanceof Answer.Number number && number.value() >= 7)
                    .map(Answers::participant)
                    .distinct()
                    .count();
        }

        private long answered(String item) {
            return programme.answers().stream()
                    .filter(sheet -> sheet.answers().containsKey(item))
                    .map(Answers::participant)
                    .distinct()
                    .count();
        }
    }

    @Nested
    class Oktyabrsky {
        private final Programme programme = OktyabrskyExample.programme();

        @Test
        void has_300_requests() {
            assertThat(programme.requests()).hasSize(300);
        }

        @Test
        void has_eight_schools_and_a_kindergarten_under_one_centre() {
            assertThat(programme.organizations().stream()
                            .filter(organization -> organization.parent().isPresent()))
                    .hasSize(9)
                    .allMatch(
                            organization -> organization.parent().orElseThrow().equals(programme.organization()));
            assertThat(programme.organizations().stream()
                            .filter(organization -> organization.kind() == OrganizationKind.ENTERPRISE))
                    .hasSize(2);
        }

        @Test
        void has_mentors_from_outside() {
            TreeSet<String> categories = new TreeSet<>();
            programme
                    .offers()
                    .forEach(offer -> categories.add(programme
                            .participant(offer.participant())
                            .map(Participant::category)
                            .map(Category::code)
                            .orElseThrow()));
            assertThat(categories).contains("EMPLOYER", "METHODIST", "SOCIAL_PARTNER", "UNIVERSITY_TEACHER", "HEAD");
        }

        @Test
        void nobody_has_a_name() {
            assertThat(programme.participants())
                    .allMatch(person -> person.displayName().isEmpty());
        }
    }

    @Test
    void tiny_has_six_people() {
        assertThat(TinyExample.programme().participants()).hasSize(6);
    }
}
