package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.CompatibilityScorer;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.policy.DecisionBasis;

/** Finds the candidates of single requests of a session: of those who join, answer anew, are pinned or no longer so. */
final class RowFinder {

    private final LiveProgramme store;
    private final Rules rules;
    private final PairingSettings settings;
    private final int allPairs;
    private final LivePlaces places;
    private final Map<String, Eligibility> offerDecisions;
    private final Map<String, OfferIndex> indexes = new TreeMap<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private boolean cut;

    /**
     * @param places of the session, which follow its changes
     * @param offerDecisions of the rules on each offer
     */
    RowFinder(
            LiveProgramme store,
            Rules rules,
            PairingSettings settings,
            int allPairs,
            LivePlaces places,
            Map<String, Eligibility> offerDecisions) {
        this.store = store;
        this.rules = rules;
        this.settings = settings;
        this.allPairs = allPairs;
        this.places = places;
        this.offerDecisions = offerDecisions;
    }

    /** Whether some admissible pairs may have been left out. */
    boolean cut() {
        return cut;
    }

    /** Offers to which some requests may have no edge, since they had no place when these were looked at. */
    Set<String> closed() {
        return closed;
    }

    /** The row of a request that the rules let take part. */
    Optional<LiveRow> row(Request request) {
        Programme alone = store.slice(List.of(request.participant()));
        EligibilityReport report = rules.eligibility(alone);
        Eligibility decision = report.ofRequest(request.id()).orElseThrow();
        boolean takesPart = decision instanceof Eligibility.Admitted
                || settings.seatPending() && decision instanceof Eligibility.Pending;
        return takesPart ? Optional.of(found(request)) : Optional.empty();
    }

    /** The row of a request that takes part. */
    LiveRow found(Request request) {
        List<Offer> looked = likely(request);
        Set<String> people = new LinkedHashSet<>();
        people.add(request.participant());
        looked.forEach(offer -> people.add(offer.participant()));
        Programme slice = store.slice(people);
        Set<String> ids = new TreeSet<>();
        looked.forEach(offer -> ids.add(offer.id()));
        Rules known = new KnownDecisions(request, ids);
        Occupied held = new Occupied(slice);
        Intake sliceIntake = new Intake(slice, known, held, true);
        CandidateSearch search = new CandidateSearch(
                slice,
                known.judge(slice),
                held,
                sliceIntake,
                settings.toBuilder().threads(1).build(),
                allPairs,
                new RunControl(Optional.empty()));
        search.run();
        cut |= search.cut();
        CandidateSet set = search.set(0);
        Function<Integer, Integer> number =
                index -> places.number(sliceIntake.offers().get(index).id()).orElseThrow();
        LiveRow row = new LiveRow();
        row.request = request;
        row.rank = PlanBuilder.weight(request.priority());
        row.offers = Arrays.stream(set.offers()).map(number::apply).toArray();
        row.points = set.points();
        row.found = new CandidateSet(
                row.offers,
                row.points,
                Arrays.stream(set.full()).map(number::apply).toArray(),
                set.refusals());
        for (int index : row.found.full()) {
            closed.add(places.offer(index).id());
        }
        return row;
    }

    /** All offers of the form that take part, or the likeliest ones where there are many. */
    private List<Offer> likely(Request request) {
        List<Offer> all = places.all().stream()
                .map(Place::offer)
                .filter(offer -> offer.form().equals(request.form()))
                .toList();
        long pairs = (long) (places.requests(request.form()) + 1) * all.size();
        if (pairs <= allPairs || all.isEmpty()) {
            return all;
        }
        int width = (int) Math.min(all.size(), 4L * settings.candidatesPerRequest());
        OfferIndex index = indexes.computeIfAbsent(
                request.form(),
                form -> new OfferIndex(
                        store.base(),
                        form,
                        all,
                        rules.judge(store.base()).staysInsideOrganizations()
                                && !store.base().form(form).orElseThrow().acrossOrganizations()));
        Optional<Participant> person = store.participant(request.participant());
        int[] columns = index.likeliest(request, person, store.named(request.participant()), width);
        cut |= columns.length < index.possible(person);
        return Arrays.stream(columns).mapToObj(all::get).toList();
    }

    /** The row of a pinned request; none where the rules forbid the pair. */
    Optional<LiveRow> pinnedRow(Request request, int number) {
        Offer offer = places.offer(number);
        Programme slice = store.slice(List.of(request.participant(), offer.participant()));
        PairVerdict verdict =
                rules.judge(slice, List.of(new CandidatePair(request, offer))).get(0);
        if (verdict.vetoed()) {
            return Optional.empty();
        }
        CompatibilityScorer scorer = CompatibilityScorer.of(slice, offer.form(), List.of(request), List.of(offer));
        LiveRow row = new LiveRow();
        row.request = request;
        row.pinned = true;
        row.rank = PlanBuilder.weight(request.priority()) + LiveRow.PIN_RANK;
        row.offers = new int[] {number};
        row.points = new int[] {Compatibility.adjusted(scorer.basePoints(0, 0), verdict.points())};
        row.found = new CandidateSet(row.offers, row.points, new int[0], List.of());
        return Optional.of(row);
    }

    /** Points of the rows at a place, as answers stand by now. */
    Map<LiveRow, Integer> pointsAt(int number, List<LiveRow> wanting) {
        Offer offer = places.offer(number);
        Map<LiveRow, Integer> points = new LinkedHashMap<>();
        if (wanting.isEmpty()) {
            return points;
        }
        List<Request> requests = wanting.stream().map(row -> row.request).toList();
        List<String> people = new ArrayList<>();
        people.add(offer.participant());
        requests.forEach(request -> people.add(request.participant()));
        Programme slice = store.slice(people);
        CompatibilityScorer scorer = CompatibilityScorer.of(slice, offer.form(), requests, List.of(offer));
        List<PairVerdict> verdicts = rules.judge(
                slice,
                requests.stream()
                        .map(request -> new CandidatePair(request, offer))
                        .toList());
        for (int k = 0; k < wanting.size(); k++) {
            points.put(
                    wanting.get(k),
                    Compatibility.adjusted(
                            scorer.basePoints(k, 0), verdicts.get(k).points()));
        }
        return points;
    }

    /** Only one request takes part, and the offers that were looked at, by what is known of them. */
    private final class KnownDecisions implements Rules {
        private final Request request;
        private final Set<String> offers;

        KnownDecisions(Request request, Set<String> offers) {
            this.request = request;
            this.offers = offers;
        }

        @Override
        public String fingerprint() {
            return rules.fingerprint();
        }

        @Override
        public EligibilityReport eligibility(Programme programme) {
            List<Eligibility> decisions = new ArrayList<>();
            decisions.add(new Eligibility.Admitted(request.id(), Role.MENTEE, request.participant(), List.of()));
            for (Offer offer : programme.offers()) {
                Eligibility decision = offerDecisions.get(offer.id());
                if (offers.contains(offer.id())) {
                    decisions.add(decision);
                }
            }
            return new EligibilityReport(
                    new DecisionBasis(fingerprint(), programme.referenceDate(), List.of()), decisions);
        }

        @Override
        public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
            return rules.judge(programme, pairs);
        }

        @Override
        public PairJudge judge(Programme programme) {
            return rules.judge(programme);
        }
    }
}
