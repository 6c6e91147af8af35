package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.internal.plan.Place;

/** The places of a session by number, what they cost, and how many requests want places of a form. Follows changes. */
final class LivePlaces {

    private final PairingWishes wishes;
    private final Occupied occupied;
    private final List<Place> places;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> requestsOfForm = new TreeMap<>();

    /** @param places at their index */
    LivePlaces(PairingWishes wishes, Occupied occupied, List<Place> places, List<Request> requests) {
        this.wishes = wishes;
        this.occupied = occupied;
        this.places = new ArrayList<>(places);
        places.forEach(place -> numbers.put(place.offer().id(), place.index()));
        requests.forEach(request -> count(request.form(), 1));
    }

    /** All places at their number; the list follows changes. */
    List<Place> all() {
        return places;
    }

    Place at(int number) {
        return places.get(number);
    }

    Offer offer(int number) {
        return places.get(number).offer();
    }

    /** Number of the offer's place; absent where the offer does not take part. */
    Optional<Integer> number(String offer) {
        return Optional.ofNullable(numbers.get(offer));
    }

    /** Numbers by offer id. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    void put(Place place) {
        places.set(place.index(), place);
    }

    /** Requests of the form that take part. */
    int requests(String form) {
        return requestsOfForm.getOrDefault(form, 0);
    }

    /** Requests of the form come or, below zero, go. */
    void count(String form, int requests) {
        requestsOfForm.merge(form, requests, Integer::sum);
    }

    /** What each further mentee costs at the place. */
    int[] margins(Place place) {
        int[] margins = new int[place.free()];
        for (int taken = 0; taken < margins.length; taken++) {
            margins[taken] = SeatGraph.charge(wishes, place, taken + 1) - SeatGraph.charge(wishes, place, taken);
        }
        return margins;
    }

    /** Points of a pair with the wish to keep together whoever is together. */
    int[] worth(Request request, int[] numbers, int[] points) {
        int[] worth = new int[points.length];
        for (int edge = 0; edge < worth.length; edge++) {
            worth[edge] = points[edge] + kept(request, numbers[edge]);
        }
        return worth;
    }

    int kept(Request request, int number) {
        return occupied.proposedMentor(request.participant(), request.form())
                        .filter(at(number).mentor().participant()::equals)
                        .isPresent()
                ? wishes.keepPairs()
                : 0;
    }

    /** Whether the mentee has a mentor in the form already. */
    boolean running(Request request) {
        return occupied.runningMentor(request.participant(), request.form()).isPresent();
    }

    /** Whether the average load of a form, and with it the cost of every place, becomes another one. */
    boolean shifts(String form, int requests, int openings) {
        if (wishes.evenLoad() == 0) {
            return false;
        }
        int load = requests(form) + requests;
        int openOffers = openings;
        int before = -1;
        for (Place place : places) {
            if (place.offer().form().equals(form)) {
                load += place.occupied();
                openOffers += place.offer().maxMentees() > 0 ? 1 : 0;
                before = place.target();
            }
        }
        int each = Math.max(1, openOffers);
        return before >= 0 && Math.max(1, (load + each - 1) / each) != before;
    }
}
