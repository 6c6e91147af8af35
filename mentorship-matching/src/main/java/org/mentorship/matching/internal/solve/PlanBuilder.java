package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.internal.plan.Attendance;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.Mentor;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.PlanWeights;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.plan.Slot;

/** Makes the plan, with nobody seated yet. */
final class PlanBuilder {

    private static final int REQUESTS_BETWEEN_LOOKS = 256;

    private final Programme programme;
    private final Occupied occupied;
    private final Intake intake;
    private final PairingPolicy policy;
    private final RunControl control;
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<Slot> slotList = new ArrayList<>();

    PlanBuilder(Programme programme, Occupied occupied, Intake intake, PairingPolicy policy) {
        this(programme, occupied, intake, policy, new RunControl(Optional.empty()));
    }

    PlanBuilder(Programme programme, Occupied occupied, Intake intake, PairingPolicy policy, RunControl control) {
        this.control = control;
        this.programme = programme;
        this.occupied = occupied;
        this.intake = intake;
        this.policy = policy;
    }

    /** Weight of a seated request at the level of coverage. */
    static int weight(Priority priority) {
        return switch (priority) {
            case NORMAL -> 1;
            case NAMED -> 2;
            case CARRIED_OVER -> 3;
        };
    }

    /**
     * @throws java.util.concurrent.CancellationException once the run is to stop, which is asked every {@value
     *     #REQUESTS_BETWEEN_LOOKS} requests
     */
    PairingPlan build(Candidates candidates) {
        addSlots();
        List<Place> places = places();
        List<Seating> seatings = seatings(places, candidates);
        List<MeetingTime> times = meetingTimes(places);
        PlanWeights.Needs needs = new PlanWeights.Needs(
                places.stream().anyMatch(place -> place.mentor().capped()),
                places.stream().anyMatch(place -> place.minimum() > 1),
                seatings.stream().anyMatch(seating -> seating.pin() != null),
                !times.isEmpty());
        return new PairingPlan(
                new PlanWeights(policy, programme.wishes(), needs),
                programme.wishes(),
                places,
                attendances(places),
                seatings,
                times);
    }

    private void addSlots() {
        List<TimeSlot> all = programme.timeSlots().stream()
                .sorted(Comparator.comparing(TimeSlot::id))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            BitSet overlapping = new BitSet();
            for (int j = 0; j < all.size(); j++) {
                TimeSlot one = all.get(i);
                TimeSlot other = all.get(j);
                overlapping.set(
                        j,
                        i == j
                                || one.day() == other.day()
                                        && one.from().isBefore(other.to())
                                        && other.from().isBefore(one.to()));
            }
            Slot slot = new Slot(i, all.get(i).id(), overlapping);
            slotList.add(slot);
            slots.put(slot.id(), slot);
        }
    }

    List<Place> places() {
        Map<String, Integer> load = new HashMap<>();
        Map<String, Integer> offers = new HashMap<>();
        intake.requests().forEach(request -> load.merge(request.form(), 1, Integer::sum));
        for (Offer offer : intake.offers()) {
            load.merge(offer.form(), occupied.places(offer), Integer::sum);
            offers.merge(offer.form(), offer.maxMentees() > 0 ? 1 : 0, Integer::sum);
        }
        Map<String, Mentor> mentors = new HashMap<>();
        List<Place> places = new ArrayList<>();
        for (Offer offer : intake.offers()) {
            Mentor mentor = mentors.computeIfAbsent(
                    offer.participant(),
                    id -> new Mentor(
                            mentors.size(),
                            id,
                            programme
                                    .participant(id)
                                    .flatMap(Participant::mentorCap)
                                    .map(cap -> Math.max(0, cap - occupied.mentees(id)))
                                    .orElse(Mentor.NO_CAP)));
            int open = Math.max(1, offers.get(offer.form()));
            places.add(new Place(
                    places.size(),
                    offer,
                    mentor,
                    occupied.places(offer),
                    occupied.free(offer),
                    Math.max(1, (load.get(offer.form()) + open - 1) / open),
                    programme.form(offer.form()).orElseThrow().meetingMode() == MeetingMode.JOINT));
        }
        return places;
    }

    private List<Seating> seatings(List<Place> places, Candidates candidates) {
        List<Seating> seatings = new ArrayList<>();
        for (int i = 0; i < intake.requests().size(); i++) {
            if (i % REQUESTS_BETWEEN_LOOKS == 0) {
                control.check();
            }
            Request request = intake.requests().get(i);
            CandidateSet set = candidates.set(i);
            String pin = intake.pin(request).orElse(null);
            List<Place> own = Arrays.stream(set.offers()).mapToObj(places::get).toList();
            seatings.add(new Seating(
                    i,
                    request,
                    weight(request.priority()),
                    own,
                    set.points(),
                    own.stream()
                            .filter(place -> place.offer().id().equals(pin))
                            .findFirst()
                            .orElse(null),
                    stated(request.slots()),
                    occupied.proposedMentor(request.participant(), request.form())
                            .orElse(null)));
        }
        return seatings;
    }

    private BitSet stated(Set<String> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        BitSet bits = new BitSet();
        ids.forEach(id -> bits.set(slots.get(id).index()));
        return bits;
    }

    private List<Attendance> attendances(List<Place> places) {
        List<Attendance> attendances = new ArrayList<>();
        if (slotList.isEmpty()) {
            return attendances;
        }
        for (Place place : places) {
            if (place.joint()) {
                attendances.add(new Attendance.Leader(place.mentor().participant(), place));
                for (Membership member : occupied.members(place.offer())) {
                    attendances.add(new Attendance.Member(member.participant(), place));
                }
            }
        }
        return attendances;
    }

    private List<MeetingTime> meetingTimes(List<Place> places) {
        List<MeetingTime> times = new ArrayList<>();
        if (slotList.isEmpty()) {
            return times;
        }
        for (Place place : places) {
            if (place.joint()) {
                Set<String> stated = occupied.slot(place.offer())
                        .map(Set::of)
                        .orElse(place.offer().slots());
                times.add(new MeetingTime(
                        times.size(),
                        place,
                        stated.isEmpty()
                                ? slotList
                                : stated.stream().map(slots::get).toList()));
            }
        }
        return times;
    }
}
