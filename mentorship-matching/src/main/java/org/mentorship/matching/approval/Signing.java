package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.ArrayList;
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

    private Signing() {}

    static ApprovalResult sign(Programme programme, Draft draft, List<Edit> edits, String actor) {
        List<AuditEntry> trail = new ArrayList<>();
        for (Edit edit : edits) {
            trail.add(entry(programme, draft.day(), actor, edit));
        }
        List<Mentorship> mentorships = new ArrayList<>(programme.mentorships());
        Set<String> served = new HashSet<>();
        int number = lastNumber(programme);
        for (Map.Entry<Offer, List<Request>> group : draft.groups().entrySet()) {
            Offer offer = group.getKey();
            List<Request> requests = group.getValue();
            Optional<String> slot = draft.slot(offer);
            List<List<Request>> together = draft.joint(offer.form())
                    ? List.of(requests)
                    : requests.stream().map(List::of).toList();
            for (List<Request> mentees : together) {
                Mentorship approved = approved("m-" + ++number, programme, draft, offer, slot, mentees);
                mentorships.add(approved);
                trail.add(approval(approved, draft.day(), actor));
            }
            requests.forEach(request -> served.add(request.id()));
        }
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

    private static Mentorship approved(
            String id, Programme programme, Draft draft, Offer offer, Optional<String> slot, List<Request> mentees) {
        LocalDate start = programme.period().from().isAfter(draft.day())
                ? programme.period().from()
                : draft.day();
        return new Mentorship(
                id,
                offer.form(),
                offer.participant(),
                Optional.of(offer.id()),
                mentees.stream()
                        .map(request -> new Membership(
                                request.participant(), Optional.of(request.id()), start, Optional.empty()))
                        .toList(),
                slot,
                Optional.of(programme.period()),
                List.of(
                        new Transition(
                                MentorshipState.PROPOSED,
                                programme.referenceDate(),
                                Optional.empty(),
                                Optional.empty()),
                        new Transition(MentorshipState.APPROVED, draft.day(), Optional.empty(), Optional.empty())),
                List.of(),
                List.of());
    }

    private static AuditEntry approval(Mentorship approved, LocalDate day, String actor) {
        List<String> subjects = new ArrayList<>();
        subjects.add(approved.id());
        approved.offer().ifPresent(subjects::add);
        subjects.add(approved.mentor());
        for (Membership mentee : approved.mentees()) {
            mentee.request().ifPresent(subjects::add);
            subjects.add(mentee.participant());
        }
        return new AuditEntry(day, actor, "approve", subjects, Optional.empty(), Optional.empty());
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
