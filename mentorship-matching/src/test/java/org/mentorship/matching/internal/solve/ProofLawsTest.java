package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.proof.Certificate;
import org.mentorship.matching.proof.GroupTree;
import org.mentorship.matching.proof.Prices;
import org.mentorship.matching.proof.Verification;
import org.mentorship.matching.proof.Verifiers;

/** What is proven is true, and what was altered does not verify unless it is true as well. */
class ProofLawsTest {

    private static final int CASES = 340;

    private static Verification verify(FlowCase small, Pairing pairing) {
        return Verifiers.of(small.programme(), small.judge()).verify(pairing);
    }

    /** The three policies make a thousand programmes. */
    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void a_thousand_programmes_come_to_the_best_of_all_plans_and_verify(PairingPolicy policy) {
        int proven = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, policy, 7, 4);
            Pairing pairing = small.solve();
            EveryPlan every = new EveryPlan(small);
            Score best = every.best();
            Verification verification = verify(small, pairing);

            assertThat(verification)
                    .as("seed %d: %s", seed, pairing.quality())
                    .isInstanceOf(
                            pairing.quality().proof() == Proof.PROVEN_OPTIMAL
                                    ? Verification.Proven.class
                                    : Verification.Bounded.class);
            assertThat(Score.order(policy).compare(pairing.quality().bound().orElseThrow(), best))
                    .as("bound of seed %d, best (%s), %s", seed, best, pairing.quality())
                    .isNotNegative();
            assertThat(pairing.score()).as("seed %d", seed).isEqualTo(best);
            if (policy == PairingPolicy.STABLE) {
                assertThat(pairing.quality().seatsForgone()).contains(every.mostSeats() - pairing.seated());
            }
            proven += pairing.quality().proof() == Proof.PROVEN_OPTIMAL ? 1 : 0;
        }
        assertThat(proven).isGreaterThanOrEqualTo(policy == PairingPolicy.STABLE ? CASES * 8 / 10 : CASES);
    }

    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void an_altered_assignment_never_verifies_unless_it_is_another_best_plan(PairingPolicy policy) {
        int refuted = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, policy, 7, 4);
            Pairing pairing = small.solve();
            EveryPlan every = new EveryPlan(small);
            Random random = new Random(seed);
            for (int k = 0; k < 4; k++) {
                int request = random.nextInt(small.points().length);
                int offer = random.nextInt(small.points()[0].length + 1) - 1;
                int[] altered = every.read(pairing);
                if (altered[request] == offer) {
                    continue;
                }
                int before = altered[request];
                altered[request] = offer;
                boolean samePoints =
                        before >= 0 && offer >= 0 && small.points()[request][before] == small.points()[request][offer];
                boolean asGood = samePoints
                        && every.legal(altered)
                        && every.score(altered).equals(pairing.score());
                Verification verification = verify(small, moved(pairing, request, offer));
                // Components tell more than levels, so another best plan may be refused; a worse one always is
                assertThat(asGood || !verification.holds())
                        .as("seed %d, r-%d to o-%d", seed, request, offer)
                        .isTrue();
                refuted += verification.holds() ? 0 : 1;
            }
        }
        assertThat(refuted).isGreaterThan(CASES);
    }

    /** The request with the words of its old seat, or of somebody else's, at another offer or at none. */
    private static Pairing moved(Pairing pairing, int request, int offer) {
        String id = "r-" + request;
        Optional<Seat> own = pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .filter(seat -> seat.request().equals(id))
                .findFirst();
        Seat seat = own.orElseGet(() -> pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .findFirst()
                .map(other -> new Seat(id, "p-" + id, false, List.of(), other.compatibility()))
                .orElseGet(() -> new Seat(
                        id,
                        "p-" + id,
                        false,
                        List.of(),
                        new org.mentorship.matching.compatibility.Compatibility(500, true, 0, List.of(), List.of()))));
        List<Group> groups = new ArrayList<>();
        boolean found = false;
        for (Group group : pairing.groups()) {
            List<Seat> seats = new ArrayList<>(group.seats());
            seats.removeIf(each -> each.request().equals(id));
            if (group.offer().equals("o-" + offer)) {
                seats.add(seat);
                found = true;
            }
            if (!seats.isEmpty()) {
                groups.add(new Group(group.offer(), group.mentor(), group.form(), group.slot(), seats));
            }
        }
        List<Unmatched> unmatched = new ArrayList<>(pairing.unmatched());
        unmatched.removeIf(each -> each.request().equals(id));
        if (offer < 0) {
            unmatched.add(new Unmatched.NoPlace(id, "p-" + id, List.of(), 0, 1));
        } else if (!found) {
            groups.add(new Group("o-" + offer, "p-o-" + offer, "single", Optional.empty(), List.of(seat)));
        }
        return with(pairing, groups, unmatched, pairing.score(), pairing.quality());
    }

    private static Pairing with(
            Pairing pairing, List<Group> groups, List<Unmatched> unmatched, Score score, Quality quality) {
        return new Pairing(
                pairing.formatVersion(),
                pairing.programme(),
                pairing.referenceDate(),
                pairing.policy(),
                groups,
                unmatched,
                score,
                pairing.components(),
                quality,
                pairing.settings(),
                pairing.ruleBook());
    }

    static Pairing claiming(Pairing pairing, Score score, Quality quality) {
        return with(pairing, pairing.groups(), pairing.unmatched(), score, quality);
    }

    private static Quality bounded(Quality quality, Proof proof, Score bound) {
        return new Quality(
                proof,
                Optional.of(bound),
                quality.stopped(),
                quality.blockingPairs(),
                quality.seatsForgone(),
                quality.certificate());
    }

    static Quality certified(Quality quality, Certificate certificate) {
        return new Quality(
                quality.proof(),
                quality.bound(),
                quality.stopped(),
                quality.blockingPairs(),
                quality.seatsForgone(),
                Optional.ofNullable(certificate));
    }

    private static List<Score> beside(Score score) {
        List<Score> others = new ArrayList<>();
        for (long by : new long[] {-1, 1}) {
            others.add(new Score(score.hard() + by, score.coverage(), score.policy(), score.points()));
            others.add(new Score(score.hard(), score.coverage() + by, score.policy(), score.points()));
            others.add(new Score(score.hard(), score.coverage(), score.policy() + by, score.points()));
            others.add(new Score(score.hard(), score.coverage(), score.policy(), score.points() + by));
        }
        return others;
    }

    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void an_altered_score_or_bound_never_verifies(PairingPolicy policy) {
        for (long seed = 1; seed <= CASES / 2; seed++) {
            FlowCase small = FlowCase.of(seed, policy, 7, 4);
            Pairing pairing = small.solve();
            Quality quality = pairing.quality();
            for (Score other : beside(pairing.score())) {
                assertThat(verify(small, claiming(pairing, other, quality)).holds())
                        .as("score (%s) for (%s), seed %d", other, pairing.score(), seed)
                        .isFalse();
                assertThat(verify(small, claiming(pairing, other, bounded(quality, quality.proof(), other)))
                                .holds())
                        .as("both (%s) for (%s), seed %d", other, pairing.score(), seed)
                        .isFalse();
            }
            if (quality.proof() == Proof.PROVEN_OPTIMAL) {
                for (Score other : beside(pairing.score())) {
                    assertThat(verify(
                                            small,
                                            claiming(
                                                    pairing, pairing.score(), bounded(quality, quality.proof(), other)))
                                    .holds())
                            .as("bound (%s) for (%s), seed %d", other, pairing.score(), seed)
                            .isFalse();
                }
                assertThat(verify(small, claiming(pairing, pairing.score(), certified(quality, null)))
                                .holds())
                        .isFalse();
            }
        }
    }

    @Test
    void an_altered_price_verifies_exactly_where_the_bound_of_the_altered_prices_is_still_the_worth() {
        int still = 0;
        int broken = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, PairingPolicy.TOTAL, 7, 4);
            Pairing pairing = small.solve();
            EveryPlan every = new EveryPlan(small);
            Certificate.Total certificate =
                    (Certificate.Total) pairing.quality().certificate().orElseThrow();
            Prices.OfPlaces prices = (Prices.OfPlaces) certificate.prices().get(0);
            Random random = new Random(seed);
            for (int k = 0; k < 4; k++) {
                Prices.OfPlaces altered = altered(prices, small, random);
                long bound = every.dualBound(altered.unit(), altered.offers(), altered.mentors(), 0);
                Score score = pairing.score();
                boolean proves = bound <= score.coverage() * altered.unit() + score.points()
                        && bound < (score.coverage() + 1) * altered.unit() + every.fewestPoints();
                Verification verification = verify(
                        small,
                        claiming(
                                pairing, score, certified(pairing.quality(), new Certificate.Total(List.of(altered)))));
                assertThat(verification.holds())
                        .as("seed %d: %s instead of %s", seed, altered, prices)
                        .isEqualTo(proves);
                still += proves ? 1 : 0;
                broken += proves ? 0 : 1;
            }
        }
        assertThat(still).isGreaterThan(50);
        assertThat(broken).isGreaterThan(50);
    }

    private static Prices.OfPlaces altered(Prices.OfPlaces prices, FlowCase small, Random random) {
        Map<String, Long> offers = new HashMap<>(prices.offers());
        Map<String, Long> mentors = new HashMap<>(prices.mentors());
        long by = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(random.nextBoolean() ? 5 : 500));
        int offer = random.nextInt(small.points()[0].length);
        if (random.nextInt(4) > 0) {
            offers.merge("o-" + offer, by, Long::sum);
        } else {
            mentors.merge(small.programme().offers().get(offer).participant(), by, Long::sum);
        }
        return new Prices.OfPlaces(prices.unit(), offers, mentors);
    }

    @Test
    void altered_cuts_verify_only_where_no_plan_contradicts_them() {
        int broken = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, PairingPolicy.WORST_OFF_FIRST, 7, 4);
            Pairing pairing = small.solve();
            EveryPlan every = new EveryPlan(small);
            Certificate.WorstOff certificate =
                    (Certificate.WorstOff) pairing.quality().certificate().orElseThrow();
            Random random = new Random(seed);
            Map<String, Long> offers = new HashMap<>(certificate.seats().offers());
            offers.merge("o-" + random.nextInt(small.points()[0].length), random.nextBoolean() ? 1L : -1L, Long::sum);
            Prices.Cut cut = new Prices.Cut(offers, certificate.seats().mentors());
            boolean proves = cutBound(small, cut) <= pairing.score().coverage();
            Verification verification = verify(
                    small,
                    claiming(
                            pairing,
                            pairing.score(),
                            certified(
                                    pairing.quality(),
                                    new Certificate.WorstOff(cut, certificate.above(), certificate.prices()))));
            assertThat(verification.holds()).as("seed %d", seed).isEqualTo(proves);
            broken += proves ? 0 : 1;
        }
        assertThat(broken).isGreaterThan(20);
    }

    /** Coverage by weak duality where nothing but weights counts: the same bound with a unit of 1 and no points. */
    private static long cutBound(FlowCase small, Prices.Cut cut) {
        return EveryPlan.ofWeights(small, 0).dualBound(1, cut.offers(), cut.mentors(), 0);
    }

    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void groups_with_times_and_minimum_sizes_verify_and_no_lower_bound_does_that_a_plan_exceeds(PairingPolicy policy) {
        int lowered = 0;
        int cases = policy == PairingPolicy.TOTAL ? 200 : 60;
        for (long seed = 1; seed <= cases; seed++) {
            SmallCase small = SmallCase.of(seed, policy);
            Pairing pairing = new Run(
                            small.programme(),
                            new TestRules(small.judge()),
                            PairingSettings.builder().unimprovedSteps(20).build(),
                            new PairingListener() {},
                            new RunControl(Optional.empty()))
                    .solve();
            var verifier = Verifiers.of(small.programme(), small.judge());
            Verification verification = verifier.verify(pairing);
            assertThat(verification.holds())
                    .as("seed %d: %s, %s", seed, verification, pairing.quality())
                    .isTrue();
            Quality quality = pairing.quality();
            if (quality.proof() == Proof.PROVEN_OPTIMAL
                    && quality.certificate().orElseThrow() instanceof Certificate.Total it) {
                for (Prices prices : it.prices()) {
                    if (prices instanceof Prices.OfGroups trees && verification instanceof Verification.Proven) {
                        // No tree proves less than a plan reaches
                        for (int part = 0; part < trees.parts().size(); part++) {
                            Certificate less = new Certificate.Total(List.of(lowered(trees, part)));
                            assertThat(verifier.verify(claiming(pairing, pairing.score(), certified(quality, less)))
                                            .holds())
                                    .as("seed %d, part %d", seed, part)
                                    .isFalse();
                            lowered++;
                        }
                    }
                }
            }
            Score bound = pairing.quality().bound().orElseThrow();
            if (pairing.quality().proof() == Proof.GAP
                    && bound.coverage() == pairing.score().coverage()) {
                Score lower = new Score(0, bound.coverage() - 1, bound.policy(), bound.points());
                assertThat(verifier.verify(claiming(
                                        pairing, pairing.score(), bounded(pairing.quality(), Proof.GAP, lower)))
                                .holds())
                        .isFalse();
            }
        }
        assertThat(lowered).isGreaterThanOrEqualTo(policy == PairingPolicy.TOTAL ? 10 : 0);
    }

    private static Prices.OfGroups lowered(Prices.OfGroups trees, int part) {
        List<GroupTree.Part> parts = new ArrayList<>(trees.parts());
        GroupTree.Part one = parts.get(part);
        parts.set(part, new GroupTree.Part(one.offers(), one.unit(), one.scale(), one.bound() - 1, one.tree()));
        return new Prices.OfGroups(parts);
    }

    @ParameterizedTest
    @EnumSource(PairingPolicy.class)
    void few_candidates_are_priced_out_under_every_policy(PairingPolicy policy) {
        PairingSettings one = PairingSettings.builder().candidatesPerRequest(1).build();
        int proven = 0;
        for (long seed = 1; seed <= 200; seed++) {
            FlowCase small = FlowCase.of(seed, policy, 12, 8);
            Pairing few = small.solve(one, 0, 20);
            Verification verification = Verifiers.of(small.programme(), new TestRules(small.judge()), 0)
                    .verify(few);
            assertThat(verification.holds())
                    .as("seed %d: %s", seed, verification)
                    .isTrue();
            if (few.quality().proof() == Proof.PROVEN_OPTIMAL) {
                proven++;
                assertThat(verification).isInstanceOf(Verification.Proven.class);
                assertThat(few.score()).isEqualTo(small.solve().score());
            }
        }
        assertThat(proven).isGreaterThan(policy == PairingPolicy.STABLE ? 120 : 190);
    }

    @Test
    void what_is_proven_on_candidates_alone_is_told_as_such() {
        PairingSettings one = PairingSettings.builder().candidatesPerRequest(1).build();
        long told = LongStream.rangeClosed(1, 100)
                .mapToObj(seed -> {
                    FlowCase small = FlowCase.of(seed, PairingPolicy.TOTAL, 12, 8);
                    Pairing few = small.solve(one, 0, 0);
                    Verification verification = Verifiers.of(small.programme(), new TestRules(small.judge()), 0)
                            .verify(few);
                    assertThat(verification.holds())
                            .as("seed %d: %s", seed, verification)
                            .isTrue();
                    if (verification instanceof Verification.OnCandidates it) {
                        Score all = small.solve().score();
                        assertThat(Score.order(PairingPolicy.TOTAL).compare(it.bound(), all))
                                .as("bound over all pairs, seed %d", seed)
                                .isNotNegative();
                    }
                    return verification;
                })
                .filter(Verification.OnCandidates.class::isInstance)
                .count();
        assertThat(told).isGreaterThan(20);
    }
}
