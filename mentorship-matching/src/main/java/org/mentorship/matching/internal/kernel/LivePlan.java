package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * A best plan that stays best while requests and places come and go: the kernel's prices are kept, and each change is
 * mended by one or a few shortest chains of re-seatings.
 *
 * <p>The plan is a flow of requests to offers, from offers to persons, and from persons out. A change leaves a request too
 * many or one too few somewhere; a search of Dijkstra's over reduced costs finds the cheapest chain that sends it out
 * ({@link ExcessSearch}) or brings one in ({@link DeficitSearch}), and prices follow as in {@link RequestSearch}. Reduced costs
 * never fall below zero, so the plan is best after each change (successive shortest paths from a state with kept
 * potentials: Ahuja, Magnanti and Orlin, <i>Network Flows</i>, 1993, sections 9.7 and 9.11). {@link #verify} shows it.
 *
 * <p>Requests have numbers that are never given anew; offers and persons are those of the problem it began with. Mutable;
 * one thread.
 */
public final class LivePlan {

    private static final int NONE = LiveSeats.NONE;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final LiveSeats seats;
    private final ExcessSearch excess;
    private final DeficitSearch deficit;

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
        seats = new LiveSeats(problem, plan);
        Frontier frontier = new Frontier(problem.offers() + problem.persons());
        excess = new ExcessSearch(seats, frontier);
        deficit = new DeficitSearch(seats, frontier);
    }

    public void listen(MoveListener listener) {
        seats.listener = listener;
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
        return seats.unit;
    }

    /** Numbers of requests given so far. */
    public int numbers() {
        return seats.requests;
    }

    /** Requests that are there. */
    public int present() {
        return seats.present;
    }

    /** Offer of a request, -1 where it has no seat. */
    public int offerOf(int request) {
        return seats.offerOf[request];
    }

    /** Points of the edge that a seated request sits at. */
    public int seatPoints(int request) {
        return seats.rowPoints[request][seats.seatEdge[request]];
    }

    /** Offers of a request's row; not to be changed. */
    public int[] row(int request) {
        return seats.rowOffer[request];
    }

    /** Points of a request's row; not to be changed. */
    public int[] points(int request) {
        return seats.rowPoints[request];
    }

    public int capacity(int offer) {
        return seats.margins[offer].length;
    }

    /** Requests that have an edge to the offer. */
    public int[] wanting(int offer) {
        return Arrays.copyOf(seats.columnRequest[offer], seats.columnCount[offer]);
    }

    /** Worth of the plan: ranks, at {@link #unit} points each, plus points less margins. */
    public long worth() {
        return seats.worth;
    }

    /**
     * A request comes.
     *
     * @param edgeOffer offers, each once
     * @param edgePoints points of each
     * @return its number
     */
    public int join(int rankOfRequest, int[] edgeOffer, int[] edgePoints) {
        int request = seats.add(rankOfRequest, edgeOffer, edgePoints);
        excess.seat(request);
        return request;
    }

    /** A request goes, and its place may be taken. */
    public void leave(int request) {
        int j = seats.offerOf[request];
        seats.remove(request);
        if (j != NONE) {
            deficit.supply(j);
        }
    }

    /** One more place at an offer, after the others; its margin must not be below theirs. */
    public void addPlace(int offer, int margin) {
        int p = seats.person[offer];
        int places = seats.margins[offer].length;
        boolean full = seats.load[offer] == places;
        if (places == 0) {
            // What the offer's edges cost is not minded while it is closed, so its price may be out of date.
            long price = margin + seats.personPrice[p];
            for (int k = 0; k < seats.columnCount[offer]; k++) {
                int i = seats.columnRequest[offer][k];
                price = Math.max(price, seats.worthOf(i, seats.columnEdge[offer][k]) - seats.keeps(i));
            }
            seats.offerPrice[offer] = price;
        }
        seats.margins[offer] = Arrays.copyOf(seats.margins[offer], places + 1);
        seats.margins[offer][places] = margin;
        if (!full || seats.offerPrice[offer] - seats.personPrice[p] <= margin) {
            return;
        }
        seats.load[offer]++;
        seats.worth -= margin;
        boolean settled = false;
        if (seats.personLoad[p] < seats.personCap[p]) {
            seats.personLoad[p]++;
        } else {
            settled = excess.dispose(seats.offers + p, offer);
        }
        if (!settled) {
            deficit.supply(offer);
        }
    }

    /** One place less at an offer: the last one. Whoever has none then is seated again elsewhere, or not. */
    public void removePlace(int offer) {
        int p = seats.person[offer];
        int places = seats.margins[offer].length;
        int margin = seats.margins[offer][places - 1];
        seats.margins[offer] = Arrays.copyOf(seats.margins[offer], places - 1);
        if (seats.load[offer] < places) {
            return;
        }
        seats.load[offer]--;
        seats.worth += margin;
        if (seats.personPrice[p] == 0) {
            seats.personLoad[p]--;
            excess.dispose(offer, NONE);
        } else if (!excess.dispose(offer, seats.offers + p)) {
            deficit.supply(seats.offers + p);
        }
    }

    /** Other points for edges to a closed offer (one without places). */
    public void reprice(int closedOffer, int request, int points) {
        int edge = seats.edgeTo(request, closedOffer);
        if (seats.margins[closedOffer].length > 0) {
            throw new IllegalStateException("The offer (%d) has places.%nRemove them first.".formatted(closedOffer));
        }
        seats.rowPoints[request][edge] = points;
    }

    /** The prices that prove the plan best; those of offers without a place are out of date. */
    public DualPrices prices() {
        return new DualPrices(seats.offerPrice.clone(), seats.personPrice.clone());
    }

    /** The plan and its prices as a problem of the kernel's, to be verified. Rows of requests that left are empty. */
    public Transport problem() {
        return seats.problem();
    }

    /** Offer of each request by number. */
    public int[] offerOf() {
        return Arrays.copyOf(seats.offerOf, seats.requests);
    }

    /**
     * Whether the prices show that no plan is worth more: complementary slackness, edge by edge and place by place, and
     * that the worth kept is the worth counted anew.
     */
    public boolean verify() {
        return seats.verify();
    }

    /**
     * What the whole would gain or lose if a further request had to sit at each of these offers: its worth there, less the
     * cheapest chain that makes room. Making room costs 0 at least, so offers are looked at in the order of what they
     * promise without that, and for each only chains that could still bring it among the best.
     *
     * @param most how many of the best are asked for
     * @return for each edge the change of {@link #worth()}; {@link Long#MIN_VALUE} where the offer has no places at all, or
     *     where at least {@code most} others are better
     */
    public long[] changes(int rankOfRequest, int[] edgeOffer, int[] edgePoints, int most) {
        long[] changes = new long[edgeOffer.length];
        Arrays.fill(changes, Long.MIN_VALUE);
        long[] promise = new long[edgeOffer.length];
        for (int edge = 0; edge < edgeOffer.length; edge++) {
            promise[edge] = rankOfRequest * seats.unit + edgePoints[edge] - seats.offerPrice[edgeOffer[edge]];
        }
        int[] byPromise = IntStream.range(0, edgeOffer.length)
                .filter(edge -> seats.margins[edgeOffer[edge]].length > 0)
                .boxed()
                .sorted(Comparator.comparingLong(edge -> -promise[edge]))
                .mapToInt(Integer::intValue)
                .toArray();
        PriorityQueue<Long> best = new PriorityQueue<>();
        for (int edge : byPromise) {
            long limit = best.size() < most ? FAR : promise[edge] - best.element() + 1;
            if (limit <= 0) {
                break;
            }
            long room = excess.room(edgeOffer[edge], limit);
            if (room < limit) {
                changes[edge] = promise[edge] - room;
                best.add(changes[edge]);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return changes;
    }

    /** What a request keeps at the present prices, 0 where it is not seated. */
    public long keeps(int request) {
        return seats.keeps(request);
    }
}
