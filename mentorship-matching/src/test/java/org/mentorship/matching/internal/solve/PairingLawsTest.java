package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.PlanCount;
import org.optaplanner.core.api.score.ScoreManager;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolverFactory;

/** What holds for every programme. */
class PairingLawsTest {

    private static final PairingSettings QUICK =
            PairingSettings.builder().unimprovedSteps(100).build();

    private static Pairing solve(SmallCase small) {
        return new Run(
                        small.programme(),
                        new TestRules(small.judge()),
                        QUICK,
                        new PairingListener() {},
                        new RunControl(Optional.empty()))
                .solve();
    }

    @Property(tries = 100)
    void every_request_is_in_one_place_and_nobody_is_over_a_limit(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll PairingPolicy policy) {
        SmallCase small = SmallCase.of(seed, policy);
        Pairing pairing = solve(small);
        Set<String> requests = new HashSet<>();
        Map<String, Integer> byMentor = new HashMap<>();
        for (Group group : pairing.groups()) {
            Offer offer = small.programme().offer(group.offer()).orElseThrow();
            assertThat(group.seats()).hasSizeBetween(Math.max(1, offer.minMentees()), offer.maxMentees());
            byMentor.merge(group.mentor(), group.seats().size(), Integer::sum);
            group.seats()
                    .forEach(seat -> assertThat(requests.add(seat.request())).isTrue());
        }
        pairing.unmatched()
                .forEach(one -> assertThat(requests.add(one.request())).isTrue());
        assertThat(requests)
                .containsExactlyInAnyOrderElementsOf(
                        small.programme().requests().stream().map(Request::id).toList());
        byMentor.forEach((mentor, load) -> small.programme()
                .participant(mentor)
                .orElseThrow()
                .mentorCap()
                .ifPresent(cap -> assertThat(load).isLessThanOrEqualTo(cap)));
        assertThat(pairing.score().usable()).isTrue();
    }

    @Property(tries = 100)
    void the_score_is_a_plain_recount_and_the_sum_of_its_components(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll PairingPolicy policy) {
        SmallCase small = SmallCase.of(seed, policy);
        Pairing pairing = solve(small);
        Recount recount = new Recount(small.programme(), policy, BruteForceTest.points(small));
        assertThat(pairing.score()).isEqualTo(recount.score(Recount.assignment(pairing), Recount.times(pairing)));
        assertThat((long) pairing.quality().blockingPairs())
                .isEqualTo(recount.blockingPairs(Recount.assignment(pairing), Recount.times(pairing)));
        long[] levels = new long[4];
        for (ScoreComponent component : pairing.components()) {
            levels[component.level()] += component.amount();
        }
        assertThat(pairing.score()).isEqualTo(new Score(levels[0], levels[1], levels[2], levels[3]));
    }

    /** The plain count and the constraint streams say the same of any plan, good or broken. */
    @Property(tries = 60)
    void constraint_streams_count_as_the_plain_count_does(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll PairingPolicy policy) {
        SmallCase small = SmallCase.of(seed, policy);
        Rules rules = new TestRules(small.judge());
        Occupied occupied = new Occupied(small.programme());
        Intake intake = new Intake(small.programme(), rules, occupied, false);
        RunControl control = new RunControl(Optional.empty());
        CandidateSearch candidates = new CandidateSearch(
                small.programme(),
                rules.judge(small.programme()),
                occupied,
                intake,
                QUICK,
                PairingSettings.ALL_PAIRS_LIMIT,
                control);
        candidates.run();
        PairingPlan plan = new PlanBuilder(small.programme(), occupied, intake, policy).build(candidates);
        Random random = new Random(seed);
        plan.seatings().stream()
                .filter(seating -> !seating.getCandidates().isEmpty() && random.nextInt(4) > 0)
                .forEach(seating -> seating.setPlace(seating.getCandidates()
                        .get(random.nextInt(seating.getCandidates().size()))));
        plan.meetingTimes()
                .forEach(time -> time.setSlot(
                        time.getSlots().get(random.nextInt(time.getSlots().size()))));
        plan.statePairs();
        ScoreManager<PairingPlan, BendableLongScore> manager = ScoreManager.create(
                SolverFactory.<PairingPlan>create(new Search(QUICK, control).config(plan, new Score(0, 0, 0, 0))));
        assertThat(plan.weights().named(manager.updateScore(plan))).isEqualTo(new PlanCount(plan).score());
    }
}
