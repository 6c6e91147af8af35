package org.mentorship.rules.pair;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;

/** A request and an offer of the same form. */
public record CandidatePair(Request request, Offer offer) {
    public CandidatePair {
        requireNonNull(request, "request");
        requireNonNull(offer, "offer");
    }
}
