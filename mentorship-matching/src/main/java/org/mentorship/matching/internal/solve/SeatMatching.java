package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mentorship.matching.internal.plan.Mentor;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;

/**
 * The seats of greatest coverage where only candidates, places and the mentors' caps count.
 *
 * <p>Requests are seated one by one, by falling weight, each at the end of a chain of re-seatings where that is needed.
 * The sets of requests that can be seated together are the independent sets of a matroid (Edmonds and Fulkerson,
 * <i>Transversals and matroid partition</i>, 1965; caps over places make it a gammoid), so taking them greedily gives the
 * greatest sum of weights, and any weights in the same order seat the same requests. A request whose search fails shows a
 * closed set of full places; no later chain can lead out of it, so it is not searched again and the whole takes little more
 * than one pass over the candidates.
 */
final class SeatMatching {

    private static final int NOBODY = -1;

    private final PairingPlan plan;
    private final int least;
    private final Place[] placeOf;
    private final List<List<Integer>> seated = new ArrayList<>();
    private final List<List<Place>> placesOf = new ArrayList<>();
    private final int[] loads;
    private final boolean[] closed;
    private final int[] seen;
    private long coverage;

    private SeatMatching(PairingPlan plan, int least) {
        this.plan = plan;
        this.least = least;
        placeOf = new Place[plan.seatings().size()];
        for (Place place : plan.places()) {
            seated.add(new ArrayList<>());
            while (placesOf.size() <= place.mentor().index()) {
                placesOf.add(new ArrayList<>());
            }
            placesOf.get(place.mentor().index()).add(place);
        }
        loads = new int[placesOf.size()];
        closed = new boolean[plan.places().size()];
        seen = new int[plan.places().size()];
    }

    /** @param least points below which a candidate does not count, unless it is a pin */
    static SeatMatching of(PairingPlan plan, int least, RunControl control) {
        SeatMatching matching = new SeatMatching(plan, least);
        List<Seating> order = plan.seatings().stream()
                .sorted(Comparator.comparing((Seating seating) -> seating.pin() == null)
                        .thenComparingInt(seating -> -seating.weight())
                        .thenComparingInt(Seating::index))
                .toList();
        int round = 0;
        for (Seating seating : order) {
            if (control.stopped()) {
                break;
            }
            if (matching.seat(seating, ++round)) {
                matching.coverage += seating.weight();
            }
        }
        return matching;
    }

    /** Sum of the weights of the seated requests. */
    long coverage() {
        return coverage;
    }

    /** The request's place, null for none. */
    Place placeOf(Seating seating) {
        return placeOf[seating.index()];
    }

    private boolean seat(Seating first, int round) {
        // Breadth first over places; `from` is the request that asks for a place, `before` the place that it would
        // leave
        List<Place> queue = new ArrayList<>();
        List<Integer> asking = new ArrayList<>();
        List<Integer> parents = new ArrayList<>();
        ask(first, NOBODY, round, queue, asking, parents);
        for (int at = 0; at < queue.size(); at++) {
            Place place = queue.get(at);
            Mentor mentor = place.mentor();
            boolean full = seated.get(place.index()).size() >= place.free();
            boolean capped = mentor.capped() && loads[mentor.index()] >= mentor.free();
            if (!full && !capped) {
                shift(at, queue, asking, parents);
                return true;
            }
            List<Place> giving = full ? List.of(place) : placesOf.get(mentor.index());
            for (Place given : giving) {
                for (int holder : List.copyOf(seated.get(given.index()))) {
                    ask(plan.seatings().get(holder), at, round, queue, asking, parents);
                }
            }
        }
        queue.forEach(place -> closed[place.index()] = true);
        return false;
    }

    private void ask(
            Seating seating, int parent, int round, List<Place> queue, List<Integer> asking, List<Integer> parents) {
        int[] byPoints = IntStream.range(0, seating.getCandidates().size())
                .filter(i -> seating.pin() != null || seating.candidatePoints(i) >= least)
                .filter(i -> !closed[seating.getCandidates().get(i).index()]
                        && seen[seating.getCandidates().get(i).index()] != round)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -seating.candidatePoints(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : byPoints) {
            Place place = seating.getCandidates().get(i);
            seen[place.index()] = round;
            queue.add(place);
            asking.add(seating.index());
            parents.add(parent);
        }
    }

    /** Moves each request of the chain to the place that it asked for. */
    private void shift(int last, List<Place> queue, List<Integer> asking, List<Integer> parents) {
        for (int at = last; at != NOBODY; at = parents.get(at)) {
            int request = asking.get(at);
            Place old = placeOf[request];
            if (old != null) {
                seated.get(old.index()).remove((Integer) request);
                loads[old.mentor().index()]--;
            }
            Place now = queue.get(at);
            placeOf[request] = now;
            seated.get(now.index()).add(request);
            loads[now.mentor().index()]++;
        }
    }

    @Override
    public String toString() {
        return coverage + " " + Arrays.toString(placeOf);
    }
}
