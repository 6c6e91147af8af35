package org.mentorship.matching.internal.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Plans of groups with a time each and minimum sizes, with a bound on all of them: branch and bound ({@link GroupSearch})
 * over the connected parts of the problem one by one, the small ones first. What a part leaves of its share of the work goes
 * to the parts after it. The same arguments give the same result.
 */
public final class GroupSolver {

    private final Groups groups;
    private final Transport transport;
    private final Components parts;
    /** Index within the part at hand, by index in the whole problem. */
    private final int[] local;

    private final int[] offerOf;
    private final int[] time;
    private final List<Part> proofs = new ArrayList<>();
    private long ranks;
    private long points;

    private GroupSolver(Groups groups, int[] known, int[] knownTime) {
        this.groups = groups;
        this.transport = groups.transport();
        this.parts = new Components(transport);
        this.offerOf = known.clone();
        this.time = knownTime.clone();
        this.local = new int[Math.max(transport.requests(), Math.max(transport.offers(), transport.persons()))];
    }

    /**
     * What was found.
     *
     * @param offerOf offer of each request, -1 for none
     * @param time of each offer
     * @param ranks no plan seats more, by the sum of ranks
     * @param points no plan that seats as much has more
     * @param parts what proves it, part by part
     */
    public record Result(int[] offerOf, int[] time, long ranks, long points, List<Part> parts) {}

    /**
     * A connected part of the problem with the proof of its bound. Its transport problem has a unit of its own.
     *
     * @param requests of the whole problem, by their index in the part
     * @param offers likewise
     * @param groups of the part
     * @param bound no plan of the part is worth more
     * @param proof of that
     * @param scale parts of a point that prices of the proof count
     */
    public record Part(int[] requests, int[] offers, Groups groups, long bound, GroupProof proof, long scale) {}

    /**
     * Looks for the best plan.
     *
     * @param known a plan that keeps times and minimum sizes; the result is no worse
     * @param knownTime time of each offer in it
     * @param requestPrice prices to start from, one a request
     * @param work pairs and times to look at, at most
     */
    public static Result solve(
            Groups groups, int[] known, int[] knownTime, long[] requestPrice, long work, BooleanSupplier stop) {
        return new GroupSolver(groups, known, knownTime).run(requestPrice, work, stop);
    }

    private Result run(long[] requestPrice, long work, BooleanSupplier stop) {
        int[] order = IntStream.range(0, parts.count())
                .boxed()
                .sorted(Comparator.comparingInt((Integer part) -> size(part)))
                .mapToInt(part -> part)
                .toArray();
        long left = work;
        for (int k = 0; k < order.length; k++) {
            if (size(order[k]) > 0) {
                left -= solvePart(order[k], requestPrice, left / (order.length - k), stop);
            }
        }
        return new Result(offerOf, time, ranks, points, proofs);
    }

    /** Returns the work done. */
    private long solvePart(int part, long[] requestPrice, long work, BooleanSupplier stop) {
        int[] requests = Arrays.copyOfRange(parts.requests, parts.requestStart[part], parts.requestStart[part + 1]);
        int[] offers = Arrays.copyOfRange(parts.offers, parts.offerStart[part], parts.offerStart[part + 1]);
        Groups own = part(requests, offers);
        int[] seats = Arrays.stream(requests)
                .map(i -> offerOf[i] < 0 ? -1 : Arrays.binarySearch(offers, offerOf[i]))
                .toArray();
        int[] ownTime = Arrays.stream(offers).map(j -> time[j]).toArray();
        long unit = own.transport().unit();
        long unitOfWhole = transport.unit();
        long[] prices = new long[requests.length];
        for (int i = 0; i < prices.length; i++) {
            // So many ranks stay as many, in the smaller unit of the part
            long rank = Math.floorDiv(requestPrice[requests[i]] + unitOfWhole / 2, unitOfWhole);
            prices[i] = requestPrice[requests[i]] - rank * (unitOfWhole - unit);
        }
        GroupSearch search = new GroupSearch(own, seats, ownTime, work, stop);
        GroupSearch.Result found = search.run(prices);
        proofs.add(new Part(requests, offers, own, found.bound(), found.proof(), found.scale()));
        ranks += own.transport().ranksIn(found.bound());
        points += found.bound() - own.transport().ranksIn(found.bound()) * unit;
        collect(requests, offers, found);
        return search.spent();
    }

    private void collect(int[] requests, int[] offers, GroupSearch.Result found) {
        for (int i = 0; i < requests.length; i++) {
            offerOf[requests[i]] = found.offerOf()[i] < 0 ? -1 : offers[found.offerOf()[i]];
        }
        for (int j = 0; j < offers.length; j++) {
            time[offers[j]] = found.time()[j];
        }
    }

    private int size(int part) {
        return parts.requestStart[part + 1] - parts.requestStart[part];
    }

    /** The groups of some offers and of the requests that have edges to them alone. */
    private Groups part(int[] requests, int[] offers) {
        for (int j = 0; j < offers.length; j++) {
            local[offers[j]] = j;
        }
        int edges = 0;
        int[] edgeStart = new int[requests.length + 1];
        for (int i = 0; i < requests.length; i++) {
            edges += transport.edgeStart()[requests[i] + 1] - transport.edgeStart()[requests[i]];
            edgeStart[i + 1] = edges;
        }
        int[] edgeOffer = new int[edges];
        int[] edgePoints = new int[edges];
        long[] suits = new long[edges];
        for (int i = 0; i < requests.length; i++) {
            int from = transport.edgeStart()[requests[i]];
            for (int edge = edgeStart[i]; edge < edgeStart[i + 1]; edge++) {
                int whole = from + edge - edgeStart[i];
                edgeOffer[edge] = local[transport.edgeOffer()[whole]];
                edgePoints[edge] = transport.edgePoints()[whole];
                suits[edge] = groups.suits()[whole];
            }
        }
        int[] persons = Arrays.stream(offers)
                .map(j -> transport.person()[j])
                .sorted()
                .distinct()
                .toArray();
        int[] marginStart = new int[offers.length + 1];
        for (int j = 0; j < offers.length; j++) {
            marginStart[j + 1] = marginStart[j] + transport.capacity(offers[j]);
        }
        int[] margin = new int[marginStart[offers.length]];
        for (int j = 0; j < offers.length; j++) {
            System.arraycopy(
                    transport.margin(),
                    transport.marginStart()[offers[j]],
                    margin,
                    marginStart[j],
                    transport.capacity(offers[j]));
        }
        return new Groups(
                new Transport(
                        edgeStart,
                        edgeOffer,
                        edgePoints,
                        Arrays.stream(requests).map(i -> transport.rank()[i]).toArray(),
                        marginStart,
                        margin,
                        Arrays.stream(offers)
                                .map(j -> Arrays.binarySearch(persons, transport.person()[j]))
                                .toArray(),
                        Arrays.stream(persons)
                                .map(p -> transport.personCap()[p])
                                .toArray()),
                Arrays.stream(offers).map(j -> groups.minimum()[j]).toArray(),
                Arrays.stream(offers).map(j -> groups.times()[j]).toArray(),
                suits,
                groups.clashes().stream()
                        .filter(clash -> Arrays.binarySearch(offers, clash.offer()) >= 0)
                        .map(clash -> new Groups.Clash(
                                local[clash.offer()], clash.time(), local[clash.other()], clash.otherTime()))
                        .toList());
    }
}
