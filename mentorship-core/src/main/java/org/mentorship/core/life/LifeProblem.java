package org.mentorship.core.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.text.Language;

/** Why an event cannot be recorded. Problems hold ids only and can be shown to the curator with {@link #sentence}. */
public sealed interface LifeProblem {

    /** What is wrong and, on a second line, what to do. */
    default String sentence(Language language) {
        return Words.sentence(this, language);
    }

    record UnknownMentorship(String mentorship) implements LifeProblem {}

    /** The event belongs to other states. */
    record WrongState(String mentorship, MentorshipState state, Set<MentorshipState> fitting) implements LifeProblem {
        public WrongState {
            fitting = Copies.sorted(fitting);
        }
    }

    /** Something that happened later, on {@code last}, is recorded already. */
    record DayGoesBack(String mentorship, LocalDate on, LocalDate last) implements LifeProblem {}

    /** The day lies outside the days for which the programme of the pair is planned. */
    record OutsidePeriod(String mentorship, LocalDate on, LocalDate from, LocalDate to) implements LifeProblem {}

    /** It is older than the approval of the mentorship. */
    record BeforeApproval(String mentorship, LocalDate on, LocalDate approvedOn) implements LifeProblem {}

    /** A meeting was held on a day on which the mentorship was suspended, closed or not yet approved. */
    record NotMeetingThen(String mentorship, LocalDate on) implements LifeProblem {}

    /** A meeting of that kind was held already: on that day, or, introductory and final, at all. */
    record HeldAlready(String mentorship, MeetingKind kind, LocalDate on) implements LifeProblem {}

    /** The meeting does not follow the one before it, or the one after does not follow it. */
    record OutOfTurn(
            String mentorship,
            MeetingKind kind,
            LocalDate on,
            Optional<MeetingKind> before,
            Optional<MeetingKind> after)
            implements LifeProblem {}

    /** A meeting that is to be cancelled was not planned for that day. */
    record NothingPlanned(String mentorship, MeetingKind kind, LocalDate on) implements LifeProblem {}

    /** Somebody who speaks or was absent does not belong to the mentorship. */
    record NotAMember(String mentorship, String participant) implements LifeProblem {}

    /** The participant's feedback of that day is recorded. */
    record SaidAlready(String mentorship, String participant, LocalDate on) implements LifeProblem {}

    /** Who is to leave is not among the mentees of today. */
    record NotCurrentMentee(String mentorship, String participant) implements LifeProblem {}

    /** The last mentee cannot leave: the mentorship is to be completed or terminated. */
    record LastMentee(String mentorship, String participant) implements LifeProblem {}

    /** An extension ends no later than what is planned. */
    record NotLonger(String mentorship, LocalDate until, LocalDate planned) implements LifeProblem {}

    /** The final meeting has been held, so the mentorship is to be completed, not extended. */
    record Parted(String mentorship, LocalDate on) implements LifeProblem {}

    /** Notice of a termination is given after it. */
    record NoticeTooLate(String mentorship, LocalDate noticeOn, LocalDate on) implements LifeProblem {}
}
