package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/**
 * Finds the admissible offers of each request. A form with up to {@link PairingSettings#ALL_PAIRS_LIMIT} pairs is judged
 * whole. In a larger one an {@link OfferIndex} names the likeliest offers of each request; of {@value #WIDTH} times as many
 * as are kept, those of most base points are judged first, until enough are admissible.
 *
 * <p>Where the rules keep the pairs of a form inside organizations, only the offers of a request's own organization are
 * looked at; others only to say why nobody is admissible.
 *
 * <p>Work is cut into blocks of {@value #BLOCK} requests, so that no full table is ever held, and the number of threads
 * changes nothing in the result.
 */
final class CandidateSearch implements Candidates {

    private static final int BLOCK = 64;
    private static final int WIDTH = 4;
    /** Offers looked at for a request that finds nothing admissible among its likeliest ones. */
    private static final int LONGEST_LOOK = 2_000;

    private final Programme programme;
    private final PairJudge judge;
    private final Intake intake;
    private final PairingSettings settings;
    private final RunControl control;
    private final int allPairs;
    private final CandidateSet[] sets;
    private final boolean[] left;
    private final int[] free;
    private List<FormPart> parts = List.of();
    private final Map<String, CompatibilityScorer> scorers = new TreeMap<>();
    private boolean cut;
    private int found;

    CandidateSearch(
            Programme programme,
            PairJudge judge,
            Occupied occupied,
            Intake intake,
            PairingSettings settings,
            RunControl control) {
        this(programme, judge, occupied, intake, settings, PairingSettings.ALL_PAIRS_LIMIT, control);
    }

    /** @param allPairs forms with up to this many pairs keep all of them */
    CandidateSearch(
            Programme programme,
            PairJudge judge,
            Occupied occupied,
            Intake intake,
            PairingSettings settings,
            int allPairs,
            RunControl control) {
        this.allPairs = allPairs;
        this.programme = programme;
        this.judge = judge;
        this.intake = intake;
        this.settings = settings;
        this.control = control;
        this.sets = new CandidateSet[intake.requests().size()];
        this.left = new boolean[sets.length];
        this.free = intake.offers().stream().mapToInt(occupied::free).toArray();
    }

    /** Finds all sets; false if the run was stopped before. */
    boolean run() {
        return run(() -> {});
    }

