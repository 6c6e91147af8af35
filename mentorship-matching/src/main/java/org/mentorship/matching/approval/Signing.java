package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;

/** Writes an approved plan into the programme. */
final class Signing {
    private static final Pattern NUMBERED = Pattern.compile("m-([0-9]{1,9})");

    private final Programme programme;
    private final Draft draft;
    private final String actor;
    private final List<Mentorship> mentorships;
    private final List<AuditEntry> trail = new ArrayList<>();
    private final Map<String, List<Integer>> openAt = new HashMap<>();
    private final Set<String> served = new HashSet<>();
    private int number;

    private Signing(Programme programme, Draft draft, String actor) {
        this.programme = programme;
        this.draft = draft;
        this.actor = actor;
        this.mentorships = new ArrayList<>(programme.mentorships());
        this.number = lastNumber(programme);
        for (int i = 0; i < mentorships.size(); i++) {
            Mentorship mentorship = mentorships.get(i);
            if (mentorship.open()) {
                int at = i;
                draft.offer(mentorship)
                        .ifPresent(offer -> openAt.computeIfAbsent(offer, key -> new ArrayList<>())
                                .add(at));
            }
        }
    }

    static ApprovalResult sign(Programme programme, Draft draft, List<Edit> edits, String actor) {
        Signing signing = new Signing(programme, draft, actor);
        edits.forEach(edit -> signing.trail.add(entry(programme, draft.day(), actor, edit)));
        draft.groups().forEach(signing::approve);
        signing.supersede();
        return signing.result();
    }

    private ApprovalResult result() {
        List<AuditEntry> audit = new ArrayList<>(programme.audit());
        audit.addAll(trail);
        Programme signed = programme.toBuilder()
                .mentorships(mentorships)
                .pins(programme.pins().stream()
                        .filter(pin -> !served.contains(pin.request()))
                        .toList())
                .audit(audit)
                .build();
        return new ApprovalResult.Approved(signed, trail);
    }

    private void approve(Offer offer, List<Request> requests) {
        List<List<Request>> together = draft.joint(offer)
                ? List.of(requests)
                : requests.stream().map(List::of).toList();
        for (List<Request> mentees : together) {
            Mentorship approved = carryOn(offer, mentees).orElseGet(() -> begin(offer, mentees));
            record("approve", approved, mentees);
        }
        requests.forEach(request -> served.add(request.id()));
    }

    /** The open group that the mentees join, or the proposal that says just this; changed in its place. */
    private Optional<Mentorship> carryOn(Offer offer, List<Request> mentees) {
        for (int i : openAt.getOrDefault(offer.id(), List.of())) {
            Mentorship before = mentorships.get(i);
            if (before.state() == MentorshipState.PROPOSED && same(before, mentees)) {
                return Optional.of(replace(i, confirmed(before, offer)));
            }
            if (before.state() != MentorshipState.PROPOSED
                    && draft.joint(offer)
                    && mentees.stream().noneMatch(mentee -> before.involves(mentee.participant()))) {
                Mentorship grown = before;
                for (Request mentee : mentees) {
                    grown = grown.join(mentee.participant(), Optional.of(mentee.id()), start(before));
                }
                return Optional.of(replace(i, grown));
            }
        }
        return Optional.empty();
    }

    private Mentorship replace(int position, Mentorship after) {
        mentorships.set(position, after);
        return after;
    }

    private static boolean same(Mentorship proposed, List<Request> mentees) {
        List<String> participants = mentees.stream().map(Request::participant).toList();
        return proposed.currentMentees().size() == participants.size()
                && proposed.currentMentees().containsAll(participants);
    }

    private Mentorship confirmed(Mentorship proposed, Offer offer) {
        Mentorship approved = proposed.transition(MentorshipState.APPROVED, notBefore(proposed));
        return new Mentorship(
                approved.id(),
                approved.form(),
                approved.mentor(),
                approved.offer(),
                approved.mentees(),
                draft.slot(offer),
                approved.period().or(() -> Optional.of(programme.period())),
                approved.transitions(),
                approved.meetings(),
                approved.feedback());
    }

