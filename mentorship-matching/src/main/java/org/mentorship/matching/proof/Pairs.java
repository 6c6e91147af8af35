package org.mentorship.matching.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.CompatibilityScorer;
import org.mentorship.matching.compatibility.OfferTree;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/** The admissible pairs of a programme, scored and judged as they are walked through; no table of them is kept. */
final class Pairs {

    /** Pairs judged at once. */
    private static final int JUDGED = 10_000;
    /** The key of a tree over all organizations. */
    private static final String ANYWHERE = "";
    /** More than any pair has. */
    static final int NEVER = Compatibility.MAX_POINTS + 1;

    /** From how many points on a pair is asked for; {@link #NEVER} where it is not. */
    @FunctionalInterface
    interface Least {
        /** @param value of the offer; never falls as it rises, so that many offers can be passed over at once */
        long of(int request, long value);
    }

    /** Told of an admissible pair with as many points as were asked for. */
    @FunctionalInterface
    interface Sink {
        void pair(int request, int offer, int points);
    }

    /**
     * Requests and offers of one form, by index of the ground.
     *
     * @param trees of the offers with a place free: of each organization where the rules keep the form inside, otherwise one
     */
    private record Part(
            int[] requests,
            int[] offers,
            CompatibilityScorer scorer,
            boolean staysInside,
            Map<String, OfferTree> trees) {}

    private final Ground ground;
    private final PairJudge judge;
    private final Map<String, Part> parts = new TreeMap<>();

    Pairs(Ground ground, PairJudge judge) {
        this.ground = ground;
        this.judge = judge;
        Map<String, List<Integer>> requests = new TreeMap<>();
        Map<String, List<Integer>> offers = new TreeMap<>();
        for (int i = 0; i < ground.requests.size(); i++) {
            requests.computeIfAbsent(ground.requests.get(i).request().form(), form -> new ArrayList<>())
                    .add(i);
        }
        for (int j = 0; j < ground.offers.size(); j++) {
            offers.computeIfAbsent(ground.offers.get(j).offer().form(), form -> new ArrayList<>())
                    .add(j);
        }
        requests.forEach((form, own) ->
                parts.put(form, part(form, ints(own), ints(offers.getOrDefault(form, List.of())))));
    }

    private Part part(String form, int[] requests, int[] offers) {
        List<Request> asking = Arrays.stream(requests)
                .mapToObj(i -> ground.requests.get(i).request())
                .toList();
        List<Offer> offered = Arrays.stream(offers)
                .mapToObj(j -> ground.offers.get(j).offer())
                .toList();
        boolean staysInside = judge.staysInsideOrganizations()
                && !ground.programme.form(form).orElseThrow().acrossOrganizations();
        Map<String, List<Integer>> columns = new HashMap<>();
        for (int column = 0; column < offers.length; column++) {
            if (ground.offers.get(offers[column]).free() > 0) {
                String home = staysInside ? organization(offered.get(column).participant()) : ANYWHERE;
                columns.computeIfAbsent(home, unseen -> new ArrayList<>()).add(column);
            }
        }
        CompatibilityScorer scorer = CompatibilityScorer.of(ground.programme, form, asking, offered);
        Map<String, OfferTree> trees = new HashMap<>();
        columns.forEach((home, own) -> trees.put(home, scorer.tree(ints(own))));
        return new Part(requests, offers, scorer, staysInside, trees);
    }

