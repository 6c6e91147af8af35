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
import org.mentorship.core.intake.TimeSlot;
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
import org.mentorship.matching.explain.Explanation.Effect;
import org.mentorship.matching.explain.Explanation.EmptyBecause;
import org.mentorship.matching.explain.Explanation.FreeOffer;
import org.mentorship.matching.explain.Explanation.Gain;
import org.mentorship.matching.explain.Explanation.NotGiven;
import org.mentorship.matching.explain.Explanation.Rank;
import org.mentorship.matching.explain.Explanation.Repair;
import org.mentorship.matching.explain.Explanation.Room;
import org.mentorship.matching.explain.Explanation.SeatedMentee;
import org.mentorship.matching.explain.Explanation.TakenOffer;
import org.mentorship.matching.internal.review.JointTimes;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.matching.internal.review.OpenPlaces;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
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
    private final Outlook outlook;

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
        EligibilityReport eligibility = judge.eligibility(programme);
        eligibility
                .decisions()
                .forEach(each -> (each.role() == Role.MENTEE ? mentees : mentors).put(each.subject(), each));
        this.outlook = new Outlook(programme, pairing, judge, eligibility);
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
        Optional<Group> anywhere = Optional.ofNullable(groupOf.get(request.id()));
        Optional<Group> group = anywhere.filter(each -> each.offer().equals(offer.id()));
        boolean seated = group.isPresent();
        return new Explanation.Pair(
                request.id(),
                offer.id(),
                request.participant(),
                offer.participant(),
                request.form(),
                seated,
                seated && seatOf.get(request.id()).pinned(),
                group.flatMap(this::slot),
                own.compatibility(),
                group.map(each -> seatOf.get(request.id()).compatibility().points()),
                mentees.get(request.id()),
                mentors.get(offer.id()),
                own.verdict().vetoes(),
                rank(own, admissible),
                rank(own, judgedFor(offer).stream().filter(this::admissible).toList()),
                seated ? Optional.empty() : anywhere.flatMap(has -> current(has, forRequest)),
                seated ? better(own, admissible) : List.of(),
                seated ? next(own, admissible) : Optional.empty(),
                seated || !admissible(own) ? Optional.empty() : Optional.of(room(own)),
                seated ? Optional.empty() : ifSeated(own));
    }

    /** The offer that the pairing gives the request, among the pairs of the request. */
    private static Optional<Alternative> current(Group has, List<Judged> forRequest) {
        return forRequest.stream()
                .filter(each -> each.offer().id().equals(has.offer()))
                .map(each -> new Alternative(
                        has.offer(),
                        has.mentor(),
                        each.points(),
                        new Room(0, List.of(), false, Optional.empty()),
                        Optional.empty()))
                .findFirst();
    }

    private List<Alternative> better(Judged own, List<Judged> admissible) {
        return admissible.stream()
                .filter(each -> each.points() > own.points())
                .sorted(BEST_FIRST)
                .limit(PairingExplainer.BETTER_SHOWN)
                .map(this::alternative)
                .toList();
    }

    private Optional<Alternative> next(Judged own, List<Judged> admissible) {
        return admissible.stream()
                .filter(each -> each != own && each.points() <= own.points())
                .sorted(BEST_FIRST)
                .findFirst()
                .map(this::alternative);
    }

    private Alternative alternative(Judged pair) {
        return new Alternative(
                pair.offer().id(), pair.offer().participant(), pair.points(), room(pair), ifSeated(pair));
    }

    /** What place there is at the offer for a request that leaves the one it has, if any. */
    private Room room(Judged pair) {
        Request request = pair.request();
        Offer offer = pair.offer();
        Optional<Group> leaves = Optional.ofNullable(groupOf.get(request.id()));
        boolean sameMentor =
                leaves.filter(has -> has.mentor().equals(offer.participant())).isPresent();
        int ofCap = capLeft(offer) == Integer.MAX_VALUE || !sameMentor ? capLeft(offer) : capLeft(offer) + 1;
        int free = Math.min(placesLeft(offer), ofCap);
        NotGiven why = obstacle(pair, leaves.isEmpty() && hasMentor(request));
        return new Room(
                free,
                free > 0 ? List.of() : holders(offer),
                free == 0 && placesLeft(offer) > 0,
                Optional.of(why).filter(each -> each != NotGiven.NOTHING));
    }

    private List<String> holders(Offer offer) {
        List<String> holders = new ArrayList<>(seatedAt(offer));
        holders.addAll(open.atOffer(offer.id()));
        return holders;
    }

    private List<String> seatedAt(Offer offer) {
        return Optional.ofNullable(groupAt.get(offer.id())).stream()
                .flatMap(group -> group.seats().stream().map(Seat::request))
                .toList();
    }

    /** What no edit can override first, then papers, which one can. */
    private NotGiven obstacle(Judged pair, boolean hasMentor) {
        NotGiven why = notGiven(pair.request(), pair.offer(), hasMentor);
        boolean papers = !(mentees.get(pair.request().id()) instanceof Eligibility.Admitted)
                || !(mentors.get(pair.offer().id()) instanceof Eligibility.Admitted);
        return why == NotGiven.NOTHING && papers && !seatPending ? NotGiven.PAPERS : why;
    }

    /** Pinned requests are not asked about: the curator has decided. */
    private Optional<Effect> ifSeated(Judged pair) {
        return admissible(pair) && !pins.containsKey(pair.request().id())
                ? outlook.ofSeating(pair.request().id(), pair.offer().id())
                : Optional.empty();
    }

    private Optional<TimeSlot> slot(Group group) {
        return group.slot().flatMap(programme::slot);
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
        Repairs repairs = new Repairs(request, forRequest);
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
                        NotGiven stays = notGiven(request, offer, hasMentor);
                        NotGiven why = papers && stays == NotGiven.NOTHING ? NotGiven.PAPERS : stays;
                        free.add(new FreeOffer(offer.id(), offer.participant(), each.points(), freePlaces(offer), why));
                        if (why == NotGiven.NOTHING) {
                            repairs.seat(each);
                        }
                    } else {
                        TakenOffer full = taken(each);
                        taken.add(full);
                        if (!papers
                                && offer.maxMentees() > 0
                                && notGiven(request, offer, hasMentor) == NotGiven.NOTHING) {
                            repairs.place(each, full);
                        }
                    }
                });
        if (decision instanceof Eligibility.Pending pending) {
            repairs.papers(pending, free.stream().anyMatch(each -> each.why() == NotGiven.PAPERS));
        }
        if (decision instanceof Eligibility.Admitted && !hasMentor && !pins.containsKey(request.id())) {
            repairs.rules();
            repairs.mentorPapers();
        }
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
                outlook.bottleneck(request.id()),
                repairs.inOrder());
    }

    /** What would seat a request; what cannot be asked of the outlook stands without a gain. */
    private final class Repairs {
        /** Repairs of a kind that are tried: each costs two solves. */
        private static final int TRIED = 10;

        private final Request request;
        private final List<Judged> forRequest;
        private final List<Repair> repairs = new ArrayList<>();
        private int places;

        Repairs(Request request, List<Judged> forRequest) {
            this.request = request;
            this.forRequest = forRequest.stream().sorted(BEST_FIRST).toList();
        }

        void seat(Judged pair) {
            repairs.add(new Repair.SeatByEdit(pair.offer().id(), pair.offer().participant(), pair.points()));
        }

        /**
         * @param placeFree whether there is a place that nothing but papers keeps from the request: a gain without a seat for
         *     it then comes of times that an empty group has been given without it, and is not told
         */
        void papers(Eligibility.Pending pending, boolean placeFree) {
            Map<String, Integer> points = new HashMap<>();
            forRequest.stream()
                    .filter(each ->
                            mentorAdmitted(each.offer()) && !each.verdict().vetoed())
                    .forEach(each -> points.put(each.offer().id(), each.points()));
            Optional<Gain> gain = seatPending || pins.containsKey(request.id())
                    ? Optional.empty()
                    : outlook.gain(
                            request.id(),
                            market -> market.withRequest(request.id(), request.priority(), request.slots(), points));
            repairs.add(
                    0,
                    new Repair.BringPapers(
                            pending.missing(),
                            gain.filter(told -> !placeFree || told.seated().contains(request.id()))));
        }

        void place(Judged pair, TakenOffer full) {
            Offer offer = pair.offer();
            boolean offerFull = placesLeft(offer) == 0;
            boolean capFull = capLeft(offer) == 0;
            if (++places > TRIED || offerFull && capFull || !outlook.knows(offer.id())) {
                return;
            }
            if (full.capReached()) {
                useful(outlook.gain(request.id(), market -> market.withHigherCap(offer.participant())))
                        .ifPresent(gain -> repairs.add(
                                new Repair.HigherCap(offer.id(), offer.participant(), pair.points(), gain)));
            } else {
                Map<String, Integer> points = pointsOf(offer);
                useful(outlook.gain(request.id(), market -> market.withPlace(offer.id(), points)))
                        .ifPresent(gain -> repairs.add(
                                new Repair.OneMorePlace(offer.id(), offer.participant(), pair.points(), gain)));
            }
        }

        void rules() {
            forRequest.stream()
                    .filter(each -> each.verdict().vetoed() && mentorAdmitted(each.offer()))
                    .filter(each -> !each.offer().participant().equals(request.participant()))
                    .filter(each -> outlook.knows(each.offer().id()))
                    .limit(TRIED)
                    .forEach(each -> outlook.gain(
                                    request.id(),
                                    market -> market.withPair(
                                            request.id(), each.offer().id(), each.points()))
                            .filter(gain -> gain.seated().contains(request.id()))
                            .ifPresent(gain -> repairs.add(new Repair.AllowPair(
                                    each.offer().id(),
                                    each.offer().participant(),
                                    each.points(),
                                    each.verdict().vetoes(),
                                    Optional.of(gain)))));
        }

        void mentorPapers() {
            forRequest.stream()
                    .filter(each -> !seatPending && !each.verdict().vetoed())
                    .filter(each -> mentors.get(each.offer().id()) instanceof Eligibility.Pending)
                    .filter(each -> freePlaces(each.offer()) > 0)
                    .limit(TRIED)
                    .forEach(each -> {
                        Offer offer = each.offer();
                        boolean flow = !times.joint(offer.form()) && offer.minMentees() <= 1;
                        Map<String, Integer> points = new HashMap<>();
                        judgedFor(offer).stream()
                                .filter(one ->
                                        admitted(mentees.get(one.request().id()))
                                                && !one.verdict().vetoed())
                                .forEach(one -> points.put(one.request().id(), one.points()));
                        Optional<Integer> cap = programme
                                .participant(offer.participant())
                                .flatMap(Participant::mentorCap)
                                .map(most -> Math.max(0, most - open.withMentor(offer.participant())));
                        int left = Math.max(
                                0, offer.maxMentees() - open.atOffer(offer.id()).size());
                        outlook.gain(
                                        request.id(),
                                        market -> market.withOffer(
                                                offer.id(), offer.participant(), left, cap, flow, points))
                                .filter(gain -> gain.seated().contains(request.id()))
                                .ifPresent(gain -> repairs.add(new Repair.MentorPapers(
                                        offer.id(),
                                        offer.participant(),
                                        each.points(),
                                        ((Eligibility.Pending) mentors.get(offer.id())).missing(),
                                        Optional.of(gain))));
                    });
        }

        /** What is known to seat nobody is no repair; absent then. */
        private static Optional<Optional<Gain>> useful(Optional<Gain> gain) {
            return gain.filter(known -> known.seated().isEmpty()).isPresent() ? Optional.empty() : Optional.of(gain);
        }

        private List<Repair> inOrder() {
            return repairs.stream()
                    .sorted(Comparator.comparingInt(this::kind)
                            .thenComparingInt(
                                    each -> -each.gain().map(Gain::more).orElse(0)))
                    .toList();
        }

        /** What needs nothing, what seats this request, what only seats others. */
        private int kind(Repair repair) {
            if (repair instanceof Repair.SeatByEdit) {
                return 0;
            }
            return repair.gain()
                            .filter(gain -> !gain.seated().contains(request.id()))
                            .isPresent()
                    ? 2
                    : 1;
        }
    }

    /** Points of the requests that may sit at an offer. */
    private Map<String, Integer> pointsOf(Offer offer) {
        return pointsOf(judgedFor(offer));
    }

    private Map<String, Integer> pointsOf(List<Judged> forOffer) {
        Map<String, Integer> points = new HashMap<>();
        forOffer.stream()
                .filter(this::admissible)
                .forEach(each -> points.put(each.request().id(), each.points()));
        return points;
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
        List<Request> group =
                Optional.ofNullable(groupAt.get(offer.id())).map(this::requests).orElse(List.of());
        Optional<String> leaves = Optional.ofNullable(groupOf.get(request.id())).map(Group::offer);
        if (times.joint(offer.form()) && !times.canJoin(offer, group, request, leaves)) {
            return NotGiven.NO_COMMON_TIME;
        }
        return open.atOffer(offer.id()).size() + group.size() + 1 < offer.minMentees()
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
                seatedAt(offer),
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
                group.flatMap(this::slot),
                seats,
                seats.isEmpty() ? Optional.of(empty(offer, forOffer, admissible, waiting)) : Optional.empty(),
                forOffer.size(),
                admissible.size(),
                waiting,
                offer.maxMentees() > 0 && mentorAdmitted(offer)
                        ? outlook.ofPlace(offer.id(), pointsOf(forOffer))
                        : Optional.empty());
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
