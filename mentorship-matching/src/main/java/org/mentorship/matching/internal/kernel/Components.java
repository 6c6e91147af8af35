package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/** The connected parts of a problem: requests and offers that no edge and no person ties to others. */
final class Components {

    /** Offers grouped by part: those of part {@code c} are {@code offers[offerStart[c] … offerStart[c + 1] - 1]}. */
    final int[] offers;

    final int[] offerStart;
    /** Requests with at least one edge, grouped likewise. */
    final int[] requests;

    final int[] requestStart;

    Components(Transport problem) {
        int[] parent = new int[problem.offers()];
        Arrays.setAll(parent, j -> j);
        int[] firstOfPerson = new int[problem.persons()];
        Arrays.fill(firstOfPerson, -1);
        for (int j = 0; j < parent.length; j++) {
            int p = problem.person()[j];
            if (firstOfPerson[p] < 0) {
                firstOfPerson[p] = j;
            }
            join(parent, firstOfPerson[p], j);
        }
        for (int i = 0; i < problem.requests(); i++) {
            for (int edge = problem.edgeStart()[i] + 1; edge < problem.edgeStart()[i + 1]; edge++) {
                join(parent, problem.edgeOffer()[edge - 1], problem.edgeOffer()[edge]);
            }
        }
        int[] partOf = new int[parent.length];
        int parts = 0;
        for (int j = 0; j < parent.length; j++) {
            // The root of a tree is its lowest offer, so it is numbered before the others.
            int root = find(parent, j);
            partOf[j] = root == j ? parts++ : partOf[root];
        }
        int[] partOfRequest = new int[problem.requests()];
        for (int i = 0; i < partOfRequest.length; i++) {
            int edge = problem.edgeStart()[i];
            partOfRequest[i] = edge == problem.edgeStart()[i + 1] ? -1 : partOf[problem.edgeOffer()[edge]];
        }
        offerStart = new int[parts + 1];
        offers = grouped(partOf, offerStart);
        requestStart = new int[parts + 1];
        requests = grouped(partOfRequest, requestStart);
    }

    int count() {
        return offerStart.length - 1;
    }

    private static int[] grouped(int[] partOf, int[] start) {
        for (int part : partOf) {
            if (part >= 0) {
                start[part + 1]++;
            }
        }
        for (int part = 1; part < start.length; part++) {
            start[part] += start[part - 1];
        }
        int[] next = start.clone();
        int[] members = new int[start[start.length - 1]];
        for (int member = 0; member < partOf.length; member++) {
            if (partOf[member] >= 0) {
                members[next[partOf[member]]++] = member;
            }
        }
        return members;
    }

    private static void join(int[] parent, int a, int b) {
        int rootA = find(parent, a);
        int rootB = find(parent, b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private static int find(int[] parent, int j) {
        int at = j;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
