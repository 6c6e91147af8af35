package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Pin;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Seat;
import org.mentorship.matching.internal.review.JointTimes;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.matching.internal.review.OpenPlaces;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/** The plan while it is edited: which request goes to which offer, and what is wrong with that. */
final class Draft {
    private final Programme programme;
    private final LocalDate day;
    private final OpenPlaces open;
    private final JointTimes times;
    private final Map<String, String> offerOf = new HashMap<>();
    private final Map<String, String> slotOf = new HashMap<>();
    private final Map<String, String> decidedSlots = new HashMap<>();
    private final Map<String, String> programmePins = new HashMap<>();
    private final Map<String, String> editPins = new HashMap<>();
    private final Map<String, Integer> lastEdit = new HashMap<>();
    private final Map<Soft, Integer> overrides = new LinkedHashMap<>();
    private final List<ApprovalProblem> problems = new ArrayList<>();
    private int position;

    /** What an override is about. */
    private record Soft(String request, String offer, String rule) {}

    Draft(Programme programme, Pairing pairing, LocalDate day) {
        this(programme, day);
        if (!pairing.referenceDate().equals(programme.referenceDate())) {
            problems.add(new ApprovalProblem.OtherReferenceDate(pairing.referenceDate(), programme.referenceDate()));
        }
        pairing.groups().forEach(this::take);
    }

    /** A plan that edits alone fill. */
    Draft(Programme programme, LocalDate day) {
        this.programme = programme;
        this.day = day;
        this.open = new OpenPlaces(programme);
        this.times = new JointTimes(programme, open);
        programme.pins().forEach(pin -> programmePins.put(pin.request(), pin.offer()));
        if (day.isBefore(programme.referenceDate())
                || day.isAfter(programme.period().to())) {
            problems.add(new ApprovalProblem.DayOutside(
                    day, programme.referenceDate(), programme.period().to()));
        }
    }

    private void take(Group group) {
        group.slot().ifPresent(slot -> slotOf.put(group.offer(), slot));
        Optional<Offer> offer = programme.offer(group.offer());
        if (offer.isPresent()
                && !(offer.get().participant().equals(group.mentor())
                        && offer.get().form().equals(group.form()))) {
            problems.add(new ApprovalProblem.Changed(group.offer()));
        }
        for (Seat seat : group.seats()) {
            Optional<Request> request = programme.request(seat.request());
            if (request.isEmpty()) {
                problems.add(new ApprovalProblem.UnknownRequest(Optional.empty(), seat.request()));
            } else if (offer.isEmpty()) {
                problems.add(new ApprovalProblem.UnknownOffer(Optional.empty(), seat.request(), group.offer()));
            } else if (!request.get().participant().equals(seat.mentee())) {
                problems.add(new ApprovalProblem.Changed(seat.request()));
            } else {
                String before = offerOf.putIfAbsent(seat.request(), group.offer());
                if (before != null) {
                    problems.add(new ApprovalProblem.SeatedTwice(seat.request(), List.of(before, group.offer())));
                }
            }
        }
    }

    /** Notes what is wrong with the pairing itself. */
    void add(ApprovalProblem problem) {
        problems.add(problem);
    }

    /** Applies the next edit; one that cannot be applied is noted and leaves the plan as it is. */
    void apply(Edit edit) {
        position++;
        String id = edit.request();
        Optional<Request> request = programme.request(id);
        if (request.isEmpty()) {
            problems.add(new ApprovalProblem.UnknownRequest(Optional.of(position), id));
            return;
        }
        String now = offerOf.get(id);
        if (edit instanceof Edit.Move move) {
            if (now == null) {
                problems.add(new ApprovalProblem.NotSeated(position, id));
            } else if (now.equals(move.toOffer())) {
                problems.add(new ApprovalProblem.AlreadySeated(position, id, now));
            } else {
                put(request.get(), move.toOffer());
            }
        } else if (edit instanceof Edit.Seat seat) {
            if (now != null) {
                problems.add(new ApprovalProblem.AlreadySeated(position, id, now));
            } else {
                put(request.get(), seat.offer());
            }
        } else if (edit instanceof Edit.Pin pin) {
            if (put(request.get(), pin.offer())) {
                editPins.put(id, pin.offer());
            }
        } else if (edit instanceof Edit.Unseat) {
            if (now == null) {
                problems.add(new ApprovalProblem.NotSeated(position, id));
            } else if (free(id, null)) {
                offerOf.remove(id);
                lastEdit.put(id, position);
            }
        } else if (edit instanceof Edit.Override override) {
            if (programme.offer(override.offer()).isEmpty()) {
                problems.add(new ApprovalProblem.UnknownOffer(Optional.of(position), id, override.offer()));
            } else {
                overrides.putIfAbsent(new Soft(id, override.offer(), override.ruleId()), position);
            }
        }
    }

