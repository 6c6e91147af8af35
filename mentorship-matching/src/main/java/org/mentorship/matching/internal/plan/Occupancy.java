package org.mentorship.matching.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** Who sits where, for drawing moves: lists by place that follow the plan when told which seatings may have changed. */
final class Occupancy {

    private final List<List<Seating>> byPlace = new ArrayList<>();
    private final Place[] recorded;
    private final int[] mentorLoads;

    Occupancy(PairingPlan plan) {
        plan.places().forEach(place -> byPlace.add(new ArrayList<>()));
        recorded = new Place[plan.seatings().size()];
        int mentors = plan.places().stream()
                .mapToInt(place -> place.mentor().index() + 1)
                .max()
                .orElse(0);
        mentorLoads = new int[mentors];
        plan.seatings().forEach(this::follow);
    }

    /** Brings the lists up to date with the seating. */
    void follow(Seating seating) {
        Place before = recorded[seating.index()];
        Place now = seating.getPlace();
        if (before == now) {
            return;
        }
        if (before != null) {
            byPlace.get(before.index()).remove(seating);
            mentorLoads[before.mentor().index()]--;
        }
        if (now != null) {
            byPlace.get(now.index()).add(seating);
            mentorLoads[now.mentor().index()]++;
        }
        recorded[seating.index()] = now;
    }

    List<Seating> at(Place place) {
        return byPlace.get(place.index());
    }

    /** Mentees that the place could still take by its own limit. */
    int roomAt(Place place) {
        return place.free() - byPlace.get(place.index()).size();
    }

    /** Mentees that the mentor could still take over all offers. */
    int roomOf(Mentor mentor) {
        return mentor.capped() ? mentor.free() - mentorLoads[mentor.index()] : Integer.MAX_VALUE / 2;
    }
}
