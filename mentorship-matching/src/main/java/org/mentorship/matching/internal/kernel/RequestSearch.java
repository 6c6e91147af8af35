package org.mentorship.matching.internal.kernel;

import static org.mentorship.matching.internal.kernel.WorkingPlan.NONE;

/**
 * Seats one request after another, each at the end of the cheapest chain of re-seatings that starts with it and ends at a
 * free place, or with somebody left out. Fast where places abound.
 */
final class RequestSearch {

    private final Transport problem;
    private final WorkingPlan seating;
    private final Frontier frontier;
    private final int offers;
    private final int[] personStart;
    private final int[] personOffers;

    // The end of the cheapest chain found so far: a free place at the offer, or somebody there who is left out.
    private long best;
    private int end;
    private int leftOut;

    /** Nodes of the frontier: offers, then persons. An offer is reached by a request, or by {@code ~person}. */
    RequestSearch(WorkingPlan seating) {
        this.seating = seating;
        this.problem = seating.problem;
        this.offers = problem.offers();
        this.frontier = new Frontier(offers + problem.persons());
        this.personStart = new int[problem.persons() + 1];
        this.personOffers = new int[offers];
        groupByPerson();
    }

    /** The first price of a place is its first margin: what a single request pays for it. */
    void open(int offer) {
        seating.offerPrice[offer] = problem.capacity(offer) > 0 ? seating.nextMargin(offer) : 0;
    }

    void seat(int request) {
        long[] offerPrice = seating.offerPrice;
        long[] personPrice = seating.personPrice;
        best = 0;
        for (int edge = problem.edgeStart()[request]; edge < problem.edgeStart()[request + 1]; edge++) {
            best = Math.max(best, seating.worth[edge] - offerPrice[problem.edgeOffer()[edge]]);
        }
        // Leaving the request itself out costs all that it could gain.
        end = NONE;
        leftOut = request;
        reachFrom(request, best);
        for (int node = frontier.settleNearest(best); node >= 0; node = frontier.settleNearest(best)) {
            long here = frontier.distance[node];
            if (node < offers) {
                settleOffer(node, here);
            } else {
                settlePerson(node - offers, here);
            }
        }
        for (int k = 0; k < frontier.settledCount(); k++) {
            int node = frontier.settled(k);
            long raise = best - frontier.distance[node];
            if (node < offers) {
                offerPrice[node] += raise;
            } else {
                personPrice[node - offers] += raise;
            }
        }
        carryOut(request);
        frontier.clear();
    }

    /** Somebody at the offer may make room; a free place is left only where the person's time is used up. */
    private void settleOffer(int offer, long here) {
        if (seating.load[offer] < problem.capacity(offer)) {
            int p = problem.person()[offer];
            long open = seating.nextMargin(offer) + seating.personPrice[p] - seating.offerPrice[offer];
            frontier.reach(offers + p, here + open, offer, best);
        }
        int from = problem.marginStart()[offer];
        for (int place = from; place < from + seating.load[offer]; place++) {
            int other = seating.seated[place];
            long out = here + seating.surplus(other);
            if (out < best) {
                best = out;
                end = offer;
                leftOut = other;
            }
            reachFrom(other, out);
        }
    }

    /** A person without time may give up a place at another offer. */
    private void settlePerson(int person, long here) {
        for (int k = personStart[person]; k < personStart[person + 1]; k++) {
            int offer = personOffers[k];
            if (seating.load[offer] > 0) {
                long back = seating.offerPrice[offer] - seating.personPrice[person] - seating.lastMargin(offer);
                arrive(offer, here + back, ~person);
            }
        }
    }

    /** Reaches the offers of a request that stands at distance {@code base} with its surplus paid. */
    private void reachFrom(int request, long base) {
        for (int edge = problem.edgeStart()[request]; edge < problem.edgeStart()[request + 1]; edge++) {
            int offer = problem.edgeOffer()[edge];
            arrive(offer, base - seating.worth[edge] + seating.offerPrice[offer], request);
        }
    }

    /** Reaches an offer; where it has a free place and its person time, the chain may end there at once. */
    private void arrive(int offer, long there, int by) {
        if (frontier.reach(offer, there, by, best)
                && seating.load[offer] < problem.capacity(offer)
                && seating.personLoad[problem.person()[offer]] < problem.personCap()[problem.person()[offer]]) {
            long total = there + seating.nextMargin(offer) - seating.offerPrice[offer];
            if (total < best) {
                best = total;
                end = offer;
                leftOut = NONE;
            }
        }
    }

    /** Backwards along the chain: whoever reached an offer takes the place that the step after it set free. */
    private void carryOut(int request) {
        if (leftOut == request) {
            return;
        }
        if (leftOut != NONE) {
            seating.leave(leftOut);
        }
        int offer = end;
        while (true) {
            int by = frontier.arrivedBy[offer];
            if (by < 0) {
                offer = frontier.arrivedBy[offers + ~by];
                continue;
            }
            int before = seating.offerOf[by];
            if (before != NONE) {
                seating.leave(by);
            }
            seating.take(by, offer);
            if (by == request) {
                return;
            }
            offer = before;
        }
    }

    private void groupByPerson() {
        int[] person = problem.person();
        for (int p : person) {
            personStart[p + 1]++;
        }
        for (int p = 0; p < problem.persons(); p++) {
            personStart[p + 1] += personStart[p];
        }
        int[] next = personStart.clone();
        for (int j = 0; j < offers; j++) {
            personOffers[next[person[j]]++] = j;
        }
    }
}
