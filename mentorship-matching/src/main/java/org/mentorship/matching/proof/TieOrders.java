package org.mentorship.matching.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The pairs that some plan without blocking pairs may hold, and the requests that each of them seats. Such plans form pairs
 * from the most points down, equal ones in any order (docs/explanation/pairing.md), so what happens in every order can be
 * followed from one number of points to the next. For programmes whose groups have neither a time nor a minimum.
 */
final class TieOrders {

    /** Points that are looked at in one walk through the programme. */
    private static final int STEP = 100;

    private final Ground ground;
    private final boolean[] seated;
    private final boolean[] maybeSeated;
    private final int[] atMost;
    private final int[] atMostOfMentor;
    /** Newcomers that an offer has in every order, unless its mentor's cap is reached. */
    private final int[] atLeast;

    private final int[] atLeastOfMentor;

    /** Possible pairs, from the most points down. */
    private final PairList possible = new PairList();

    TieOrders(Ground ground, Pairs pairs) {
        this.ground = ground;
        seated = new boolean[ground.requests.size()];
        maybeSeated = new boolean[seated.length];
        atMost = new int[ground.offers.size()];
        atLeast = new int[atMost.length];
        atMostOfMentor = new int[ground.mentors.size()];
        atLeastOfMentor = new int[atMostOfMentor.length];
        pairs.each(
                new long[atMost.length],
                (i, value) -> ground.requests.get(i).pinned() ? 0 : Pairs.NEVER,
                possible::add);
        settle(0);
        for (int top = Pairs.NEVER; top > 0; top -= STEP) {
            follow(pairs, Math.max(0, top - STEP), top);
        }
    }

    /** Requests that each such plan seats. */
    boolean[] seated() {
        return seated;
    }

    /** Walks through the possible pairs. */
    void each(long[] values, Pairs.Least least, Pairs.Sink sink) {
        for (int at = 0; at < possible.size(); at++) {
            if (possible.points(at) >= least.of(possible.request(at), values[possible.offer(at)])) {
                sink.pair(possible.request(at), possible.offer(at), possible.points(at));
            }
        }
    }

    private boolean open(int request, int offer) {
        return asks(request) && open(offer);
    }

    private boolean asks(int request) {
        return !ground.requests.get(request).pinned() && !seated[request];
    }

    private boolean open(int offer) {
        return atLeast[offer] < ground.offers.get(offer).free()
                && atLeastOfMentor[mentor(offer)] < ground.room.get(mentor(offer));
    }

    /** Looks at the pairs with points from {@code low} up, below {@code high}. */
    private void follow(Pairs pairs, int low, int high) {
        PairList found = new PairList();
        long[] values = new long[atMost.length];
        Arrays.setAll(values, j -> open(j) ? low : Pairs.NEVER);
        pairs.each(values, (i, value) -> asks(i) ? value : Pairs.NEVER, (i, j, points) -> {
            if (points < high) {
                found.add(i, j, points);
            }
        });
        int[] order = found.fromMostPoints();
        int from = 0;
        while (from < order.length) {
            int to = from;
            int first = possible.size();
            int level = found.points(order[from]);
            while (to < order.length && found.points(order[to]) == level) {
                int at = order[to++];
                if (open(found.request(at), found.offer(at))) {
                    possible.add(found.request(at), found.offer(at), level);
                }
            }
            settle(first);
            from = to;
        }
    }

    /** Draws the conclusions of the possible pairs from {@code first} on, which have equal points. */
    private void settle(int first) {
        Map<Integer, Integer> ofRequest = new HashMap<>();
        Map<Integer, Integer> ofOffer = new HashMap<>();
        Map<Integer, Integer> ofMentor = new HashMap<>();
        for (int at = first; at < possible.size(); at++) {
            ofRequest.merge(possible.request(at), 1, Integer::sum);
            ofOffer.merge(possible.offer(at), 1, Integer::sum);
            ofMentor.merge(mentor(possible.offer(at)), 1, Integer::sum);
        }
        boolean[] roomForAll = new boolean[possible.size() - first];
        for (int at = first; at < possible.size(); at++) {
            int offer = possible.offer(at);
            int free = ground.offers.get(offer).free();
            roomForAll[at - first] = atMost[offer] + ofOffer.get(offer) <= free
                    && atMostOfMentor[mentor(offer)] + ofMentor.get(mentor(offer)) <= ground.room.get(mentor(offer));
            boolean comes = !maybeSeated[possible.request(at)] && ofRequest.get(possible.request(at)) == 1;
            if (comes && atLeast[offer] < free) {
                atLeast[offer]++;
                atLeastOfMentor[mentor(offer)]++;
            }
        }
        for (int at = first; at < possible.size(); at++) {
            seated[possible.request(at)] |= roomForAll[at - first];
            maybeSeated[possible.request(at)] = true;
        }
        ofOffer.forEach((offer, coming) ->
                atMost[offer] = Math.min(ground.offers.get(offer).free(), atMost[offer] + coming));
        ofMentor.forEach((mentor, coming) ->
                atMostOfMentor[mentor] = Math.min(ground.room.get(mentor), atMostOfMentor[mentor] + coming));
    }

    private int mentor(int offer) {
        return ground.offers.get(offer).mentor();
    }
}
