package org.mentorship.matching.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.intake.Request;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.proof.Discrepancy.Kind;

/** The plan that a pairing states, read against the ground; everything that is not as it says is noted. */
final class ClaimedPlan {

    static final int NONE = -1;

    private final Ground ground;
    private final Pairs pairs;
    private final Pairing pairing;
    private final List<Discrepancy> wrong;

    /** Offer of each request, {@link #NONE} where it is not seated. */
    final int[] offerOf;

    /** Points of each seated request. */
    final int[] points;

    /** Newcomers of each offer. */
    final List<List<Integer>> groups = new ArrayList<>();

    /** The time of each group that the pairing states, or at which it has to meet again; null where none is known. */
    final String[] time;

    ClaimedPlan(Ground ground, Pairs pairs, Pairing pairing, List<Discrepancy> wrong) {
        this.ground = ground;
        this.pairs = pairs;
        this.pairing = pairing;
        this.wrong = wrong;
        offerOf = new int[ground.requests.size()];
        Arrays.fill(offerOf, NONE);
        points = new int[offerOf.length];
        time = new String[ground.offers.size()];
        ground.offers.forEach(offering -> groups.add(new ArrayList<>()));
        checkOnce();
        for (int j = 0; j < time.length; j++) {
            Ground.Offering offering = ground.offers.get(j);
            boolean settled = !offering.members().isEmpty() && offering.times().size() == 1;
            time[j] = settled ? offering.times().get(0) : null;
        }
        pairing.groups().forEach(this::read);
        checkLimits();
        checkPins();
        checkTimes();
        checkClashes();
    }

    private void add(Kind kind, Object... values) {
        wrong.add(Discrepancy.of(kind, values));
    }

    /** Each request of the programme is in one place, with its own mentee. */
    private void checkOnce() {
        Map<String, Integer> places = new HashMap<>();
        for (Group group : pairing.groups()) {
            for (Seat seat : group.seats()) {
                places.merge(seat.request(), 1, Integer::sum);
                checkMentee(seat.request(), seat.mentee());
            }
        }
        for (Unmatched unmatched : pairing.unmatched()) {
            places.merge(unmatched.request(), 1, Integer::sum);
            checkMentee(unmatched.request(), unmatched.mentee());
        }
        for (Request request : ground.programme.requests()) {
            int times = places.getOrDefault(request.id(), 0);
            if (times != 1) {
                add(Kind.NOT_ONCE, request.id(), times);
            }
        }
    }

    private void checkMentee(String request, String mentee) {
        Optional<Request> known = ground.programme.request(request);
        if (known.isEmpty()) {
            add(Kind.UNKNOWN, request);
        } else if (!known.get().participant().equals(mentee)) {
            add(Kind.UNKNOWN, mentee);
        }
    }

    private void read(Group group) {
        Integer offer = ground.offerIndex.get(group.offer());
        if (ground.programme.offer(group.offer()).isEmpty()) {
            add(Kind.UNKNOWN, group.offer());
            return;
        }
        if (offer == null) {
            add(Kind.NOT_TAKING_PART, group.offer());
            return;
        }
        Ground.Offering offering = ground.offers.get(offer);
        if (!offering.offer().participant().equals(group.mentor())) {
            add(Kind.UNKNOWN, group.mentor());
        }
        if (!offering.offer().form().equals(group.form())) {
            add(Kind.UNKNOWN, group.form());
        }
        group.slot().ifPresent(slot -> time[offer] = slot);
        for (Seat seat : group.seats()) {
            Integer request = ground.requestIndex.get(seat.request());
            if (request == null) {
                add(Kind.NOT_TAKING_PART, seat.request());
            } else if (offerOf[request] == NONE) {
                seat(request, offer, seat);
            }
        }
    }

    private void seat(int request, int offer, Seat seat) {
        Ground.Asking asking = ground.requests.get(request);
        Ground.Offering offering = ground.offers.get(offer);
        if (!asking.request().form().equals(offering.offer().form())) {
            add(Kind.FORBIDDEN_PAIR, seat.request(), offering.offer().id());
            return;
        }
        Optional<Compatibility> fit = pairs.compatibility(request, offer);
        if (fit.isEmpty()) {
            add(Kind.FORBIDDEN_PAIR, seat.request(), offering.offer().id());
            return;
        }
        if (!fit.get().equals(seat.compatibility())) {
            add(
                    Kind.OTHER_POINTS,
                    seat.request(),
                    offering.offer().id(),
                    fit.get().points(),
                    seat.compatibility().points());
        }
        boolean pinned = asking.pin() == offer;
        if (seat.pinned() != pinned || !seat.awaiting().equals(ground.missing(asking.request(), offering.offer()))) {
            add(Kind.OTHER_SEAT, seat.request());
        }
        offerOf[request] = offer;
        points[request] = fit.get().points();
        groups.get(offer).add(request);
    }

