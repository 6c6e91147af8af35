package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/** Who sits where while the kernel works, and at which prices. Mutable; one thread. */
final class WorkingPlan {

    static final int NONE = -1;

    final Transport problem;
    /** Worth of each edge. */
    final long[] worth;

    final long[] offerPrice;
    final long[] personPrice;

    /** Offer of each request, {@link #NONE} where it is not seated. */
    final int[] offerOf;

    /** Requests at each offer: those of offer {@code j} are {@code seated[marginStart[j] …]}, {@code load[j]} of them. */
    final int[] seated;

    final int[] load;
    final int[] personLoad;

    private final int[] placeOf;
    private final long[] seatWorth;

    WorkingPlan(Transport problem) {
        this.problem = problem;
        int requests = problem.requests();
        int[] edgeStart = problem.edgeStart();
        long unit = problem.unit();
        worth = new long[edgeStart[requests]];
        for (int i = 0; i < requests; i++) {
            for (int edge = edgeStart[i]; edge < edgeStart[i + 1]; edge++) {
                worth[edge] = problem.worth(i, edge, unit);
            }
        }
        offerPrice = new long[problem.offers()];
        personPrice = new long[problem.persons()];
        offerOf = new int[requests];
        Arrays.fill(offerOf, NONE);
        seated = new int[problem.margin().length];
        load = new int[problem.offers()];
        personLoad = new int[problem.persons()];
        placeOf = new int[requests];
        seatWorth = new long[requests];
    }

    /** What a seated request keeps after paying for its place. */
    long surplus(int request) {
        return seatWorth[request] - offerPrice[offerOf[request]];
    }

    /** Margin of the next place of an offer. */
    int nextMargin(int offer) {
        return problem.margin()[problem.marginStart()[offer] + load[offer]];
    }

    /** Margin of the last place taken of an offer. */
    int lastMargin(int offer) {
        return problem.margin()[problem.marginStart()[offer] + load[offer] - 1];
    }

    void leave(int request) {
        int j = offerOf[request];
        int last = problem.marginStart()[j] + --load[j];
        int moved = seated[last];
        seated[placeOf[request]] = moved;
        placeOf[moved] = placeOf[request];
        personLoad[problem.person()[j]]--;
        offerOf[request] = NONE;
    }

    void take(int request, int offer) {
        int place = problem.marginStart()[offer] + load[offer]++;
        seated[place] = request;
        placeOf[request] = place;
        personLoad[problem.person()[offer]]++;
        offerOf[request] = offer;
        int edge = problem.edgeStart()[request];
        while (problem.edgeOffer()[edge] != offer) {
            edge++;
        }
        seatWorth[request] = worth[edge];
    }
}
