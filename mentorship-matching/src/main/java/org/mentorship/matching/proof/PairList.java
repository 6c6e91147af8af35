package org.mentorship.matching.proof;

import java.util.Arrays;

/** Pairs with their points, in the order in which they were added. */
final class PairList {
    private int[] requests = new int[64];
    private int[] offers = new int[64];
    private int[] points = new int[64];
    private int size;

    void add(int request, int offer, int pairPoints) {
        if (size == requests.length) {
            requests = Arrays.copyOf(requests, 2 * size);
            offers = Arrays.copyOf(offers, 2 * size);
            points = Arrays.copyOf(points, 2 * size);
        }
        requests[size] = request;
        offers[size] = offer;
        points[size++] = pairPoints;
    }

    int size() {
        return size;
    }

    int request(int at) {
        return requests[at];
    }

    int offer(int at) {
        return offers[at];
    }

    int points(int at) {
        return points[at];
    }

    /** Positions from the most points down, equal ones as they were added. */
    int[] fromMostPoints() {
        long[] keys = new long[size];
        for (int at = 0; at < size; at++) {
            keys[at] = (long) (Pairs.NEVER - points[at]) << 32 | at;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