    private void checkLimits() {
        int[] held = new int[ground.mentors.size()];
        for (int j = 0; j < ground.offers.size(); j++) {
            Ground.Offering offering = ground.offers.get(j);
            int mentees = groups.get(j).size();
            held[offering.mentor()] += mentees;
            if (mentees > offering.free()) {
                add(Kind.OVER_CAPACITY, offering.offer().id(), mentees, offering.free());
            }
            if (mentees > 0 && mentees < offering.minimum()) {
                add(Kind.BELOW_MINIMUM, offering.offer().id(), mentees, offering.minimum());
            }
        }
        for (int p = 0; p < held.length; p++) {
            if (held[p] > ground.room.get(p)) {
                add(Kind.OVER_CAP, ground.mentors.get(p), held[p], ground.room.get(p));
            }
        }
    }

    private void checkPins() {
        ground.pins.forEach((request, offer) -> {
            Integer index = ground.requestIndex.get(request);
            Integer at = ground.offerIndex.get(offer);
            if (index == null || at == null || offerOf[index] != at) {
                add(Kind.PIN_BROKEN, request, offer);
            }
        });
    }

    /** The time of a group must be stated where somebody asked for one, be one of the group's, and suit everybody in it. */
    private void checkTimes() {
        for (int j = 0; j < groups.size(); j++) {
            Ground.Offering offering = ground.offers.get(j);
            String slot = time[j];
            if (groups.get(j).isEmpty() || offering.times().isEmpty() && slot == null) {
                continue;
            }
            boolean asked = !offering.offer().slots().isEmpty()
                    || groups.get(j).stream()
                            .anyMatch(i ->
                                    !ground.requests.get(i).request().slots().isEmpty());
            boolean suits = slot == null
                    ? !asked
                    : offering.times().contains(slot)
                            && groups.get(j).stream()
                                    .allMatch(i -> ground.requests.get(i).accepts(slot));
            if (!suits) {
                add(Kind.WRONG_TIME, offering.offer().id(), slot == null ? "-" : slot);
            }
        }
    }

    /** Nobody leads or attends two groups at overlapping times; a group without anybody does not meet. */
    private void checkClashes() {
        Map<String, Set<Integer>> needed = new HashMap<>();
        for (int j = 0; j < groups.size(); j++) {
            Ground.Offering offering = ground.offers.get(j);
            if (offering.times().isEmpty()
                    || groups.get(j).isEmpty() && offering.members().isEmpty()) {
                continue;
            }
            int group = j;
            needed.computeIfAbsent(offering.offer().participant(), unseen -> new HashSet<>())
                    .add(group);
            offering.members()
                    .forEach(member -> needed.computeIfAbsent(member, unseen -> new HashSet<>())
                            .add(group));
            groups.get(j)
                    .forEach(i -> needed.computeIfAbsent(
                                    ground.requests.get(i).request().participant(), unseen -> new HashSet<>())
                            .add(group));
        }
        needed.forEach((person, own) -> own.forEach(one -> own.stream()
                .filter(other -> one < other && time[one] != null && time[other] != null)
                .filter(other -> ground.overlap(time[one], time[other]))
                .forEach(other -> add(
                        Kind.CLASH,
                        person,
                        ground.offers.get(one).offer().id(),
                        ground.offers.get(other).offer().id()))));
    }

    /** Points of the lowest pinned pair; the largest int without pins. */
    int lowestPinned() {
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < points.length; i++) {
            lowest = ground.requests.get(i).pinned() ? Math.min(lowest, points[i]) : lowest;
        }
        return lowest;
    }

    /** Points that somebody must exceed to get the request's seat; nobody gets a pinned one. */
    private int holds(int request) {
        return ground.requests.get(request).pinned() ? Integer.MAX_VALUE : points[request];
    }

    /**
     * Counts, over all admissible pairs that are not formed, those of which both would rather have each other: the mentee by
     * points, the mentor by a free place or somebody of fewer points, and the time of the group allows it.
     */
    long blockingPairs() {
        int[] ofOffer = new int[groups.size()];
        List<List<Integer>> byMentor = new ArrayList<>();
        ground.mentors.forEach(mentor -> byMentor.add(new ArrayList<>()));
        for (int j = 0; j < ofOffer.length; j++) {
            ofOffer[j] = threshold(groups.get(j), ground.offers.get(j).free());
            byMentor.get(ground.offers.get(j).mentor()).addAll(groups.get(j));
        }
        int[] ofMentor = new int[byMentor.size()];
        Arrays.setAll(ofMentor, p -> threshold(byMentor.get(p), ground.room.get(p)));
        long[] taken = new long[ofOffer.length];
        Arrays.setAll(
                taken, j -> Math.max(ofOffer[j], ofMentor[ground.offers.get(j).mentor()]));
        long[] count = {0};
        pairs.each(
                taken,
                (request, held) -> 1 + Math.max(offerOf[request] == NONE ? NONE : points[request], held),
                (request, offer, there) -> count[0] += offerOf[request] == offer || keptApart(request, offer) ? 0 : 1);
        return count[0];
    }

    private boolean keptApart(int request, int offer) {
        return time[offer] != null
                && !ground.offers.get(offer).times().isEmpty()
                && !ground.requests.get(request).accepts(time[offer]);
    }

    /** The fewest points held where all places are taken, below all points where one is free. */
    private int threshold(List<Integer> held, int free) {
        if (held.size() < free) {
            return NONE;
        }
        return held.stream().mapToInt(this::holds).min().orElse(Integer.MAX_VALUE);
    }
}
