package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.life.LifeEvent;
import org.mentorship.core.life.LifeProblem;
import org.mentorship.core.life.LifeResult;
import org.mentorship.core.life.MentorshipLife;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.rules.RuleBook;

/**
 * Gives the mentees of a mentorship another mentor in the course of the year.
 *
 * <p>The old mentorship ends with its reason and becomes history; its mentees are approved with the mentor of another offer, by
 * the same rules as a pairing: what is forbidden stays so, papers, places and joint times are checked on the day of the
 * replacement. Either both happen or nothing. The new mentorship is {@code APPROVED} and begins with its own first
 * meeting; where the other mentor has an open group that meets together, the mentees join it.
 *
 * <p>Instances are immutable and may be shared by threads as far as the rule book may.
 */
public final class MentorReplacement {
    private static final EnumSet<MentorshipState> REPLACEABLE =
            EnumSet.of(MentorshipState.APPROVED, MentorshipState.ACTIVE, MentorshipState.SUSPENDED);

    private final Programme programme;
    private final Judge judge;
    private final String actor;

    private MentorReplacement(Programme programme, Judge judge, String actor) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.judge = judge;
        this.actor = actor;
    }

    /** Replacements in a programme by the curator. */
    public static MentorReplacement of(Programme programme, RuleBook book) {
        return of(programme, Judge.of(book));
    }

    static MentorReplacement of(Programme programme, Judge judge) {
        return new MentorReplacement(programme, judge, PairingApproval.CURATOR);
    }

    /**
     * Who decides.
     *
     * @param actor a role or an opaque id; kept in the audit trail, so never a name
     */
    public MentorReplacement by(String actor) {
        return new MentorReplacement(programme, judge, Checks.id(actor, "actor of a replacement"));
    }

    /**
     * Ends a mentorship and approves its current mentees with another mentor, or says everything that is in the way.
     *
     * @param mentorship id of an approved, active or suspended mentorship, each of whose mentees has a request in it
     * @param offer id of an offer of another mentor in the same form
     * @param end day and reason; the first day with the other mentor is the same
     * @param overrides ids of soft rules that object to a new pair and that the curator answers for, with the note of the end
     *     as the reason
     * @return what was approved; the trail ends the old mentorship, seats, approves and says {@code replace} with the ids of the
     *     old and the new ones
     */
    public ApprovalResult replace(String mentorship, String offer, LifeEvent.Terminate end, List<String> overrides) {
        Optional<Mentorship> old = programme.mentorship(mentorship);
        if (old.isEmpty()) {
            return rejected(List.of(new ApprovalProblem.OfLife(new LifeProblem.UnknownMentorship(mentorship))));
        }
        List<ApprovalProblem> problems = new ArrayList<>(own(old.get(), offer));
        LifeResult ended = MentorshipLife.of(programme).by(actor).apply(mentorship, end);
        if (ended instanceof LifeResult.Rejected rejected) {
            rejected.problems().forEach(problem -> problems.add(new ApprovalProblem.OfLife(problem)));
        }
        Programme without =
                ended instanceof LifeResult.Changed changed ? changed.programme() : asIfEnded(old.get(), end);
        LocalDate decided = later(end.on(), programme.referenceDate());
        Programme onTheDay = without.toBuilder().referenceDate(decided).build();
        List<Edit> edits = edits(old.get(), offer, end, overrides);
        Draft draft = new Draft(onTheDay, end.on());
        edits.forEach(draft::apply);
        draft.check(judge);
        problems.addAll(draft.problems());
        return problems.isEmpty()
                ? signed(old.get(), Signing.sign(onTheDay, draft, edits, actor), end)
                : rejected(problems);
    }

    private static ApprovalResult rejected(List<ApprovalProblem> problems) {
        return new ApprovalResult.Rejected(problems);
    }

    private List<ApprovalProblem> own(Mentorship old, String offer) {
        List<ApprovalProblem> problems = new ArrayList<>();
        if (old.open() && !REPLACEABLE.contains(old.state())) {
            problems.add(new ApprovalProblem.OfLife(new LifeProblem.WrongState(old.id(), old.state(), REPLACEABLE)));
        }
        programme
                .offer(offer)
                .filter(found -> found.participant().equals(old.mentor()))
                .ifPresent(same -> problems.add(new ApprovalProblem.SameMentor(old.id(), offer)));
        current(old).stream()
                .filter(member -> member.request().isEmpty())
                .forEach(member -> problems.add(new ApprovalProblem.NoRequest(old.id(), member.participant())));
        return problems;
    }

    private static List<Membership> current(Mentorship mentorship) {
        return mentorship.mentees().stream().filter(Membership::current).toList();
    }

    /** The programme as it would be if the end could be recorded: what else is in the way can be seen then. */
    private Programme asIfEnded(Mentorship old, LifeEvent.Terminate end) {
        if (!old.open()) {
            return programme;
        }
        Mentorship closed = old.transition(Transition.terminated(later(end.on(), old.lastEventOn()), end.reason()));
        return programme.toBuilder()
                .mentorships(programme.mentorships().stream()
                        .map(each -> each.id().equals(old.id()) ? closed : each)
                        .toList())
                .build();
    }

    private static List<Edit> edits(Mentorship old, String offer, LifeEvent.Terminate end, List<String> overrides) {
        String reason = end.note().orElse("замена наставника: " + end.reason());
        List<Edit> edits = new ArrayList<>();
        for (Membership member : current(old)) {
            member.request().ifPresent(request -> {
                edits.add(new Edit.Seat(request, offer, reason));
                overrides.forEach(rule -> edits.add(new Edit.Override(request, offer, rule, reason)));
            });
        }
        return edits;
    }

    /** The programme with its own reference date again, and the entry that joins old and new. */
    private ApprovalResult signed(Mentorship old, ApprovalResult result, LifeEvent.Terminate end) {
        ApprovalResult.Approved approved = (ApprovalResult.Approved) result;
        List<String> subjects = new ArrayList<>(List.of(old.id(), old.mentor()));
        approved.programme().mentorships().stream()
                .filter(Mentorship::open)
                .filter(each -> current(old).stream()
                        .anyMatch(member -> each.form().equals(old.form())
                                && each.currentMentees().contains(member.participant())))
                .forEach(each -> subjects.addAll(List.of(each.id(), each.mentor())));
        AuditEntry entry = new AuditEntry(end.on(), actor, "replace", subjects, Optional.empty(), end.note());
        Programme replaced = approved.programme().toBuilder()
                .referenceDate(programme.referenceDate())
                .add(entry)
                .build();
        return new ApprovalResult.Approved(
                replaced,
                replaced.audit()
                        .subList(programme.audit().size(), replaced.audit().size()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
