package org.mentorship.matching.internal.kernel;

import static org.mentorship.matching.internal.kernel.LiveSeats.NONE;

/**
 * Brings in the one too few: the cheapest chain of re-seatings that ends at an offer or a person with a deficit of one, and
 * begins with somebody who has no seat, or with a person's time that is left unused.
 */
final class DeficitSearch {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final LiveSeats seats;
    private final Frontier frontier;
    /** Where the request moves that an offer was reached by. */
    private final int[] target;

    private long best;
    private int end;
    private int mover;

    DeficitSearch(LiveSeats seats, Frontier frontier) {
        this.seats = seats;
        this.frontier = frontier;
        target = new int[seats.offers];
    }

    /** Brings one in for the one too few at an offer or person, or leaves a place empty. */
    void supply(int start) {
        best = FAR;
        end = NONE;
        mover = NONE;
        reachBack(start, 0, start);
        for (int node = frontier.settleNearest(best); node >= 0; node = frontier.settleNearest(best)) {
            backward(node, frontier.distance[node]);
        }
        for (int k = 0; k < frontier.settledCount(); k++) {
            int node = frontier.settled(k);
            long fall = best - frontier.distance[node];
            if (node < seats.offers) {
                seats.offerPrice[node] -= fall;
            } else {
                seats.personPrice[node - seats.offers] -= fall;
            }
        }
        carryOut(start);
        frontier.clear();
    }

    private void backward(int node, long here) {
        if (node >= seats.offers) {
            int p = node - seats.offers;
            for (int j : seats.personOffers[p]) {
                if (seats.load[j] < seats.margins[j].length) {
                    reachBack(
                            j, here + seats.margins[j][seats.load[j]] + seats.personPrice[p] - seats.offerPrice[j], ~p);
                }
            }
            return;
        }
        if (seats.load[node] > 0) {
            int p = seats.person[node];
            reachBack(
                    seats.offers + p,
                    here + seats.offerPrice[node] - seats.personPrice[p] - seats.margins[node][seats.load[node] - 1],
                    node);
        }
        long base = here + seats.offerPrice[node];
        for (int k = 0; k < seats.columnCount[node]; k++) {
            int i = seats.columnRequest[node][k];
            long there = base - seats.worthOf(i, seats.columnEdge[node][k]);
            int from = seats.offerOf[i];
            if (from == NONE) {
                if (there < best) {
                    best = there;
                    end = node;
                    mover = i;
                }
            } else if (from != node && frontier.reach(from, there + seats.surplus(i), i, best)) {
                target[from] = node;
            }
        }
    }

    /** A person's time may be left unused at its price. */
    private void reachBack(int node, long there, int by) {
        if (frontier.reach(node, there, by, best) && node >= seats.offers) {
            long total = there + seats.personPrice[node - seats.offers];
            if (total < best) {
                best = total;
                end = node;
                mover = NONE;
            }
        }
    }

    private void carryOut(int start) {
        int node = end;
        if (mover != NONE) {
            seats.attach(mover, end, seats.edgeTo(mover, end));
        } else {
            seats.personLoad[end - seats.offers]--;
        }
        while (node != start) {
            int by = frontier.arrivedBy[node];
            if (node >= seats.offers) {
                seats.givePlace(by);
                node = by;
            } else if (by < 0) {
                seats.takePlace(node);
                node = seats.offers + ~by;
            } else {
                seats.detach(by);
                seats.attach(by, target[node], seats.edgeTo(by, target[node]));
                node = target[node];
            }
        }
    }
}
