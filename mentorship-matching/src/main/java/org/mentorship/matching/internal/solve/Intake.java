package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.Missing;

/** Who takes part, by the rules, and which pins hold. */
final class Intake {

    private final Map<String, Eligibility> requestDecisions = new HashMap<>();
    private final Map<String, Eligibility> offerDecisions = new HashMap<>();
    private final Occupied occupied;
    private final PinCheck pins;
    private final List<Request> requests;
    private final List<Offer> offers;

    /** @throws org.mentorship.matching.InvalidPinsException if pins cannot hold */
    Intake(Programme programme, Rules rules, Occupied occupied, boolean seatPending) {
        this(programme, rules, occupied, seatPending, () -> false);
    }

    /**
     * @throws org.mentorship.matching.InvalidPinsException if pins cannot hold
     * @throws java.util.concurrent.CancellationException once {@code stop} says true
     */
    Intake(Programme programme, Rules rules, Occupied occupied, boolean seatPending, BooleanSupplier stop) {
        this.occupied = occupied;
        for (Eligibility decision : rules.eligibility(programme, stop).decisions()) {
            (decision.role() == Role.MENTEE ? requestDecisions : offerDecisions).put(decision.subject(), decision);
        }
        pins = new PinCheck(programme, occupied, rules, requestDecisions, offerDecisions, seatPending);
        requests = programme.requests().stream()
                .filter(request -> takesPart(decision(request), seatPending))
                .filter(request -> !pins.waiting().containsKey(request.id()))
                .sorted(Comparator.comparing(Request::id))
                .toList();
        offers = programme.offers().stream()
                .filter(offer -> takesPart(decision(offer), seatPending))
                .sorted(Comparator.comparing(Offer::id))
                .toList();
    }

    private static boolean takesPart(Eligibility decision, boolean seatPending) {
        return decision instanceof Eligibility.Admitted || seatPending && decision instanceof Eligibility.Pending;
    }

    /** Requests that take part, by id. */
    List<Request> requests() {
        return requests;
    }

    /** Offers that take part, by id; those without a free place among them. */
    List<Offer> offers() {
        return offers;
    }

    Eligibility decision(Request request) {
        return requestDecisions.get(request.id());
    }

    Eligibility decision(Offer offer) {
        return offerDecisions.get(offer.id());
    }

    /** The offer that the request is pinned to. */
    Optional<String> pin(Request request) {
        return Optional.ofNullable(pins.pins().get(request.id()));
    }

    /** The approved, active or suspended mentorship that the mentee has in the form. */
    Optional<Mentorship> running(Request request) {
        return occupied.running(request.participant(), request.form());
    }

    /** What the mentor of a pinned request still has to bring, where that keeps the request waiting. */
    Optional<List<Missing>> waitingFor(Request request) {
        return Optional.ofNullable(pins.waiting().get(request.id()));
    }

    /** What is missing for a seat that is given all the same. */
    List<Missing> awaiting(Request request, Offer offer) {
        List<Missing> awaiting = new ArrayList<>();
        for (Eligibility decision : List.of(decision(request), decision(offer))) {
            if (decision instanceof Eligibility.Pending pending) {
                awaiting.addAll(pending.missing());
            }
        }
        return awaiting;
    }
}
