package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.proof.Certificate;
import org.mentorship.matching.proof.GroupTree;
import org.mentorship.matching.proof.Prices;
import org.mentorship.matching.proof.Verification;
import org.mentorship.matching.proof.Verifiers;

/**
 * An altered certificate verifies only where it is still a proof, by computations that share nothing with the verifier: sums
 * over tables of pairs, all plans without blocking pairs, all ways in which groups may meet. Altered prices of TOTAL are in
 * {@link ProofLawsTest}.
 */
class CertificateLawsTest {

    private static Pairing certified(Pairing pairing, Certificate certificate) {
        return ProofLawsTest.claiming(
                pairing, pairing.score(), ProofLawsTest.certified(pairing.quality(), certificate));
    }

    private static boolean holds(FlowCase small, Pairing pairing, Certificate certificate) {
        return Verifiers.of(small.programme(), small.judge())
                .verify(certified(pairing, certificate))
                .holds();
    }

    private static void note(boolean holds) {
        Statistics.collect(holds ? "still a proof" : "refuted");
        Statistics.coverage(coverage -> {
            coverage.check("still a proof").count(count -> count > 5);
            coverage.check("refuted").count(count -> count > 5);
        });
    }

    private static long change(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean() ? 1 : -1;
            case 1 -> random.nextInt(21) - 10;
            case 2 -> random.nextInt(1001) - 500;
            default -> random.nextInt(4) == 0 ? Long.MAX_VALUE / 3 : -random.nextInt(100_000);
        };
    }

    /** Sums that stay far from overflow, so that the plain computations of the test hold. */
    private static boolean tame(Map<String, Long> prices) {
        return prices.values().stream().allMatch(price -> Math.abs(price) < 1L << 50);
    }

    private static Map<String, Long> altered(Map<String, Long> prices, List<String> ids, Random random) {
        Map<String, Long> altered = new HashMap<>(prices);
        altered.merge(ids.get(random.nextInt(ids.size())), change(random), Long::sum);
        return altered;
    }

    private static List<String> offers(FlowCase small) {
        return small.programme().offers().stream().map(offer -> offer.id()).toList();
    }

    private static List<String> mentors(FlowCase small) {
        return small.programme().offers().stream()
                .map(offer -> offer.participant())
                .toList();
    }

    private static Prices.OfPlaces altered(Prices.OfPlaces prices, FlowCase small, Random random) {
        return random.nextInt(4) > 0
                ? new Prices.OfPlaces(prices.unit(), altered(prices.offers(), offers(small), random), prices.mentors())
                : new Prices.OfPlaces(
                        prices.unit(), prices.offers(), altered(prices.mentors(), mentors(small), random));
    }

    private static Prices.Cut altered(Prices.Cut cut, FlowCase small, Random random) {
        return new Prices.Cut(altered(cut.offers(), offers(small), random), cut.mentors());
    }

    // --- WORST_OFF_FIRST ----------------------------------------------------------------------------------------

    @Property(tries = 300)
    void of_the_lowest_pair_altered_prices_verify_exactly_where_they_still_bound_the_points(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        FlowCase small = FlowCase.of(seed, PairingPolicy.WORST_OFF_FIRST, 6, 4);
        Pairing pairing = small.solve();
        Certificate.WorstOff certificate =
                (Certificate.WorstOff) pairing.quality().certificate().orElseThrow();
        Prices.OfPlaces prices = altered((Prices.OfPlaces) certificate.prices().get(0), small, new Random(seed));
        boolean holds = holds(
                small, pairing, new Certificate.WorstOff(certificate.seats(), certificate.above(), List.of(prices)));
        boolean tame = tame(prices.offers()) && tame(prices.mentors());
        if (tame) {
            Score score = pairing.score();
            int floor = (int) score.policy() + Compatibility.MAX_POINTS;
            long bound = new EveryPlan(small).dualBound(prices.unit(), prices.offers(), prices.mentors(), floor);
            assertThat(holds).isEqualTo(bound <= score.coverage() * prices.unit() + score.points());
        }
        note(holds);
    }

    @Property(tries = 300)
    void of_the_lowest_pair_altered_cuts_verify_exactly_where_less_than_the_coverage_still_comes_through(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        FlowCase small = FlowCase.of(seed, PairingPolicy.WORST_OFF_FIRST, 6, 4);
        Pairing pairing = small.solve();
        Certificate.WorstOff certificate =
                (Certificate.WorstOff) pairing.quality().certificate().orElseThrow();
        int lowest = (int) pairing.score().policy() + Compatibility.MAX_POINTS;
        Assume.that(certificate.above().isPresent());
        for (int i = 0; i < small.pin().length; i++) {
            Assume.that(small.pin()[i] < 0 || small.points()[i][small.pin()[i]] > lowest);
        }
        Prices.Cut above = altered(certificate.above().get(), small, new Random(seed));
        boolean holds = holds(
                small,
                pairing,
                new Certificate.WorstOff(certificate.seats(), Optional.of(above), certificate.prices()));
        if (tame(above.offers())) {
            assertThat(holds)
                    .isEqualTo(EveryPlan.ofWeights(small, lowest + 1).dualBound(1, above.offers(), above.mentors(), 0)
                            < pairing.score().coverage());
        }
        note(holds);
    }

    // --- STABLE -------------------------------------------------------------------------------------------------

    /** All plans without blocking pairs are tried; the pairs that stand in some of them are what prices have to bound. */
    @Property(tries = 300)
    void of_stable_plans_altered_prices_verify_only_where_they_bound_all_of_them(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        FlowCase small = FlowCase.of(seed, PairingPolicy.STABLE, 5, 3);
        Pairing pairing = small.solve();
        Certificate.Stable certificate =
                (Certificate.Stable) pairing.quality().certificate().orElseThrow();
        Prices.OfPlaces prices = altered((Prices.OfPlaces) certificate.prices().get(0), small, new Random(seed));
        boolean holds = holds(small, pairing, new Certificate.Stable(List.of(prices), certificate.seats()));
        if (holds && tame(prices.offers()) && tame(prices.mentors())) {
            EveryPlan every = new EveryPlan(small);
            Score bound = pairing.quality().bound().orElseThrow();
            long worth = every.stableBound(prices.unit(), prices.offers(), prices.mentors());
            assertThat(worth).isLessThanOrEqualTo(bound.coverage() * prices.unit() + bound.points());
            assertThat(worth).isLessThan((bound.coverage() + 1) * prices.unit() + every.fewestPoints());
        }
        note(holds);
    }

    @Property(tries = 300)
    void of_stable_plans_an_altered_cut_verifies_exactly_where_it_still_shows_the_seats_forgone(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        FlowCase small = FlowCase.of(seed, PairingPolicy.STABLE, 6, 4);
        Pairing pairing = small.solve();
        Certificate.Stable certificate =
                (Certificate.Stable) pairing.quality().certificate().orElseThrow();
        Prices.Cut seats = altered(certificate.seats(), small, new Random(seed));
        boolean holds = holds(small, pairing, new Certificate.Stable(certificate.prices(), seats));
        if (tame(seats.offers())) {
            long most = EveryPlan.ofWeights(small, 0).seatsBound(seats.offers(), seats.mentors());
            assertThat(holds)
                    .isEqualTo(Math.max(0, most - pairing.seated())
                            == pairing.quality().seatsForgone().orElseThrow());
        }
        note(holds);
    }

    // --- Trees over groups --------------------------------------------------------------------------------------

    /** A programme whose pairing is proven by trees alone. */
    private record Proof(SmallCase small, Pairing pairing, Prices.OfGroups trees) {

        /** None where the pairing of the programme is not. */
        static Optional<Proof> of(long seed) {
            SmallCase small = SmallCase.of(seed, PairingPolicy.TOTAL);
            Pairing pairing = new Run(
                            small.programme(),
                            new TestRules(small.judge()),
                            PairingSettings.builder().unimprovedSteps(5).build(),
                            new PairingListener() {},
                            new RunControl(Optional.empty()))
                    .solve();
            return CertificateLawsTest.trees(pairing)
                    .map(trees -> new Proof(small, pairing, trees))
                    .filter(proof -> proof.verify(proof.trees()) instanceof Verification.Proven);
        }

        Verification verify(Prices.OfGroups other) {
            return Verifiers.of(small.programme(), small.judge())
                    .verify(certified(pairing, new Certificate.Total(List.of(other))));
        }
    }

    private static final List<Proof> PROOFS = LongStream.rangeClosed(1, 250)
            .mapToObj(Proof::of)
            .flatMap(Optional::stream)
            .toList();

    private static final List<Proof> BRANCHED = PROOFS.stream()
            .filter(proof -> proof.trees().parts().stream()
                    .anyMatch(part -> !part.tree().branches().isEmpty()))
            .toList();

    @Property(tries = 600)
    void an_altered_tree_verifies_only_where_it_still_refutes_every_way_to_meet(
            @ForAll @LongRange(max = 1_000_000) long choice) {
        Random random = new Random(choice);
        List<Proof> proofs = random.nextBoolean() ? PROOFS : BRANCHED;
        Proof proof = proofs.get(random.nextInt(proofs.size()));
        List<GroupTree.Part> parts = new ArrayList<>(proof.trees().parts());
        int at = random.nextInt(parts.size());
        GroupTree.Part part = parts.get(at);
        GroupTree.Part altered = new GroupTree.Part(
                part.offers(),
                part.unit(),
                part.scale(),
                part.bound(),
                altered(part.tree(), part, proof.small(), random));
        parts.set(at, altered);
        boolean holds = proof.verify(new Prices.OfGroups(parts)).holds();
        if (tame(altered.tree())) {
            boolean proves = new TreeOracle(proof.small()).proves(altered);
            assertThat(proves || !holds).as("%s instead of %s", altered, part).isTrue();
            Statistics.label("by every way to meet").collect(proves);
            Statistics.label("by every way to meet")
                    .coverage(coverage -> coverage.check(false).count(count -> count > 5));
        }
        note(holds);
    }

    private static Optional<Prices.OfGroups> trees(Pairing pairing) {
        return pairing.quality().proof() == Quality.Proof.PROVEN_OPTIMAL
                ? pairing.quality().certificate().stream()
                        .flatMap(certificate -> certificate.prices().stream())
                        .filter(Prices.OfGroups.class::isInstance)
                        .map(Prices.OfGroups.class::cast)
                        .filter(trees -> !trees.parts().isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean tame(GroupTree tree) {
        return tame(tree.requests())
                && tame(tree.mentors())
                && tree.branches().stream().allMatch(CertificateLawsTest::tame);
    }

    /** Another price at some node, its branches the other way round or one of them gone, or another choice to split by. */
    private static GroupTree altered(GroupTree tree, GroupTree.Part part, SmallCase small, Random random) {
        if (!tree.branches().isEmpty() && random.nextInt(3) > 0) {
            List<GroupTree> branches = new ArrayList<>(tree.branches());
            int at = random.nextInt(branches.size());
            branches.set(at, altered(branches.get(at), part, small, random));
            return new GroupTree(tree.requests(), tree.mentors(), tree.split(), branches);
        }
        List<String> requests = small.programme().requests().stream()
                .map(request -> request.id())
                .toList();
        String offer = part.offers().get(random.nextInt(part.offers().size()));
        List<GroupTree> branches = new ArrayList<>(tree.branches());
        // Where nothing is divided, prices alone can be altered to effect
        return switch (branches.isEmpty() ? 4 * random.nextInt(3) : random.nextInt(7)) {
            case 0 ->
                new GroupTree(
                        tree.requests(),
                        altered(
                                tree.mentors(),
                                List.of(small.programme()
                                        .offer(offer)
                                        .orElseThrow()
                                        .participant()),
                                random),
                        tree.split(),
                        branches);
            case 1 -> {
                java.util.Collections.reverse(branches);
                yield new GroupTree(tree.requests(), tree.mentors(), tree.split(), branches);
            }
            case 2 -> {
                if (!branches.isEmpty()) {
                    branches.remove(random.nextInt(branches.size()));
                }
                yield new GroupTree(tree.requests(), tree.mentors(), tree.split(), branches);
            }
            case 3 ->
                new GroupTree(
                        tree.requests(),
                        tree.mentors(),
                        Optional.of(
                                random.nextBoolean()
                                        ? new GroupTree.Split.Meeting(offer)
                                        : new GroupTree.Split.Clash(
                                                offer, part.offers().get(0))),
                        branches.isEmpty() ? List.of(bare(tree), bare(tree)) : branches);
            default -> {
                String request = requests.get(random.nextInt(requests.size()));
                Map<String, Long> prices = new TreeMap<>(tree.requests());
                prices.merge(request, part.scale() * change(random), Long::sum);
                yield new GroupTree(prices, tree.mentors(), tree.split(), branches);
            }
        };
    }

    private static GroupTree bare(GroupTree tree) {
        return new GroupTree(tree.requests(), tree.mentors(), Optional.empty(), List.of());
    }
}
