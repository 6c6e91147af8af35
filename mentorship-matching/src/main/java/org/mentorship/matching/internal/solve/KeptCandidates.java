package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.compatibility.CompatibilityScorer;
import org.mentorship.matching.internal.plan.Place;

/** The candidates that the session has, by the indexes of a new intake. */
final class KeptCandidates implements Candidates {
    private final List<Place> places;
    private final List<CandidateSet> sets = new ArrayList<>();
    private final Map<String, CompatibilityScorer> scorers = new HashMap<>();

    /**
     * @param rows of the session by request id
     * @param places of the session
     */
    KeptCandidates(Programme programme, Intake now, Map<String, LiveRow> rows, List<Place> places) {
        this.places = places;
        Map<String, Integer> index = new HashMap<>();
        for (int j = 0; j < now.offers().size(); j++) {
            index.put(now.offers().get(j).id(), j);
        }
        Map<String, List<Request>> requests = new TreeMap<>();
        Map<String, List<Offer>> offers = new TreeMap<>();
        now.requests()
                .forEach(request -> requests.computeIfAbsent(request.form(), form -> new ArrayList<>())
                        .add(request));
        now.offers()
                .forEach(offer -> offers.computeIfAbsent(offer.form(), form -> new ArrayList<>())
                        .add(offer));
        requests.forEach((form, own) ->
                scorers.put(form, CompatibilityScorer.of(programme, form, own, offers.getOrDefault(form, List.of()))));
        for (Request request : now.requests()) {
            sets.add(set(rows.get(request.id()), index));
        }
    }

    private CandidateSet set(LiveRow row, Map<String, Integer> index) {
        List<int[]> free = new ArrayList<>();
        List<Integer> full = new ArrayList<>();
        for (int edge = 0; edge < row.offers.length; edge++) {
            Place place = places.get(row.offers[edge]);
            int at = index.get(place.offer().id());
            if (place.free() > 0) {
                free.add(new int[] {at, row.points[edge]});
            } else {
                full.add(at);
            }
        }
        for (int offer : row.found.full()) {
            full.add(index.get(places.get(offer).offer().id()));
        }
        free.sort(Comparator.comparingInt(pair -> pair[0]));
        return new CandidateSet(
                free.stream().mapToInt(pair -> pair[0]).toArray(),
                free.stream().mapToInt(pair -> pair[1]).toArray(),
                full.stream().mapToInt(Integer::intValue).sorted().toArray(),
                row.found.refusals());
    }

    @Override
    public CandidateSet set(int request) {
        return sets.get(request);
    }

    @Override
    public CompatibilityScorer scorer(String form) {
        return scorers.get(form);
    }
}
