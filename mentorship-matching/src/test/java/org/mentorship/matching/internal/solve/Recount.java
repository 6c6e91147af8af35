package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorship.core.form.MeetingMode;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Score;

/**
 * Scores a plan from the programme alone, in the plainest way: what the words of the constraints say, with nothing of the
 * solver's. For programmes in which everybody takes part and no mentorship is open.
 *
 * @param points of each admissible pair, by request and offer
 */
record Recount(Programme programme, PairingPolicy policy, Map<String, Map<String, Integer>> points) {

    /** Whether a result holds nobody twice and nobody lost. */
    static Map<String, String> assignment(Pairing pairing) {
        Map<String, String> offers = new HashMap<>();
        pairing.groups()
                .forEach(group -> group.seats()
                        .forEach(seat -> offers.merge(seat.request(), group.offer(), (a, b) -> {
                            throw new AssertionError("seated twice: " + seat.request());
                        })));
        return offers;
    }

    static Map<String, String> times(Pairing pairing) {
        return pairing.groups().stream()
                .filter(group -> group.slot().isPresent())
                .collect(Collectors.toMap(
                        group -> group.offer(), group -> group.slot().get()));
    }

    /** @param times slot by offer, for joint groups with stated times */
    Score score(Map<String, String> offerOf, Map<String, String> times) {
        long hard = 0;
        long coverage = 0;
        long sum = 0;
        int lowest = 1000;
        PairingWishes wishes = programme.wishes();
        Map<String, List<Request>> groups = new HashMap<>();
        for (Request request : programme.requests()) {
            String offer = offerOf.get(request.id());
            if (offer != null) {
                int pair = points.get(request.id()).get(offer);
                coverage += 1 + request.priority().ordinal();
                sum += pair;
                lowest = Math.min(lowest, pair);
                groups.computeIfAbsent(offer, unseen -> new ArrayList<>()).add(request);
            }
        }
        Map<String, Integer> byMentor = new HashMap<>();
        for (Map.Entry<String, List<Request>> entry : groups.entrySet()) {
            Offer offer = programme.offer(entry.getKey()).orElseThrow();
            int size = entry.getValue().size();
            byMentor.merge(offer.participant(), size, Integer::sum);
            hard -= Math.max(0, size - offer.maxMentees());
            hard -= Math.max(0, offer.minMentees() - size);
            int average = average(offer.form());
            for (int above = 1; above <= size - average; above++) {
                sum -= (long) wishes.evenLoad() * above;
            }
            int preferred = offer.preferredMentees().orElse(0);
            int past = Math.max(0, size - preferred);
            sum += offer.preferredMentees().isEmpty() ? 0 : (long) wishes.preferredSize() * (size - 2 * past);
            for (Request one : entry.getValue()) {
                for (Request other : entry.getValue()) {
                    if (one.id().compareTo(other.id()) < 0) {
                        Set<String> common = new TreeSet<>(one.interests());
                        common.retainAll(other.interests());
                        boolean stated =
                                !one.interests().isEmpty() && !other.interests().isEmpty();
                        sum += common.isEmpty() ? (stated ? wishes.groupVariety() : 0) : wishes.groupLikeness();
                    }
                }
            }
            if (times.containsKey(offer.id())) {
                String time = times.get(offer.id());
                hard -= offer.slots().isEmpty() || offer.slots().contains(time) ? 0 : 1;
                hard -= entry.getValue().stream()
                        .filter(request ->
                                !request.slots().isEmpty() && !request.slots().contains(time))
                        .count();
            }
        }
        for (Map.Entry<String, Integer> load : byMentor.entrySet()) {
            Optional<Integer> cap = programme.participant(load.getKey()).flatMap(Participant::mentorCap);
            hard -= Math.max(0, load.getValue() - cap.orElse(load.getValue()));
        }
        hard -= clashes(groups, times);
        long level = switch (policy) {
            case TOTAL -> 0;
            case WORST_OFF_FIRST -> lowest - 1000L;
            case STABLE -> -blockingPairs(offerOf, times);
        };
        return new Score(hard, coverage, level, sum);
    }