    private boolean put(Request request, String offerId) {
        Optional<Offer> offer = programme.offer(offerId);
        if (offer.isEmpty()) {
            problems.add(new ApprovalProblem.UnknownOffer(Optional.of(position), request.id(), offerId));
            return false;
        }
        if (!offer.get().form().equals(request.form())) {
            problems.add(otherForm(Optional.of(position), request, offer.get()));
            return false;
        }
        if (!free(request.id(), offerId)) {
            return false;
        }
        offerOf.put(request.id(), offerId);
        lastEdit.put(request.id(), position);
        return true;
    }

    /** Whether no pin holds the request somewhere else than at the offer (null: nowhere). */
    private boolean free(String request, String offer) {
        String pinned = editPins.getOrDefault(request, programmePins.get(request));
        if (pinned == null || pinned.equals(offer)) {
            return true;
        }
        problems.add(new ApprovalProblem.Pinned(position, request, pinned));
        return false;
    }

    private static ApprovalProblem otherForm(Optional<Integer> edit, Request request, Offer offer) {
        return new ApprovalProblem.OtherForm(edit, request.id(), request.form(), offer.id(), offer.form());
    }

    /** Checks the plan as a whole; called once, after the last edit. */
    void check(Judge judge) {
        check(judge, judge.eligibility(programme));
    }

    /** The same by decisions on who takes part that are known already. */
    void check(Judge judge, EligibilityReport report) {
        Map<String, Eligibility> decisions = new HashMap<>();
        report.decisions().forEach(each -> decisions.put(each.role() + " " + each.subject(), each));
        checkPins(decisions);
        checkRules(judge, decisions);
        checkPlaces();
        checkTimes();
        checkMentees();
    }

    /** A pin asks for its pair as soon as the rules admit both: one that waits for papers keeps its request waiting. */
    private void checkPins(Map<String, Eligibility> decisions) {
        for (Pin pin : programme.pins()) {
            boolean possible = decisions.get("MENTEE " + pin.request()) instanceof Eligibility.Admitted
                    && decisions.get("MENTOR " + pin.offer()) instanceof Eligibility.Admitted;
            if (possible && !pin.offer().equals(offerOf.get(pin.request()))) {
                problems.add(new ApprovalProblem.PinNotKept(pin.request(), pin.offer()));
            }
        }
    }

