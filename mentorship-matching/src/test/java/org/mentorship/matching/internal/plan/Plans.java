package org.mentorship.matching.internal.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.matching.internal.review.SmallSchool;

/** Parts of plans with harmless defaults. */
final class Plans {

    static final Slot MONDAY = slot(0, "mon", 0, 2);
    static final Slot TUESDAY = slot(1, "tue", 1);
    /** Shares half an hour with Monday's. */
    static final Slot MONDAY_LATER = slot(2, "mon-2", 0, 2);

    private Plans() {}

    private static Slot slot(int index, String id, int... overlapping) {
        BitSet bits = new BitSet();
        bits.set(index);
        for (int other : overlapping) {
            bits.set(other);
        }
        return new Slot(index, id, bits);
    }

    /** A place with three free places, average load 9. */
    static PlaceBuilder place(String id) {
        return new PlaceBuilder(id);
    }

    static final class PlaceBuilder {
        private static int next;

        private final Offer.Builder offer;
        private final int index = next++;
        private Mentor mentor;
        private int occupied;
        private int free = 3;
        private int target = 9;
        private boolean joint;

        private PlaceBuilder(String id) {
            offer = SmallSchool.offer(id, "single", 0, 9).toBuilder();
            mentor = new Mentor(index, "p-" + id, Mentor.NO_CAP);
        }

        PlaceBuilder of(Mentor owner) {
            mentor = owner;
            return this;
        }

        PlaceBuilder occupied(int mentees) {
            occupied = mentees;
            return this;
        }

        PlaceBuilder free(int mentees) {
            free = mentees;
            return this;
        }

        PlaceBuilder target(int mentees) {
            target = mentees;
            return this;
        }

        PlaceBuilder joint() {
            joint = true;
            return this;
        }

        PlaceBuilder minimum(int mentees) {
            offer.minMentees(mentees);
            return this;
        }

        PlaceBuilder prefers(int mentees) {
            offer.preferredMentees(mentees);
            return this;
        }

        Place build() {
            return new Place(index, offer.build(), mentor, occupied, free, target, joint);
        }
    }

    /** A normal request with nothing stated, seated at the place. */
    static SeatBuilder seat(String id, Place place) {
        return new SeatBuilder(id, place);
    }

    /** A request without a place that could have these. */
    static SeatBuilder waiting(String id, Place... candidates) {
        SeatBuilder builder = new SeatBuilder(id, null);
        for (Place place : candidates) {
            builder.could(place, 500);
        }
        return builder;
    }

    static final class SeatBuilder {
        private static int next;

        private final Request.Builder request;
        private final Place place;
        private final List<Place> candidates = new ArrayList<>();
        private final List<Integer> points = new ArrayList<>();
        private Priority priority = Priority.NORMAL;
        private Place pin;
        private BitSet slots;
        private String kept;

        private SeatBuilder(String id, Place place) {
            request = SmallSchool.request(id, "single").toBuilder();
            this.place = place;
            if (place != null) {
                could(place, 500);
            }
        }

        /** A candidate, or other points for one; candidates are added in the order in which places were made. */
        SeatBuilder could(Place other, int worth) {
            int at = candidates.indexOf(other);
            if (at >= 0) {
                points.set(at, worth);
            } else {
                int before = (int) candidates.stream()
                        .filter(one -> one.index() < other.index())
                        .count();
                candidates.add(before, other);
                points.add(before, worth);
            }
            return this;
        }

        SeatBuilder worth(int worth) {
            return could(place, worth);
        }

        SeatBuilder of(String person) {
            request.participant(person);
            return this;
        }

        SeatBuilder priority(Priority of) {
            priority = of;
            request.priority(of);
            return this;
        }

        SeatBuilder interests(String... codes) {
            request.interests(codes);
            return this;
        }

        SeatBuilder pinnedTo(Place to) {
            pin = to;
            return this;
        }

        SeatBuilder free(Slot... at) {
            slots = new BitSet();
            for (Slot slot : at) {
                slots.set(slot.index());
            }
            return this;
        }

        SeatBuilder proposedTo(String mentor) {
            kept = mentor;
            return this;
        }

        Seating build() {
            Seating seating = new Seating(
                    next++,
                    request.build(),
                    1 + priority.ordinal(),
                    candidates,
                    points.stream().mapToInt(Integer::intValue).toArray(),
                    pin,
                    slots,
                    kept);
            seating.setPlace(place);
            return seating;
        }
    }

    static MeetingTime meets(Place place, Slot slot) {
        return new MeetingTime(place.index(), place, List.of(slot));
    }
}
