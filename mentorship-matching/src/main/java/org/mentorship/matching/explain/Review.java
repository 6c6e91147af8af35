package org.mentorship.matching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.RefusalCount;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.compatibility.CompatibilityScorer;
import org.mentorship.matching.explain.Explanation.Alternative;
import org.mentorship.matching.explain.Explanation.EmptyBecause;
import org.mentorship.matching.explain.Explanation.FreeOffer;
import org.mentorship.matching.explain.Explanation.NotGiven;
import org.mentorship.matching.explain.Explanation.Rank;
import org.mentorship.matching.explain.Explanation.Repair;
import org.mentorship.matching.explain.Explanation.SeatedMentee;
import org.mentorship.matching.explain.Explanation.TakenOffer;
import org.mentorship.matching.internal.review.JointTimes;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.matching.internal.review.OpenPlaces;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/** A pairing and its programme side by side, with what the rules say. */
final class Review {
    private static final Comparator<Judged> BEST_FIRST = Comparator.comparingInt(
                    (Judged each) -> each.compatibility().points())
            .reversed();

    private final Programme programme;
    private final Judge judge;
    private final boolean seatPending;
    private final Map<String, Eligibility> mentees = new HashMap<>();
    private final Map<String, Eligibility> mentors = new HashMap<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final Map<String, Seat> seatOf = new HashMap<>();
    private final Map<String, Group> groupAt = new HashMap<>();
    private final Map<String, Unmatched> unmatched = new HashMap<>();
    private final Map<String, String> pins = new HashMap<>();
    private final Map<String, Integer> seatedWith = new HashMap<>();
    private final Map<String, CompatibilityScorer> scorers = new ConcurrentHashMap<>();
    private final OpenPlaces open;
    private final JointTimes times;

    /** A pair with what the rules say of it. */
    private record Judged(Request request, Offer offer, PairVerdict verdict, Compatibility compatibility) {
        int points() {
            return compatibility.points();
        }
    }

    Review(Programme programme, Pairing pairing, Judge judge) {
        this.programme = programme;
        this.judge = judge;
        this.seatPending = pairing.settings().seatPending();
        judge.eligibility(programme)
                .decisions()
                .forEach(each -> (each.role() == Role.MENTEE ? mentees : mentors).put(each.subject(), each));
        this.open = new OpenPlaces(programme);
        this.times = new JointTimes(programme, open);
        for (Group group : pairing.groups()) {
            groupAt.put(group.offer(), group);
            seatedWith.merge(group.mentor(), group.seats().size(), Integer::sum);
            for (Seat seat : group.seats()) {
                groupOf.put(seat.request(), group);
                seatOf.put(seat.request(), seat);
            }
            programme
                    .offer(group.offer())
                    .ifPresent(offer -> group.slot().ifPresent(slot -> times.hold(offer, requests(group), slot)));
        }
        programme.pins().forEach(pin -> pins.put(pin.request(), pin.offer()));
        pairing.unmatched().forEach(each -> unmatched.put(each.request(), each));
    }

    private List<Request> requests(Group group) {
        return group.seats().stream()
                .flatMap(seat -> programme.request(seat.request()).stream())
                .toList();
    }

    Explanation request(Request request) {
        Group group = groupOf.get(request.id());
        if (group != null) {
            return programme
                    .offer(group.offer())
                    .filter(offer -> offer.form().equals(request.form()))
                    .<Explanation>map(offer -> pair(request, offer))
                    .orElseGet(() -> new Explanation.NotInProgramme(group.offer()));
        }
        Unmatched reason = unmatched.get(request.id());
        return reason == null ? new Explanation.NotInPairing(request.id()) : waiting(request, reason);
    }

    Explanation.Pair pair(Request request, Offer offer) {
        List<Judged> forRequest = judgedFor(request);
        Judged own = forRequest.stream()
                .filter(each -> each.offer().id().equals(offer.id()))
                .findFirst()
                .orElseThrow();
        List<Judged> admissible = forRequest.stream().filter(this::admissible).toList();
        Optional<Judged> next = admissible.stream()
                .filter(each -> each != own && each.points() <= own.points())
                .sorted(BEST_FIRST)
                .findFirst();
        Optional<Judged> rival = next.filter(each -> own.points() - each.points() <= PairingExplainer.NEAR_TIE)
                .or(() -> admissible.stream()
                        .filter(each ->
                                each != own && Math.abs(each.points() - own.points()) <= PairingExplainer.NEAR_TIE)
                        .findFirst());
        Optional<Group> group = Optional.ofNullable(groupOf.get(request.id()))
                .filter(each -> each.offer().equals(offer.id()));
        return new Explanation.Pair(
                request.id(),
                offer.id(),
                request.participant(),
                offer.participant(),
                request.form(),
                group.isPresent(),
                group.isPresent() && seatOf.get(request.id()).pinned(),
                group.flatMap(Group::slot),
                own.compatibility(),
                group.map(each -> seatOf.get(request.id()).compatibility().points()),
                mentees.get(request.id()),
                mentors.get(offer.id()),
                own.verdict().vetoes(),
                rank(own, admissible),
                rank(own, judgedFor(offer).stream().filter(this::admissible).toList()),
                next.map(each -> new Alternative(
                        each.offer().id(), each.offer().participant(), each.points(), freePlaces(each.offer()))),
                admissible(own) && rival.isPresent());
    }

