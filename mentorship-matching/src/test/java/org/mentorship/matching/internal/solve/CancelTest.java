package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.review.SmallSchool;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.matching.proof.Verifiers;

/** A run asks often whether it is to stop; whichever time it is told so, it has a legal plan, counted right. */
class CancelTest {

    private final FixedJudge judge = new FixedJudge();
    private final PairingSettings few =
            PairingSettings.builder().candidatesPerRequest(3).unimprovedSteps(5).build();

    /** What a run is asked to look at, and how: candidates are cut, so that pricing has its part. */
    private Run run(Programme programme, PairingPolicy policy, RunControl control) {
        return new Run(
                programme,
                new TestRules(judge),
                few.toBuilder().policy(policy).build(),
                new PairingListener() {},
                control,
                0,
                20);
    }

    private static int looks(Run run, int[] looks) {
        run.solve();
        return looks[0];
    }

    @ParameterizedTest
    @CsvSource({"TOTAL, 0", "WORST_OFF_FIRST, 0", "STABLE, 0", "TOTAL, 30", "WORST_OFF_FIRST, 30", "STABLE, 30"})
    void a_stop_at_any_look_leaves_a_legal_plan(PairingPolicy policy, int likeness) {
        Programme programme = likeness == 0 ? market(24, 10) : clubs(24, 6, likeness);
        PairingVerifier verifier = Verifiers.of(programme, new TestRules(judge), 0);
        int[] count = {0};
        int all = looks(
                run(programme, policy, new RunControl(Optional.empty(), () -> {
                    count[0]++;
                    return false;
                })),
                count);
        assertThat(all).isGreaterThan(40);
        int seated = 0;
        for (int look = 1; look <= all; look += 1 + all / 300) {
            int[] left = {look};
            Pairing pairing = run(programme, policy, new RunControl(Optional.empty(), () -> --left[0] <= 0))
                    .solve();
            var verification = verifier.verify(pairing);
            assertThat(verification.holds())
                    .as("look %d of %d: %s", look, all, verification)
                    .isTrue();
            assertThat(pairing.quality().stopped())
                    .as("look %d of %d", look, all)
                    .isEqualTo(StopReason.CANCELLED);
            assertThat(pairing.seated() + pairing.unmatched().size())
                    .isEqualTo(programme.requests().size());
            seated += pairing.seated();
        }
        assertThat(seated).isPositive();
    }

