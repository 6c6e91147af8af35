package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Group;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;
import org.mentorship.matching.json.PairingWriter;
import org.mentorship.matching.proof.Verifiers;

class RunTest {

    private final FixedJudge judge = new FixedJudge();
    private PairingSettings settings = PairingSettings.defaults();

    private Pairing solve(Programme programme) {
        return solve(programme, new RunControl(settings.timeLimit()), new PairingListener() {});
    }

    private Pairing solve(Programme programme, RunControl control, PairingListener listener) {
        return new Run(programme, new TestRules(judge), settings, listener, control).solve();
    }

    private static List<String> seats(Pairing pairing) {
        return pairing.groups().stream()
                .flatMap(group -> group.seats().stream().map(seat -> seat.request() + " " + group.offer()))
                .toList();
    }

    private static Unmatched unmatched(Pairing pairing, String request) {
        return pairing.unmatched().stream()
                .filter(one -> one.request().equals(request))
                .findFirst()
                .orElseThrow();
    }

    /** Only the form that meets one to one: r-1, r-2, r-3 to o-1 (two places) and o-2 (one). */
    private static Programme.Builder single() {
        Programme school = SmallSchool.programme().build();
        return school.toBuilder()
                .requests(school.requests().stream()
                        .filter(request -> request.form().equals("single"))
                        .toList())
                .offers(school.offers().stream()
                        .filter(offer -> offer.form().equals("single"))
                        .toList())
                .wishes(new PairingWishes(PairingPolicy.TOTAL, 0, 0, 0, 0, 0));
    }

    @Nested
    class Seating {
        @Test
        void seats_everybody_where_points_are_greatest_and_proves_it() {
            judge.adjust("r-1", "o-2", 300, "T-1").adjust("r-2", "o-2", 200, "T-1");
            Pairing pairing = solve(single().build());
            assertThat(seats(pairing)).containsExactly("r-2 o-1", "r-3 o-1", "r-1 o-2");
            assertThat(pairing.score()).isEqualTo(new Score(0, 3, 0, 1800));
            assertThat(pairing.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.BOUND_REACHED);
            assertThat(pairing.unmatched()).isEmpty();
        }

        @Test
        void gives_a_joint_group_a_time_that_suits_all() {
            Pairing pairing = solve(SmallSchool.programme().build());
            assertThat(pairing.seated()).isEqualTo(6);
            Programme school = SmallSchool.programme().build();
            for (Group group : pairing.groups()) {
                group.slot()
                        .ifPresent(slot -> assertThat(group.seats())
                                .allSatisfy(seat -> assertThat(school.request(seat.request())
                                                .orElseThrow()
                                                .slots())
                                        .contains(slot)));
            }
            assertThat(pairing.groups())
                    .filteredOn(group -> group.slot().isPresent())
                    .hasSize(2);
        }

        @Test
        void prefers_what_the_settings_say_to_the_policy_of_the_programme() {
            settings = PairingSettings.builder()
                    .policy(PairingPolicy.WORST_OFF_FIRST)
                    .build();
            judge.adjust("r-1", "o-2", -400, "T-1").adjust("r-2", "o-2", -400, "T-1");
            Pairing pairing = solve(single().build());
            assertThat(pairing.policy()).isEqualTo(PairingPolicy.WORST_OFF_FIRST);
            assertThat(pairing.score().policy()).isEqualTo(-500);
            assertThat(seats(pairing)).contains("r-3 o-2");
        }

        @Test
        void puts_stability_before_coverage_and_says_how_many_more_coverage_would_seat() {
            settings = PairingSettings.builder().policy(PairingPolicy.STABLE).build();
            // Both want o-2 alone; r-2 could go to o-1, too, but o-2 and r-2 like each other best
            judge.veto("r-1", "o-1", "T-1")
                    .adjust("r-2", "o-2", 300, "T-2")
                    .veto("r-3", "o-1", "T-1")
                    .veto("r-3", "o-2", "T-1");
            Pairing pairing = solve(single().build());
            assertThat(seats(pairing)).containsExactly("r-2 o-2");
            assertThat(pairing.quality().blockingPairs()).isZero();
            assertThat(pairing.quality().seatsForgone()).contains(1);
            assertThat(pairing.quality().proof()).isEqualTo(Quality.Proof.PROVEN_OPTIMAL);
        }
    }