    private Optional<Rank> rank(Judged own, List<Judged> admissible) {
        if (!admissible(own)) {
            return Optional.empty();
        }
        long better =
                admissible.stream().filter(each -> each.points() > own.points()).count();
        return Optional.of(new Rank((int) better + 1, admissible.size()));
    }

    private Explanation.Waiting waiting(Request request, Unmatched reason) {
        Eligibility decision = mentees.get(request.id());
        List<Judged> forRequest = judgedFor(request);
        List<TakenOffer> taken = new ArrayList<>();
        List<FreeOffer> free = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        if (decision instanceof Eligibility.Pending pending) {
            repairs.add(new Repair.BringPapers(pending.missing()));
        }
        boolean hasMentor = hasMentor(request);
        forRequest.stream()
                .filter(each -> !(decision instanceof Eligibility.Refused))
                .filter(each -> mentorAdmitted(each.offer()) && !each.verdict().vetoed())
                .sorted(BEST_FIRST)
                .forEach(each -> {
                    Offer offer = each.offer();
                    boolean papers = !(decision instanceof Eligibility.Admitted)
                            || !(mentors.get(offer.id()) instanceof Eligibility.Admitted);
                    if (freePlaces(offer) > 0) {
                        NotGiven why = papers ? NotGiven.PAPERS : notGiven(request, offer, hasMentor);
                        free.add(new FreeOffer(offer.id(), offer.participant(), each.points(), freePlaces(offer), why));
                        if (why == NotGiven.NOTHING) {
                            repairs.add(new Repair.SeatByEdit(offer.id(), offer.participant(), each.points()));
                        }
                    } else {
                        TakenOffer full = taken(each);
                        taken.add(full);
                        if (!papers
                                && !full.capReached()
                                && capLeft(offer) > 0
                                && notGiven(request, offer, hasMentor) == NotGiven.NOTHING) {
                            repairs.add(new Repair.OneMorePlace(offer.id(), offer.participant(), each.points()));
                        }
                    }
                });
        return new Explanation.Waiting(
                request.id(),
                request.participant(),
                request.form(),
                reason,
                decision,
                forRequest.size(),
                refusals(forRequest),
                taken,
                free,
                repairs);
    }

    private boolean hasMentor(Request request) {
        return programme.requests().stream()
                .anyMatch(other -> groupOf.containsKey(other.id())
                        && other.participant().equals(request.participant())
                        && other.form().equals(request.form()));
    }

    /** What keeps the request from a place at the offer, if there were one. */
    private NotGiven notGiven(Request request, Offer offer, boolean hasMentor) {
        if (hasMentor) {
            return NotGiven.HAS_MENTOR;
        }
        if (pins.containsKey(request.id()) && !pins.get(request.id()).equals(offer.id())) {
            return NotGiven.PINNED_ELSEWHERE;
        }
        List<Request> group = new ArrayList<>();
        Optional.ofNullable(groupAt.get(offer.id())).ifPresent(known -> group.addAll(requests(known)));
        group.add(request);
        if (times.joint(offer.form()) && !times.possible(offer, group)) {
            return NotGiven.NO_COMMON_TIME;
        }
        return open.atOffer(offer.id()).size() + group.size() < offer.minMentees()
                ? NotGiven.BELOW_MINIMUM
                : NotGiven.NOTHING;
    }

    private TakenOffer taken(Judged full) {
        Offer offer = full.offer();
        return new TakenOffer(
                offer.id(),
                offer.participant(),
                full.points(),
                offer.maxMentees(),
                Optional.ofNullable(groupAt.get(offer.id()))
                        .map(group -> group.seats().stream().map(Seat::request).toList())
                        .orElse(List.of()),
                open.atOffer(offer.id()),
                placesLeft(offer) > 0);
    }

    private List<RefusalCount> refusals(List<Judged> pairs) {
        Map<String, RefusalCount> byRule = new LinkedHashMap<>();
        for (Judged pair : pairs) {
            if (mentors.get(pair.offer().id()) instanceof Eligibility.Refused refused) {
                refused.reasons().forEach(finding -> add(byRule, finding, pair.offer()));
            } else if (!seatPending && mentors.get(pair.offer().id()) instanceof Eligibility.Pending pending) {
                pending.missing().forEach(missing -> add(byRule, missing.finding(), pair.offer()));
            }
        }
        for (Judged pair : pairs) {
            pair.verdict().vetoes().forEach(finding -> add(byRule, finding, pair.offer()));
        }
        return List.copyOf(byRule.values());
    }

    private static void add(Map<String, RefusalCount> byRule, Finding finding, Offer offer) {
        byRule.merge(
                finding.ruleId(),
                new RefusalCount(finding, offer.id(), 1),
                (before, one) -> new RefusalCount(before.example(), before.exampleOffer(), before.mentors() + 1));
    }

