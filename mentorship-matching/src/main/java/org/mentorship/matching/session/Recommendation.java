package org.mentorship.matching.session;

import java.util.Objects;

/**
 * What it would mean to seat a request at an offer.
 *
 * @param offer id of the offer
 * @param mentor id of the participant
 * @param points of the pair, 0…1000
 * @param coverageChange change of the coverage of the whole, after everybody else is re-seated as well as can be: the weight
 *     of the request's priority, less that of whoever loses a seat
 * @param pointsChange change of the points of the whole, soft wishes among them
 */
public record Recommendation(String offer, String mentor, int points, long coverageChange, long pointsChange) {
    public Recommendation {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(mentor, "mentor");
    }
}
