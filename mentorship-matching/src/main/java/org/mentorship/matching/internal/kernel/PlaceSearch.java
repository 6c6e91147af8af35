package org.mentorship.matching.internal.kernel;

import static org.mentorship.matching.internal.kernel.WorkingPlan.NONE;

/**
 * Fills one place after another, each at the end of the cheapest chain of re-seatings that starts with it and ends with a
 * request that had no seat, or with a place left empty. Fast where places are scarce: somebody without a seat is near.
 * Only for offers whose persons have no cap of their own.
 */
final class PlaceSearch {

    private final Transport problem;
    private final WorkingPlan seating;
    private final Frontier frontier;
    /** Where the request that would leave an offer goes. */
    private final int[] target;

    /** Edges by offer: those of offer {@code j} are {@code requestStart[j] … requestStart[j + 1] - 1}. */
    private final int[] requestStart;

    private final int[] requestOf;
    private final int[] edgeOf;

    /** Nodes of the frontier: offers; an offer is reached by the request that would leave it. */
    PlaceSearch(WorkingPlan seating) {
        this.seating = seating;
        this.problem = seating.problem;
        this.frontier = new Frontier(problem.offers());
        this.target = new int[problem.offers()];
        int edges = problem.edgeOffer().length;
        this.requestStart = new int[problem.offers() + 1];
        this.requestOf = new int[edges];
        this.edgeOf = new int[edges];
        turnRound();
    }

    /** The first price of a place is what the best request would pay for it. */
    void open(int offer) {
        long price = problem.capacity(offer) > 0 ? seating.nextMargin(offer) : 0;
        for (int k = requestStart[offer]; k < requestStart[offer + 1]; k++) {
            price = Math.max(price, seating.worth[edgeOf[k]] - keeps(requestOf[k]));
        }
        seating.offerPrice[offer] = price;
    }

    /** Fills the next place of the offer, unless nobody is worth its margin. */
    void fill(int offer) {
        long[] offerPrice = seating.offerPrice;
        // Leaving the place empty costs what it would earn.
        long best = offerPrice[offer] - seating.nextMargin(offer);
        int end = offer;
        int newcomer = NONE;
        frontier.reach(offer, 0, NONE, best);
        for (int j = frontier.settleNearest(best); j >= 0; j = frontier.settleNearest(best)) {
            long here = frontier.distance[j];
            long base = here + offerPrice[j];
            for (int k = requestStart[j]; k < requestStart[j + 1]; k++) {
                int request = requestOf[k];
                long there = base - seating.worth[edgeOf[k]];
                int from = seating.offerOf[request];
                if (from == NONE) {
                    if (there < best) {
                        best = there;
                        end = j;
                        newcomer = request;
                    }
                } else if (from != j && frontier.reach(from, there + seating.surplus(request), request, best)) {
                    target[from] = j;
                    long empty = frontier.distance[from] + offerPrice[from] - seating.lastMargin(from);
                    if (empty < best) {
                        best = empty;
                        end = from;
                        newcomer = NONE;
                    }
                }
            }
        }
        for (int k = 0; k < frontier.settledCount(); k++) {
            int j = frontier.settled(k);
            offerPrice[j] -= best - frontier.distance[j];
        }
        carryOut(offer, end, newcomer);
        frontier.clear();
    }

    private long keeps(int request) {
        return seating.offerOf[request] == NONE ? 0 : seating.surplus(request);
    }

    /** From the end of the chain to its start: each leaves for the place that is filled next. */
    private void carryOut(int start, int end, int newcomer) {
        int mover = newcomer;
        for (int at = end; at != start; at = target[at]) {
            int leaving = frontier.arrivedBy[at];
            seating.leave(leaving);
            if (mover != NONE) {
                seating.take(mover, at);
            }
            mover = leaving;
        }
        if (mover != NONE) {
            seating.take(mover, start);
        }
    }

    private void turnRound() {
        int[] edgeOffer = problem.edgeOffer();
        for (int j : edgeOffer) {
            requestStart[j + 1]++;
        }
        for (int j = 0; j < problem.offers(); j++) {
            requestStart[j + 1] += requestStart[j];
        }
        int[] next = requestStart.clone();
        for (int i = 0; i < problem.requests(); i++) {
            for (int edge = problem.edgeStart()[i]; edge < problem.edgeStart()[i + 1]; edge++) {
                int k = next[edgeOffer[edge]]++;
                requestOf[k] = i;
                edgeOf[k] = edge;
            }
        }
    }
}
