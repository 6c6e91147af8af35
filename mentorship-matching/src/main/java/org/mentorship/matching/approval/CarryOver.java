package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.core.form.Role;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.PastMentorship;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.questionnaire.Moment;
import org.mentorship.core.questionnaire.Questionnaire;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;

/**
 * Lets those whom an approved pairing left without a mentor come first in the next round: their requests get the priority
 * {@code CARRIED_OVER}.
 *
 * <p>Left out is every request of the pairing whose mentee has not been in an approved mentorship of its form, whether
 * there was no place, nobody fitted, a paper was missing or the curator took the place back. Who was refused by a rule is not
 * carried over: there is nothing to wait for. Instances are immutable and may be shared by threads.
 */
public final class CarryOver {
    private final Programme programme;
    private final Pairing pairing;
    private final String actor;

    private CarryOver(Programme programme, Pairing pairing, String actor) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.pairing = Objects.requireNonNull(pairing, "pairing");
        this.actor = actor;
    }

    /** By the curator. */
    public static CarryOver of(Programme programme, Pairing pairing) {
        return new CarryOver(programme, pairing, PairingApproval.CURATOR);
    }

    /**
     * Who decides.
     *
     * @param actor a role or an opaque id; kept in the audit trail, so never a name
     */
    public CarryOver by(String actor) {
        return new CarryOver(programme, pairing, Checks.id(actor, "actor of a carry-over"));
    }

    /** Marks the requests in this programme, for another round in the same year. */
    public CarryOverResult mark(LocalDate on) {
        Checks.day(on, "day of a carry-over");
        List<ApprovalProblem> problems = problems();
        if (!problems.isEmpty()) {
            return new CarryOverResult.Rejected(problems);
        }
        List<Request> left = leftOut();
        Set<String> ids = left.stream().map(Request::id).collect(Collectors.toSet());
        return carried(
                programme.toBuilder()
                        .requests(programme.requests().stream()
                                .map(request -> ids.contains(request.id()) ? first(request) : request)
                                .toList()),
                left,
                on);
    }

    /**
     * Begins the programme of the next round. It takes over the organizations, people, forms, vocabularies, times, questionnaires,
     * what is known of pairs, the mentorships that go on, with their requests and offers, and the requests left out with the answers
     * given before the start. Closed mentorships become history. Other requests and offers, pins, answers, roadmaps and the audit
     * trail stay with the old one.
     */
    public CarryOverResult next(NextRound round, LocalDate on) {
        Checks.day(on, "day of a carry-over");
        List<ApprovalProblem> problems = problems();
        if (round.referenceDate().isBefore(programme.referenceDate())
                || !round.period().from().isAfter(programme.period().from())) {
            problems.add(new ApprovalProblem.RoundNotLater(
                    round.referenceDate(),
                    round.period().from(),
                    programme.referenceDate(),
                    programme.period().from()));
        }
        if (!problems.isEmpty()) {
            return new CarryOverResult.Rejected(problems);
        }
        List<Request> left = leftOut();
        Set<String> waiting = left.stream().map(Request::id).collect(Collectors.toSet());
        Set<String> people = left.stream().map(Request::participant).collect(Collectors.toSet());
        List<Mentorship> going =
                programme.mentorships().stream().filter(Mentorship::open).toList();
        Set<String> met = going.stream()
                .flatMap(mentorship -> mentorship.mentees().stream())
                .map(Membership::request)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<String> used =
                going.stream().map(Mentorship::offer).flatMap(Optional::stream).collect(Collectors.toSet());
        return carried(
                programme.toBuilder()
                        .id(round.id())
                        .title(round.title())
                        .referenceDate(round.referenceDate())
                        .period(round.period())
                        .requests(programme.requests().stream()
                                .filter(request -> waiting.contains(request.id()) || met.contains(request.id()))
                                .map(request -> waiting.contains(request.id()) ? first(request) : request)
                                .toList())
                        .offers(programme.offers().stream()
                                .filter(offer -> used.contains(offer.id()))
                                .toList())
                        .pins(List.of())
                        .answers(programme.answers().stream()
                                .filter(sheet -> sheet.role() == Role.MENTEE
                                        && people.contains(sheet.participant())
                                        && programme
                                                .questionnaire(sheet.questionnaire())
                                                .map(Questionnaire::moment)
                                                .filter(Moment.BEFORE::equals)
                                                .isPresent())
                                .toList())
                        .mentorships(going)
                        .history(history())
                        .roadmaps(List.of())
                        .audit(List.of()),
                left,
                on);
    }

    private List<ApprovalProblem> problems() {
        List<ApprovalProblem> problems = new ArrayList<>();
        if (!pairing.programme().equals(programme.id())) {
            problems.add(new ApprovalProblem.OtherProgramme(pairing.programme(), programme.id()));
        } else if (pairing.seated() > 0 && seated().noneMatch(this::served)) {
            problems.add(new ApprovalProblem.NeverApproved(programme.id(), pairing.seated()));
        }
        return problems;
    }

    private Stream<Request> seated() {
        return pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .map(Seat::request)
                .map(programme::request)
                .flatMap(Optional::stream);
    }

    private List<Request> leftOut() {
        Set<String> known = new HashSet<>();
        seated().map(Request::id).forEach(known::add);
        pairing.unmatched().stream()
                .filter(unmatched -> !(unmatched instanceof Unmatched.NotAdmitted))
                .map(Unmatched::request)
                .forEach(known::add);
        return programme.requests().stream()
                .filter(request -> known.contains(request.id()) && !served(request))
                .toList();
    }

    /** Whether the mentee is or was in an approved mentorship of the form. */
    private boolean served(Request request) {
        return programme.mentorships().stream()
                .anyMatch(mentorship -> mentorship.approvedOn().isPresent()
                        && mentorship.form().equals(request.form())
                        && mentorship.mentees().stream()
                                .anyMatch(member -> member.participant().equals(request.participant())));
    }

    private static Request first(Request request) {
        return request.toBuilder().priority(Priority.CARRIED_OVER).build();
    }

    private List<PastMentorship> history() {
        Set<PastMentorship> history = new LinkedHashSet<>(programme.history());
        programme.mentorships().stream()
                .filter(mentorship -> !mentorship.open())
                .forEach(mentorship -> history.addAll(mentorship.toHistory()));
        return List.copyOf(history);
    }

    private CarryOverResult carried(Programme.Builder builder, List<Request> left, LocalDate on) {
        List<String> subjects = new ArrayList<>();
        left.forEach(request -> subjects.addAll(List.of(request.id(), request.participant())));
        AuditEntry entry = new AuditEntry(on, actor, "carry-over", subjects, Optional.empty(), Optional.empty());
        return new CarryOverResult.Carried(
                builder.add(entry).build(), left.stream().map(Request::id).toList(), entry);
    }
}
