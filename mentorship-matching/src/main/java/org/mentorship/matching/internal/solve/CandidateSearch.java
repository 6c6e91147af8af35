package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.CompatibilityScorer;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/**
 * Finds the admissible offers of each request. A form with up to {@link PairingSettings#ALL_PAIRS_LIMIT} pairs is judged
 * whole. In a larger one an {@link OfferIndex} names the likeliest offers of each request; of {@value #WIDTH} times as many
 * as are kept, those of most base points are judged first, until enough are admissible.
 *
 * <p>Work is cut into blocks of {@value #BLOCK} requests, so that no full table is ever held, and the number of threads
 * changes nothing in the result.
 */
final class CandidateSearch {

    private static final int BLOCK = 64;
    private static final int WIDTH = 4;
    /** Offers looked at for a request that finds nothing admissible among its likeliest ones. */
    private static final int LONGEST_LOOK = 2_000;

    private final Programme programme;
    private final Rules rules;
    private final Occupied occupied;
    private final Intake intake;
    private final PairingSettings settings;
    private final RunControl control;
    private final CandidateSet[] sets;
    private final Map<String, CompatibilityScorer> scorers = new TreeMap<>();
    private boolean cut;

    CandidateSearch(
            Programme programme,
            Rules rules,
            Occupied occupied,
            Intake intake,
            PairingSettings settings,
            RunControl control) {
        this.programme = programme;
        this.rules = rules;
        this.occupied = occupied;
        this.intake = intake;
        this.settings = settings;
        this.control = control;
        this.sets = new CandidateSet[intake.requests().size()];
    }