    @Nested
    class Reasons {
        @Test
        void tells_why_each_request_has_no_seat() {
            judge.refuse("r-1", "E-1")
                    .await("r-2", "E-2")
                    .veto("r-3", "o-1", "P-1")
                    .veto("r-3", "o-2", "P-1");
            Pairing pairing = solve(single().build());
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.NOTHING_TO_SOLVE);
            assertThat(unmatched(pairing, "r-1")).isInstanceOf(Unmatched.NotAdmitted.class);
            assertThat(unmatched(pairing, "r-2")).isInstanceOf(Unmatched.Awaiting.class);
            assertThat(unmatched(pairing, "r-3")).isInstanceOfSatisfying(Unmatched.NoAdmissibleMentor.class, reason -> {
                assertThat(reason.mentorsInForm()).isEqualTo(2);
                assertThat(reason.refusals())
                        .extracting(count -> count.example().ruleId() + " " + count.mentors())
                        .containsExactly("P-1 2");
            });
        }

        @Test
        void counts_mentors_who_are_kept_out_themselves() {
            judge.refuse("o-1", "E-1").await("o-2", "E-2");
            Unmatched reason = unmatched(solve(single().build()), "r-1");
            assertThat(((Unmatched.NoAdmissibleMentor) reason).refusals())
                    .extracting(count -> count.example().ruleId() + " " + count.exampleOffer() + " " + count.mentors())
                    .containsExactly("E-1 o-1 1", "E-2 o-2 1");
        }

