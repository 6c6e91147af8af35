package org.mentorship.matching.json;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingConstraint;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.Contribution;
import org.mentorship.matching.proof.Certificate;
import org.mentorship.matching.proof.GroupTree;
import org.mentorship.matching.proof.Prices;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.policy.AppliedThreshold;

/** Pairings of every shape: requests r-1, r-2 … of participants p-1, p-2 …, offers o-1, o-2 … of mentors q-1, q-2 … */
public final class Pairings {
    private static final Arbitrary<Integer> NUMBERS = Arbitraries.integers().between(1, 9);
    private static final Arbitrary<LocalDate> DAYS =
            Arbitraries.integers().between(0, 400).map(LocalDate.of(2026, 1, 1)::plusDays);

    private Pairings() {}

    public static Arbitrary<Pairing> any() {
        return Combinators.combine(
                        sizes(), materials().list().ofSize(12), scores().list().ofSize(2), settings())
                .as(Pairings::assemble)
                .flatMap(pairing -> Combinators.combine(
                                Arbitraries.of(PairingPolicy.values()),
                                Arbitraries.of(Quality.Proof.values()),
                                Arbitraries.of(StopReason.values()),
                                components(),
                                DAYS,
                                certificates().optional())
                        .as((policy, proof, stopped, components, day, certificate) -> new Pairing(
                                Pairing.FORMAT_VERSION,
                                "programme-1",
                                day,
                                policy,
                                pairing.groups(),
                                pairing.unmatched(),
                                pairing.score(),
                                components,
                                new Quality(
                                        proof,
                                        pairing.quality().bound(),
                                        stopped,
                                        components.size(),
                                        Optional.of(components.size()).filter(any -> stopped == StopReason.CANCELLED),
                                        certificate),
                                pairing.settings(),
                                "c0ffee")));
    }

    /** What one request needs, to be seated or not. */
    private record Material(int kind, Seat seat, List<Finding> findings, List<Missing> missing, int number) {}

    private static Arbitrary<Certificate> certificates() {
        Arbitrary<Map<String, Long>> offers = prices("o-", 9);
        Arbitrary<Map<String, Long>> mentors = prices("q-", 9);
        Arbitrary<Long> units = Arbitraries.longs().between(1, 1L << 50);
        Arbitrary<Prices> places = Combinators.combine(units, offers, mentors).as(Prices.OfPlaces::new);
        Arbitrary<Prices> requests =
                Combinators.combine(units, prices("r-", 12)).as(Prices.OfRequests::new);
        Arbitrary<Prices.Cut> cuts = Combinators.combine(offers, mentors).as(Prices.Cut::new);
        Arbitrary<List<Prices>> several =
                Arbitraries.oneOf(places, requests, trees()).list().ofMaxSize(2);
        return Arbitraries.oneOf(
                several.map(Certificate.Total::new),
                Combinators.combine(cuts, cuts.optional(), several).as(Certificate.WorstOff::new),
                Combinators.combine(several, cuts).as(Certificate.Stable::new));
    }

    private static Arbitrary<Prices> trees() {
        Arbitrary<String> offers = Arbitraries.integers().between(1, 9).map(number -> "o-" + number);
        Arbitrary<GroupTree.Split> splits = Arbitraries.oneOf(
                offers.map(offer -> new GroupTree.Split.Time(offer, "mon")),
                offers.map(GroupTree.Split.Meeting::new),
                Combinators.combine(offers, offers).as(GroupTree.Split.Clash::new));
        Arbitrary<GroupTree> leaves = Combinators.combine(prices("r-", 12), prices("q-", 9))
                .as((requests, mentors) -> new GroupTree(requests, mentors, Optional.empty(), List.of()));
        Arbitrary<GroupTree> trees = Combinators.combine(prices("r-", 12), prices("q-", 9), splits, leaves, leaves)
                .as((requests, mentors, split, one, other) ->
                        new GroupTree(requests, mentors, Optional.of(split), List.of(one, other)));
        return Combinators.combine(
                        offers.list().uniqueElements().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.longs().between(1, 1L << 50),
                        Arbitraries.longs(),
                        Arbitraries.oneOf(leaves, trees))
                .as((ids, unit, bound, tree) -> new GroupTree.Part(ids, unit, 64, bound, tree))
                .list()
                .ofMaxSize(2)
                .map(Prices.OfGroups::new);
    }

