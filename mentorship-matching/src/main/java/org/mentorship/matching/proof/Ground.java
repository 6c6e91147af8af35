package org.mentorship.matching.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.intake.TimeSlot;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;

/** Who takes part and what limits a plan, read from the programme and the decisions of its rules. Immutable. */
final class Ground {

    /**
     * A request that takes part.
     *
     * @param weight of its priority
     * @param pin index of the offer that it is pinned to, -1 without a pin
     * @param kept the mentor of an open proposal, or null
     */
    record Asking(Request request, int weight, int pin, String kept) {

        boolean pinned() {
            return pin >= 0;
        }

        boolean accepts(String slot) {
            return request.slots().isEmpty() || request.slots().contains(slot);
        }
    }

    /**
     * An offer that takes part.
     *
     * @param mentor index of its mentor
     * @param members mentees of mentorships under way
     * @param target average load of the form
     * @param times slots that its group may have; empty where time plays no part
     */
    record Offering(Offer offer, int mentor, List<String> members, int target, List<String> times) {

        int free() {
            return Math.max(0, offer.maxMentees() - members.size());
        }

        int minimum() {
            return Math.max(0, offer.minMentees() - members.size());
        }

        /** Points that so many newcomers cost by the wishes about loads. */
        long charge(int evenLoad, int preferredSize, int newcomers) {
            long uneven = 0;
            for (int above = members.size() + 1 - target; above <= members.size() + newcomers - target; above++) {
                uneven += Math.max(0, above);
            }
            return evenLoad * uneven - preferredSize * nearer(newcomers);
        }

        long nearer(int newcomers) {
            return offer.preferredMentees()
                    .map(size -> Math.abs(members.size() - size) - Math.abs(members.size() + newcomers - size))
                    .orElse(0);
        }
    }

    final Programme programme;
    final List<Asking> requests = new ArrayList<>();
    final List<Offering> offers = new ArrayList<>();
    final Map<String, Integer> requestIndex = new HashMap<>();
    final Map<String, Integer> offerIndex = new HashMap<>();
    final List<String> mentors = new ArrayList<>();
    /** Mentees whom each mentor can still take over all offers; no more than the offers have places. */
    final List<Integer> room = new ArrayList<>();

    /** Pins that the pairing has to keep, whether or not their request takes part. */
    final Map<String, String> pins = new HashMap<>();

    private final EligibilityReport decisions;
    private final boolean seatPending;
    private final Map<String, List<Offer>> offersOf = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Integer> menteesOf = new HashMap<>();
    private final Map<String, String> slots = new HashMap<>();
    private final Map<String, String> proposed = new HashMap<>();
    private final Map<String, String> running = new HashMap<>();

    Ground(Programme programme, EligibilityReport decisions, boolean seatPending) {
        this.programme = programme;
        this.decisions = decisions;
        this.seatPending = seatPending;
        programme
                .offers()
                .forEach(offer -> offersOf.computeIfAbsent(
                                key(offer.participant(), offer.form()), unseen -> new ArrayList<>())
                        .add(offer));
        programme.mentorships().stream()
                .filter(mentorship -> mentorship.state().open())
                .forEach(this::occupy);
        Set<String> waiting = readPins();
        readOffers(waiting);
        readRequests(waiting);
    }

    private boolean takesPart(Request request) {
        return takesPart(decisions.ofRequest(request.id()));
    }

    private boolean takesPart(Offer offer) {
        return takesPart(decisions.ofOffer(offer.id()));
    }

    private boolean takesPart(Optional<Eligibility> decision) {
        return decision.filter(it -> it.admitted() || seatPending && it instanceof Eligibility.Pending)
                .isPresent();
    }

    /** What the request and the offer still have to bring for a seat that is given all the same. */
    List<Missing> missing(Request request, Offer offer) {
        List<Missing> missing = new ArrayList<>();
        for (Optional<Eligibility> decision :
                List.of(decisions.ofRequest(request.id()), decisions.ofOffer(offer.id()))) {
            decision.filter(Eligibility.Pending.class::isInstance)
                    .ifPresent(it -> missing.addAll(((Eligibility.Pending) it).missing()));
        }
        return missing;
    }

    private static String key(String person, String form) {
        return form + " " + person;
    }

    /** A mentorship without an offer belongs to the mentor's only one of the form, if there is only one. */
    private void occupy(Mentorship mentorship) {
        List<Offer> own = offersOf.getOrDefault(key(mentorship.mentor(), mentorship.form()), List.of());
        Optional<String> offer = mentorship
                .offer()
                .or(() -> own.size() == 1 ? Optional.of(own.get(0).id()) : Optional.empty());
        boolean proposal = mentorship.state() == MentorshipState.PROPOSED;
        for (Membership member : mentorship.mentees()) {
            if (member.leftOn()
                    .filter(day -> !day.isAfter(programme.referenceDate()))
                    .isPresent()) {
                continue;
            }
            String who = key(member.participant(), mentorship.form());
            if (proposal) {
                proposed.put(who, mentorship.mentor());
            } else {
                running.put(who, mentorship.mentor());
                menteesOf.merge(mentorship.mentor(), 1, Integer::sum);
                offer.ifPresent(id ->
                        members.computeIfAbsent(id, unseen -> new ArrayList<>()).add(member.participant()));
            }
        }
        if (!proposal && offer.isPresent()) {
            mentorship.slot().ifPresent(slot -> slots.put(offer.get(), slot));
        }
    }

