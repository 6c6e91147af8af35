package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.life.LifeProblem;
import org.mentorship.core.text.Language;
import org.mentorship.matching.proof.Discrepancy;
import org.mentorship.rules.Finding;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;

/**
 * Why a pairing cannot be approved as it stands. Problems hold ids only and can be shown to the curator with {@link
 * #sentence}. An {@code edit} is the position in the list of edits, counted from 1; it is absent where the pairing
 * itself is at fault.
 */
public sealed interface ApprovalProblem {

    /** What is wrong and, on a second line, what to do. */
    default String sentence(Language language) {
        return Words.sentence(this, language);
    }

    /** The pairing was made for another programme. Nothing else is checked then. */
    record OtherProgramme(String pairing, String programme) implements ApprovalProblem {}

    /** All {@code seated} requests of the pairing have led to open mentorships. Nothing else is checked then. */
    record AlreadyApproved(String programme, int seated) implements ApprovalProblem {}

    /** The pairing was decided on another reference date. */
    record OtherReferenceDate(LocalDate pairing, LocalDate programme) implements ApprovalProblem {}

    /** The pairing was made by another rule book; both by their fingerprints. Nothing else is checked then. */
    record OtherRuleBook(String pairing, String given) implements ApprovalProblem {}

    /** The pairing states figures that are not those of the programme and its rules. */
    record NotVerified(Discrepancy discrepancy) implements ApprovalProblem {}

    /** The day of approval lies before the reference date or after the end of the programme. */
    record DayOutside(LocalDate on, LocalDate from, LocalDate to) implements ApprovalProblem {}

    record UnknownRequest(Optional<Integer> edit, String request) implements ApprovalProblem {}

    record UnknownOffer(Optional<Integer> edit, String request, String offer) implements ApprovalProblem {}

    /** The programme changed since: the request or offer is of another person or form than in the pairing. */
    record Changed(String subject) implements ApprovalProblem {}

    /** The pairing seats a request twice. */
    record SeatedTwice(String request, List<String> offers) implements ApprovalProblem {
        public SeatedTwice {
            offers = List.copyOf(offers);
        }
    }

    /** A move or unseat of a request that has no place at that point of the list. */
    record NotSeated(int edit, String request) implements ApprovalProblem {}

    /** A seat of a request that has a place already, or a move to where it is. */
    record AlreadySeated(int edit, String request, String offer) implements ApprovalProblem {}

    /** The edit would take a request from an offer to which the programme or an earlier edit pins it. */
    record Pinned(int edit, String request, String offer) implements ApprovalProblem {}

    /** The programme pins the request to an offer, the plan leaves it elsewhere or nowhere. */
    record PinNotKept(String request, String offer) implements ApprovalProblem {}

    record OtherForm(Optional<Integer> edit, String request, String requestForm, String offer, String offerForm)
            implements ApprovalProblem {}

    /** A rule refuses a participant; {@code subject} is the request or offer. Cannot be overridden. */
    record Refused(Optional<Integer> edit, String subject, String participant, Finding finding)
            implements ApprovalProblem {}

    /** The request has led to an open mentorship already, whatever the rules say. */
    record Served(String request, String mentorship) implements ApprovalProblem {}

    /** A pair rule forbids the pair. Cannot be overridden. */
    record Vetoed(Optional<Integer> edit, String request, String offer, Finding finding) implements ApprovalProblem {}

    /** A paper is missing; {@code subject} is the request or offer that waits for it. Needs an override. */
    record PaperMissing(Optional<Integer> edit, String request, String offer, String subject, Missing missing)
            implements ApprovalProblem {}

    /** A pair that the curator made loses points by a rule. Needs an override. */
    record Malus(int edit, String request, String offer, Adjustment adjustment) implements ApprovalProblem {}

    /** An override of a rule that forbids. */
    record HardRule(int edit, String request, String offer, String ruleId) implements ApprovalProblem {}

    /** An override for a pair that is not in the plan, or of a rule that does not object to it. */
    record NothingToOverride(int edit, String request, String offer, String ruleId) implements ApprovalProblem {}

    /** More mentees than places; {@code open} of them are in open mentorships already. */
    record OverCapacity(String offer, int mentees, int open, int places) implements ApprovalProblem {}

    /** More mentees over all forms than the mentor takes; {@code open} of them are in open mentorships already. */
    record OverMentorCap(String mentor, int mentees, int open, int cap) implements ApprovalProblem {}

    /** A group smaller than the mentor's minimum. */
    record BelowMinimum(String offer, int mentees, int minimum) implements ApprovalProblem {}

    /** A group that meets together has no common time. */
    record NoCommonTime(String offer, List<String> requests) implements ApprovalProblem {
        public NoCommonTime {
            requests = List.copyOf(requests);
        }
    }

    /** At every common time of a group somebody of it is in another group that meets together. */
    record TwoGroupsAtOnce(String offer, List<String> requests) implements ApprovalProblem {
        public TwoGroupsAtOnce {
            requests = List.copyOf(requests);
        }
    }

    /** The plan gives one mentee two mentors in one form. */
    record TwoMentors(String mentee, String form, List<String> requests) implements ApprovalProblem {
        public TwoMentors {
            requests = List.copyOf(requests);
        }
    }

    /** The life of a mentorship stands against its end. */
    record OfLife(LifeProblem problem) implements ApprovalProblem {}

    /** Another mentor is wanted, but the offer is of the same one. */
    record SameMentor(String mentorship, String offer) implements ApprovalProblem {}

    /** A mentee joined without a request, so rules cannot judge a new pair. */
    record NoRequest(String mentorship, String mentee) implements ApprovalProblem {}

    /** Nothing of the pairing was approved in the programme; {@code seated} is a head count. */
    record NeverApproved(String programme, int seated) implements ApprovalProblem {}

    /** The next round begins no later than this one. */
    record RoundNotLater(LocalDate referenceDate, LocalDate from, LocalDate oldReferenceDate, LocalDate oldFrom)
            implements ApprovalProblem {}
}