    private static Arbitrary<Map<String, Long>> prices(String prefix, int most) {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, most).map(number -> prefix + number), Arbitraries.longs())
                .ofMaxSize(4);
    }

    private static Arbitrary<List<Integer>> sizes() {
        return NUMBERS.list().ofMinSize(0).ofMaxSize(4);
    }

    private static Pairing assemble(
            List<Integer> sizes, List<Material> materials, List<Score> scores, PairingSettings settings) {
        List<Group> groups = new ArrayList<>();
        List<Unmatched> unmatched = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < sizes.size(); i++) {
            List<Seat> seats = new ArrayList<>();
            for (int j = 0; j < sizes.get(i) % 3 + 1 && next < materials.size(); j++) {
                seats.add(numbered(materials.get(next).seat(), ++next));
            }
            if (!seats.isEmpty()) {
                groups.add(new Group(
                        "o-" + (i + 1),
                        "q-" + (i + 1),
                        "form-1",
                        sizes.get(i) > 5 ? Optional.of("mon") : Optional.empty(),
                        seats));
            }
        }
        for (; next < materials.size(); ) {
            unmatched.add(unmatched(materials.get(next), ++next));
        }
        unmatched.sort(Comparator.comparing(Unmatched::request));
        Optional<Score> bound = scores.get(1).points() > 0 ? Optional.of(scores.get(1)) : Optional.empty();
        return new Pairing(
                Pairing.FORMAT_VERSION,
                "programme-1",
                LocalDate.of(2026, 9, 1),
                PairingPolicy.TOTAL,
                groups,
                unmatched,
                scores.get(0),
                List.of(),
                new Quality(Quality.Proof.GAP, bound, StopReason.NO_IMPROVEMENT, 0),
                settings,
                "c0ffee");
    }

    private static Seat numbered(Seat seat, int number) {
        return new Seat("r-" + number, "p-" + number, seat.pinned(), seat.awaiting(), seat.compatibility());
    }

    private static Unmatched unmatched(Material material, int number) {
        String request = "r-" + number;
        String mentee = "p-" + number;
        return switch (material.kind()) {
            case 0 -> new Unmatched.NotAdmitted(request, mentee, material.findings());
            case 1 -> new Unmatched.Awaiting(request, mentee, material.missing());
            case 2 ->
                new Unmatched.NoAdmissibleMentor(
                        request,
                        mentee,
                        material.number(),
                        material.findings().stream()
                                .map(finding -> new RefusalCount(finding, "o-" + material.number(), material.number()))
                                .toList());
            case 3 ->
                new Unmatched.NoPlace(
                        request,
                        mentee,
                        IntStream.rangeClosed(1, material.number())
                                .mapToObj(i -> "o-" + i)
                                .toList(),
                        material.number(),
                        material.number());
            case 4 -> new Unmatched.HasMentor(request, mentee, "m-" + material.number(), "q-1");
            default -> new Unmatched.NotReached(request, mentee);
        };
    }

    private static Arbitrary<Material> materials() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        seats(),
                        findings().list().ofMaxSize(2),
                        missing().list().ofMaxSize(2),
                        NUMBERS)
                .as(Material::new);
    }

    private static Arbitrary<Seat> seats() {
        return Combinators.combine(Arbitraries.of(true, false), missing().list().ofMaxSize(1), compatibilities())
                .as((pinned, missing, compatibility) -> new Seat("r-0", "p-0", pinned, missing, compatibility));
    }

    private static Arbitrary<Compatibility> compatibilities() {
        Arbitrary<Contribution> contributions = Combinators.combine(
                        texts(),
                        NUMBERS,
                        Arbitraries.integers().between(0, 1000).optional())
                .as((title, weight, similarity) ->
                        new Contribution("part-" + weight, title, weight, similarity, similarity.orElse(0) / 4));
        Arbitrary<Adjustment> adjustments = Combinators.combine(
                        Arbitraries.integers().between(-300, 300), findings())
                .as(Adjustment::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 100),
                        contributions.list().ofMaxSize(3),
                        adjustments.list().ofMaxSize(2))
                .as(Compatibility::new);
    }

    /** Reasons speak of the people and records that the pairing is about. */
    private static Arbitrary<Finding> findings() {
        Arbitrary<AppliedThreshold> thresholds = Combinators.combine(NUMBERS, DAYS, texts())
                .as((number, day, text) -> new AppliedThreshold("key-" + number, number * 7, "years", day, text.en()));
        return Combinators.combine(NUMBERS, texts(), texts(), thresholds.list().ofMaxSize(2))
                .as((number, sentence, reason, applied) -> new Finding(
                        "E-" + number,
                        sentence,
                        new LocalizedText(
                                reason.ru() + " q-" + number + ", r-" + number,
                                reason.en().map(en -> "offer (o-" + number + ") of p-" + number + ".")),
                        sentence.en(),
                        applied));
    }

    private static Arbitrary<Missing> missing() {
        return Combinators.combine(texts(), NUMBERS, DAYS, findings())
                .as((paper, number, day, finding) ->
                        new Missing(paper, (number > 4 ? "p-" : "q-") + number, day, finding));
    }

    private static Arbitrary<LocalizedText> texts() {
        Arbitrary<String> words = Arbitraries.of("согласие", "возраст 14", "«ё» \"\\\u2028", "a\tb", "😀 ѣ");
        return Combinators.combine(words, words.optional()).as(LocalizedText::new);
    }

    private static Arbitrary<List<ScoreComponent>> components() {
        return Combinators.combine(
                        Arbitraries.of(PairingConstraint.values()),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 1_000_000))
                .as((constraint, amount, matches) ->
                        new ScoreComponent(constraint.id(), constraint.level(), amount, matches))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Score> scores() {
        return Arbitraries.longs()
                .list()
                .ofSize(4)
                .map(each -> new Score(each.get(0), each.get(1), each.get(2), each.get(3)));
    }

    private static Arbitrary<PairingSettings> settings() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(PairingPolicy.values()).optional(),
                        NUMBERS,
                        Arbitraries.longs()
                                .between(1, 100_000)
                                .map(Duration::ofMillis)
                                .optional(),
                        Arbitraries.of(true, false))
                .as((seed, policy, number, limit, pending) ->
                        new PairingSettings(seed, policy, number, number * 100, limit, pending, 1));
    }
}
