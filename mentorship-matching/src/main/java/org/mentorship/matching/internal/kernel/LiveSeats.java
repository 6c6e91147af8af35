package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/**
 * Who sits where in a plan that changes, and at what prices: requests by number with their edges, offers with theirs, and
 * the places and time that are taken. Keeps no plan best by itself; {@link ExcessSearch} and {@link DeficitSearch} do.
 */
final class LiveSeats {

    static final int NONE = -1;

    final long unit;

    // Requests by number
    int requests;
    int present;
    int[][] rowOffer;
    int[][] rowPoints;
    int[] rank;
    int[] offerOf;
    /** Position of the seat's edge in its row, and of the request among those seated at the offer. */
    int[] seatEdge;

    private int[] seatAt;

    // Offers
    final int offers;
    final int[][] margins;
    final int[] person;
    final int[][] seated;
    final int[] seatedCount;
    /** Places taken; differs from the number of those seated only while a change is being mended. */
    final int[] load;

    final long[] offerPrice;
    final int[][] columnRequest;
    final int[][] columnEdge;
    final int[] columnCount;

    // Persons
    final int[] personCap;
    final int[] personLoad;
    final long[] personPrice;
    final int[][] personOffers;

    long worth;
    LivePlan.MoveListener listener = (request, from, to) -> {};

    LiveSeats(Transport problem, KernelPlan plan) {
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

    /** A request comes, without a seat; gives its number. */
    int add(int rankOfRequest, int[] edgeOffer, int[] edgePoints) {
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
        return i;
    }

    /** A request goes; its place stays taken by nobody. */
    void remove(int request) {
        present--;
        if (offerOf[request] != NONE) {
            detach(request);
        }
        for (int offer : rowOffer[request]) {
            dropFromColumn(offer, request);
        }
        rowOffer[request] = new int[0];
        rowPoints[request] = new int[0];
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

    void attach(int request, int offer, int edge) {
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

    void detach(int request) {
        int offer = offerOf[request];
        int last = seated[offer][--seatedCount[offer]];
        seated[offer][seatAt[request]] = last;
        seatAt[last] = seatAt[request];
        worth -= worthOf(request, seatEdge[request]);
        offerOf[request] = NONE;
        listener.moved(request, offer, NONE);
    }

    void takePlace(int offer) {
        worth -= margins[offer][load[offer]++];
    }

    void givePlace(int offer) {
        worth += margins[offer][--load[offer]];
    }

    long worthOf(int request, int edge) {
        return rank[request] * unit + rowPoints[request][edge];
    }

    long surplus(int request) {
        return worthOf(request, seatEdge[request]) - offerPrice[offerOf[request]];
    }

    /** What a request keeps at the present prices, 0 where it is not seated. */
    long keeps(int request) {
        return offerOf[request] == NONE ? 0 : surplus(request);
    }

    int edgeTo(int request, int offer) {
        int edge = 0;
        while (rowOffer[request][edge] != offer) {
            edge++;
        }
        return edge;
    }

    /** The plan and its prices as a problem of the kernel's, to be verified. Rows of requests that left are empty. */
    Transport problem() {
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

    /**
     * Whether the prices show that no plan is worth more: complementary slackness, edge by edge and place by place, and
     * that the worth kept is the worth counted anew.
     */
    boolean verify() {
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
}
