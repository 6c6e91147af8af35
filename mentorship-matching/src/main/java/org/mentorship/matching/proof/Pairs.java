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
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/** The admissible pairs of a programme, scored and judged as they are walked through; no table of them is kept. */
final class Pairs {

    /** Pairs judged at once. */
    private static final int JUDGED = 10_000;
    /** More than any pair has. */
    static final int NEVER = Compatibility.MAX_POINTS + 1;

    /** From how many points on a pair is asked for; {@link #NEVER} where it is not. */
    @FunctionalInterface
    interface Least {
        long of(int request, int offer);
    }

    /** Told of an admissible pair with as many points as were asked for. */
    @FunctionalInterface
    interface Sink {
        void pair(int request, int offer, int points);
    }

    /** Requests and offers of one form, by index of the ground, with the columns of each organization. */
    private record Part(int[] requests, int[] offers, CompatibilityScorer scorer, Map<String, int[]> inside) {}

    private final Ground ground;
    private final PairJudge judge;
    private final Map<String, Part> parts = new TreeMap<>();
    private final int mostBonus;

    Pairs(Ground ground, PairJudge judge) {
        this.ground = ground;
        this.judge = judge;
        this.mostBonus = Math.min(Compatibility.MAX_POINTS, judge.mostPoints());
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
        for (int column = 0; staysInside && column < offers.length; column++) {
            columns.computeIfAbsent(organization(offered.get(column).participant()), unseen -> new ArrayList<>())
                    .add(column);
        }
        Map<String, int[]> inside = new HashMap<>();
        columns.forEach((organization, own) -> inside.put(organization, ints(own)));
        return new Part(
                requests,
                offers,
                CompatibilityScorer.of(ground.programme, form, asking, offered),
                staysInside ? inside : null);
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
    void each(Least least, Sink sink) {
        for (Part part : parts.values()) {
            Walk walk = new Walk(part, least, sink);
            for (int row = 0; row < part.requests().length; row++) {
                walk.look(row);
            }
            walk.judge();
        }
    }

    /** One walk through the pairs of a form. */
    private final class Walk {
        private final Part part;
        private final Least least;
        private final Sink sink;
        private final int[] every;
        private final List<CandidatePair> open = new ArrayList<>();
        private final int[] rows = new int[JUDGED];
        private final int[] columns = new int[JUDGED];

        Walk(Part part, Least least, Sink sink) {
            this.part = part;
            this.least = least;
            this.sink = sink;
            this.every = new int[part.offers().length];
            Arrays.setAll(every, column -> column);
        }

        private int[] columns(Ground.Asking asking) {
            if (part.inside() == null) {
                return every;
            }
            return part.inside().getOrDefault(organization(asking.request().participant()), new int[0]);
        }

        void look(int row) {
            int request = part.requests()[row];
            Ground.Asking asking = ground.requests.get(request);
            for (int column : columns(asking)) {
                int offer = part.offers()[column];
                if (asking.pinned() && asking.pin() != offer
                        || ground.offers.get(offer).free() == 0) {
                    continue;
                }
                long wanted = least.of(request, offer);
                if (wanted < NEVER && part.scorer().basePoints(row, column) + (long) mostBonus >= wanted) {
                    rows[open.size()] = row;
                    columns[open.size()] = column;
                    open.add(new CandidatePair(
                            asking.request(), ground.offers.get(offer).offer()));
                    if (open.size() == JUDGED) {
                        judge();
                    }
                }
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
                    if (points >= least.of(request, offer)) {
                        sink.pair(request, offer, points);
                    }
                }
            }
            open.clear();
        }
    }
}