    /** Requests that a pin keeps waiting: their mentor still has to bring something. */
    private Set<String> readPins() {
        Set<String> waiting = new HashSet<>();
        for (Pin pin : programme.pins()) {
            Request request = programme.request(pin.request()).orElseThrow();
            Offer offer = programme.offer(pin.offer()).orElseThrow();
            boolean fulfilled = offer.participant().equals(running.get(key(request.participant(), request.form())));
            if (fulfilled) {
                continue;
            }
            boolean mentorWaits = decisions
                    .ofOffer(offer.id())
                    .filter(Eligibility.Pending.class::isInstance)
                    .isPresent();
            if (!seatPending && mentorWaits) {
                waiting.add(request.id());
            } else if (takesPart(request)) {
                pins.put(request.id(), offer.id());
            }
        }
        return waiting;
    }

    private void readOffers(Set<String> waiting) {
        Map<String, Integer> load = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        programme.requests().stream()
                .filter(request -> takesPart(request) && !waiting.contains(request.id()))
                .forEach(request -> load.merge(request.form(), 1, Integer::sum));
        List<Offer> all = programme.offers().stream()
                .filter(offer -> takesPart(offer))
                .sorted(Comparator.comparing(Offer::id))
                .toList();
        for (Offer offer : all) {
            load.merge(offer.form(), membersOf(offer).size(), Integer::sum);
            open.merge(offer.form(), offer.maxMentees() > 0 ? 1 : 0, Integer::sum);
        }
        Map<String, Integer> mentorIndex = new HashMap<>();
        for (Offer offer : all) {
            int groups = Math.max(1, open.get(offer.form()));
            int target = Math.max(1, -Math.floorDiv(-load.get(offer.form()), groups));
            int mentor = mentorIndex.computeIfAbsent(offer.participant(), id -> {
                mentors.add(id);
                room.add(0);
                return mentors.size() - 1;
            });
            Offering offering = new Offering(offer, mentor, membersOf(offer), target, times(offer));
            offerIndex.put(offer.id(), offers.size());
            offers.add(offering);
            room.set(mentor, Math.addExact(room.get(mentor), offering.free()));
        }
        for (int p = 0; p < mentors.size(); p++) {
            String id = mentors.get(p);
            Optional<Integer> cap = programme.participant(id).flatMap(Participant::mentorCap);
            int places = room.get(p);
            room.set(
                    p,
                    cap.map(most -> Math.min(places, Math.max(0, most - menteesOf.getOrDefault(id, 0))))
                            .orElse(places));
        }
    }

    private List<String> membersOf(Offer offer) {
        return members.getOrDefault(offer.id(), List.of());
    }

    private List<String> times(Offer offer) {
        boolean joint = programme.form(offer.form()).orElseThrow().meetingMode() == MeetingMode.JOINT;
        if (!joint || programme.timeSlots().isEmpty()) {
            return List.of();
        }
        if (slots.containsKey(offer.id())) {
            return List.of(slots.get(offer.id()));
        }
        return offer.slots().isEmpty()
                ? programme.timeSlots().stream().map(TimeSlot::id).sorted().toList()
                : offer.slots().stream().sorted().toList();
    }

    private void readRequests(Set<String> waiting) {
        programme.requests().stream()
                .filter(request -> takesPart(request) && !waiting.contains(request.id()))
                .sorted(Comparator.comparing(Request::id))
                .forEach(request -> {
                    requestIndex.put(request.id(), requests.size());
                    requests.add(new Asking(
                            request,
                            weight(request.priority()),
                            Optional.ofNullable(pins.get(request.id()))
                                    .map(offer -> offerIndex.getOrDefault(offer, -1))
                                    .orElse(-1),
                            proposed.get(key(request.participant(), request.form()))));
                });
    }

    private static int weight(Priority priority) {
        return switch (priority) {
            case NORMAL -> 1;
            case NAMED -> 2;
            case CARRIED_OVER -> 3;
        };
    }

    int keep(int request, int offer) {
        Asking asking = requests.get(request);
        return asking.kept() != null
                        && asking.kept().equals(offers.get(offer).offer().participant())
                ? programme.wishes().keepPairs()
                : 0;
    }

    /** What the place costs that the given number of newcomers fills last; never falls with it. */
    long margin(Offering offering, int place) {
        int evenLoad = programme.wishes().evenLoad();
        int preferredSize = programme.wishes().preferredSize();
        return offering.charge(evenLoad, preferredSize, place) - offering.charge(evenLoad, preferredSize, place - 1);
    }

    /** Fewest points that so many requests in such offers can come to: everybody at 0, in the dearest place. */
    long fewestPoints(List<Offering> among, int seats) {
        long dearest = 0;
        for (Offering offering : among) {
            if (offering.free() > 0) {
                dearest = Math.max(dearest, margin(offering, offering.free()));
            }
        }
        return -Math.multiplyExact(dearest, (long) seats);
    }

    /** Whether seats are all that a plan consists of: no group has a time or needs more than one mentee. */
    boolean flowOnly() {
        return offers.stream().allMatch(offer -> offer.times().isEmpty() && offer.minimum() <= 1);
    }

    boolean overlap(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Map<String, TimeSlot> byId = new HashMap<>();
        programme.timeSlots().forEach(slot -> byId.put(slot.id(), slot));
        TimeSlot a = byId.get(one);
        TimeSlot b = byId.get(other);
        return a.day() == b.day() && a.from().isBefore(b.to()) && b.from().isBefore(a.to());
    }
}
