package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What all plans without blocking pairs have in common, where both sides rank pairs by the same points.
 *
 * <p>Such plans are what comes out when pairs are formed from the most points down, pairs of equal points in any order,
 * each as long as its request is free and its place open (Abraham, Levavi, Manlove and O'Malley, <i>The stable roommates
 * problem with globally ranked pairs</i>, Internet Mathematics 5, 2008; docs/explanation/pairing.md has the proof for places
 * and caps). Without ties there is one such plan. With ties to seat most is hard, so this class only follows, from one
 * number of points to the next, who has a seat for certain, who may have one, which offers are closed for certain and how
 * full they may be. Pairs that no order can form are left out, requests that sit in any order are marked.
 */
public final class StableRange {

    private final Transport problem;
    private final int[] points;
    private final int[] edgesByPoints;
    private final int[] requestOf;
    private final int[] cap;

    private final boolean[] possible;
    private final boolean[] mayBeSeated;
    private final boolean[] seated;
    private final int[] seatedFrom;
    private final int[] closedFrom;
    private final int[] closedFromOfPerson;

    /** Mentees that an offer may have at most, and those it has at least unless its person's cap is reached. */
    private final int[] most;

    private final int[] least;
    private final int[] mostOfPerson;
    private final int[] leastOfPerson;

    // Of one number of points
    private final int[] comingToOffer;
    private final int[] comingToPerson;
    private final int[] edgesOfRequest;

    private StableRange(Transport problem, int[] points, boolean[] first, int top) {
        this.problem = problem;
        int edges = points.length;
        requestOf = new int[edges];
        this.points = points.clone();
        for (int i = 0; i < problem.requests(); i++) {
            for (int edge = problem.edgeStart()[i]; edge < problem.edgeStart()[i + 1]; edge++) {
                requestOf[edge] = i;
                if (first[i]) {
                    this.points[edge] = top;
                }
            }
        }
        edgesByPoints = byPoints(this.points, top);
        possible = new boolean[edges];
        mayBeSeated = new boolean[problem.requests()];
        seated = new boolean[problem.requests()];
        seatedFrom = new int[problem.requests()];
        closedFrom = new int[problem.offers()];
        closedFromOfPerson = new int[problem.persons()];
        most = new int[problem.offers()];
        least = new int[problem.offers()];
        mostOfPerson = new int[problem.persons()];
        leastOfPerson = new int[problem.persons()];
        comingToOffer = new int[problem.offers()];
        comingToPerson = new int[problem.persons()];
        edgesOfRequest = new int[problem.requests()];
        cap = problem.personCap();
    }

    /**
     * @param possible edges that some plan without blocking pairs may hold
     * @param seated requests that every such plan seats
     * @param seatedFrom points at which a request is seated for certain: pairs with fewer are out of the question; 0 where
     *     it is not certain
     * @param closedFrom points at which an offer or its person is full for certain, likewise
     */
    public record Result(boolean[] possible, boolean[] seated, int[] seatedFrom, int[] closedFrom) {}

    /**
     * @param points of each edge, 0 or more
     * @param first requests that are seated before all others, at their only edge
     * @param top more points than any pair has
     * @param stop asked at each number of points
     * @throws CancellationException once {@code stop} says true
     */
    public static Result of(Transport problem, int[] points, boolean[] first, int top, BooleanSupplier stop) {
        StableRange range = new StableRange(problem, points, first, top);
        range.follow(stop);
        for (int j = 0; j < problem.offers(); j++) {
            range.closedFrom[j] = Math.max(range.closedFrom[j], range.closedFromOfPerson[problem.person()[j]]);
        }
        return new Result(range.possible, range.seated, range.seatedFrom, range.closedFrom);
    }

    /** Where nothing is known: every edge is possible, nobody is seated for certain. */
    public static Result all(Transport problem) {
        boolean[] possible = new boolean[problem.edgeOffer().length];
        Arrays.fill(possible, true);
        return new Result(
                possible, new boolean[problem.requests()], new int[problem.requests()], new int[problem.offers()]);
    }

    /** Edges from the most points down. */
    private static int[] byPoints(int[] points, int top) {
        int[] next = new int[top + 2];
        for (int value : points) {
            next[top - value + 1]++;
        }
        for (int k = 1; k < next.length; k++) {
            next[k] += next[k - 1];
        }
        int[] order = new int[points.length];
        for (int edge = 0; edge < points.length; edge++) {
            order[next[top - points[edge]]++] = edge;
        }
        return order;
    }

    private void follow(BooleanSupplier stop) {
        int from = 0;
        while (from < edgesByPoints.length) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            int to = from;
            while (to < edgesByPoints.length && points[edgesByPoints[to]] == points[edgesByPoints[from]]) {
                to++;
            }
            open(from, to);
            settle(from, to);
            from = to;
        }
    }

    /** Finds the edges that may be formed at this number of points. */
    private void open(int from, int to) {
        for (int at = from; at < to; at++) {
            int edge = edgesByPoints[at];
            int offer = problem.edgeOffer()[edge];
            if (!seated[requestOf[edge]] && !closed(offer)) {
                possible[edge] = true;
                comingToOffer[offer]++;
                comingToPerson[problem.person()[offer]]++;
                edgesOfRequest[requestOf[edge]]++;
            }
        }
    }

    private boolean closed(int offer) {
        int person = problem.person()[offer];
        return least[offer] >= problem.capacity(offer) || leastOfPerson[person] >= cap[person];
    }

    /** Draws the conclusions, then forgets this number of points. */
    private void settle(int from, int to) {
        for (int at = from; at < to; at++) {
            int edge = edgesByPoints[at];
            if (possible[edge]) {
                int request = requestOf[edge];
                int offer = problem.edgeOffer()[edge];
                int person = problem.person()[offer];
                boolean room = most[offer] + comingToOffer[offer] <= problem.capacity(offer)
                        && mostOfPerson[person] + comingToPerson[person] <= cap[person];
                if (room && !seated[request]) {
                    seated[request] = true;
                    seatedFrom[request] = points[edge];
                }
                if (!mayBeSeated[request] && edgesOfRequest[request] == 1 && least[offer] < problem.capacity(offer)) {
                    least[offer]++;
                    leastOfPerson[person]++;
                }
            }
        }
        for (int at = from; at < to; at++) {
            int edge = edgesByPoints[at];
            int offer = problem.edgeOffer()[edge];
            int person = problem.person()[offer];
            if (possible[edge]) {
                mayBeSeated[requestOf[edge]] = true;
                edgesOfRequest[requestOf[edge]] = 0;
                most[offer] = Math.min(problem.capacity(offer), most[offer] + comingToOffer[offer]);
                mostOfPerson[person] = Math.min(cap[person], mostOfPerson[person] + comingToPerson[person]);
                comingToOffer[offer] = 0;
                comingToPerson[person] = 0;
            }
            if (closedFrom[offer] == 0 && least[offer] >= problem.capacity(offer)) {
                closedFrom[offer] = points[edge];
            }
            if (closedFromOfPerson[person] == 0 && leastOfPerson[person] >= cap[person]) {
                closedFromOfPerson[person] = points[edge];
            }
        }
    }
}
