package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Requests to be seated at offers, as plain arrays: what the kernel solves and what a {@link DualPrices} is checked
 * against.
 *
 * <p>A plan seats each request at most once, over an edge of the graph. Its worth is
 * <pre>Σ seated requests i at j: (rank[i], points[edge i→j])  −  Σ offers j: margin of the first load(j) places</pre>
 * where the first part of the pair counts before the second (seating first, then points), an offer takes at most
 * {@code capacity(j)} requests and a person at most {@code personCap} over all offers of that person.
 *
 * <p>Edges are in compressed rows: those of request {@code i} are {@code edgeStart[i] … edgeStart[i + 1] - 1}, each with
 * the offer it leads to and its points. Margins of an offer are in {@code marginStart[j] … marginStart[j + 1] - 1}, one
 * a place, never falling: that is what makes a load cost convex. The arrays are not copied and must not change.
 *
 * @param edgeStart {@code requests + 1} entries, rising from 0
 * @param edgeOffer offer of each edge; an offer occurs at most once in a row
 * @param edgePoints points of each edge, {@code 0 … MAX_POINTS}
 * @param rank worth of seating a request, before any points; {@code 1 … MAX_RANK}
 * @param marginStart {@code offers + 1} entries, rising from 0; the difference is the capacity of the offer
 * @param margin cost in points of each further place, not falling within an offer, {@code -MAX_POINTS … MAX_POINTS};
 *     below zero where a further mentee is a gain
 * @param person person behind each offer
 * @param personCap most requests over all offers of a person
 */
public record Transport(
        int[] edgeStart,
        int[] edgeOffer,
        int[] edgePoints,
        int[] rank,
        int[] marginStart,
        int[] margin,
        int[] person,
        int[] personCap) {

    /** Largest points of an edge or a margin. */
    public static final int MAX_POINTS = 1_000_000;

    /** Largest rank. */
    public static final int MAX_RANK = 1_000;

    public Transport {
        int requests = rank.length;
        int offers = person.length;
        require(edgeStart.length == requests + 1 && edgeStart[requests] == edgeOffer.length, "edge rows", requests);
        require(edgePoints.length == edgeOffer.length, "edge points", edgePoints.length);
        require(marginStart.length == offers + 1 && marginStart[offers] == margin.length, "margin rows", offers);
        for (int i = 0; i < requests; i++) {
            require(rank[i] >= 1 && rank[i] <= MAX_RANK, "rank of request", i);
        }
        for (int edge = 0; edge < edgeOffer.length; edge++) {
            require(edgeOffer[edge] >= 0 && edgeOffer[edge] < offers, "offer of edge", edge);
            require(edgePoints[edge] >= 0 && edgePoints[edge] <= MAX_POINTS, "points of edge", edge);
        }
        for (int j = 0; j < offers; j++) {
            require(person[j] >= 0 && person[j] < personCap.length, "person of offer", j);
            for (int place = marginStart[j]; place < marginStart[j + 1]; place++) {
                require(Math.abs((long) margin[place]) <= MAX_POINTS, "margin of offer", j);
                require(place == marginStart[j] || margin[place] >= margin[place - 1], "falling margin of offer", j);
            }
        }
        long ranks = Arrays.stream(rank).max().orElse(0) + 1L;
        long unit = unit(requests, edgePoints, margin);
        require(unit <= (1L << 60) / ranks / Math.max(1, requests), "sums beyond 64 bits, requests", requests);
    }

    private static void require(boolean holds, String what, int which) {
        if (!holds) {
            throw new IllegalArgumentException("The transport problem is malformed: %s (%d).%n".formatted(what, which)
                    + "Build it through its documented ranges.");
        }
    }

    public int requests() {
        return rank.length;
    }

    public int offers() {
        return person.length;
    }

    public int persons() {
        return personCap.length;
    }

    public int capacity(int offer) {
        return marginStart[offer + 1] - marginStart[offer];
    }

    /**
     * What one rank is worth in points: more than the points that any two plans can differ by, so that seating goes
     * strictly first.
     *
     * <p>No overflow: the constructor refuses problems in which {@code requests × (MAX rank in use + 1) × unit} leaves
     * 2⁶⁰, and every sum of the kernel (a price, a path, the worth of a plan) is at most four times that. A region of
     * 100,000 requests with points up to 1,000, margins up to 1,000 and ranks up to 3 comes to 8·10¹³ of 1.1·10¹⁸.
     */
    public long unit() {
        return unit(requests(), edgePoints, margin);
    }

    private static long unit(int requests, int[] edgePoints, int[] margin) {
        long points = Arrays.stream(edgePoints).max().orElse(0);
        long margins = Arrays.stream(margin).map(Math::abs).max().orElse(0);
        return Math.max(1, requests) * (points + 2 * margins) + 1;
    }

    /** The ranks in the worth of a plan, or in a bound on worths: the largest sum of ranks that it leaves room for. */
    public long ranksIn(long worth) {
        long margins = Arrays.stream(margin).map(Math::abs).max().orElse(0);
        return Math.floorDiv(worth + requests() * margins, unit());
    }

    /** Worth of seating a request over an edge, before margins; {@code unit} is {@link #unit()}, which looks at every edge. */
    public long worth(int request, int edge, long unit) {
        return rank[request] * unit + edgePoints[edge];
    }

    /** The same problem where only the rank of seated requests counts. */
    public Transport counting() {
        return new Transport(
                edgeStart,
                edgeOffer,
                new int[edgePoints.length],
                rank,
                marginStart,
                new int[margin.length],
                person,
                personCap);
    }

    /** The same problem over some of its edges, with other ranks. */
    public Transport keeping(IntPredicate edges, int[] ranks) {
        int[] keptStart = new int[requests() + 1];
        int[] keptOffer = new int[edgeOffer.length];
        int[] keptPoints = new int[edgeOffer.length];
        int next = 0;
        for (int i = 0; i < requests(); i++) {
            for (int edge = edgeStart[i]; edge < edgeStart[i + 1]; edge++) {
                if (edges.test(edge)) {
                    keptOffer[next] = edgeOffer[edge];
                    keptPoints[next++] = edgePoints[edge];
                }
            }
            keptStart[i + 1] = next;
        }
        return new Transport(
                keptStart,
                Arrays.copyOf(keptOffer, next),
                Arrays.copyOf(keptPoints, next),
                ranks,
                marginStart,
                margin,
                person,
                personCap);
    }
}
