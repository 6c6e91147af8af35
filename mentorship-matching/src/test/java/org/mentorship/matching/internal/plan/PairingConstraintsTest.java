package org.mentorship.matching.internal.plan;

import static org.mentorship.matching.internal.plan.Plans.MONDAY;
import static org.mentorship.matching.internal.plan.Plans.MONDAY_LATER;
import static org.mentorship.matching.internal.plan.Plans.TUESDAY;
import static org.mentorship.matching.internal.plan.Plans.meets;
import static org.mentorship.matching.internal.plan.Plans.place;
import static org.mentorship.matching.internal.plan.Plans.seat;
import static org.mentorship.matching.internal.plan.Plans.waiting;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Priority;
import org.mentorship.matching.PairingConstraint;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class PairingConstraintsTest {

    private final ConstraintVerifier<PairingConstraints, PairingPlan> verifier = ConstraintVerifier.build(
                    new PairingConstraints(), PairingPlan.class, Seating.class, MeetingTime.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    @Test
    void each_constraint_has_one_weight_of_the_same_id() {
        Set<String> weights = Arrays.stream(PlanWeights.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ConstraintWeight.class))
                .map(field -> field.getAnnotation(ConstraintWeight.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertThat(weights)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PairingConstraint.values())
                        .map(PairingConstraint::id)
                        .toList());
    }

    @Nested
    class OfferCapacity {
        @Test
        void counts_each_mentee_above_the_free_places() {
            Place one = place("o-1").free(1).build();
            verifier.verifyThat(PairingConstraints::offerCapacity)
                    .given(
                            seat("a", one).build(),
                            seat("b", one).build(),
                            seat("c", one).build())
                    .penalizesBy(2);
        }

        @Test
        void allows_as_many_as_there_are_places_and_those_who_wait() {
            Place one = place("o-1").free(1).build();
            verifier.verifyThat(PairingConstraints::offerCapacity)
                    .given(seat("a", one).build(), waiting("b", one).build())
                    .penalizesBy(0);
        }
    }

    @Nested
    class MentorCapacity {
        @Test
        void counts_mentees_above_the_cap_over_all_offers_of_the_mentor() {
            Mentor mentor = new Mentor(900, "p-m", 2);
            Place one = place("o-1").of(mentor).build();
            Place two = place("o-2").of(mentor).build();
            verifier.verifyThat(PairingConstraints::mentorCapacity)
                    .given(
                            seat("a", one).build(),
                            seat("b", one).build(),
                            seat("c", two).build())
                    .penalizesBy(1);
        }

        @Test
        void leaves_mentors_without_a_cap_alone() {
            Place one = place("o-1").free(1).build();
            verifier.verifyThat(PairingConstraints::mentorCapacity)
                    .given(seat("a", one).build(), seat("b", one).build())
                    .penalizesBy(0);
        }
    }

    @Nested
    class OfferMinimum {
        @Test
        void counts_what_an_open_group_lacks() {
            Place one = place("o-1").minimum(3).build();
            verifier.verifyThat(PairingConstraints::offerMinimum)
                    .given(one, seat("a", one).build())
                    .penalizesBy(2);
        }

        @Test
        void allows_a_group_with_nobody_in_it() {
            Place one = place("o-1").minimum(3).build();
            verifier.verifyThat(PairingConstraints::offerMinimum)
                    .given(one, waiting("a", one).build())
                    .penalizesBy(0);
        }

        @Test
        void counts_those_who_are_there_already() {
            Place one = place("o-1").minimum(3).occupied(2).build();
            verifier.verifyThat(PairingConstraints::offerMinimum)
                    .given(seat("a", one).build())
                    .penalizesBy(0);
        }
    }

    @Nested
    class PinHolds {
        @Test
        void counts_a_pinned_request_elsewhere_and_one_nowhere() {
            Place one = place("o-1").build();
            Place two = place("o-2").build();
            verifier.verifyThat(PairingConstraints::pin)
                    .given(
                            seat("a", two).pinnedTo(one).build(),
                            waiting("b", one).pinnedTo(one).build(),
                            seat("c", one).pinnedTo(one).build())
                    .penalizesBy(2);
        }
    }

    @Nested
    class JointTime {
        @Test
        void counts_each_mentee_whom_the_time_does_not_suit() {
            Place club = place("o-1").joint().build();
            verifier.verifyThat(PairingConstraints::jointTime)
                    .given(
                            meets(club, MONDAY),
                            seat("a", club).free(TUESDAY).build(),
                            seat("b", club).free(MONDAY, TUESDAY).build())
                    .penalizesBy(1);
        }

        @Test
        void takes_unstated_times_as_any_time() {
            Place club = place("o-1").joint().build();
            verifier.verifyThat(PairingConstraints::jointTime)
                    .given(meets(club, MONDAY), seat("a", club).build())
                    .penalizesBy(0);
        }
    }

    @Nested
    class OneGroupAtATime {
        private final Mentor mentor = new Mentor(901, "p-m", Mentor.NO_CAP);
        private final Place one = place("o-1").of(mentor).joint().build();
        private final Place two = place("o-2").of(mentor).joint().build();
        private final Place other = place("o-3").joint().build();

        @Test
        void counts_a_mentor_of_two_groups_at_overlapping_times() {
            verifier.verifyThat(PairingConstraints::oneGroupAtATime)
                    .given(
                            new Attendance.Leader("p-m", one),
                            new Attendance.Leader("p-m", two),
                            meets(one, MONDAY),
                            meets(two, MONDAY_LATER),
                            seat("a", one).build(),
                            seat("b", two).build())
                    .penalizesBy(1);
        }

        @Test
        void allows_two_groups_at_different_times_and_one_without_mentees() {
            verifier.verifyThat(PairingConstraints::oneGroupAtATime)
                    .given(
                            new Attendance.Leader("p-m", one),
                            new Attendance.Leader("p-m", two),
                            meets(one, MONDAY),
                            meets(two, TUESDAY),
                            seat("a", one).build(),
                            seat("b", two).build())
                    .penalizesBy(0);
            verifier.verifyThat(PairingConstraints::oneGroupAtATime)
                    .given(
                            new Attendance.Leader("p-m", one),
                            new Attendance.Leader("p-m", two),
                            meets(one, MONDAY),
                            meets(two, MONDAY),
                            seat("a", one).build())
                    .penalizesBy(0);
        }

        @Test
        void counts_a_mentor_who_is_a_mentee_at_that_time() {
            verifier.verifyThat(PairingConstraints::oneGroupAtATime)
                    .given(
                            new Attendance.Leader("p-m", one),
                            meets(one, MONDAY),
                            meets(other, MONDAY),
                            seat("a", one).build(),
                            seat("m", other).of("p-m").build())
                    .penalizesBy(1);
        }

        @Test
        void counts_a_mentee_of_two_groups_and_a_member_who_stays() {
            verifier.verifyThat(PairingConstraints::oneGroupAtATime)
                    .given(
                            meets(one, MONDAY),
                            meets(other, MONDAY),
                            seat("a", one).of("p-a").build(),
                            seat("b", other).of("p-a").build())
                    .penalizesBy(1);
            verifier.verifyThat(PairingConstraints::oneGroupAtATime)
                    .given(
                            meets(one, MONDAY),
                            meets(other, MONDAY),
                            new Attendance.Member("p-a", one),
                            seat("b", other).of("p-a").build())
                    .penalizesBy(1);
        }
    }

    @Nested
    class Coverage {
        @Test
        void adds_the_weight_of_each_seated_request() {
            Place one = place("o-1").build();
            verifier.verifyThat(PairingConstraints::coverage)
                    .given(
                            seat("a", one).build(),
                            seat("b", one).priority(Priority.CARRIED_OVER).build(),
                            waiting("c", one).priority(Priority.NAMED).build())
                    .rewardsWith(4);
        }
    }

    @Nested
    class WorstOff {
        @Test
        void counts_what_the_lowest_pair_alone_lacks() {
            Place one = place("o-1").build();
            verifier.verifyThat(PairingConstraints::worstOff)
                    .given(
                            seat("a", one).worth(900).build(),
                            seat("b", one).worth(300).build(),
                            seat("c", one).worth(400).build())
                    .penalizesBy(700);
        }
    }

    @Nested
    class Stability {
        private final Place one = place("o-1").free(1).build();
        private final Place two = place("o-2").free(1).build();

        @Test
        void counts_a_pair_of_which_both_would_gain() {
            Seating a = seat("a", two).worth(400).could(one, 900).build();
            Seating b = seat("b", one).worth(500).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(one, two, a, b, new Candidate(a.index(), one, 900), new Candidate(b.index(), one, 500))
                    .penalizesBy(1);
        }

        @Test
        void counts_a_pair_whose_mentor_has_a_place_free() {
            Seating a = waiting("a", one).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(one, two, a, new Candidate(a.index(), one, 500))
                    .penalizesBy(1);
        }

        @Test
        void leaves_a_mentor_alone_who_holds_somebody_as_good() {
            Seating a = waiting("a").could(one, 500).build();
            Seating b = seat("b", one).worth(500).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(one, two, a, b, new Candidate(a.index(), one, 500), new Candidate(b.index(), one, 500))
                    .penalizesBy(0);
        }

        @Test
        void leaves_a_mentor_alone_whose_cap_is_taken_by_better_ones_in_another_offer() {
            Mentor mentor = new Mentor(902, "p-m", 1);
            Place first = place("o-1").of(mentor).build();
            Place second = place("o-2").of(mentor).build();
            Seating a = waiting("a").could(first, 400).build();
            Seating b = seat("b", second).worth(700).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(first, second, a, b, new Candidate(a.index(), first, 400))
                    .penalizesBy(0);
        }

        @Test
        void leaves_a_mentor_alone_who_holds_a_pinned_mentee_of_fewer_points() {
            Seating a = waiting("a").could(one, 900).build();
            Seating b = seat("b", one).worth(100).pinnedTo(one).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(one, two, a, b, a.candidate(0))
                    .penalizesBy(0);
        }

        @Test
        void leaves_a_pair_alone_whom_the_time_of_the_group_keeps_apart() {
            Place club = place("o-1").joint().build();
            Seating a = waiting("a").could(club, 900).free(TUESDAY).build();
            Seating member = seat("b", club).free(MONDAY).build();
            Seating anyTime = seat("c", club).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(club, a, member, meets(club, MONDAY), a.candidate(0))
                    .penalizesBy(0);
            verifier.verifyThat(PairingConstraints::stability)
                    .given(club, a, member, meets(club, TUESDAY), a.candidate(0))
                    .penalizesBy(1);
            // Nobody in the group asked for this time, so it can be another one
            verifier.verifyThat(PairingConstraints::stability)
                    .given(club, a, anyTime, meets(club, MONDAY), a.candidate(0))
                    .penalizesBy(1);
        }

        @Test
        void leaves_a_pair_alone_whose_group_has_met_at_another_time_before() {
            Place club = place("o-1").joint().occupied(1).build();
            Seating a = waiting("a").could(club, 900).free(TUESDAY).build();
            verifier.verifyThat(PairingConstraints::stability)
                    .given(club, a, meets(club, MONDAY), a.candidate(0))
                    .penalizesBy(0);
        }
    }

    @Nested
    class Points {
        @Test
        void adds_the_points_of_each_pair() {
            Place one = place("o-1").build();
            verifier.verifyThat(PairingConstraints::compatibility)
                    .given(
                            seat("a", one).worth(900).build(),
                            seat("b", one).worth(300).build())
                    .rewardsWith(1200);
        }
    }

    @Nested
    class EvenLoad {
        @Test
        void counts_each_further_mentee_above_the_average_more() {
            Place one = place("o-1").target(1).build();
            verifier.verifyThat(PairingConstraints::evenLoad)
                    .given(
                            seat("a", one).build(),
                            seat("b", one).build(),
                            seat("c", one).build())
                    .penalizesBy(1 + 2);
        }

        @Test
        void does_not_count_again_those_who_are_there_already() {
            Place one = place("o-1").target(1).occupied(2).build();
            verifier.verifyThat(PairingConstraints::evenLoad)
                    .given(seat("a", one).build())
                    .penalizesBy(2);
        }
    }

    @Nested
    class PreferredSize {
        @Test
        void adds_for_each_mentee_up_to_the_size_and_takes_for_those_past_it() {
            // The verifier negates constraints that may add and take, hence penalizesBy for what is added
            Place one = place("o-1").prefers(2).build();
            verifier.verifyThat(PairingConstraints::preferredSize)
                    .given(seat("a", one).build())
                    .penalizesBy(1);
            Place past = place("o-2").prefers(1).build();
            verifier.verifyThat(PairingConstraints::preferredSize)
                    .given(
                            seat("a", past).build(),
                            seat("b", past).build(),
                            seat("c", past).build())
                    .rewardsWith(1);
        }
    }

    @Nested
    class KeepPairs {
        @Test
        void counts_pairs_that_are_proposed_already() {
            Place one = place("o-1").build();
            verifier.verifyThat(PairingConstraints::keepPairs)
                    .given(
                            seat("a", one).proposedTo("p-o-1").build(),
                            seat("b", one).proposedTo("p-o-2").build())
                    .rewardsWith(1);
        }
    }

    @Nested
    class Company {
        private final Place one = place("o-1").build();
        private final List<Seating> group = List.of(
                seat("a", one).interests("sports", "creative").build(),
                seat("b", one).interests("sports").build(),
                seat("c", one).interests("creative").build(),
                seat("d", one).build());

        @Test
        void likeness_counts_pairs_with_a_common_interest() {
            verifier.verifyThat(PairingConstraints::groupLikeness)
                    .given(group.toArray())
                    .rewardsWith(2);
        }

        @Test
        void variety_counts_pairs_without_one_where_both_stated_any() {
            verifier.verifyThat(PairingConstraints::groupVariety)
                    .given(group.toArray())
                    .rewardsWith(1);
        }
    }
}
