package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/** A binary heap of node numbers ordered by a distance array, whose entries may be lowered. */
final class NodeHeap {

    private static final int ABSENT = -1;

    private final int[] nodes;
    private final int[] position;
    private int size;

    NodeHeap(int capacity) {
        nodes = new int[capacity];
        position = new int[capacity];
        Arrays.fill(position, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return nodes[0];
    }

    /** Puts the node in, or moves it up after its distance was lowered. */
    void lower(int node, long[] distance) {
        int at = position[node];
        if (at == ABSENT) {
            at = size++;
        }
        long key = distance[node];
        while (at > 0) {
            int above = (at - 1) >>> 1;
            if (distance[nodes[above]] <= key) {
                break;
            }
            put(nodes[above], at);
            at = above;
        }
        put(node, at);
    }

    void removeFirst(long[] distance) {
        position[nodes[0]] = ABSENT;
        int last = nodes[--size];
        if (size == 0) {
            return;
        }
        long key = distance[last];
        int at = 0;
        while (true) {
            int below = 2 * at + 1;
            if (below >= size) {
                break;
            }
            if (below + 1 < size && distance[nodes[below + 1]] < distance[nodes[below]]) {
                below++;
            }
            if (distance[nodes[below]] >= key) {
                break;
            }
            put(nodes[below], at);
            at = below;
        }
        put(last, at);
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            position[nodes[k]] = ABSENT;
        }
        size = 0;
    }

    private void put(int node, int at) {
        nodes[at] = node;
        position[node] = at;
    }
}