    private void checkRules(Judge judge, Map<String, Eligibility> decisions) {
        List<CandidatePair> pairs = new ArrayList<>();
        for (Request request : programme.requests()) {
            String offerId = offerOf.get(request.id());
            if (offerId == null) {
                continue;
            }
            Offer offer = programme.offer(offerId).orElseThrow();
            if (offer.form().equals(request.form())) {
                pairs.add(new CandidatePair(request, offer));
            } else {
                problems.add(otherForm(edited(request.id()), request, offer));
            }
        }
        List<PairVerdict> verdicts = pairs.isEmpty() ? List.of() : judge.judge(programme, pairs);
        Set<String> refused = new HashSet<>();
        Set<Soft> hard = new HashSet<>();
        Set<Soft> spoken = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            CandidatePair pair = pairs.get(i);
            Eligibility mentee = decisions.get("MENTEE " + pair.request().id());
            checkEligibility(mentee, pair, refused, hard, spoken);
            if (!(mentee instanceof Eligibility.Refused)) {
                open.serving(pair.request().id())
                        .map(mentorship ->
                                new ApprovalProblem.Served(pair.request().id(), mentorship))
                        .ifPresent(problems::add);
            }
            checkEligibility(decisions.get("MENTOR " + pair.offer().id()), pair, refused, hard, spoken);
            checkPair(verdicts.get(i), pair, hard, spoken);
        }
        checkOverrides(hard, spoken);
    }

    private void checkEligibility(
            Eligibility decision, CandidatePair pair, Set<String> refused, Set<Soft> hard, Set<Soft> spoken) {
        String request = pair.request().id();
        String offer = pair.offer().id();
        if (decision instanceof Eligibility.Refused no) {
            boolean first = refused.add(no.role() + " " + no.subject());
            for (Finding finding : no.reasons()) {
                hard.add(new Soft(request, offer, finding.ruleId()));
                if (first) {
                    problems.add(new ApprovalProblem.Refused(edited(request), no.subject(), no.participant(), finding));
                }
            }
        } else if (decision instanceof Eligibility.Pending pending) {
            for (Missing missing : pending.missing()) {
                Soft soft = new Soft(request, offer, missing.finding().ruleId());
                spoken.add(soft);
                if (!overrides.containsKey(soft)) {
                    problems.add(new ApprovalProblem.PaperMissing(
                            edited(request), request, offer, pending.subject(), missing));
                }
            }
        }
    }

    private void checkPair(PairVerdict verdict, CandidatePair pair, Set<Soft> hard, Set<Soft> spoken) {
        String request = pair.request().id();
        String offer = pair.offer().id();
        for (Finding veto : verdict.vetoes()) {
            hard.add(new Soft(request, offer, veto.ruleId()));
            problems.add(new ApprovalProblem.Vetoed(edited(request), request, offer, veto));
        }
        for (Adjustment adjustment : verdict.adjustments()) {
            if (adjustment.points() < 0) {
                Soft soft = new Soft(request, offer, adjustment.finding().ruleId());
                spoken.add(soft);
                if (lastEdit.containsKey(request) && !overrides.containsKey(soft)) {
                    problems.add(new ApprovalProblem.Malus(lastEdit.get(request), request, offer, adjustment));
                }
            }
        }
    }

    private void checkOverrides(Set<Soft> hard, Set<Soft> spoken) {
        overrides.forEach((soft, at) -> {
            if (hard.contains(soft)) {
                problems.add(new ApprovalProblem.HardRule(at, soft.request(), soft.offer(), soft.rule()));
            } else if (!spoken.contains(soft)) {
                problems.add(new ApprovalProblem.NothingToOverride(at, soft.request(), soft.offer(), soft.rule()));
            }
        });
    }

    private Optional<Integer> edited(String request) {
        return Optional.ofNullable(lastEdit.get(request));
    }

    private void checkPlaces() {
        Map<String, Integer> byMentor = new LinkedHashMap<>();
        for (Map.Entry<Offer, List<Request>> group : groups().entrySet()) {
            Offer offer = group.getKey();
            List<Request> mentees = group.getValue();
            int before = open.atOffer(offer.id()).size();
            int size = before + mentees.size();
            if (size > offer.maxMentees()) {
                problems.add(new ApprovalProblem.OverCapacity(offer.id(), size, before, offer.maxMentees()));
            }
            if (size < offer.minMentees()) {
                problems.add(new ApprovalProblem.BelowMinimum(offer.id(), size, offer.minMentees()));
            }
            byMentor.merge(offer.participant(), mentees.size(), Integer::sum);
        }
        byMentor.forEach((mentor, mentees) -> {
            int before = open.withMentor(mentor);
            Optional<Integer> cap = programme.participant(mentor).flatMap(Participant::mentorCap);
            if (cap.isPresent() && before + mentees > cap.get()) {
                problems.add(new ApprovalProblem.OverMentorCap(mentor, before + mentees, before, cap.get()));
            }
        });
    }

    private void checkMentees() {
        Map<List<String>, List<String>> byPersonAndForm = new LinkedHashMap<>();
        for (Request request : programme.requests()) {
            if (offerOf.containsKey(request.id())) {
                byPersonAndForm
                        .computeIfAbsent(List.of(request.participant(), request.form()), key -> new ArrayList<>())
                        .add(request.id());
            }
        }
        byPersonAndForm.forEach((key, requests) -> {
            if (requests.size() > 1) {
                problems.add(new ApprovalProblem.TwoMentors(key.get(0), key.get(1), requests));
            }
        });
    }

    /** Gives each joint group its time: proposed ones first while they suit, then the first free one that suits all. */
    private void checkTimes() {
        Map<Offer, List<Request>> undecided = new LinkedHashMap<>();
        groups().forEach((offer, mentees) -> {
            if (joint(offer)) {
                Optional<String> proposed = Optional.ofNullable(slotOf.get(offer.id()));
                Optional<String> slot = times.find(offer, mentees, proposed);
                if (proposed.isPresent() && slot.equals(proposed)) {
                    meet(offer, mentees, proposed.get());
                } else {
                    undecided.put(offer, mentees);
                }
            }
        });
        undecided.forEach((offer, mentees) -> {
            List<String> ids = mentees.stream().map(Request::id).toList();
            Optional<Set<String>> common = times.common(offer, mentees);
            Optional<String> slot = times.find(offer, mentees, Optional.empty());
            if (slot.isPresent()) {
                meet(offer, mentees, slot.get());
            } else if (common.isPresent()) {
                problems.add(
                        common.get().isEmpty()
                                ? new ApprovalProblem.NoCommonTime(offer.id(), ids)
                                : new ApprovalProblem.TwoGroupsAtOnce(offer.id(), ids));
            }
        });
    }

    private void meet(Offer offer, List<Request> mentees, String slot) {
        times.hold(offer, mentees, slot);
        decidedSlots.put(offer.id(), slot);
    }

    /** The common time of a group that meets together, once checked; absent where nobody stated times. */
    Optional<String> slot(Offer offer) {
        return Optional.ofNullable(decidedSlots.get(offer.id()));
    }

    /** Mentees of each offer that has any: offers and mentees in the order of the programme. */
    Map<Offer, List<Request>> groups() {
        Map<String, List<Request>> byOffer = new HashMap<>();
        for (Request request : programme.requests()) {
            String offer = offerOf.get(request.id());
            if (offer != null) {
                byOffer.computeIfAbsent(offer, key -> new ArrayList<>()).add(request);
            }
        }
        Map<Offer, List<Request>> groups = new LinkedHashMap<>();
        for (Offer offer : programme.offers()) {
            if (byOffer.containsKey(offer.id())) {
                groups.put(offer, byOffer.get(offer.id()));
            }
        }
        return groups;
    }

    boolean joint(Offer offer) {
        return times.joint(offer.form());
    }

    /** The offer of an open mentorship. */
    Optional<String> offer(Mentorship mentorship) {
        return mentorship.offer().or(() -> open.offer(mentorship));
    }

    LocalDate day() {
        return day;
    }

    List<ApprovalProblem> problems() {
        return problems;
    }
}
