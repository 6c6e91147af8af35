package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A best plan that stays best while requests and places come and go: the kernel's prices are kept, and each change is
 * mended by one or a few shortest chains of re-seatings.
 *
 * <p>The plan is a flow of requests to offers, from offers to persons, and from persons out. A change leaves a request too
 * many or one too few somewhere; a search of Dijkstra's over reduced costs finds the cheapest chain that sends it out
 * or brings one in, and prices follow as in {@link RequestSearch}. Reduced costs
 * never fall below zero, so the plan is best after each change (successive shortest paths from a state with kept
 * potentials: Ahuja, Magnanti and Orlin, <i>Network Flows</i>, 1993, sections 9.7 and 9.11). {@link #verify} shows it.
 *
 * <p>Requests have numbers that are never given anew; offers and persons are those of the problem it began with. Mutable;
 * one thread.
 */
public final class LivePlan {

    private static final int NONE = -1;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final long unit;

    // Requests by number
    private int requests;
    private int present;
    private int[][] rowOffer;
    private int[][] rowPoints;
    private int[] rank;
    private int[] offerOf;
    /** Position of the seat's edge in its row, and of the request among those seated at the offer. */
    private int[] seatEdge;

    private int[] seatAt;

    // Offers
    private final int offers;
    private final int[][] margins;
    private final int[] person;
    private final int[][] seated;
    private final int[] seatedCount;
    /** Places taken; differs from the number of those seated only while a change is being mended. */
    private final int[] load;

    private final long[] offerPrice;
    private final int[][] columnRequest;
    private final int[][] columnEdge;
    private final int[] columnCount;

    // Persons
    private final int[] personCap;
    private final int[] personLoad;
    private final long[] personPrice;
    private final int[][] personOffers;

    private final Frontier frontier;
    private final int[] target;
    private long best;
    private int end;
    private int mover;

    private long worth;
    private MoveListener listener = (request, from, to) -> {};

    /** Told of each request that leaves a seat or takes one; offers, -1 for none. */
    public interface MoveListener {
        void moved(int request, int from, int to);
    }

    /**
     * Takes over a proven plan.
     *
     * @param plan a complete plan of the problem
     */
    public LivePlan(Transport problem, KernelPlan plan) {
        unit = problem.unit();
        offers = problem.offers();
        int rows = problem.requests();
        requests = rows;
        present = rows;
        rowOffer = new int[rows][];
        rowPoints = new int[rows][];
        rank = problem.rank().clone();
        offerOf = new int[rows];
        Arrays.fill(offerOf, NONE);
        seatEdge = new int[rows];
        seatAt = new int[rows];
        margins = new int[offers][];
        person = problem.person();
        seated = new int[offers][4];
        seatedCount = new int[offers];
        load = new int[offers];
        offerPrice = plan.prices().offerPrice().clone();
        columnRequest = new int[offers][4];
        columnEdge = new int[offers][4];
        columnCount = new int[offers];
        personCap = problem.personCap().clone();
        personLoad = new int[problem.persons()];
        personPrice = plan.prices().personPrice().clone();
        personOffers = new int[problem.persons()][0];
        frontier = new Frontier(offers + problem.persons());
        target = new int[offers];
        for (int j = 0; j < offers; j++) {
            margins[j] = Arrays.copyOfRange(problem.margin(), problem.marginStart()[j], problem.marginStart()[j + 1]);
            int[] own = personOffers[person[j]];
            own = Arrays.copyOf(own, own.length + 1);
            own[own.length - 1] = j;
            personOffers[person[j]] = own;
        }
        for (int i = 0; i < rows; i++) {
            int from = problem.edgeStart()[i];
            int to = problem.edgeStart()[i + 1];
            setRow(
                    i,
                    Arrays.copyOfRange(problem.edgeOffer(), from, to),
                    Arrays.copyOfRange(problem.edgePoints(), from, to));
            if (plan.offerOf()[i] >= 0) {
                int j = plan.offerOf()[i];
                worth -= margins[j][load[j]++];
                personLoad[person[j]]++;
                attach(i, j, edgeTo(i, j));
            }
        }
    }

    public void listen(MoveListener listener) {
        this.listener = listener;
    }

    /**
     * The problem with a larger unit, so that requests and points may grow by as much: an offer without edges, of a person
     * without time, is added at the end, and its margin counts in {@link Transport#unit}.
     *
     * @param requests most requests, those that left among them
     * @param points most points of an edge
     * @param margins most points of a margin, by amount
     * @return none where there is no room for that
     */
    public static Optional<Transport> withRoom(Transport problem, int requests, int points, int margins) {
        long perRequest = points + 2L * margins;
        long padding = (requests * perRequest / Math.max(1, problem.requests()) + 2) / 2;
        if (padding > Transport.MAX_POINTS) {
            return Optional.empty();
        }
        int[] marginStart = Arrays.copyOf(problem.marginStart(), problem.offers() + 2);
        marginStart[problem.offers() + 1] = problem.margin().length + 1;
        int[] margin = Arrays.copyOf(problem.margin(), problem.margin().length + 1);
        margin[problem.margin().length] = (int) padding;
        int[] person = Arrays.copyOf(problem.person(), problem.offers() + 1);
        person[problem.offers()] = problem.persons();
        return Optional.of(new Transport(
                problem.edgeStart(),
                problem.edgeOffer(),
                problem.edgePoints(),
                problem.rank(),
                marginStart,
                margin,
                person,
                Arrays.copyOf(problem.personCap(), problem.persons() + 1)));
    }

    /** What one rank is worth in points. */
    public long unit() {
        return unit;
    }

    /** Numbers of requests given so far. */
    public int numbers() {
        return requests;
    }

    /** Requests that are there. */
    public int present() {
        return present;
    }

    /** Offer of a request, -1 where it has no seat. */
    public int offerOf(int request) {
        return offerOf[request];
    }

    /** Points of the edge that a seated request sits at. */
    public int seatPoints(int request) {
        return rowPoints[request][seatEdge[request]];
    }

    /** Offers of a request's row; not to be changed. */
    public int[] row(int request) {
        return rowOffer[request];
    }

    /** Points of a request's row; not to be changed. */
    public int[] points(int request) {
        return rowPoints[request];
    }

    public int capacity(int offer) {
        return margins[offer].length;
    }

    /** Requests that have an edge to the offer. */
    public int[] wanting(int offer) {
        return Arrays.copyOf(columnRequest[offer], columnCount[offer]);
    }

    /** Worth of the plan: ranks, at {@link #unit} points each, plus points less margins. */
    public long worth() {
        return worth;
    }

    /**
     * A request comes.
     *
     * @param edgeOffer offers, each once
     * @param edgePoints points of each
     * @return its number
     */
    public int join(int rankOfRequest, int[] edgeOffer, int[] edgePoints) {
        int i = requests++;
        present++;
        if (i == rank.length) {
            int room = 2 * i + 16;
            rowOffer = Arrays.copyOf(rowOffer, room);
            rowPoints = Arrays.copyOf(rowPoints, room);
            rank = Arrays.copyOf(rank, room);
            offerOf = Arrays.copyOf(offerOf, room);
            seatEdge = Arrays.copyOf(seatEdge, room);
            seatAt = Arrays.copyOf(seatAt, room);
        }
        rank[i] = rankOfRequest;
        offerOf[i] = NONE;
        setRow(i, edgeOffer.clone(), edgePoints.clone());
        best = 0;
        for (int edge = 0; edge < rowOffer[i].length; edge++) {
            int j = rowOffer[i][edge];
            if (margins[j].length > 0) {
                best = Math.max(best, worthOf(i, edge) - offerPrice[j]);
            }
        }
        if (best > 0) {
            end = NONE;
            mover = i;
            reachFrom(i, best);
            forward(NONE, NONE);
        }
        return i;
    }

    /** A request goes, and its place may be taken. */
    public void leave(int request) {
        present--;
        int j = offerOf[request];
        if (j != NONE) {
            detach(request);
        }
        for (int offer : rowOffer[request]) {
            dropFromColumn(offer, request);
        }
        rowOffer[request] = new int[0];
        rowPoints[request] = new int[0];
        if (j != NONE) {
            supply(j);
        }
    }

    /** One more place at an offer, after the others; its margin must not be below theirs. */
    public void addPlace(int offer, int margin) {
        int p = person[offer];
        int places = margins[offer].length;
        boolean full = load[offer] == places;
        if (places == 0) {
            // What the offer's edges cost is not minded while it is closed, so its price may be out of date.
            long price = margin + personPrice[p];
            for (int k = 0; k < columnCount[offer]; k++) {
                int i = columnRequest[offer][k];
                price = Math.max(price, worthOf(i, columnEdge[offer][k]) - keeps(i));
            }
            offerPrice[offer] = price;
        }
        margins[offer] = Arrays.copyOf(margins[offer], places + 1);
        margins[offer][places] = margin;
        if (!full || offerPrice[offer] - personPrice[p] <= margin) {
            return;
        }
        load[offer]++;
        worth -= margin;
        boolean settled = false;
        if (personLoad[p] < personCap[p]) {
            personLoad[p]++;
        } else {
            settled = dispose(offers + p, offer);
        }
        if (!settled) {
            supply(offer);
        }
    }

    /** One place less at an offer: the last one. Whoever has none then is seated again elsewhere, or not. */
    public void removePlace(int offer) {
        int p = person[offer];
        int places = margins[offer].length;
        int margin = margins[offer][places - 1];
        margins[offer] = Arrays.copyOf(margins[offer], places - 1);
        if (load[offer] < places) {
            return;
        }
        load[offer]--;
        worth += margin;
        if (personPrice[p] == 0) {
            personLoad[p]--;
            dispose(offer, NONE);
        } else if (!dispose(offer, offers + p)) {
            supply(offers + p);
        }
    }

    /** Other points for edges to a closed offer (one without places). */
    public void reprice(int closedOffer, int request, int points) {
        int edge = edgeTo(request, closedOffer);
        if (margins[closedOffer].length > 0) {
            throw new IllegalStateException("The offer (%d) has places.%nRemove them first.".formatted(closedOffer));
        }
        rowPoints[request][edge] = points;
    }

    /** The prices that prove the plan best; those of offers without a place are out of date. */
    public DualPrices prices() {
        return new DualPrices(offerPrice.clone(), personPrice.clone());
    }

    /** The plan and its prices as a problem of the kernel's, to be verified. Rows of requests that left are empty. */
    public Transport problem() {
        int[] edgeStart = new int[requests + 1];
        for (int i = 0; i < requests; i++) {
            int open = 0;
            for (int j : rowOffer[i]) {
                open += margins[j].length > 0 ? 1 : 0;
            }
            edgeStart[i + 1] = edgeStart[i] + open;
        }
        int[] edgeOffer = new int[edgeStart[requests]];
        int[] edgePoints = new int[edgeStart[requests]];
        for (int i = 0; i < requests; i++) {
            int at = edgeStart[i];
            for (int edge = 0; edge < rowOffer[i].length; edge++) {
                if (margins[rowOffer[i][edge]].length > 0) {
                    edgeOffer[at] = rowOffer[i][edge];
                    edgePoints[at++] = rowPoints[i][edge];
                }
            }
        }
        int[] marginStart = new int[offers + 1];
        for (int j = 0; j < offers; j++) {
            marginStart[j + 1] = marginStart[j] + margins[j].length;
        }
        int[] margin = new int[marginStart[offers]];
        for (int j = 0; j < offers; j++) {
            System.arraycopy(margins[j], 0, margin, marginStart[j], margins[j].length);
        }
        return new Transport(
                edgeStart,
                edgeOffer,
                edgePoints,
                Arrays.copyOf(rank, requests),
                marginStart,
                margin,
                person,
                personCap.clone());
    }

    /** Offer of each request by number. */
    public int[] offerOf() {
        return Arrays.copyOf(offerOf, requests);
    }

    /**
     * Whether the prices show that no plan is worth more: complementary slackness, edge by edge and place by place, and
     * that the worth kept is the worth counted anew.
     */
    public boolean verify() {
        long counted = 0;
        int[] loads = new int[offers];
        int[] taken = new int[personCap.length];
        for (int i = 0; i < requests; i++) {
            if (offerOf[i] != NONE) {
                int j = offerOf[i];
                if (loads[j] == margins[j].length || rowOffer[i][seatEdge[i]] != j) {
                    return false;
                }
                counted += worthOf(i, seatEdge[i]) - margins[j][loads[j]++];
                taken[person[j]]++;
            }
            long kept = keeps(i);
            if (kept < 0) {
                return false;
            }
            for (int edge = 0; edge < rowOffer[i].length; edge++) {
                int j = rowOffer[i][edge];
                if (margins[j].length > 0 && worthOf(i, edge) - offerPrice[j] > kept) {
                    return false;
                }
            }
        }
        for (int j = 0; j < offers; j++) {
            long net = offerPrice[j] - personPrice[person[j]];
            if (loads[j] != load[j]
                    || loads[j] > 0 && net < margins[j][loads[j] - 1]
                    || loads[j] < margins[j].length && net > margins[j][loads[j]]) {
                return false;
            }
        }
        for (int p = 0; p < taken.length; p++) {
            if (taken[p] != personLoad[p]
                    || taken[p] > personCap[p]
                    || personPrice[p] < 0
                    || personPrice[p] > 0 && taken[p] < personCap[p]) {
                return false;
            }
        }
        return counted == worth;
    }

    /**
     * What the whole would gain or lose if a further request had to sit at each of these offers: its worth there, less the
     * cheapest chain that makes room. One search serves all offers; it ends as soon as no other can be among the best.
     *
     * @param most how many of the best are asked for
     * @return for each edge the change of {@link #worth()}; {@link Long#MIN_VALUE} where the offer has no places at all, or
     *     where at least {@code most} others are better
     */
    public long[] changes(int rankOfRequest, int[] edgeOffer, int[] edgePoints, int most) {
        long[] changes = new long[edgeOffer.length];
        Arrays.fill(changes, Long.MIN_VALUE);
        int[] edgeAt = new int[offers];
        Arrays.fill(edgeAt, NONE);
        Integer[] byPromise = new Integer[edgeOffer.length];
        long[] promise = new long[edgeOffer.length];
        int open = 0;
        for (int edge = 0; edge < edgeOffer.length; edge++) {
            int j = edgeOffer[edge];
            promise[edge] = rankOfRequest * unit + edgePoints[edge] - offerPrice[j];
            if (margins[j].length > 0) {
                edgeAt[j] = edge;
                byPromise[open++] = edge;
            }
        }
        Arrays.sort(byPromise, 0, open, Comparator.comparingLong(edge -> -promise[edge]));
        PriorityQueue<Long> best = new PriorityQueue<>();
        startRoom();
        for (int next = 0; next < open; ) {
            int node = frontier.settleNearest(FAR);
            if (node < 0) {
                break;
            }
            long here = frontier.distance[node];
            if (best.size() == most && best.element() > promise[byPromise[next]] - here) {
                break;
            }
            if (node >= offers) {
                intoPerson(node - offers, here);
                continue;
            }
            if (edgeAt[node] != NONE) {
                long change = promise[edgeAt[node]] - here;
                changes[edgeAt[node]] = change;
                best.add(change);
                if (best.size() > most) {
                    best.remove();
                }
                while (next < open && changes[byPromise[next]] != Long.MIN_VALUE) {
                    next++;
                }
            }
            into(node, here);
        }
        frontier.clear();
        return changes;
    }

    /** Where a chain may end: the search goes backwards from there. */
    private void startRoom() {
        for (int j = 0; j < offers; j++) {
            if (margins[j].length > 0) {
                frontier.reach(j, directly(j), j, FAR);
            }
        }
        for (int p = 0; p < personCap.length; p++) {
            if (personLoad[p] < personCap[p]) {
                frontier.reach(offers + p, 0, offers + p, FAR);
            }
        }
    }

    /** Somebody at the offer is left out, or a free place is taken by a person with time. */
    private long directly(int offer) {
        long least = FAR;
        for (int k = 0; k < seatedCount[offer]; k++) {
            least = Math.min(least, surplus(seated[offer][k]));
        }
        int p = person[offer];
        if (load[offer] < margins[offer].length && personLoad[p] < personCap[p]) {
            least = Math.min(least, margins[offer][load[offer]] - offerPrice[offer]);
        }
        return least;
    }

    /** Whoever would come to this offer makes room where they are; a person gives up a place here for one elsewhere. */
    private void into(int offer, long here) {
        for (int k = 0; k < columnCount[offer]; k++) {
            int i = columnRequest[offer][k];
            if (offerOf[i] != NONE && offerOf[i] != offer) {
                long there = here + surplus(i) - worthOf(i, columnEdge[offer][k]) + offerPrice[offer];
                frontier.reach(offerOf[i], there, i, FAR);
            }
        }
        if (load[offer] > 0) {
            int p = person[offer];
            long back = offerPrice[offer] - personPrice[p] - margins[offer][load[offer] - 1];
            frontier.reach(offers + p, here + back, offer, FAR);
        }
    }

    private void intoPerson(int p, long here) {
        for (int j : personOffers[p]) {
            if (load[j] < margins[j].length) {
                long open = margins[j][load[j]] + personPrice[p] - offerPrice[j];
                frontier.reach(j, here + open, ~p, FAR);
            }
        }
    }

    /** Sends out the one too many at an offer or person; true where it ended at {@code sink}, which had one too few. */
    private boolean dispose(int start, int sink) {
        best = FAR;
        end = NONE;
        mover = NONE;
        frontier.reach(start, 0, start, best);
        return forward(start, sink);
    }

    /** As {@link RequestSearch#seat}, from wherever the frontier was given a start. */
    private boolean forward(int start, int sink) {
        for (int node = frontier.settleNearest(best); node >= 0; node = frontier.settleNearest(best)) {
            long here = frontier.distance[node];
            if (node < offers) {
                forwardFromOffer(node, here, start, sink);
            } else {
                int p = node - offers;
                for (int j : personOffers[p]) {
                    if (load[j] > 0) {
                        long back = offerPrice[j] - personPrice[p] - margins[j][load[j] - 1];
                        arrive(j, here + back, ~p, sink);
                    }
                }
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
        boolean sunk = end >= 0 && end == sink;
        carryForward(start, sink);
        frontier.clear();
        return sunk;
    }

    private void forwardFromOffer(int offer, long here, int start, int sink) {
        if (load[offer] < margins[offer].length && offer != start) {
            int p = person[offer];
            long there = here + margins[offer][load[offer]] + personPrice[p] - offerPrice[offer];
            if (frontier.reach(offers + p, there, offer, best) && offers + p == sink) {
                best = there;
                end = sink;
                mover = NONE;
            }
        }
        for (int k = 0; k < seatedCount[offer]; k++) {
            int i = seated[offer][k];
            long out = here + surplus(i);
            if (out < best) {
                best = out;
                end = offer;
                mover = i;
            }
            reachFrom(i, out, sink);
        }
    }

    private void reachFrom(int request, long base) {
        reachFrom(request, base, NONE);
    }

    private void reachFrom(int request, long base, int sink) {
        for (int edge = 0; edge < rowOffer[request].length; edge++) {
            int j = rowOffer[request][edge];
            if (margins[j].length > 0) {
                arrive(j, base - worthOf(request, edge) + offerPrice[j], request, sink);
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
        } else if (load[offer] < margins[offer].length && personLoad[person[offer]] < personCap[person[offer]]) {
            long total = there + margins[offer][load[offer]] - offerPrice[offer];
            if (total < best) {
                best = total;
                end = offer;
                mover = NONE;
            }
        }
    }

    /** Backwards along the chain: whoever reached an offer takes the place that the step after it set free. */
    private void carryForward(int start, int sink) {
        if (end == NONE) {
            return;
        }
        int offer;
        if (end == sink) {
            offer = end;
            if (end >= offers) {
                offer = frontier.arrivedBy[end];
                takePlace(offer);
            }
        } else {
            offer = end;
            if (mover != NONE) {
                detach(mover);
            } else {
                takePlace(offer);
                personLoad[person[offer]]++;
            }
        }
        while (offer != start) {
            int by = frontier.arrivedBy[offer];
            if (by < 0) {
                givePlace(offer);
                if (offers + ~by == start) {
                    return;
                }
                offer = frontier.arrivedBy[offers + ~by];
                takePlace(offer);
                continue;
            }
            int before = offerOf[by];
            if (before != NONE) {
                detach(by);
            }
            attach(by, offer, edgeTo(by, offer));
            if (before == NONE) {
                return;
            }
            offer = before;
        }
    }

    /** Brings one in for the one too few at an offer or person, or leaves a place empty. */
    private void supply(int start) {
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
            if (node < offers) {
                offerPrice[node] -= fall;
            } else {
                personPrice[node - offers] -= fall;
            }
        }
        carryBackward(start);
        frontier.clear();
    }

    private void backward(int node, long here) {
        if (node >= offers) {
            int p = node - offers;
            for (int j : personOffers[p]) {
                if (load[j] < margins[j].length) {
                    reachBack(j, here + margins[j][load[j]] + personPrice[p] - offerPrice[j], ~p);
                }
            }
            return;
        }
        if (load[node] > 0) {
            int p = person[node];
            reachBack(offers + p, here + offerPrice[node] - personPrice[p] - margins[node][load[node] - 1], node);
        }
        long base = here + offerPrice[node];
        for (int k = 0; k < columnCount[node]; k++) {
            int i = columnRequest[node][k];
            long there = base - worthOf(i, columnEdge[node][k]);
            int from = offerOf[i];
            if (from == NONE) {
                if (there < best) {
                    best = there;
                    end = node;
                    mover = i;
                }
            } else if (from != node && frontier.reach(from, there + surplus(i), i, best)) {
                target[from] = node;
            }
        }
    }

    /** A person's time may be left unused at its price. */
    private void reachBack(int node, long there, int by) {
        if (frontier.reach(node, there, by, best) && node >= offers) {
            long total = there + personPrice[node - offers];
            if (total < best) {
                best = total;
                end = node;
                mover = NONE;
            }
        }
    }

    private void carryBackward(int start) {
        int node = end;
        if (mover != NONE) {
            attach(mover, end, edgeTo(mover, end));
        } else {
            personLoad[end - offers]--;
        }
        while (node != start) {
            int by = frontier.arrivedBy[node];
            if (node >= offers) {
                givePlace(by);
                node = by;
            } else if (by < 0) {
                takePlace(node);
                node = offers + ~by;
            } else {
                detach(by);
                attach(by, target[node], edgeTo(by, target[node]));
                node = target[node];
            }
        }
    }

    private void takePlace(int offer) {
        worth -= margins[offer][load[offer]++];
    }

    private void givePlace(int offer) {
        worth += margins[offer][--load[offer]];
    }

    private long worthOf(int request, int edge) {
        return rank[request] * unit + rowPoints[request][edge];
    }

    private long surplus(int request) {
        return worthOf(request, seatEdge[request]) - offerPrice[offerOf[request]];
    }

    /** What a request keeps at the present prices, 0 where it is not seated. */
    public long keeps(int request) {
        return offerOf[request] == NONE ? 0 : surplus(request);
    }

    private int edgeTo(int request, int offer) {
        int edge = 0;
        while (rowOffer[request][edge] != offer) {
            edge++;
        }
        return edge;
    }

    private void attach(int request, int offer, int edge) {
        if (seatedCount[offer] == seated[offer].length) {
            seated[offer] = Arrays.copyOf(seated[offer], 2 * seatedCount[offer]);
        }
        seatAt[request] = seatedCount[offer];
        seated[offer][seatedCount[offer]++] = request;
        offerOf[request] = offer;
        seatEdge[request] = edge;
        worth += worthOf(request, edge);
        listener.moved(request, NONE, offer);
    }

    private void detach(int request) {
        int offer = offerOf[request];
        int last = seated[offer][--seatedCount[offer]];
        seated[offer][seatAt[request]] = last;
        seatAt[last] = seatAt[request];
        worth -= worthOf(request, seatEdge[request]);
        offerOf[request] = NONE;
        listener.moved(request, offer, NONE);
    }

    private void setRow(int request, int[] edgeOffer, int[] edgePoints) {
        rowOffer[request] = edgeOffer;
        rowPoints[request] = edgePoints;
        for (int edge = 0; edge < edgeOffer.length; edge++) {
            int j = edgeOffer[edge];
            if (columnCount[j] == columnRequest[j].length) {
                columnRequest[j] = Arrays.copyOf(columnRequest[j], 2 * columnCount[j]);
                columnEdge[j] = Arrays.copyOf(columnEdge[j], 2 * columnCount[j]);
            }
            columnRequest[j][columnCount[j]] = request;
            columnEdge[j][columnCount[j]++] = edge;
        }
    }

    private void dropFromColumn(int offer, int request) {
        int k = 0;
        while (columnRequest[offer][k] != request) {
            k++;
        }
        int last = --columnCount[offer];
        columnRequest[offer][k] = columnRequest[offer][last];
        columnEdge[offer][k] = columnEdge[offer][last];
    }
}