    private String organization(String participant) {
        return ground.programme
                .participant(participant)
                .map(Participant::organization)
                .orElseThrow();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether some form has more pairs than a run with default settings looks at one by one. */
    boolean many(int allPairs) {
        return parts.values().stream()
                .anyMatch(part -> (long) part.requests().length * part.offers().length > allPairs);
    }

    /** What a pair is made of; nothing where a rule forbids it. */
    Optional<Compatibility> compatibility(int request, int offer) {
        Request asking = ground.requests.get(request).request();
        Offer offered = ground.offers.get(offer).offer();
        PairVerdict[] verdict = {PairVerdict.SILENT};
        judge.judge(List.of(new CandidatePair(asking, offered)), (number, spoken) -> verdict[0] = spoken);
        return verdict[0].vetoed()
                ? Optional.empty()
                : Optional.of(
                        parts.get(asking.form()).scorer().compatibility(asking, offered, verdict[0].adjustments()));
    }

    /** Walks through all admissible pairs whose offer has a place free; a pinned request has one of them at most. */
    void each(Sink sink) {
        each(new long[ground.offers.size()], (request, value) -> 0, sink);
    }

    /**
     * The same where not all of them are asked for.
     *
     * @param values by offer
     */
    void each(long[] values, Least least, Sink sink) {
        for (Part part : parts.values()) {
            Walk walk = new Walk(part, values, least, sink);
            for (int row = 0; row < part.requests().length; row++) {
                walk.look(row);
            }
            walk.judge();
        }
    }

    /** One walk through the pairs of a form. */
    private final class Walk {
        private final Part part;
        private final long[] values;
        private final Least least;
        private final Sink sink;
        /** By tree and branch. */
        private final Map<String, long[]> lowest = new HashMap<>();

        private final List<CandidatePair> open = new ArrayList<>();
        private final int[] rows = new int[JUDGED];
        private final int[] columns = new int[JUDGED];
        /** Of the row that is looked at. */
        private int mostBonus;

        Walk(Part part, long[] values, Least least, Sink sink) {
            this.part = part;
            this.values = values;
            this.least = least;
            this.sink = sink;
            part.trees().forEach((home, tree) -> lowest.put(home, tree.least(column -> values[part.offers()[column]])));
        }

        void look(int row) {
            int request = part.requests()[row];
            Ground.Asking asking = ground.requests.get(request);
            mostBonus = Math.min(Compatibility.MAX_POINTS, judge.mostPoints(asking.request()));
            if (asking.pinned()) {
                int column = Arrays.binarySearch(part.offers(), asking.pin());
                if (column >= 0) {
                    look(row, column);
                }
                return;
            }
            String home = part.staysInside() ? organization(asking.request().participant()) : ANYWHERE;
            long[] lowestHere = lowest.get(home);
            if (lowestHere != null) {
                part.trees()
                        .get(home)
                        .walk(row, branch -> base(least.of(request, lowestHere[branch])), (column, base) -> {
                            if (base >= base(least.of(request, values[part.offers()[column]]))) {
                                open(row, column);
                            }
                        });
            }
        }

        private void look(int row, int column) {
            int offer = part.offers()[column];
            long wanted = base(least.of(part.requests()[row], values[offer]));
            if (ground.offers.get(offer).free() > 0
                    && wanted < NEVER
                    && part.scorer().basePoints(row, column) >= wanted) {
                open(row, column);
            }
        }

        /** Base points with which every bonus of the rules comes to the points. */
        private long base(long points) {
            return points < NEVER ? points - mostBonus : NEVER;
        }

        private void open(int row, int column) {
            rows[open.size()] = row;
            columns[open.size()] = column;
            open.add(new CandidatePair(
                    part.scorer().requests().get(row), part.scorer().offers().get(column)));
            if (open.size() == JUDGED) {
                judge();
            }
        }

        void judge() {
            if (open.isEmpty()) {
                return;
            }
            PairVerdict[] verdicts = new PairVerdict[open.size()];
            Arrays.fill(verdicts, PairVerdict.SILENT);
            judge.judge(open, (number, verdict) -> verdicts[number] = verdict);
            for (int k = 0; k < verdicts.length; k++) {
                if (!verdicts[k].vetoed()) {
                    int request = part.requests()[rows[k]];
                    int offer = part.offers()[columns[k]];
                    int points =
                            Compatibility.adjusted(part.scorer().basePoints(rows[k], columns[k]), verdicts[k].points());
                    if (points >= least.of(request, values[offer])) {
                        sink.pair(request, offer, points);
                    }
                }
            }
            open.clear();
        }
    }
}
