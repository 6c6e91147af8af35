package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/** The state of one search of Dijkstra's: distances, how each node was reached, what is settled. Reused by the next. */
final class Frontier {

    final long[] distance;
    /** How a node was reached; the meaning is the search's own. */
    final int[] arrivedBy;

    private final NodeHeap heap;
    private final int[] touched;
    private int touchedCount;
    private final int[] settled;
    private int settledCount;

    Frontier(int nodes) {
        distance = new long[nodes];
        Arrays.fill(distance, Long.MAX_VALUE);
        arrivedBy = new int[nodes];
        heap = new NodeHeap(nodes);
        touched = new int[nodes];
        settled = new int[nodes];
    }

    /** Reaches a node, and says so, unless it is as near already or no nearer than {@code best}. */
    boolean reach(int node, long there, int by, long best) {
        if (there >= best || there >= distance[node]) {
            return false;
        }
        if (distance[node] == Long.MAX_VALUE) {
            touched[touchedCount++] = node;
        }
        distance[node] = there;
        arrivedBy[node] = by;
        heap.lower(node, distance);
        return true;
    }

    /** Settles the nearest node and gives it; -1 where none is nearer than {@code best}. */
    int settleNearest(long best) {
        if (heap.isEmpty() || distance[heap.first()] >= best) {
            return -1;
        }
        int node = heap.first();
        heap.removeFirst(distance);
        settled[settledCount++] = node;
        return node;
    }

    int settledCount() {
        return settledCount;
    }

    int settled(int k) {
        return settled[k];
    }

    void clear() {
        for (int k = 0; k < touchedCount; k++) {
            distance[touched[k]] = Long.MAX_VALUE;
        }
        touchedCount = 0;
        settledCount = 0;
        heap.clear();
    }
}