    private Mentorship begin(Offer offer, List<Request> mentees) {
        LocalDate start = later(programme.period().from(), draft.day());
        Mentorship approved = new Mentorship(
                "m-" + ++number,
                offer.form(),
                offer.participant(),
                Optional.of(offer.id()),
                mentees.stream()
                        .map(mentee ->
                                new Membership(mentee.participant(), Optional.of(mentee.id()), start, Optional.empty()))
                        .toList(),
                draft.slot(offer),
                Optional.of(programme.period()),
                List.of(
                        Transition.to(MentorshipState.PROPOSED, programme.referenceDate()),
                        Transition.to(MentorshipState.APPROVED, draft.day())),
                List.of(),
                List.of());
        mentorships.add(approved);
        return approved;
    }

    /** Takes out proposals whose mentees have now been given to somebody else in the same form; the trail keeps them. */
    private void supersede() {
        Set<List<String>> given = new HashSet<>();
        for (Request request : programme.requests()) {
            if (served.contains(request.id())) {
                given.add(List.of(request.participant(), request.form()));
            }
        }
        mentorships.removeIf(mentorship -> {
            boolean superseded = mentorship.state() == MentorshipState.PROPOSED
                    && mentorship.currentMentees().stream()
                            .anyMatch(mentee -> given.contains(List.of(mentee, mentorship.form())));
            if (superseded) {
                record("supersede", mentorship, List.of());
            }
            return superseded;
        });
    }

    private LocalDate start(Mentorship open) {
        return later(later(programme.period().from(), draft.day()), notBefore(open));
    }

    /** The day of approval, or that of the last transition where this is later. */
    private LocalDate notBefore(Mentorship mentorship) {
        List<Transition> transitions = mentorship.transitions();
        return later(draft.day(), transitions.get(transitions.size() - 1).on());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Notes what was done to a mentorship and, of its mentees, to those given, or to all where none are. */
    private void record(String action, Mentorship mentorship, List<Request> mentees) {
        List<String> subjects = new ArrayList<>();
        subjects.add(mentorship.id());
        mentorship.offer().ifPresent(subjects::add);
        subjects.add(mentorship.mentor());
        mentees.forEach(mentee -> subjects.addAll(List.of(mentee.id(), mentee.participant())));
        if (mentees.isEmpty()) {
            subjects.addAll(mentorship.currentMentees());
        }
        trail.add(new AuditEntry(draft.day(), actor, action, subjects, Optional.empty(), Optional.empty()));
    }

    private static AuditEntry entry(Programme programme, LocalDate day, String actor, Edit edit) {
        List<String> subjects = new ArrayList<>();
        subjects.add(edit.request());
        programme.request(edit.request()).ifPresent(request -> subjects.add(request.participant()));
        offer(edit).ifPresent(offer -> {
            subjects.add(offer);
            programme.offer(offer).ifPresent(known -> subjects.add(known.participant()));
        });
        Optional<String> rule =
                edit instanceof Edit.Override override ? Optional.of(override.ruleId()) : Optional.empty();
        return new AuditEntry(day, actor, kind(edit), subjects, rule, Optional.of(edit.reason()));
    }

    private static Optional<String> offer(Edit edit) {
        if (edit instanceof Edit.Move move) {
            return Optional.of(move.toOffer());
        }
        if (edit instanceof Edit.Seat seat) {
            return Optional.of(seat.offer());
        }
        if (edit instanceof Edit.Pin pin) {
            return Optional.of(pin.offer());
        }
        return edit instanceof Edit.Override override ? Optional.of(override.offer()) : Optional.empty();
    }

    private static String kind(Edit edit) {
        if (edit instanceof Edit.Move) {
            return "move";
        }
        if (edit instanceof Edit.Seat) {
            return "seat";
        }
        if (edit instanceof Edit.Pin) {
            return "pin";
        }
        return edit instanceof Edit.Unseat ? "unseat" : "override";
    }

    /** The greatest number of a mentorship id {@code m-<number>} in the programme or its audit; 0 if there is none. */
    private static int lastNumber(Programme programme) {
        int last = 0;
        for (Mentorship mentorship : programme.mentorships()) {
            last = Math.max(last, number(mentorship.id()));
        }
        for (AuditEntry entry : programme.audit()) {
            for (String subject : entry.subjects()) {
                last = Math.max(last, number(subject));
            }
        }
        return last;
    }

    private static int number(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }
}
