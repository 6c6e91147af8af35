package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.plan.Attendance;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;

/** Turns seats of the kernel's into a plan that keeps times and minimum sizes, too. The times are chosen before. */
final class FirstPlan {

    /** Of a request or of a candidate. */
    private static final int INDEX_BITS = 24;

    private static final int INDEX = (1 << INDEX_BITS) - 1;
    private static final int WEIGHT_BITS = 2;

    private final PairingPlan plan;
    private final MeetingTime[] times;
    private final List<List<Seating>> groups = new ArrayList<>();
    private final int[] mentorLoads;
    private final Map<String, List<Place>> leads = new HashMap<>();
    private final Map<String, List<Place>> attends = new HashMap<>();
    private final Set<Place> running = new HashSet<>();
    private final Set<Place> given = new HashSet<>();

    FirstPlan(PairingPlan plan) {
        this.plan = plan;
        times = plan.timesByPlace();
        int mentors = 0;
        for (Place place : plan.places()) {
            groups.add(new ArrayList<>());
            mentors = Math.max(mentors, place.mentor().index() + 1);
        }
        mentorLoads = new int[mentors];
        for (Attendance attendance : plan.attendances()) {
            (attendance.leads() ? leads : attends)
                    .computeIfAbsent(attendance.person(), unseen -> new ArrayList<>())
                    .add(attendance.place());
            if (!attendance.leads()) {
                running.add(attendance.place());
            }
        }
    }

    /** @param offerOf place of each seating by index, below zero for none; taken where times allow it */
    void fill(int[] offerOf) {
        plan.seatings().stream()
                .filter(seating -> seating.pin() != null)
                .forEach(seating -> put(seating, seating.pin()));
        if (plan.weights().policy() == PairingPolicy.STABLE) {
            bestPairsFirst(offerOf);
        } else {
            plan.seatings().stream()
                    .filter(seating -> !seating.seated() && offerOf[seating.index()] >= 0)
                    .filter(seating -> fits(seating, plan.places().get(offerOf[seating.index()])))
                    .forEach(seating -> put(seating, plan.places().get(offerOf[seating.index()])));
            seatTheRest(false);
        }
        keepMinimums();
    }

    /** Pairs of equal points as the kernel would have them, which leaves most seats to others. */
    private void bestPairsFirst(int[] offerOf) {
        long[] pairs = plan.seatings().stream()
                .flatMapToLong(seating ->
                        IntStream.range(0, seating.getCandidates().size()).mapToLong(i -> order(seating, i, offerOf)))
                .toArray();
        Arrays.sort(pairs);
        for (long pair : pairs) {
            Seating seating = plan.seatings().get((int) (pair >> INDEX_BITS) & INDEX);
            Place place = seating.getCandidates().get((int) pair & INDEX);
            if (!seating.seated() && fits(seating, place)) {
                put(seating, place);
            }
        }
    }

    /** By points, by the kernel's choice, by weight, by request, by place: one number, which holds the pair as well. */
    private static long order(Seating seating, int candidate, int[] offerOf) {
        long order = Compatibility.MAX_POINTS - seating.candidatePoints(candidate);
        int place = seating.getCandidates().get(candidate).index();
        order = order << 1 | (offerOf[seating.index()] == place ? 0 : 1);
        order = order << WEIGHT_BITS | PlanBuilder.weight(Priority.CARRIED_OVER) - seating.weight();
        order = order << INDEX_BITS | seating.index();
        return order << INDEX_BITS | candidate;
    }

    /** @param settled whether only groups that have their minimum may grow */
    private void seatTheRest(boolean settled) {
        plan.seatings().stream()
                .filter(seating -> !seating.seated())
                .sorted(Comparator.comparingInt((Seating seating) -> -seating.weight())
                        .thenComparingInt(Seating::index))
                .forEach(seating -> best(seating, settled).ifPresent(place -> put(seating, place)));
    }

    /** The place of most points that has room, the first of equal ones. */
    private Optional<Place> best(Seating seating, boolean settled) {
        Place best = null;
        int most = -1;
        for (int i = 0; i < seating.getCandidates().size(); i++) {
            Place place = seating.getCandidates().get(i);
            if (seating.candidatePoints(i) > most
                    && !given.contains(place)
                    && (!settled || groups.get(place.index()).size() + 1 >= place.minimum())
                    && fits(seating, place)) {
                best = place;
                most = seating.candidatePoints(i);
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean fits(Seating seating, Place place) {
        if (groups.get(place.index()).size() >= place.free()
                || place.mentor().capped()
                        && mentorLoads[place.mentor().index()] >= place.mentor().free()) {
            return false;
        }
        MeetingTime time = times[place.index()];
        return time == null
                || seating.accepts(time.getSlot())
                        && freeAt(seating.person(), time)
                        && (open(place) || freeAt(place.mentor().participant(), time));
    }

    private boolean open(Place place) {
        return running.contains(place) || !groups.get(place.index()).isEmpty();
    }

    /** Whether the person leads and attends nothing at that time, apart from that very group. */
    private boolean freeAt(String person, MeetingTime time) {
        return leads.getOrDefault(person, List.of()).stream()
                        .noneMatch(place -> open(place) && times[place.index()].clashes(time))
                && attends.getOrDefault(person, List.of()).stream()
                        .noneMatch(place -> times[place.index()].clashes(time));
    }

    private void put(Seating seating, Place place) {
        seating.setPlace(place);
        groups.get(place.index()).add(seating);
        mentorLoads[place.mentor().index()]++;
        if (times[place.index()] != null) {
            attends.computeIfAbsent(seating.person(), unseen -> new ArrayList<>())
                    .add(place);
        }
    }

    private void remove(Seating seating) {
        Place place = seating.getPlace();
        seating.setPlace(null);
        groups.get(place.index()).remove(seating);
        mentorLoads[place.mentor().index()]--;
        if (times[place.index()] != null) {
            attends.get(seating.person()).remove(place);
        }
    }

    /** Groups below their minimum are given up, the smallest offers first, unless they can be filled with those left over. */
    private void keepMinimums() {
        for (Place place : plan.places()) {
            if (place.shortage(groups.get(place.index()).size()) > 0 && !gathered(place)) {
                given.add(place);
                List.copyOf(groups.get(place.index())).stream()
                        .filter(seating -> seating.pin() == null)
                        .forEach(this::remove);
            }
        }
        seatTheRest(true);
        for (Place place : List.copyOf(given)) {
            if (groups.get(place.index()).isEmpty() && place.minimum() <= place.free()) {
                gathered(place);
            }
        }
    }

    /** Whether the group reached its minimum with requests that have no place; nothing is changed if it did not. */
    private boolean gathered(Place place) {
        List<Seating> came = new ArrayList<>();
        for (Seating seating : plan.seatings()) {
            if (groups.get(place.index()).size() >= place.minimum()) {
                break;
            }
            if (!seating.seated() && seating.pointsAt(place) >= 0 && fits(seating, place)) {
                put(seating, place);
                came.add(seating);
            }
        }
        if (groups.get(place.index()).size() >= place.minimum()) {
            return true;
        }
        came.forEach(this::remove);
        return false;
    }
}