    Explanation.Mentor mentor(Offer offer) {
        List<Judged> forOffer = judgedFor(offer);
        List<Judged> admissible =
                forOffer.stream().filter(this::admissible).sorted(BEST_FIRST).toList();
        Optional<Group> group = Optional.ofNullable(groupAt.get(offer.id()));
        List<SeatedMentee> seats = forOffer.stream()
                .sorted(BEST_FIRST)
                .filter(each -> Optional.ofNullable(groupOf.get(each.request().id()))
                        .filter(at -> at.offer().equals(offer.id()))
                        .isPresent())
                .map(Review::mentee)
                .toList();
        List<SeatedMentee> waiting = admissible.stream()
                .filter(each -> unmatched.containsKey(each.request().id()))
                .map(Review::mentee)
                .toList();
        return new Explanation.Mentor(
                offer.id(),
                offer.participant(),
                offer.form(),
                offer.maxMentees(),
                offer.minMentees(),
                open.atOffer(offer.id()),
                mentors.get(offer.id()),
                group.flatMap(Group::slot),
                seats,
                seats.isEmpty() ? Optional.of(empty(offer, forOffer, admissible, waiting)) : Optional.empty(),
                forOffer.size(),
                admissible.size(),
                waiting);
    }

    private EmptyBecause empty(
            Offer offer, List<Judged> forOffer, List<Judged> admissible, List<SeatedMentee> waiting) {
        Eligibility decision = mentors.get(offer.id());
        if (decision instanceof Eligibility.Refused) {
            return EmptyBecause.REFUSED;
        }
        if (decision instanceof Eligibility.Pending && !seatPending) {
            return EmptyBecause.PENDING;
        }
        if (offer.maxMentees() == 0) {
            return EmptyBecause.PAUSED;
        }
        if (freePlaces(offer) == 0) {
            return EmptyBecause.FULL;
        }
        if (forOffer.isEmpty()) {
            return EmptyBecause.NO_REQUESTS;
        }
        if (admissible.isEmpty()) {
            return EmptyBecause.NOBODY_ADMISSIBLE;
        }
        return !waiting.isEmpty() && open.atOffer(offer.id()).size() + waiting.size() < offer.minMentees()
                ? EmptyBecause.BELOW_MINIMUM
                : EmptyBecause.NOT_CHOSEN;
    }

    private static SeatedMentee mentee(Judged pair) {
        return new SeatedMentee(pair.request().id(), pair.request().participant(), pair.points());
    }

    private boolean admissible(Judged pair) {
        return admitted(mentees.get(pair.request().id()))
                && mentorAdmitted(pair.offer())
                && !pair.verdict().vetoed();
    }

    private boolean mentorAdmitted(Offer offer) {
        return admitted(mentors.get(offer.id()));
    }

    private boolean admitted(Eligibility decision) {
        return decision instanceof Eligibility.Admitted || seatPending && decision instanceof Eligibility.Pending;
    }

    /** Places of the offer that neither open mentorships nor the pairing use. */
    private int placesLeft(Offer offer) {
        Group group = groupAt.get(offer.id());
        int seated = group == null ? 0 : group.seats().size();
        return Math.max(0, offer.maxMentees() - open.atOffer(offer.id()).size() - seated);
    }

    /** What is left of the mentor's cap over all offers; very large without a cap. */
    private int capLeft(Offer offer) {
        Optional<Integer> cap = programme.participant(offer.participant()).flatMap(Participant::mentorCap);
        return cap.map(most -> Math.max(
                        0,
                        most - open.withMentor(offer.participant()) - seatedWith.getOrDefault(offer.participant(), 0)))
                .orElse(Integer.MAX_VALUE);
    }

    private int freePlaces(Offer offer) {
        return Math.min(placesLeft(offer), capLeft(offer));
    }

    private List<Judged> judgedFor(Request request) {
        return judged(programme.offers().stream()
                .filter(offer -> offer.form().equals(request.form()))
                .map(offer -> new CandidatePair(request, offer))
                .toList());
    }

    private List<Judged> judgedFor(Offer offer) {
        return judged(programme.requests().stream()
                .filter(request -> request.form().equals(offer.form()))
                .map(request -> new CandidatePair(request, offer))
                .toList());
    }

    private List<Judged> judged(List<CandidatePair> pairs) {
        List<PairVerdict> verdicts = pairs.isEmpty() ? List.of() : judge.judge(programme, pairs);
        List<Judged> judged = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            Request request = pairs.get(i).request();
            Offer offer = pairs.get(i).offer();
            PairVerdict verdict = verdicts.get(i);
            CompatibilityScorer scorer =
                    scorers.computeIfAbsent(request.form(), form -> CompatibilityScorer.of(programme, form));
            judged.add(
                    new Judged(request, offer, verdict, scorer.compatibility(request, offer, verdict.adjustments())));
        }
        return judged;
    }
}