    /** Who cannot wait for the run to come to its next look is given what is kept; that is in order at any moment, too. */
    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void what_is_kept_is_legal_at_each_moment_and_never_gets_worse(PairingPolicy policy) {
        for (Programme programme : List.of(market(24, 10), clubs(24, 6, 30))) {
            PairingVerifier verifier = Verifiers.of(programme, new TestRules(judge), 0);
            List<Pairing> kept = new ArrayList<>();
            Run[] run = new Run[1];
            run[0] = run(programme, policy, new RunControl(Optional.empty(), () -> {
                Pairing now = run[0].soFar();
                if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(now)) {
                    kept.add(now);
                }
                return false;
            }));
            Pairing last = run[0].solve();
            assertThat(kept).hasSizeGreaterThan(1);
            assertThat(kept.get(0).seated()).isZero();
            kept.forEach(pairing -> assertThat(verifier.verify(pairing).holds()).isTrue());
            for (int i = 1; i < kept.size(); i++) {
                Score next = i + 1 < kept.size() ? kept.get(i + 1).score() : last.score();
                assertThat(Score.order(policy).compare(kept.get(i).score(), next))
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_stop_while_candidates_are_found_seats_those_whose_are_known(int threads) {
        Programme programme = market(600, 300);
        PairingVerifier verifier = Verifiers.of(programme, new TestRules(judge), 0);
        for (int after : new int[] {30, 200, 400, 550}) {
            AtomicInteger rows = new AtomicInteger();
            RunControl control = new RunControl(
                    Optional.empty(), () -> step().equals("CandidateSearch") && rows.incrementAndGet() > after);
            Pairing pairing = new Run(
                            programme,
                            new TestRules(judge),
                            few.toBuilder().threads(threads).build(),
                            new PairingListener() {},
                            control,
                            0,
                            20)
                    .solve();
            assertThat(verifier.verify(pairing).holds()).isTrue();
            assertThat(pairing.quality().stopped()).isEqualTo(StopReason.CANCELLED);
            assertThat(pairing.seated()).isLessThanOrEqualTo(after);
            if (threads == 1) {
                assertThat(pairing.seated() > 0).as("after (%d) rows", after).isEqualTo(after > 100);
            }
            assertThat(pairing.unmatched()).anyMatch(Unmatched.NotReached.class::isInstance);
        }
    }

    @Test
    void a_stop_while_candidates_are_found_leaves_pinned_places_alone() {
        Programme pinned =
                market(600, 300).toBuilder().add(new Pin("k-99", "g-7", "test")).build();
        for (int after = 100; after < 600; after += 100) {
            AtomicInteger rows = new AtomicInteger();
            int limit = after;
            BooleanSupplier stop = () -> step().equals("CandidateSearch") && rows.incrementAndGet() > limit;
            Pairing pairing = run(pinned, PairingPolicy.TOTAL, new RunControl(Optional.empty(), stop))
                    .solve();
            assertThat(pairing.seated()).isPositive();
            assertThat(pairing.groups())
                    .filteredOn(group -> group.offer().equals("g-7"))
                    .flatExtracting(Group::seats)
                    .extracting(Seat::request)
                    .contains("k-99");
            assertThat(Verifiers.of(pinned, new TestRules(judge), 0)
                            .verify(pairing)
                            .holds())
                    .isTrue();
        }
    }

    /** Ten times as many requests bring ten times as many looks, so what happens between two of them stays as it is. */
    @Test
    void looks_grow_with_the_work() {
        Map<String, Integer> small = looksByStep(market(100, 50));
        Map<String, Integer> large = looksByStep(market(1_000, 500));
        assertThat(small.keySet()).contains("CandidateSearch", "Kernel", "Pricing");
        assertThat(large.keySet()).contains("PlanBuilder", "SeatGraph");
        for (String step : List.of("CandidateSearch", "Kernel", "Pricing")) {
            assertThat(large.get(step))
                    .as("%s: %s, then %s", step, small, large)
                    .isGreaterThanOrEqualTo(5 * small.get(step));
        }
        assertThat(large.get("CandidateSearch")).isGreaterThanOrEqualTo(1_000);
        assertThat(large.get("Pricing")).isGreaterThanOrEqualTo(1_000);
        assertThat(large.get("Kernel")).isGreaterThanOrEqualTo(1_000 / 64);
        assertThat(large.get("PlanBuilder")).isGreaterThanOrEqualTo(1_000 / 256);
        assertThat(large.get("SeatGraph")).isGreaterThanOrEqualTo(1_000 / 256);
    }

    private Map<String, Integer> looksByStep(Programme programme) {
        Map<String, Integer> looks = new TreeMap<>();
        run(programme, PairingPolicy.TOTAL, new RunControl(Optional.empty(), () -> {
                    looks.merge(step(), 1, Integer::sum);
                    return false;
                }))
                .solve();
        return looks;
    }

    private static String step() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.startsWith("org.mentorship.matching."))
                        .map(name -> name.replaceAll(".*\\.|\\$.*", ""))
                        .filter(name -> !name.equals("CancelTest") && !name.equals("RunControl"))
                        .findFirst()
                        .orElse("rules"));
    }

    /** One to one, with points that differ; a mentor has up to three places. */
    private Programme market(int mentees, int mentors) {
        Random random = new Random(7);
        Programme.Builder programme =
                SmallSchool.programme().requests(List.of()).offers(List.of());
        for (int j = 0; j < mentors; j++) {
            programme
                    .add(SmallSchool.person("p-g-" + j))
                    .add(SmallSchool.offer("g-" + j, "single", 0, 1 + random.nextInt(3)));
        }
        for (int i = 0; i < mentees; i++) {
            programme.add(SmallSchool.person("p-k-" + i)).add(SmallSchool.request("k-" + i, "single"));
            for (int k = 0; k < 4; k++) {
                judge.adjust("k-" + i, "g-" + random.nextInt(mentors), 10 * random.nextInt(30), "T-1");
            }
        }
        return programme
                .wishes(new PairingWishes(PairingPolicy.TOTAL, 0, 0, 0, 0, 0))
                .build();
    }

    /** Groups that meet together, so that times are chosen and the search has something to do. */
    private static Programme clubs(int mentees, int mentors, int likeness) {
        Random random = new Random(5);
        Programme.Builder school = SmallSchool.programme().requests(List.of()).offers(List.of());
        for (int j = 0; j < mentors; j++) {
            school.add(SmallSchool.person("p-g-" + j)).add(SmallSchool.offer("g-" + j, "club", 0, 4, "mon", "tue"));
        }
        for (int i = 0; i < mentees; i++) {
            school.add(SmallSchool.person("p-k-" + i))
                    .add(SmallSchool.request("k-" + i, "club", random.nextBoolean() ? "mon" : "tue").toBuilder()
                            .interests(random.nextBoolean() ? "sports" : "creative")
                            .build());
        }
        return school.wishes(new PairingWishes(PairingPolicy.TOTAL, 20, 0, 0, likeness, 0))
                .build();
    }
}
