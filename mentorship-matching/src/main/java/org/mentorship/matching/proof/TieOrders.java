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

    // Possible pairs, from the most points down
    private int[] requests = new int[64];
    private int[] offers = new int[64];
    private int[] points = new int[64];
    private int size;

    TieOrders(Ground ground, Pairs pairs) {
        this.ground = ground;
        seated = new boolean[ground.requests.size()];
        maybeSeated = new boolean[seated.length];
        atMost = new int[ground.offers.size()];
        atLeast = new int[atMost.length];
        atMostOfMentor = new int[ground.mentors.size()];
        atLeastOfMentor = new int[atMostOfMentor.length];
        pairs.each((i, j) -> ground.requests.get(i).pinned() ? 0 : Pairs.NEVER, this::add);
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
    void each(Pairs.Least least, Pairs.Sink sink) {
        for (int at = 0; at < size; at++) {
            if (points[at] >= least.of(requests[at], offers[at])) {
                sink.pair(requests[at], offers[at], points[at]);
            }
        }
    }

    private void add(int request, int offer, int pairPoints) {
        if (size == requests.length) {
            requests = Arrays.copyOf(requests, 2 * size);
            offers = Arrays.copyOf(offers, 2 * size);
            points = Arrays.copyOf(points, 2 * size);
        }
        requests[size] = request;
        offers[size] = offer;
        points[size++] = pairPoints;
    }

    private boolean open(int request, int offer) {
        return !ground.requests.get(request).pinned()
                && !seated[request]
                && atLeast[offer] < ground.offers.get(offer).free()
                && atLeastOfMentor[ground.offers.get(offer).mentor()]
                        < ground.room.get(ground.offers.get(offer).mentor());
    }

    /** Looks at the pairs with points from {@code low} up, below {@code high}. */
    private void follow(Pairs pairs, int low, int high) {
        TieBuffer found = new TieBuffer();
        pairs.each((i, j) -> open(i, j) ? low : Pairs.NEVER, (i, j, pairPoints) -> {
            if (pairPoints < high) {
                found.add(i, j, pairPoints);
            }
        });
        long[] order = found.fromMostPoints();
        int from = 0;
        while (from < order.length) {
            int to = from;
            int first = size;
            int level = found.points(order[from]);
            while (to < order.length && found.points(order[to]) == level) {
                int request = found.request(order[to]);
                int offer = found.offer(order[to++]);
                if (open(request, offer)) {
                    add(request, offer, level);
                }
            }
            settle(first);
            from = to;
        }
    }

    /** Draws the conclusions of the possible pairs from {@code first} on, which have equal points. */
    private void settle(int first) {
        boolean[] roomForAll = new boolean[size - first];
        Map<Integer, Integer> ofRequest = new HashMap<>();
        Map<Integer, Integer> ofOffer = new HashMap<>();
        Map<Integer, Integer> ofMentor = new HashMap<>();
        for (int at = first; at < size; at++) {
            ofRequest.merge(requests[at], 1, Integer::sum);
            ofOffer.merge(offers[at], 1, Integer::sum);
            ofMentor.merge(ground.offers.get(offers[at]).mentor(), 1, Integer::sum);
        }
        for (int at = first; at < size; at++) {
            Ground.Offering offering = ground.offers.get(offers[at]);
            roomForAll[at - first] = atMost[offers[at]] + ofOffer.get(offers[at]) <= offering.free()
                    && atMostOfMentor[offering.mentor()] + ofMentor.get(offering.mentor())
                            <= ground.room.get(offering.mentor());
            boolean comes = !maybeSeated[requests[at]] && ofRequest.get(requests[at]) == 1;
            if (comes && atLeast[offers[at]] < offering.free()) {
                atLeast[offers[at]]++;
                atLeastOfMentor[offering.mentor()]++;
            }
        }
        for (int at = first; at < size; at++) {
            seated[requests[at]] |= roomForAll[at - first];
            maybeSeated[requests[at]] = true;
        }
        ofOffer.forEach((offer, coming) ->
                atMost[offer] = Math.min(ground.offers.get(offer).free(), atMost[offer] + coming));
        ofMentor.forEach((mentor, coming) ->
                atMostOfMentor[mentor] = Math.min(ground.room.get(mentor), atMostOfMentor[mentor] + coming));
    }

    /** Pairs of one walk, to be put in order. */
    private static final class TieBuffer {
        private int[] requests = new int[64];
        private int[] offers = new int[64];
        private int[] points = new int[64];
        private int size;

        void add(int request, int offer, int pairPoints) {
            if (size == requests.length) {
                requests = Arrays.copyOf(requests, 2 * size);
                offers = Arrays.copyOf(offers, 2 * size);
                points = Arrays.copyOf(points, 2 * size);
            }
            requests[size] = request;
            offers[size] = offer;
            points[size++] = pairPoints;
        }

        /** Positions under their points: most points first, then as found. */
        long[] fromMostPoints() {
            long[] order = new long[size];
            for (int at = 0; at < size; at++) {
                order[at] = (long) (Pairs.NEVER - points[at]) << 32 | at;
            }
            Arrays.sort(order);
            return order;
        }

        int points(long key) {
            return points[(int) key];
        }

        int request(long key) {
            return requests[(int) key];
        }

        int offer(long key) {
            return offers[(int) key];
        }
    }
}