    private int average(String form) {
        long requests = programme.requests().stream()
                .filter(request -> request.form().equals(form))
                .count();
        long offers = programme.offers().stream()
                .filter(offer -> offer.form().equals(form) && offer.maxMentees() > 0)
                .count();
        return (int) Math.max(1, Math.ceil((double) requests / Math.max(1, offers)));
    }

    /** Slots of the small school never overlap, so only equal ones clash. */
    private long clashes(Map<String, List<Request>> groups, Map<String, String> times) {
        Map<String, Map<String, Set<String>>> groupsByPersonAndTime = new HashMap<>();
        groups.forEach((id, requests) -> {
            Offer offer = programme.offer(id).orElseThrow();
            if (programme.form(offer.form()).orElseThrow().meetingMode() == MeetingMode.JOINT
                    && times.containsKey(id)) {
                List<String> people = new ArrayList<>();
                people.add(offer.participant());
                requests.forEach(request -> people.add(request.participant()));
                people.forEach(person -> groupsByPersonAndTime
                        .computeIfAbsent(person, unseen -> new HashMap<>())
                        .computeIfAbsent(times.get(id), unseen -> new TreeSet<>())
                        .add(id));
            }
        });
        return groupsByPersonAndTime.values().stream()
                .flatMap(byTime -> byTime.values().stream())
                .mapToLong(ids -> (long) ids.size() * (ids.size() - 1) / 2)
                .sum();
    }

    /**
     * A pair blocks if the mentee gains, the mentor has room or gains by letting one mentee go who is not pinned, and the
     * mentee can come when the group meets.
     */
    long blockingPairs(Map<String, String> offerOf, Map<String, String> times) {
        long blocking = 0;
        for (Request request : programme.requests()) {
            Map<String, Integer> own = points.getOrDefault(request.id(), Map.of());
            int now = offerOf.containsKey(request.id()) ? own.get(offerOf.get(request.id())) : -1;
            for (Map.Entry<String, Integer> wish : own.entrySet()) {
                Offer offer = programme.offer(wish.getKey()).orElseThrow();
                if (wish.getValue() > now
                        && !pinned(request.id())
                        && !keptApart(request, offer, offerOf, times)
                        && better(offerOf, wish.getValue(), offer::equals) < offer.maxMentees()
                        && better(
                                        offerOf,
                                        wish.getValue(),
                                        other -> other.participant().equals(offer.participant()))
                                < programme
                                        .participant(offer.participant())
                                        .flatMap(Participant::mentorCap)
                                        .orElse(Integer.MAX_VALUE)) {
                    blocking++;
                }
            }
        }
        return blocking;
    }

    private long better(Map<String, String> offerOf, int than, java.util.function.Predicate<Offer> at) {
        return offerOf.entrySet().stream()
                .filter(seat -> at.test(programme.offer(seat.getValue()).orElseThrow()))
                .filter(seat ->
                        pinned(seat.getKey()) || points.get(seat.getKey()).get(seat.getValue()) >= than)
                .count();
    }

    private boolean pinned(String request) {
        return programme.pins().stream().anyMatch(pin -> pin.request().equals(request));
    }

    /** A time counts as the group's where the mentor or one of its mentees asked for times. */
    private boolean keptApart(Request request, Offer offer, Map<String, String> offerOf, Map<String, String> times) {
        List<Request> group = programme.requests().stream()
                .filter(other -> offer.id().equals(offerOf.get(other.id())))
                .toList();
        boolean stated = !offer.slots().isEmpty()
                || group.stream().anyMatch(member -> !member.slots().isEmpty());
        return !group.isEmpty()
                && stated
                && times.containsKey(offer.id())
                && !request.slots().isEmpty()
                && !request.slots().contains(times.get(offer.id()));
    }
}