    /**
     * The same, telling that more sets are found: on the calling thread, after each block.
     *
     * @param more may ask for {@link #known()}
     */
    boolean run(Runnable more) {
        ExecutorService pool = settings.threads() == 1 ? null : Executors.newFixedThreadPool(settings.threads());
        try {
            parts = makeParts(control::stopped);
            runBlocks(pool, more);
        } catch (CancellationException stopped) {
            return false;
        } finally {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
        return !control.stopped() || Arrays.stream(sets).allMatch(set -> set != null);
    }

    /** Takes up candidates that were found before, to price what they leave out: of requests of large forms, that is. */
    void resume(Candidates found) {
        if (parts.isEmpty()) {
            parts = makeParts(() -> false);
        }
        Arrays.setAll(sets, found::set);
        for (FormPart part : largeParts()) {
            for (int row = 0; row < part.requests().length; row++) {
                left[part.requests()[row]] = pin(part, row) == null;
            }
        }
    }

    @Override
    public CandidateSet set(int request) {
        return sets[request];
    }

    /** How many sets are found at least. */
    int found() {
        return found;
    }

    /** What is found so far, with nothing for requests that were not looked at; does not follow. */
    Candidates known() {
        CandidateSet[] known = Arrays.stream(sets)
                .map(set -> set == null ? CandidateSet.UNKNOWN : set)
                .toArray(CandidateSet[]::new);
        return new Candidates() {
            @Override
            public CandidateSet set(int request) {
                return known[request];
            }

            @Override
            public CompatibilityScorer scorer(String form) {
                return scorers.get(form);
            }
        };
    }

    /** Whether some admissible pairs may have been left out. */
    boolean cut() {
        return cut;
    }

    /** Whether some admissible pairs of the request may have been left out. */
    boolean left(int request) {
        return left[request];
    }

    /** The parts in which something may have been left out. */
    List<FormPart> largeParts() {
        return parts.stream().filter(part -> !part.small()).toList();
    }

    /** Free places of an offer, by index of the intake. */
    int free(int offer) {
        return free[offer];
    }

    /** Adds admissible pairs that were left out. */
    void add(int request, int[] offers, int[] points) {
        CandidateSet set = sets[request];
        long[] all = new long[set.offers().length + offers.length];
        for (int k = 0; k < set.offers().length; k++) {
            all[k] = (long) set.offers()[k] << 32 | set.points()[k];
        }
        for (int k = 0; k < offers.length; k++) {
            all[set.offers().length + k] = (long) offers[k] << 32 | points[k];
        }
        Arrays.sort(all);
        sets[request] = new CandidateSet(
                Arrays.stream(all).mapToInt(key -> (int) (key >> 32)).toArray(),
                Arrays.stream(all).mapToInt(key -> (int) key).toArray(),
                set.full(),
                List.of());
    }

    @Override
    public CompatibilityScorer scorer(String form) {
        return scorers.get(form);
    }

    /** Requests and offers of a form, as indexes of the intake. */
    record FormPart(String form, int[] requests, int[] offers, CompatibilityScorer scorer, OfferIndex index) {

        boolean small() {
            return index == null;
        }
    }

    /** @throws CancellationException once {@code stop} says true */
    private List<FormPart> makeParts(BooleanSupplier stop) {
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
        for (Map.Entry<String, List<Integer>> entry : requests.entrySet()) {
            String form = entry.getKey();
            List<Integer> own = entry.getValue();
            int[] ownRequests = ints(own);
            int[] ownOffers = ints(offers.getOrDefault(form, List.of()));
            List<Request> requestList =
                    Arrays.stream(ownRequests).mapToObj(intake.requests()::get).toList();
            List<Offer> offerList =
                    Arrays.stream(ownOffers).mapToObj(intake.offers()::get).toList();
            CompatibilityScorer scorer = CompatibilityScorer.of(programme, form, requestList, offerList, stop);
            scorers.put(form, scorer);
            boolean small = (long) ownRequests.length * ownOffers.length <= allPairs;
            parts.add(new FormPart(
                    form,
                    ownRequests,
                    ownOffers,
                    scorer,
                    small ? null : new OfferIndex(programme, form, offerList, inside(form))));
        }
        return parts;
    }

    /** Whether the rules forbid all pairs of different organizations in the form. */
    private boolean inside(String form) {
        return judge.staysInsideOrganizations()
                && !programme.form(form).orElseThrow().acrossOrganizations();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Requests of a form that are looked at together, from one row to before another. */
    private record Block(FormPart part, int from, int to, List<RefusalCount> refusedOffers) {}

    /** Blocks of all forms, those with a pinned request first: until they are done no plan can be made of what is known. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (FormPart part : parts) {
            List<RefusalCount> refusedOffers = refusedOffers(part.form());
            for (int from = 0; from < part.requests().length; from += BLOCK) {
                blocks.add(new Block(part, from, Math.min(part.requests().length, from + BLOCK), refusedOffers));
            }
        }
        blocks.sort(Comparator.comparing(
                block -> IntStream.range(block.from, block.to).noneMatch(row -> pin(block.part, row) != null)));
        return blocks;
    }

    private void runBlocks(ExecutorService pool, Runnable more) {
        List<Block> blocks = blocks();
        List<Future<Boolean>> running = new ArrayList<>();
        for (Block block : blocks) {
            if (pool == null) {
                cut |= runBlock(block.part, block.from, block.to, block.refusedOffers);
                found += block.to - block.from;
                more.run();
            } else {
                running.add(pool.submit(() -> runBlock(block.part, block.from, block.to, block.refusedOffers)));
            }
        }
        for (int i = 0; i < running.size(); i++) {
            cut |= result(running.get(i));
            found += blocks.get(i).to - blocks.get(i).from;
            more.run();
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
        /** Columns to look at in this order; longer only for a request that finds nothing admissible. */
        int[] order;
        /** How many of the first of them are looked at for more candidates. */
        final int width;
        /** Whether nothing beyond them can be admissible. */
        final boolean whole;

        int next;
        int open;
        int[] columns = new int[16];
        int[] points = new int[16];
        int admissible;
        Map<String, Tally> tallies = Map.of();

        Look(int row, int[] order, boolean whole) {
            this.row = row;
            this.order = order;
            this.width = order.length;
            this.whole = whole;
        }

        void add(int column, int points, boolean free) {
            if (admissible == columns.length) {
                columns = Arrays.copyOf(columns, 2 * admissible);
                this.points = Arrays.copyOf(this.points, 2 * admissible);
            }
            columns[admissible] = column;
            this.points[admissible++] = points;
            open += free ? 1 : 0;
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
        int keep = part.small() ? Integer.MAX_VALUE : settings.candidatesPerRequest();
        List<Look> looks = new ArrayList<>();
        for (int row = from; row < to; row++) {
            if (control.stopped()) {
                return false;
            }
            looks.add(look(part, row));
        }
        List<Look> open = looks;
        while (!open.isEmpty()) {
            List<Look> asking = new ArrayList<>();
            List<CandidatePair> pairs = new ArrayList<>();
            for (Look look : open) {
                Request request = part.scorer().requests().get(look.row);
                int stage = look.next < look.width ? look.width : look.order.length;
                int end = (int) Math.min(stage, (long) look.next + keep);
                for (int at = look.next; at < end; at++) {
                    asking.add(look);
                    pairs.add(new CandidatePair(request, part.scorer().offers().get(look.order[at])));
                }
            }
            PairVerdict[] verdicts = new PairVerdict[pairs.size()];
            Arrays.fill(verdicts, PairVerdict.SILENT);
            if (!pairs.isEmpty()) {
                judge.judge(pairs, (number, verdict) -> verdicts[number] = verdict);
            }
            for (int i = 0; i < verdicts.length; i++) {
                take(part, asking.get(i), verdicts[i]);
            }
            open = open.stream().filter(look -> more(part, look, keep)).toList();
        }
        boolean anyLeft = false;
        for (Look look : looks) {
            boolean some = look.next < (look.whole ? look.width : part.offers().length) || look.open > keep;
            left[part.requests()[look.row]] = some;
            anyLeft |= some;
            sets[part.requests()[look.row]] = set(part, look, keep, refusedOffers);
        }
        return anyLeft;
    }

    /** Whether the request is to look further. */
    private boolean more(FormPart part, Look look, int keep) {
        if (look.next < look.width) {
            return look.open < keep;
        }
        if (look.admissible > 0) {
            return false;
        }
        if (look.order.length == look.width && pin(part, look.row) == null && !part.small()) {
            look.order = longOrder(part, look);
        }
        return look.next < look.order.length;
    }

    private void take(FormPart part, Look look, PairVerdict verdict) {
        int column = look.order[look.next++];
        if (!verdict.vetoed()) {
            int points = Compatibility.adjusted(part.scorer().basePoints(look.row, column), verdict.points());
            look.add(column, points, free[part.offers()[column]] > 0);
        } else if (look.admissible == 0) {
            // Who finds somebody needs no reasons
            tally(look, verdict.vetoes(), part.scorer().offers().get(column).id());
        }
    }

    private static void tally(Look look, List<Finding> vetoes, String offer) {
        if (look.tallies.isEmpty()) {
            look.tallies = new HashMap<>();
        }
        String before = null;
        // Vetoes are in the order of their rules
        for (Finding veto : vetoes) {
            if (!veto.ruleId().equals(before)) {
                before = veto.ruleId();
                look.tallies.computeIfAbsent(before, unseen -> new Tally(veto, offer)).offers++;
            }
        }
    }

    private String pin(FormPart part, int row) {
        return intake.pin(part.scorer().requests().get(row)).orElse(null);
    }

    /** A request with the offers of the form that it looks at, in this order. */
    private Look look(FormPart part, int row) {
        String pin = pin(part, row);
        if (pin != null) {
            return new Look(
                    row,
                    IntStream.range(0, part.offers().length)
                            .filter(column ->
                                    part.scorer().offers().get(column).id().equals(pin))
                            .toArray(),
                    true);
        }
        if (part.small()) {
            return new Look(row, IntStream.range(0, part.offers().length).toArray(), true);
        }
        Request request = part.scorer().requests().get(row);
        int width = (int) Math.min(part.offers().length, (long) WIDTH * settings.candidatesPerRequest());
        int[] likeliest = part.index().likeliest(request, width);
        // Ties stay in the order of the index, which differs from request to request
        long[] keys = new long[likeliest.length];
        for (int i = 0; i < keys.length; i++) {
            int base = part.scorer().basePoints(row, likeliest[i]);
            keys[i] = ((long) (Compatibility.MAX_POINTS - base) << 32) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = likeliest[(int) keys[i]];
        }
        return new Look(row, order, order.length == part.index().possible(request));
    }

    /** The same as long as a request looks that finds nothing admissible. */
    private int[] longOrder(FormPart part, Look look) {
        int[] order = part.index().inTurn(part.scorer().requests().get(look.row), LONGEST_LOOK);
        boolean[] looked = new boolean[part.offers().length];
        for (int column : look.order) {
            looked[column] = true;
        }
        int[] all = Arrays.copyOf(look.order, look.order.length + order.length);
        int next = look.order.length;
        for (int column : order) {
            if (!looked[column]) {
                all[next++] = column;
            }
        }
        return Arrays.copyOf(all, Math.max(look.order.length, Math.min(next, LONGEST_LOOK)));
    }

    private CandidateSet set(FormPart part, Look look, int keep, List<RefusalCount> refusedOffers) {
        // Most points first, then as looked at
        long[] best = new long[look.open];
        int[] full = new int[look.admissible - look.open];
        int bests = 0;
        int fulls = 0;
        for (int i = 0; i < look.admissible; i++) {
            if (free[part.offers()[look.columns[i]]] > 0) {
                best[bests++] = ((long) (Compatibility.MAX_POINTS - look.points[i]) << 32) | i;
            } else {
                full[fulls++] = part.offers()[look.columns[i]];
            }
        }
        Arrays.sort(best);
        long[] kept = new long[Math.min(keep, bests)];
        for (int k = 0; k < kept.length; k++) {
            int i = (int) best[k];
            kept[k] = ((long) part.offers()[look.columns[i]] << 32) | look.points[i];
        }
        Arrays.sort(kept);
        Arrays.sort(full);
        return new CandidateSet(
                Arrays.stream(kept).mapToInt(key -> (int) (key >> 32)).toArray(),
                Arrays.stream(kept).mapToInt(key -> (int) key).toArray(),
                full,
                look.admissible == 0 ? refusals(look, refusedOffers) : List.of());
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