        @Test
        void tells_which_places_others_took() {
            judge.refuse("o-1", "E-1");
            Pairing pairing = solve(single().build());
            assertThat(pairing.unmatched())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one).isInstanceOfSatisfying(Unmatched.NoPlace.class, reason -> {
                        assertThat(reason.admissibleOffers()).containsExactly("o-2");
                        assertThat(reason.places()).isEqualTo(1);
                        assertThat(reason.competingRequests()).isEqualTo(3);
                    }));
        }

        @Test
        void gives_a_typed_result_to_an_empty_programme_and_to_one_side_alone() {
            Programme school = single().build();
            Programme empty =
                    school.toBuilder().requests(List.of()).offers(List.of()).build();
            Programme mentors = school.toBuilder().requests(List.of()).build();
            Programme mentees = school.toBuilder().offers(List.of()).build();
            for (Programme programme : List.of(empty, mentors)) {
                Pairing pairing = solve(programme);
                assertThat(pairing.groups()).isEmpty();
                assertThat(pairing.unmatched()).isEmpty();
                assertThat(pairing.quality().stopped()).isEqualTo(StopReason.NOTHING_TO_SOLVE);
            }
            assertThat(solve(mentees).unmatched()).hasSize(3).allMatch(Unmatched.NoAdmissibleMentor.class::isInstance);
        }
    }

    @Nested
    class Waiting {
        @Test
        void seats_those_who_wait_for_a_paper_only_when_told_to_and_marks_them() {
            judge.await("r-1", "E-1").await("o-2", "E-2");
            assertThat(seats(solve(single().build()))).containsExactly("r-2 o-1", "r-3 o-1");
            settings = PairingSettings.builder().seatPending(true).build();
            Pairing pairing = solve(single().build());
            assertThat(pairing.seated()).isEqualTo(3);
            for (Group group : pairing.groups()) {
                for (Seat seat : group.seats()) {
                    int expected = (seat.request().equals("r-1") ? 1 : 0)
                            + (group.offer().equals("o-2") ? 1 : 0);
                    assertThat(seat.awaiting()).hasSize(expected);
                }
            }
        }

        @Test
        void keeps_a_request_waiting_whose_pinned_mentor_waits() {
            judge.await("o-2", "E-2");
            Pairing pairing = solve(single().add(new Pin("r-1", "o-2", "asked")).build());
            assertThat(unmatched(pairing, "r-1"))
                    .isInstanceOfSatisfying(
                            Unmatched.Awaiting.class,
                            reason -> assertThat(reason.missing().get(0).participant())
                                    .isEqualTo("p-o-2"));
        }
    }

    @Nested
    class Pins {
        @Test
        void hold_against_points() {
            judge.adjust("r-1", "o-2", 400, "T-1");
            Pairing pairing = solve(single().add(new Pin("r-3", "o-2", "asked")).build());
            assertThat(seats(pairing)).contains("r-3 o-2");
            assertThat(pairing.groups().get(1).seats().get(0).pinned()).isTrue();
            assertThat(pairing.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
        }

        @Test
        void that_cannot_hold_are_refused_all_at_once_with_the_rule_that_forbids_them() {
            judge.veto("r-1", "o-2", "P-7");
            Programme programme = single().pins(List.of(
                            new Pin("r-1", "o-2", "asked"),
                            new Pin("r-2", "o-2", "asked"),
                            new Pin("r-3", "o-2", "asked")))
                    .build();
            InvalidPinsException refused = catchThrowableOfType(InvalidPinsException.class, () -> solve(programme));
            assertThat(refused).hasMessage("""
                            2 pin(s) cannot hold: request (r-1) to offer (o-2): rule (P-7) forbids it, reason P-7; request (r-3) to \
                            offer (o-2): pins (2) are more than the free places of the offer (1).
                            Remove these pins, or change what stands against them, and solve again.""");
            assertThat(refused.pins().get(0).ruleId()).contains("P-7");
        }

        @Test
        void of_refused_people_over_a_cap_or_without_a_common_time_are_refused() {
            judge.refuse("r-1", "E-9");
            Programme school = SmallSchool.programme().build();
            Programme programme = school.toBuilder()
                    .participants(school.participants().stream()
                            .map(person -> person.id().equals("p-o-3")
                                    ? person.toBuilder().mentorCap(1).build()
                                    : person)
                            .toList())
                    .pins(List.of(
                            new Pin("r-1", "o-1", "asked"),
                            new Pin("r-4", "o-3", "asked"),
                            new Pin("r-6", "o-3", "asked")))
                    .build();
            InvalidPinsException refused = catchThrowableOfType(InvalidPinsException.class, () -> solve(programme));
            assertThat(refused.pins())
                    .extracting(pin -> pin.request() + ": " + pin.cause().in(Language.EN))
                    .containsExactlyInAnyOrder(
                            "r-1: rule (E-9) forbids it, reason E-9",
                            "r-6: pins (2) are more than the mentees that the mentor takes on over all offers (1)",
                            "r-4: the pinned requests and the mentor have no common time",
                            "r-6: the pinned requests and the mentor have no common time");
        }
    }

    @Nested
    class OpenMentorships {
        private Mentorship mentorship(MentorshipState... states) {
            List<Transition> life = Stream.of(states)
                    .map(state -> new Transition(state, LocalDate.of(2026, 8, 20), Optional.empty(), Optional.empty()))
                    .toList();
            return new Mentorship(
                    "m-1",
                    "single",
                    "p-o-1",
                    Optional.of("o-1"),
                    List.of(new Membership("p-r-4", Optional.empty(), LocalDate.of(2026, 8, 20), Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    life,
                    List.of(),
                    List.of());
        }

        @Test
        void take_places_once_they_are_approved() {
            assertThat(solve(single().add(mentorship(MentorshipState.PROPOSED)).build())
                            .seated())
                    .isEqualTo(3);
            assertThat(solve(single().add(mentorship(MentorshipState.PROPOSED, MentorshipState.APPROVED))
                                    .build())
                            .seated())
                    .isEqualTo(2);
        }

        @Test
        void are_kept_together_while_they_are_proposed() {
            Mentorship proposed = new Mentorship(
                    "m-1",
                    "single",
                    "p-o-2",
                    Optional.of("o-2"),
                    List.of(new Membership("p-r-3", Optional.empty(), LocalDate.of(2026, 8, 20), Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    mentorship(MentorshipState.PROPOSED).transitions(),
                    List.of(),
                    List.of());
            Pairing pairing = solve(single().wishes(new PairingWishes(PairingPolicy.TOTAL, 0, 50, 0, 0, 0))
                    .add(proposed)
                    .build());
            assertThat(seats(pairing)).contains("r-3 o-2");
            assertThat(pairing.components())
                    .anyMatch(part -> part.constraint().equals("keep-pairs") && part.amount() == 50);
        }
    }

    @Nested
    class Stopping {
        /** Joint groups that never reach the bound, so that only a stop from outside ends the run. */
        private final Programme endless = club(60, 12);

        @Test
        void a_cancel_gives_the_best_plan_so_far_and_is_marked() {
            settings =
                    PairingSettings.builder().unimprovedSteps(Integer.MAX_VALUE).build();
            RunControl control = new RunControl(Optional.empty());
            List<Score> told = new ArrayList<>();
            Pairing pairing = solve(endless, control, new PairingListener() {
                @Override
                public void improved(Score score, int seated, int requests) {
                    told.add(score);
                    if (told.size() == 2) {
                        control.cancel();
                    }
                }
            });
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.CANCELLED);
            assertThat(pairing.score()).isEqualTo(told.get(told.size() - 1));
        }

        @Test
        void a_cancel_before_the_start_leaves_everybody_unreached() {
            RunControl control = new RunControl(Optional.empty());
            control.cancel();
            Pairing pairing = solve(single().build(), control, new PairingListener() {});
            assertThat(pairing.unmatched()).hasSize(3).allMatch(Unmatched.NotReached.class::isInstance);
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.CANCELLED);
        }

        /** The cancel comes while the phase asks; a phase that never asks would never be told. */
        @ParameterizedTest
        @CsvSource({
            "Intake, TOTAL",
            "CandidateSearch, TOTAL",
            "Kernel, TOTAL",
            "GroupSolver, TOTAL",
            "WorstOffFirst, WORST_OFF_FIRST",
            "GroupBound, WORST_OFF_FIRST",
            "FlowSolve, STABLE"
        })
        void every_phase_asks_whether_it_was_cancelled(String phase, PairingPolicy policy) {
            settings =
                    PairingSettings.builder().policy(policy).unimprovedSteps(3).build();
            Pairing pairing = solve(endless, cancelledIn(phase), new PairingListener() {});
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.CANCELLED);
            assertThat(Verifiers.of(endless, judge).verify(pairing).holds()).isTrue();
        }

        @Test
        void pricing_asks_whether_it_was_cancelled() {
            Programme programme = pairs(30);
            settings = PairingSettings.builder().candidatesPerRequest(3).build();
            Pairing pairing = new Run(
                            programme,
                            new TestRules(judge),
                            settings,
                            new PairingListener() {},
                            cancelledIn("Pricing"),
                            0,
                            20)
                    .solve();
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.CANCELLED);
            assertThat(pairing.quality().proof()).isNotEqualTo(Proof.PROVEN_OPTIMAL);
            assertThat(pairing.score().usable()).isTrue();
        }

        @Test
        void a_cancel_before_all_are_decided_on_leaves_even_the_refused_unreached() {
            judge.refuse("r-1", "E-1");
            Pairing pairing = solve(single().build(), cancelledIn("Intake"), new PairingListener() {});
            assertThat(pairing.unmatched()).hasSize(3).allMatch(Unmatched.NotReached.class::isInstance);
        }

        private static RunControl cancelledIn(String phase) {
            return new RunControl(
                    Optional.empty(),
                    () -> StackWalker.getInstance()
                            .walk(frames -> frames.anyMatch(
                                    frame -> frame.getClassName().matches(".*\\." + phase + "(\\$.*)?"))));
        }

        @Test
        void without_a_clock_a_run_ends_by_its_steps() {
            settings = PairingSettings.builder().unimprovedSteps(3).build();
            assertThat(solve(endless).quality().stopped()).isEqualTo(StopReason.NO_IMPROVEMENT);
        }

        @Test
        void a_time_limit_of_all_eternity_is_none() {
            settings = PairingSettings.builder()
                    .unimprovedSteps(3)
                    .timeLimit(Duration.ofSeconds(Long.MAX_VALUE))
                    .build();
            assertThat(solve(endless).quality().stopped()).isEqualTo(StopReason.NO_IMPROVEMENT);
        }

        @Test
        void a_time_limit_ends_the_run_and_is_marked() {
            settings = PairingSettings.builder()
                    .unimprovedSteps(Integer.MAX_VALUE)
                    .timeLimit(Duration.ofMillis(700))
                    .build();
            assertThat(solve(endless).quality().stopped()).isEqualTo(StopReason.TIME_LIMIT);
        }
    }

    @Nested
    class Sameness {
        @Test
        void the_same_input_and_seed_give_the_same_pairing_on_eight_threads_at_once() throws Exception {
            Programme programme = club(20, 6);
            settings = PairingSettings.builder().unimprovedSteps(200).build();
            ExecutorService pool = Executors.newFixedThreadPool(8);
            try {
                Callable<Pairing> run = () -> solve(programme);
                List<Pairing> all = new ArrayList<>();
                for (Future<Pairing> one : pool.invokeAll(Collections.nCopies(8, run))) {
                    all.add(one.get());
                }
                assertThat(all).containsOnly(solve(programme));
                for (Pairing one : all) {
                    assertThat(bytes(one)).isEqualTo(bytes(all.get(0)));
                }
            } finally {
                pool.shutdownNow();
            }
        }

        private static byte[] bytes(Pairing pairing) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PairingWriter.write(pairing, out);
            return out.toByteArray();
        }

        @Test
        void the_number_of_threads_changes_nothing_but_the_settings_told() {
            Programme programme = club(20, 6);
            settings = PairingSettings.builder().unimprovedSteps(50).build();
            Pairing one = solve(programme);
            settings = settings.toBuilder().threads(3).build();
            assertThat(seats(solve(programme))).isEqualTo(seats(one));
        }

        @Test
        void the_order_of_requests_and_offers_does_not_matter() {
            Programme programme = club(20, 6);
            settings = PairingSettings.builder().unimprovedSteps(200).build();
            List<Request> shuffled = new ArrayList<>(programme.requests());
            Collections.shuffle(shuffled, new Random(7));
            List<org.mentorship.core.intake.Offer> offers = new ArrayList<>(programme.offers());
            Collections.reverse(offers);
            assertThat(solve(programme.toBuilder()
                            .requests(shuffled)
                            .offers(offers)
                            .build()))
                    .isEqualTo(solve(programme));
        }
    }

    @Nested
    class Candidates {
        @Test
        void of_a_large_form_are_the_best_ones_and_what_was_left_out_is_priced_out() {
            int size = 220;
            Programme large = pairs(size);
            settings = PairingSettings.builder().candidatesPerRequest(40).build();
            Pairing pairing = solve(large);
            assertThat(pairing.seated()).isEqualTo(size);
            assertThat(pairing.score().points()).isEqualTo(size * 600L);
            assertThat(pairing.quality().proof()).isEqualTo(Proof.PROVEN_OPTIMAL);
        }

        @Test
        void are_looked_for_beyond_the_likeliest_when_those_are_all_forbidden() {
            Programme.Builder large = SmallSchool.programme()
                    .requests(List.of(SmallSchool.request("r-1", "single")))
                    .offers(List.of());
            int size = PairingSettings.ALL_PAIRS_LIMIT / 200 + 1;
            for (int i = 0; i < size; i++) {
                large.add(SmallSchool.person("p-x-" + i))
                        .add(SmallSchool.offer("x-" + i, "single", 0, 1).toBuilder()
                                .participant("p-x-" + i)
                                .build());
            }
            for (int i = 2; i < 202; i++) {
                large.add(SmallSchool.person("p-y-" + i))
                        .add(SmallSchool.request("y-" + i, "single").toBuilder()
                                .participant("p-y-" + i)
                                .build());
            }
            IntStream.range(0, size).filter(i -> i != 150).forEach(i -> judge.veto("r-1", "x-" + i, "P-1"));
            settings = PairingSettings.builder().candidatesPerRequest(3).build();
            assertThat(unmatchedIds(solve(large.build()))).doesNotContain("r-1 NoAdmissibleMentor");
        }

        private List<String> unmatchedIds(Pairing pairing) {
            return pairing.unmatched().stream()
                    .map(one -> one.request() + " " + one.getClass().getSimpleName())
                    .toList();
        }
    }

    /** As many mentees as mentors, each of whom suits one best. */
    private Programme pairs(int size) {
        Programme.Builder programme =
                SmallSchool.programme().requests(List.of()).offers(List.of());
        for (int i = 0; i < size; i++) {
            String id = "%03d".formatted(i);
            programme
                    .add(SmallSchool.person("p-r-" + id))
                    .add(SmallSchool.person("p-o-" + id))
                    .add(SmallSchool.request("r-" + id, "single"))
                    .add(SmallSchool.offer("o-" + id, "single", 0, 1));
            judge.adjust("r-" + id, "o-" + id, 100, "T-1");
        }
        return programme.build();
    }

    /** Mentees with a time or two, mentors with two or three, groups that meet together. */
    private static Programme club(int mentees, int mentors) {
        Random random = new Random(5);
        Programme.Builder school = SmallSchool.programme().requests(List.of()).offers(List.of());
        for (int i = 0; i < mentors; i++) {
            school.add(SmallSchool.person("p-m-" + i))
                    .add(SmallSchool.offer("m-" + i, "club", 0, 5, "mon", "tue").toBuilder()
                            .participant("p-m-" + i)
                            .build());
        }
        for (int i = 0; i < mentees; i++) {
            school.add(SmallSchool.person("p-k-" + i))
                    .add(SmallSchool.request("k-" + i, "club", random.nextBoolean() ? "mon" : "tue").toBuilder()
                            .participant("p-k-" + i)
                            .interests(random.nextBoolean() ? "sports" : "creative")
                            .build());
        }
        return school.wishes(new PairingWishes(PairingPolicy.TOTAL, 20, 0, 0, 30, 0))
                .build();
    }
}
