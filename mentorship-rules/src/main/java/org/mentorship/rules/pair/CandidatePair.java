package org.mentorship.rules.pair;

import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;

/** A request and an offer of the same form. */
public record CandidatePair(Request request, Offer offer) {}
