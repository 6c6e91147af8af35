package org.mentorship.matching.internal.kernel;

import static org.mentorship.matching.internal.kernel.LiveSeats.NONE;

/**
 * Sends out the one too many: from an offer or a person with an excess of one, or from a request that comes, to the end of the
 * cheapest chain of re-seatings, which is a free place, somebody left out, or where one is too few.
 */
final class ExcessSearch {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final LiveSeats seats;
    private final Frontier frontier;
    private long best;
    private int end;
    private int mover;

    ExcessSearch(LiveSeats seats, Frontier frontier) {
        this.seats = seats;
        this.frontier = frontier;
    }

    /** Seats a request that came, or leaves somebody else out for it, where that is worth it. */
    void seat(int request) {
        best = 0;
        for (int edge = 0; edge < seats.rowOffer[request].length; edge++) {
            int j = seats.rowOffer[request][edge];
            if (seats.margins[j].length > 0) {
                best = Math.max(best, seats.worthOf(request, edge) - seats.offerPrice[j]);
            }
        }
        if (best > 0) {
            end = NONE;
            mover = request;
            reachFrom(request, best, NONE);
            forward(NONE, NONE);
        }
    }

    /** Sends out the one too many at an offer or person; true where it ended at {@code sink}, which had one too few. */
    boolean dispose(int start, int sink) {
        best = FAR;
        end = NONE;
        mover = NONE;
        frontier.reach(start, 0, start, best);
        return forward(start, sink);
    }

    /**
     * What the cheapest chain costs that makes room for one more at an offer; nothing is moved.
     *
     * @param limit chains that cost this or more are not looked for
     * @return {@code limit} where there is no cheaper one
     */
    long room(int offer, long limit) {
        best = limit;
        end = NONE;
        mover = NONE;
        arrive(offer, 0, offer, NONE);
        settle(NONE, NONE);
        frontier.clear();
        return best;
    }

    /** As {@link RequestSearch#seat}, from wherever the frontier was given a start. */
    private boolean forward(int start, int sink) {
        settle(start, sink);
        for (int k = 0; k < frontier.settledCount(); k++) {
            int node = frontier.settled(k);
            long raise = best - frontier.distance[node];
            if (node < seats.offers) {
                seats.offerPrice[node] += raise;
            } else {
                seats.personPrice[node - seats.offers] += raise;
            }
        }
        boolean sunk = end >= 0 && end == sink;
        carryOut(start, sink);
        frontier.clear();
        return sunk;
    }

    private void settle(int start, int sink) {
        for (int node = frontier.settleNearest(best); node >= 0; node = frontier.settleNearest(best)) {
            long here = frontier.distance[node];
            if (node < seats.offers) {
                fromOffer(node, here, start, sink);
            } else {
                fromPerson(node - seats.offers, here, sink);
            }
        }
    }

    /** A person gives up a place at another offer. */
    private void fromPerson(int p, long here, int sink) {
        for (int j : seats.personOffers[p]) {
            if (seats.load[j] > 0) {
                long back = seats.offerPrice[j] - seats.personPrice[p] - seats.margins[j][seats.load[j] - 1];
                arrive(j, here + back, ~p, sink);
            }
        }
    }

    private void fromOffer(int offer, long here, int start, int sink) {
        if (seats.load[offer] < seats.margins[offer].length && offer != start) {
            int p = seats.person[offer];
            long there =
                    here + seats.margins[offer][seats.load[offer]] + seats.personPrice[p] - seats.offerPrice[offer];
            if (frontier.reach(seats.offers + p, there, offer, best) && seats.offers + p == sink) {
                best = there;
                end = sink;
                mover = NONE;
            }
        }
        for (int k = 0; k < seats.seatedCount[offer]; k++) {
            int i = seats.seated[offer][k];
            long out = here + seats.surplus(i);
            if (out < best) {
                best = out;
                end = offer;
                mover = i;
            }
            reachFrom(i, out, sink);
        }
    }

    private void reachFrom(int request, long base, int sink) {
        for (int edge = 0; edge < seats.rowOffer[request].length; edge++) {
            int j = seats.rowOffer[request][edge];
            if (seats.margins[j].length > 0) {
                arrive(j, base - seats.worthOf(request, edge) + seats.offerPrice[j], request, sink);
            }
        }
    }

    private void arrive(int offer, long there, int by, int sink) {
        if (!frontier.reach(offer, there, by, best)) {
            return;
        }
        if (offer == sink) {
            best = there;
            end = sink;
            mover = NONE;
        } else if (seats.load[offer] < seats.margins[offer].length
                && seats.personLoad[seats.person[offer]] < seats.personCap[seats.person[offer]]) {
            long total = there + seats.margins[offer][seats.load[offer]] - seats.offerPrice[offer];
            if (total < best) {
                best = total;
                end = offer;
                mover = NONE;
            }
        }
    }

    /** Backwards along the chain: whoever reached an offer takes the place that the step after it set free. */
    private void carryOut(int start, int sink) {
        if (end == NONE) {
            return;
        }
        int offer;
        if (end == sink) {
            offer = end;
            if (end >= seats.offers) {
                offer = frontier.arrivedBy[end];
                seats.takePlace(offer);
            }
        } else {
            offer = end;
            if (mover != NONE) {
                seats.detach(mover);
            } else {
                seats.takePlace(offer);
                seats.personLoad[seats.person[offer]]++;
            }
        }
        while (offer != start) {
            int by = frontier.arrivedBy[offer];
            if (by < 0) {
                seats.givePlace(offer);
                if (seats.offers + ~by == start) {
                    return;
                }
                offer = frontier.arrivedBy[seats.offers + ~by];
                seats.takePlace(offer);
                continue;
            }
            int before = seats.offerOf[by];
            if (before != NONE) {
                seats.detach(by);
            }
            seats.attach(by, offer, seats.edgeTo(by, offer));
            if (before == NONE) {
                return;
            }
            offer = before;
        }
    }
}
