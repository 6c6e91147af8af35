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
import java.util.TreeSet;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/**
 * Says what came of a run: the groups with their points, and a reason for each request without a seat. Remembers what it said
 * of each request's seat, so that to report another plan costs what differs. Safe for use by several threads.
 */
final class Report {

    private final Programme programme;
    private final PairJudge judge;
    private final Intake intake;
    private final Candidates candidates;
    /** By index of the request: the seat told of last, and the index of its place. */
    private final Seat[] seats;

    private final int[] seatedAt;
    private final Map<String, Integer> mentorsInForm = new HashMap<>();

    Report(Programme programme, PairJudge judge, Intake intake, Candidates candidates) {
        this.programme = programme;
        this.judge = judge;
        this.intake = intake;
        this.candidates = candidates;
        this.seats = new Seat[intake.requests().size()];
        this.seatedAt = new int[seats.length];
        programme.offers().forEach(offer -> mentorsInForm.merge(offer.form(), 1, Integer::sum));
    }

    synchronized List<Group> groups(PairingPlan plan) {
        nameSeats(plan);
        Map<Place, List<Seat>> byPlace = new HashMap<>();
        Map<Place, Boolean> timeStated = new HashMap<>();
        for (Seating seating : plan.seatings()) {
            if (seating.seated()) {
                Place place = seating.getPlace();
                byPlace.computeIfAbsent(place, unseen -> new ArrayList<>()).add(seats[seating.index()]);
                timeStated.merge(
                        place, seating.statesTimes() || !place.offer().slots().isEmpty(), Boolean::logicalOr);
            }
        }
        MeetingTime[] times = plan.timesByPlace();
        return plan.places().stream()
                .filter(byPlace::containsKey)
                .map(place -> new Group(
                        place.offer().id(),
                        place.mentor().participant(),
                        place.offer().form(),
                        Optional.ofNullable(times[place.index()])
                                .filter(time -> timeStated.get(place))
                                .map(time -> time.getSlot().id()),
                        byPlace.get(place)))
                .toList();
    }

    /** Judges and scores the pairs that were not told of last time. */
    private void nameSeats(PairingPlan plan) {
        List<Seating> others = plan.seatings().stream()
                .filter(Seating::seated)
                .filter(seating -> seats[seating.index()] == null
                        || seatedAt[seating.index()] != seating.getPlace().index())
                .toList();
        PairVerdict[] verdicts = new PairVerdict[others.size()];
        Arrays.fill(verdicts, PairVerdict.SILENT);
        if (!others.isEmpty()) {
            judge.judge(
                    others.stream()
                            .map(seating -> new CandidatePair(
                                    seating.request(), seating.getPlace().offer()))
                            .toList(),
                    (number, verdict) -> verdicts[number] = verdict);
        }
        for (int i = 0; i < verdicts.length; i++) {
            Seating seating = others.get(i);
            Request request = seating.request();
            Offer offer = seating.getPlace().offer();
            seatedAt[seating.index()] = seating.getPlace().index();
            seats[seating.index()] = new Seat(
                    request.id(),
                    request.participant(),
                    seating.pin() != null,
                    intake.awaiting(request, offer),
                    candidates.scorer(request.form()).compatibility(request, offer, verdicts[i].adjustments()));
        }
    }

    /** @param complete whether every request was looked at */
    List<Unmatched> unmatched(PairingPlan plan, boolean complete) {
        Map<String, Seating> seatings = new HashMap<>();
        plan.seatings().forEach(seating -> seatings.put(seating.request().id(), seating));
        boolean counts = complete && plan.seated() < plan.seatings().size();
        Optional<Competition> competition = counts ? Optional.of(new Competition(plan)) : Optional.empty();
        List<Unmatched> unmatched = new ArrayList<>();
        for (Request request : programme.requests()) {
            Seating seating = seatings.get(request.id());
            if (seating == null) {
                unmatched.add(leftOut(intake, request));
            } else if (!seating.seated()) {
                CandidateSet set = candidates.set(seating.index());
                boolean looked = set != null && set != CandidateSet.UNKNOWN;
                unmatched.add(
                        looked && set.none()
                                ? new Unmatched.NoAdmissibleMentor(
                                        request.id(),
                                        request.participant(),
                                        mentorsInForm.getOrDefault(request.form(), 0),
                                        set.refusals())
                                : competition
                                        .<Unmatched>map(all -> all.noPlace(request, set))
                                        .orElseGet(
                                                () -> new Unmatched.NotReached(request.id(), request.participant())));
            }
        }
        unmatched.sort(Comparator.comparing(Unmatched::request));
        return unmatched;
    }

    /** Every request that takes part, without a plan. */
    static List<Unmatched> notReached(Programme programme, Intake intake) {
        Set<String> takingPart = new HashSet<>();
        intake.requests().forEach(request -> takingPart.add(request.id()));
        return programme.requests().stream()
                .map(request -> takingPart.contains(request.id())
                        ? new Unmatched.NotReached(request.id(), request.participant())
                        : leftOut(intake, request))
                .sorted(Comparator.comparing(Unmatched::request))
                .toList();
    }

    private static Unmatched leftOut(Intake intake, Request request) {
        Eligibility decision = intake.decision(request);
        if (decision instanceof Eligibility.Refused refused) {
            return intake.running(request)
                    .<Unmatched>map(mentorship -> new Unmatched.HasMentor(
                            request.id(), request.participant(), mentorship.id(), mentorship.mentor()))
                    .orElseGet(() -> new Unmatched.NotAdmitted(request.id(), request.participant(), refused.reasons()));
        }
        if (decision instanceof Eligibility.Pending pending) {
            return new Unmatched.Awaiting(request.id(), request.participant(), pending.missing());
        }
        return new Unmatched.Awaiting(
                request.id(), request.participant(), intake.waitingFor(request).orElseThrow());
    }

    /** Who could take which places. */
    private final class Competition {
        private final PairingPlan plan;
        /** Requests of each place, in rows. */
        private final int[] rowStart;

        private final int[] wanting;
        /** Number of the request for which each was counted last. */
        private final int[] countedFor;

        private int number;

        Competition(PairingPlan plan) {
            this.plan = plan;
            int[] next = new int[plan.places().size() + 2];
            for (Seating seating : plan.seatings()) {
                for (Place place : seating.getCandidates()) {
                    next[place.index() + 2]++;
                }
            }
            for (int i = 1; i < next.length; i++) {
                next[i] += next[i - 1];
            }
            wanting = new int[next[next.length - 1]];
            for (Seating seating : plan.seatings()) {
                for (Place place : seating.getCandidates()) {
                    wanting[next[place.index() + 1]++] = seating.index();
                }
            }
            rowStart = next;
            countedFor = new int[plan.seatings().size()];
        }

        Unmatched.NoPlace noPlace(Request request, CandidateSet set) {
            Set<String> admissible = new TreeSet<>();
            int competing = 0;
            number++;
            int places = 0;
            for (int index : set.offers()) {
                Place place = plan.places().get(index);
                admissible.add(place.offer().id());
                places += place.free();
                for (int at = rowStart[index]; at < rowStart[index + 1]; at++) {
                    competing += countedFor[wanting[at]] == number ? 0 : 1;
                    countedFor[wanting[at]] = number;
                }
            }
            for (int index : set.full()) {
                admissible.add(plan.places().get(index).offer().id());
            }
            return new Unmatched.NoPlace(
                    request.id(), request.participant(), List.copyOf(admissible), places, Math.max(1, competing));
        }
    }
}
