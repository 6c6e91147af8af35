package org.mentorship.matching.internal.solve;

import org.mentorship.core.intake.Request;
import org.mentorship.matching.compare.Position;

/** A request that takes part in a session, with its candidates as edges of the kept plan. */
final class LiveRow {

    /** Lifts pinned requests above all others. */
    static final int PIN_RANK = SeatGraph.PIN_RANK;

    Request request;
    /** In the kept plan. */
    int number;

    int rank;
    boolean pinned;
    CandidateSet found;
    /** Indexes of places, and the points of each pair. */
    int[] offers;

    int[] points;
    /** Null where the request is not seated. */
    Position position;

    /** Position of a place among the candidates. */
    int edgeTo(int number) {
        int edge = 0;
        while (offers[edge] != number) {
            edge++;
        }
        return edge;
    }

    /** The same request with other candidates, not yet in the plan. */
    LiveRow with(int[] places, int[] pointsOfEach) {
        LiveRow row = new LiveRow();
        row.request = request;
        row.rank = rank;
        row.pinned = pinned;
        row.offers = places;
        row.points = pointsOfEach;
        row.found = new CandidateSet(places, pointsOfEach, found.full(), found.refusals());
        return row;
    }
}
