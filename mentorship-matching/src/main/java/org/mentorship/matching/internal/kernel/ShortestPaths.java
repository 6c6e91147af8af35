package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The exact kernel: one shortest augmenting path a request, over prices that stay a proof of what is seated so far.
 *
 * <p>Method: successive shortest paths with potentials, in the manner of Jonker and Volgenant (<i>A shortest augmenting
 * path algorithm for dense and sparse linear assignment problems</i>, Computing 38, 1987), widened to offers with several
 * places of rising margins and to persons with a cap over several offers. A request is seated, or not, at the end of the
 * cheapest chain of re-seatings; chains are found by Dijkstra's search over reduced costs, which never leaves the part of
 * the graph that the chain can reach, so unconnected schools do not slow each other down. Mathematics:
 * docs/explanation/kernel.md.
 *
 * <p>All arithmetic is in 64-bit integers; {@link Transport#unit()} says why it cannot overflow. Single-threaded; one
 * instance solves one problem.
 */
final class ShortestPaths {

    private static final int NONE = -1;

    private final Transport problem;
    private final long[] worth;
    private final int[] edgeStart;
    private final int[] edgeOffer;

    private final long[] offerPrice;
    private final long[] personPrice;
    private final int[] personStart;
    private final int[] personOffers;

    /** Requests at each offer: those of offer {@code j} are {@code seated[marginStart[j] …]}, {@code load[j]} of them. */
    private final int[] seated;

    private final int[] load;
    private final int[] personLoad;
    private final int[] offerOf;
    /** Place of a request in {@link #seated}. */
    private final int[] placeOf;
    /** Worth of the seat that a request holds. */
    private final long[] seatWorth;

    // One search: nodes 0 … offers - 1 are offers, then come persons.
    private final int offers;
    private final long[] distance;
    private final int[] arrivedBy;
    private final NodeHeap heap;
    private final int[] touched;
    private int touchedCount;
    private final int[] settled;
    private int settledCount;

    ShortestPaths(Transport problem) {
        this.problem = problem;
        this.offers = problem.offers();
        this.edgeStart = problem.edgeStart();
        this.edgeOffer = problem.edgeOffer();
        int requests = problem.requests();
        int persons = problem.persons();
        long unit = problem.unit();
        this.worth = new long[edgeOffer.length];
        for (int i = 0; i < requests; i++) {
            for (int edge = edgeStart[i]; edge < edgeStart[i + 1]; edge++) {
                worth[edge] = problem.worth(i, edge, unit);
            }
        }
        this.offerPrice = new long[offers];
        this.personPrice = new long[persons];
        this.personStart = new int[persons + 1];
        this.personOffers = new int[offers];
        groupByPerson();
        this.seated = new int[problem.margin().length];
        this.load = new int[offers];
        this.personLoad = new int[persons];
        this.offerOf = new int[requests];
        Arrays.fill(offerOf, NONE);
        this.placeOf = new int[requests];
        this.seatWorth = new long[requests];
        int nodes = offers + persons;
        this.distance = new long[nodes];
        Arrays.fill(distance, Long.MAX_VALUE);
        this.arrivedBy = new int[nodes];
        this.heap = new NodeHeap(nodes);
        this.touched = new int[nodes];
        this.settled = new int[nodes];
    }

    /** Seats as many requests as it is let; {@code stop} is asked before each. */
    KernelPlan solve(BooleanSupplier stop) {
        // The first price of a place is its first margin: what a single request pays for it.
        for (int j = 0; j < offers; j++) {
            int first = problem.marginStart()[j];
            offerPrice[j] = problem.capacity(j) > 0 ? problem.margin()[first] : 0;
        }
        int reached = 0;
        int requests = problem.requests();
        while (reached < requests && !((reached & 63) == 0 && stop.getAsBoolean())) {
            seat(reached++);
        }
        return new KernelPlan(offerOf, new Certificate(offerPrice, personPrice), reached == requests, reached);
    }

    /**
     * Finds the cheapest chain that starts with the request and ends at a free place, or with somebody (perhaps the
     * request itself) left out; carries it out and moves the prices.
     */
    private void seat(int request) {
        long surplus = 0;
        for (int edge = edgeStart[request]; edge < edgeStart[request + 1]; edge++) {
            surplus = Math.max(surplus, worth[edge] - offerPrice[edgeOffer[edge]]);
        }
        // Leaving the request itself out costs its surplus.
        long best = surplus;
        int bestNode = NONE;
        int leftOut = request;
        relaxRow(request, surplus, 0, best);
        while (!heap.isEmpty()) {
            int node = heap.first();
            long here = distance[node];
            if (here >= best) {
                break;
            }
            heap.removeFirst(distance);
            settled[settledCount++] = node;
            if (node < offers) {
                int j = node;
                int from = problem.marginStart()[j];
                if (load[j] < problem.capacity(j)) {
                    int p = problem.person()[j];
                    relax(offers + p, here + problem.margin()[from + load[j]] + personPrice[p] - offerPrice[j], j, best);
                }
                for (int place = from; place < from + load[j]; place++) {
                    int other = seated[place];
                    long otherSurplus = seatWorth[other] - offerPrice[j];
                    if (here + otherSurplus < best) {
                        best = here + otherSurplus;
                        bestNode = j;
                        leftOut = other;
                    }
                    relaxRow(other, otherSurplus, here, best);
                }
            } else {
                int p = node - offers;
                if (personLoad[p] < problem.personCap()[p]) {
                    best = here;
                    bestNode = node;
                    leftOut = NONE;
                    break;
                }
                for (int k = personStart[p]; k < personStart[p + 1]; k++) {
                    int j = personOffers[k];
                    if (load[j] > 0) {
                        int last = problem.margin()[problem.marginStart()[j] + load[j] - 1];
                        relax(j, here + offerPrice[j] - personPrice[p] - last, ~p, best);
                    }
                }
            }
        }
        for (int k = 0; k < settledCount; k++) {
            int node = settled[k];
            long raise = best - distance[node];
            if (raise > 0) {
                if (node < offers) {
                    offerPrice[node] += raise;
                } else {
                    personPrice[node - offers] += raise;
                }
            }
        }
        carryOut(request, bestNode, leftOut);
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = Long.MAX_VALUE;
        }
        touchedCount = 0;
        settledCount = 0;
        heap.clear();
    }

    private void relaxRow(int request, long surplus, long here, long best) {
        long base = here + surplus;
        for (int edge = edgeStart[request]; edge < edgeStart[request + 1]; edge++) {
            int j = edgeOffer[edge];
            long there = base - worth[edge] + offerPrice[j];
            if (there < best && there < distance[j]) {
                reach(j, there, request);
            }
        }
    }

    private void relax(int node, long there, int by, long best) {
        if (there < best && there < distance[node]) {
            reach(node, there, by);
        }
    }

    private void reach(int node, long there, int by) {
        if (distance[node] == Long.MAX_VALUE) {
            touched[touchedCount++] = node;
        }
        distance[node] = there;
        arrivedBy[node] = by;
        heap.lower(node, distance);
    }

    private void carryOut(int request, int bestNode, int leftOut) {
        if (leftOut == request) {
            return;
        }
        int offer;
        if (leftOut == NONE) {
            offer = arrivedBy[bestNode];
        } else {
            offer = bestNode;
            leave(leftOut);
        }
        // Backwards along the chain: whoever reached an offer takes the place that the step after it set free.
        while (true) {
            int by = arrivedBy[offer];
            if (by < 0) {
                offer = arrivedBy[offers + ~by];
                continue;
            }
            int before = offerOf[by];
            if (before != NONE) {
                leave(by);
            }
            take(by, offer);
            if (by == request) {
                return;
            }
            offer = before;
        }
    }

    private void leave(int request) {
        int j = offerOf[request];
        int last = problem.marginStart()[j] + --load[j];
        int moved = seated[last];
        seated[placeOf[request]] = moved;
        placeOf[moved] = placeOf[request];
        personLoad[problem.person()[j]]--;
        offerOf[request] = NONE;
    }

    private void take(int request, int j) {
        int place = problem.marginStart()[j] + load[j]++;
        seated[place] = request;
        placeOf[request] = place;
        personLoad[problem.person()[j]]++;
        offerOf[request] = j;
        int edge = edgeStart[request];
        while (edgeOffer[edge] != j) {
            edge++;
        }
        seatWorth[request] = worth[edge];
    }

    private void groupByPerson() {
        int[] person = problem.person();
        for (int p : person) {
            personStart[p + 1]++;
        }
        for (int p = 0; p < problem.persons(); p++) {
            personStart[p + 1] += personStart[p];
        }
        int[] next = Arrays.copyOf(personStart, problem.persons());
        for (int j = 0; j < offers; j++) {
            personOffers[next[person[j]]++] = j;
        }
    }
}