    /** Sets by index of the request; false if the run was stopped before all were found. */
    boolean run() {
        ExecutorService pool = settings.threads() == 1 ? null : Executors.newFixedThreadPool(settings.threads());
        try {
            for (FormPart part : parts()) {
                runBlocks(part, pool);
            }
        } finally {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
        return !control.stopped() || Arrays.stream(sets).allMatch(set -> set != null);
    }

    CandidateSet set(int request) {
        return sets[request];
    }

    /** Whether some admissible pairs may have been left out. */
    boolean cut() {
        return cut;
    }

    /** Scorer of a form that takes part. */
    CompatibilityScorer scorer(String form) {
        return scorers.get(form);
    }

    /** Requests and offers of a form, as indexes of the intake. */
    private record FormPart(String form, int[] requests, int[] offers, CompatibilityScorer scorer, OfferIndex index) {

        boolean small() {
            return (long) requests.length * offers.length <= PairingSettings.ALL_PAIRS_LIMIT;
        }
    }

    private List<FormPart> parts() {
        Map<String, List<Integer>> requests = new TreeMap<>();
        Map<String, List<Integer>> offers = new TreeMap<>();
        for (int i = 0; i < intake.requests().size(); i++) {
            requests.computeIfAbsent(intake.requests().get(i).form(), form -> new ArrayList<>())
                    .add(i);
        }
        for (int i = 0; i < intake.offers().size(); i++) {
            offers.computeIfAbsent(intake.offers().get(i).form(), form -> new ArrayList<>())
                    .add(i);
        }
        List<FormPart> parts = new ArrayList<>();
        requests.forEach((form, own) -> {
            int[] ownRequests = ints(own);
            int[] ownOffers = ints(offers.getOrDefault(form, List.of()));
            List<Request> requestList =
                    Arrays.stream(ownRequests).mapToObj(intake.requests()::get).toList();
            List<Offer> offerList =
                    Arrays.stream(ownOffers).mapToObj(intake.offers()::get).toList();
            CompatibilityScorer scorer = CompatibilityScorer.of(programme, form, requestList, offerList);
            scorers.put(form, scorer);
            boolean small = (long) ownRequests.length * ownOffers.length <= PairingSettings.ALL_PAIRS_LIMIT;
            parts.add(new FormPart(
                    form, ownRequests, ownOffers, scorer, small ? null : new OfferIndex(programme, form, offerList)));
        });
        return parts;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private void runBlocks(FormPart part, ExecutorService pool) {
        List<RefusalCount> refusedOffers = refusedOffers(part.form());
        List<Future<Boolean>> running = new ArrayList<>();
        for (int from = 0; from < part.requests().length; from += BLOCK) {
            int start = from;
            int end = Math.min(part.requests().length, from + BLOCK);
            if (pool == null) {
                cut |= runBlock(part, start, end, refusedOffers);
            } else {
                running.add(pool.submit(() -> runBlock(part, start, end, refusedOffers)));
            }
        }
        for (Future<Boolean> block : running) {
            cut |= result(block);
        }
    }

    private boolean result(Future<Boolean> block) {
        try {
            return block.get();
        } catch (InterruptedException stopped) {
            control.cancel();
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** What one request has found so far. */
    private static final class Look {
        final int row;
        final int[] order;
        int next;
        int open;
        final List<int[]> admissible = new ArrayList<>();
        final Map<String, Tally> tallies = new HashMap<>();

        Look(int row, int[] order) {
            this.row = row;
            this.order = order;
        }
    }

    private static final class Tally {
        final Finding example;
        final String offer;
        int offers;

        Tally(Finding example, String offer) {
            this.example = example;
            this.offer = offer;
        }
    }

    /** Whether something may have been left out. */
    private boolean runBlock(FormPart part, int from, int to, List<RefusalCount> refusedOffers) {
        if (control.stopped()) {
            return false;
        }
        int keep = part.small() ? Integer.MAX_VALUE : settings.candidatesPerRequest();
        List<Look> looks = new ArrayList<>();
        for (int row = from; row < to; row++) {
            looks.add(new Look(row, order(part, row)));
        }
        List<Look> open = looks;
        while (!open.isEmpty()) {
            List<Look> asking = new ArrayList<>();
            List<Integer> columns = new ArrayList<>();
            List<CandidatePair> pairs = new ArrayList<>();
            for (Look look : open) {
                Request request = part.scorer().requests().get(look.row);
                int end = (int) Math.min(look.order.length, (long) look.next + keep);
                for (; look.next < end; look.next++) {
                    asking.add(look);
                    columns.add(look.order[look.next]);
                    pairs.add(new CandidatePair(request, part.scorer().offers().get(look.order[look.next])));
                }
            }
            List<PairVerdict> verdicts = pairs.isEmpty() ? List.of() : rules.judge(programme, pairs);
            for (int i = 0; i < pairs.size(); i++) {
                take(part, asking.get(i), columns.get(i), pairs.get(i).offer(), verdicts.get(i));
            }
            open = open.stream()
                    .filter(look -> look.open < keep && look.next < look.order.length)
                    .filter(look -> look.admissible.isEmpty() || look.next < (long) WIDTH * keep)
                    .toList();
        }
        boolean left = false;
        for (Look look : looks) {
            boolean whole = look.next == part.offers().length
                    || intake.pin(part.scorer().requests().get(look.row)).isPresent();
            left |= !whole || look.open > keep;
            sets[part.requests()[look.row]] = set(part, look, keep, refusedOffers);
        }
        return left;
    }

    private void take(FormPart part, Look look, int column, Offer offer, PairVerdict verdict) {
        if (verdict.vetoed()) {
            verdict.vetoes().stream().map(Finding::ruleId).distinct().forEach(rule -> {
                Finding example = verdict.vetoes().stream()
                        .filter(veto -> veto.ruleId().equals(rule))
                        .findFirst()
                        .orElseThrow();
                look.tallies.computeIfAbsent(rule, unseen -> new Tally(example, offer.id())).offers++;
            });
            return;
        }
        int points = Compatibility.adjusted(part.scorer().basePoints(look.row, column), verdict.points());
        boolean free = occupied.free(offer) > 0;
        look.admissible.add(new int[] {column, points, free ? 1 : 0});
        look.open += free ? 1 : 0;
    }

    /** The offers of the form to look at, in this order. */
    private int[] order(FormPart part, int row) {
        Request request = part.scorer().requests().get(row);
        String pin = intake.pin(request).orElse(null);
        if (pin != null) {
            return java.util.stream.IntStream.range(0, part.offers().length)
                    .filter(column -> part.scorer().offers().get(column).id().equals(pin))
                    .toArray();
        }
        if (part.small()) {
            return java.util.stream.IntStream.range(0, part.offers().length).toArray();
        }
        int width = (int) Math.min(part.offers().length, (long) WIDTH * settings.candidatesPerRequest());
        int[] likeliest =
                part.index().likeliest(request, Math.max(width, Math.min(LONGEST_LOOK, part.offers().length)));
        int ranked = Math.min(width, likeliest.length);
        // Ties stay in the order of the index, which differs from request to request
        long[] keys = new long[ranked];
        for (int i = 0; i < ranked; i++) {
            int base = part.scorer().basePoints(row, likeliest[i]);
            keys[i] = ((long) (Compatibility.MAX_POINTS - base) << 32) | i;
        }
        Arrays.sort(keys);
        int[] before = Arrays.copyOf(likeliest, ranked);
        for (int i = 0; i < ranked; i++) {
            likeliest[i] = before[(int) keys[i]];
        }
        return likeliest;
    }

    private CandidateSet set(FormPart part, Look look, int keep, List<RefusalCount> refusedOffers) {
        List<int[]> open = look.admissible.stream()
                .filter(pair -> pair[2] == 1)
                .sorted(Comparator.comparingInt(pair -> -pair[1]))
                .limit(keep)
                .sorted(Comparator.comparingInt(pair -> pair[0]))
                .toList();
        return new CandidateSet(
                open.stream().mapToInt(pair -> part.offers()[pair[0]]).toArray(),
                open.stream().mapToInt(pair -> pair[1]).toArray(),
                look.admissible.stream()
                        .filter(pair -> pair[2] == 0)
                        .mapToInt(pair -> part.offers()[pair[0]])
                        .sorted()
                        .toArray(),
                look.admissible.isEmpty() ? refusals(look, refusedOffers) : List.of());
    }

    private static List<RefusalCount> refusals(Look look, List<RefusalCount> refusedOffers) {
        List<RefusalCount> all = new ArrayList<>(refusedOffers);
        look.tallies.values().forEach(tally -> all.add(new RefusalCount(tally.example, tally.offer, tally.offers)));
        all.sort(Comparator.comparingInt((RefusalCount count) -> -count.mentors())
                .thenComparing(count -> count.example().ruleId()));
        return all;
    }

    /** Offers of the form that do not take part themselves, by the rule that keeps them out. */
    private List<RefusalCount> refusedOffers(String form) {
        Map<String, Tally> tallies = new TreeMap<>();
        programme.offers().stream()
                .filter(offer -> offer.form().equals(form))
                .sorted(Comparator.comparing(Offer::id))
                .forEach(offer -> keptOut(intake.decision(offer)).stream()
                        .filter(distinctByRule())
                        .forEach(finding -> tallies.computeIfAbsent(
                                        finding.ruleId(), rule -> new Tally(finding, offer.id()))
                                .offers++));
        return tallies.values().stream()
                .map(tally -> new RefusalCount(tally.example, tally.offer, tally.offers))
                .toList();
    }

    private static java.util.function.Predicate<Finding> distinctByRule() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return finding -> seen.add(finding.ruleId());
    }

    private List<Finding> keptOut(Eligibility decision) {
        if (decision instanceof Eligibility.Refused refused) {
            return refused.reasons();
        }
        if (decision instanceof Eligibility.Pending pending && !settings.seatPending()) {
            return pending.missing().stream().map(Missing::finding).toList();
        }
        return List.of();
    }
}
