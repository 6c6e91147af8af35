package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Seat;
import org.mentorship.matching.internal.review.Judge;
import org.mentorship.matching.internal.review.OpenPlaces;
import org.mentorship.matching.proof.Discrepancy;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.EligibilityReport;

/**
 * Turns a proposed pairing into approved mentorships, after the curator's edits.
 *
 * <p>The figures that the pairing states are counted anew first: a pairing whose points, score or times of groups are not
 * those of the programme and its rules is refused, whatever the edits say ({@link ApprovalProblem.NotVerified}). It takes time in
 * proportion to the people; the proof of the bound, which takes time in proportion to the pairs, is left to {@link
 * PairingVerifier#verify}. Then every pair of the plan is judged by the rules, whether it was edited or not, so that a
 * programme that changed since the pairing was made is found out pair by pair. What rules forbid, places, minimums, joint times and pins cannot
 * be overridden; a paper still missing, and points taken off a pair that the curator made, can be, by an {@link
 * Edit.Override} with a reason. Why approval lives here and not in the model: docs/decisions/0050.
 *
 * <p>Instances are immutable and may be shared by threads as far as the rule book may.
 *
 * <pre>{@code
 * ApprovalResult result = PairingApproval.of(programme, pairing, RuleBook.bundled())
 *         .edit(List.of(new Edit.Move("r-12", "o-3", "живут рядом")))
 *         .approve();
 * }</pre>
 */
public final class PairingApproval {
    /** Who approves unless {@link #by} says otherwise. */
    public static final String CURATOR = "curator";

    private final Programme programme;
    private final Pairing pairing;
    private final Judge judge;
    private final List<Edit> edits;
    private final String actor;
    private final Optional<LocalDate> day;

    private PairingApproval(
            Programme programme,
            Pairing pairing,
            Judge judge,
            List<Edit> edits,
            String actor,
            Optional<LocalDate> day) {
        this.programme = Objects.requireNonNull(programme, "programme");
        this.pairing = Objects.requireNonNull(pairing, "pairing");
        this.judge = Objects.requireNonNull(judge, "judge");
        this.edits = List.copyOf(edits);
        this.actor = actor;
        this.day = day;
    }

    /**
     * An approval without edits, by the curator, on the programme's reference date.
     *
     * @param book the rule book that the pairing was made by; another one is {@link ApprovalProblem.OtherRuleBook}
     */
    public static PairingApproval of(Programme programme, Pairing pairing, RuleBook book) {
        return of(programme, pairing, Judge.of(book));
    }

    static PairingApproval of(Programme programme, Pairing pairing, Judge judge) {
        return new PairingApproval(programme, pairing, judge, List.of(), CURATOR, Optional.empty());
    }

    /** Adds edits after those given before. */
    public PairingApproval edit(List<Edit> more) {
        List<Edit> all = new ArrayList<>(edits);
        all.addAll(more);
        return new PairingApproval(programme, pairing, judge, all, actor, day);
    }

    /**
     * Who approves.
     *
     * @param actor a role or an opaque id; kept in the audit trail, so never a name
     */
    public PairingApproval by(String actor) {
        Checks.id(actor, "actor of an approval");
        return new PairingApproval(programme, pairing, judge, edits, actor, day);
    }

    /** The day of approval: from the reference date to the end of the programme; the reference date unless given. */
    public PairingApproval on(LocalDate day) {
        return new PairingApproval(programme, pairing, judge, edits, actor, Optional.of(day));
    }

    /**
     * Figures of the pairing and times of its groups that do not hold, before any edit: a file that was changed by hand, or is of a programme whose
     * answers or wishes have changed since. What stands against single pairs is told by the draft.
     */
    private List<ApprovalProblem> claims(EligibilityReport decisions) {
        return judge.ofManyPairs(programme)
                .map(pairs ->
                        PairingVerifier.of(programme, decisions, pairs, pairing.ruleBook())
                                .checkFigures(pairing)
                                .stream()
                                .filter(PairingApproval::ofFigures)
                                .<ApprovalProblem>map(ApprovalProblem.NotVerified::new)
                                .toList())
                .orElse(List.of());
    }

    private static boolean ofFigures(Discrepancy discrepancy) {
        return switch (discrepancy.kind()) {
            case OTHER_POLICY,
                    OTHER_POINTS,
                    OTHER_SCORE,
                    OTHER_COMPONENT,
                    NO_CERTIFICATE,
                    NOT_AT_BOUND,
                    WRONG_TIME,
                    CLASH -> true;
            default -> false;
        };
    }

    /** Whether every request that the pairing seats has led to an open mentorship. */
    private boolean approvedAlready() {
        OpenPlaces open = new OpenPlaces(programme);
        List<Seat> seats = pairing.groups().stream()
                .flatMap(group -> group.seats().stream())
                .toList();
        return !seats.isEmpty()
                && seats.stream().allMatch(seat -> open.serving(seat.request()).isPresent());
    }

    /** Checks the plan with its edits and either approves the whole of it or says everything that is in the way. */
    public ApprovalResult approve() {
        if (!pairing.programme().equals(programme.id())) {
            return new ApprovalResult.Rejected(
                    List.of(new ApprovalProblem.OtherProgramme(pairing.programme(), programme.id())));
        }
        if (approvedAlready()) {
            return new ApprovalResult.Rejected(
                    List.of(new ApprovalProblem.AlreadyApproved(programme.id(), pairing.seated())));
        }
        if (judge.differsFrom(pairing.ruleBook())) {
            return new ApprovalResult.Rejected(List.of(new ApprovalProblem.OtherRuleBook(
                    pairing.ruleBook(), judge.fingerprint().orElseThrow())));
        }
        Draft draft = new Draft(programme, pairing, day.orElse(programme.referenceDate()));
        EligibilityReport decisions = judge.eligibility(programme);
        claims(decisions).forEach(draft::add);
        edits.forEach(draft::apply);
        draft.check(judge, decisions);
        return draft.problems().isEmpty()
                ? Signing.sign(programme, draft, edits, actor)
                : new ApprovalResult.Rejected(draft.problems());
    }
}
