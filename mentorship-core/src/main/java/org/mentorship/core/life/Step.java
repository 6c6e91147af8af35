package org.mentorship.core.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Membership;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.time.DateRange;

/** One event of one mentorship: what is in its way, and what becomes of the mentorship. */
final class Step {
    private static final Set<MentorshipState> APPROVED_AND_OPEN =
            EnumSet.of(MentorshipState.APPROVED, MentorshipState.ACTIVE, MentorshipState.SUSPENDED);

    private final Mentorship before;
    private final LifeEvent event;
    private final String id;
    private final List<LifeProblem> problems = new ArrayList<>();

    Step(Mentorship before, LifeEvent event) {
        this.before = before;
        this.event = event;
        this.id = before.id();
        check();
    }

    LifeEvent event() {
        return event;
    }

    List<LifeProblem> problems() {
        return problems;
    }

    /** What the audit calls it: {@code start}, {@code meet} … */
    String action() {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whom it concerns beside the mentor. */
    List<String> concerned() {
        if (event instanceof LifeEvent.Leave leave) {
            return List.of(leave.mentee());
        }
        if (event instanceof LifeEvent.Tell tell) {
            return tell.feedback().participant().equals(before.mentor())
                    ? List.of()
                    : List.of(tell.feedback().participant());
        }
        return before.currentMentees();
    }

    /** The curator's words on it. */
    Optional<String> words() {
        if (event instanceof LifeEvent.Suspend suspend) {
            return Optional.of(suspend.reason());
        }
        if (event instanceof LifeEvent.Leave leave) {
            return leave.note();
        }
        if (event instanceof LifeEvent.Extend extend) {
            return extend.note();
        }
        if (event instanceof LifeEvent.Complete complete) {
            return complete.note();
        }
        return event instanceof LifeEvent.Terminate terminate ? terminate.note() : Optional.empty();
    }

    // --- What is in the way ------------------------------------------------------------------------

    private void check() {
        if (event instanceof LifeEvent.Start start) {
            states(MentorshipState.APPROVED);
            notBefore(lastTransitionOn());
            inPeriod(start.on());
        } else if (event instanceof LifeEvent.Meet meet) {
            meeting(meet.meeting());
        } else if (event instanceof LifeEvent.Tell tell) {
            feedback(tell.feedback());
        } else if (event instanceof LifeEvent.Suspend) {
            states(MentorshipState.ACTIVE);
            notBefore(before.lastEventOn());
        } else if (event instanceof LifeEvent.Resume) {
            states(MentorshipState.SUSPENDED);
            notBefore(before.lastEventOn());
        } else if (event instanceof LifeEvent.Leave leave) {
            leave(leave);
        } else if (event instanceof LifeEvent.Extend extend) {
            extension(extend);
        } else if (event instanceof LifeEvent.Complete) {
            states(MentorshipState.ACTIVE, MentorshipState.SUSPENDED);
            notBefore(before.lastEventOn());
        } else if (event instanceof LifeEvent.Terminate terminate) {
            termination(terminate);
        }
    }

    private void meeting(Meeting meeting) {
        switch (meeting.status()) {
            case PLANNED -> {
                states(APPROVED_AND_OPEN);
                approvedBy(meeting.on());
                inPeriod(meeting.on());
            }
            case HELD -> held(meeting);
            case CANCELLED -> {
                states(APPROVED_AND_OPEN);
                if (planned(meeting).isEmpty()) {
                    problems.add(new LifeProblem.NothingPlanned(id, meeting.kind(), meeting.on()));
                }
            }
        }
    }

    private void held(Meeting meeting) {
        if (!before.metOn(meeting.on())) {
            problems.add(new LifeProblem.NotMeetingThen(id, meeting.on()));
        }
        meeting.absent().stream()
                .filter(absent -> !before.involves(absent))
                .forEach(absent -> problems.add(new LifeProblem.NotAMember(id, absent)));
        Optional<Meeting> twice = before.held().stream()
                .filter(other -> other.kind() == meeting.kind()
                        && (once(meeting.kind()) || other.on().equals(meeting.on())))
                .findFirst();
        twice.ifPresentOrElse(
                other -> problems.add(new LifeProblem.HeldAlready(id, other.kind(), other.on())),
                () -> inTurn(meeting));
    }

    private void inTurn(Meeting meeting) {
        Optional<MeetingKind> earlier = Optional.empty();
        Optional<MeetingKind> later = Optional.empty();
        for (Meeting other : before.held()) {
            boolean precedes = other.on().isBefore(meeting.on())
                    || other.on().equals(meeting.on()) && other.kind().compareTo(meeting.kind()) < 0;
            if (precedes) {
                earlier = Optional.of(other.kind());
            } else if (later.isEmpty()) {
                later = Optional.of(other.kind());
            }
        }
        boolean follows = meeting.kind().follows(earlier);
        boolean followed =
                later.map(kind -> kind.follows(Optional.of(meeting.kind()))).orElse(true);
        if (!follows || !followed) {
            problems.add(new LifeProblem.OutOfTurn(id, meeting.kind(), meeting.on(), earlier, later));
        }
    }

    private void feedback(Feedback said) {
        if (!before.involves(said.participant())) {
            problems.add(new LifeProblem.NotAMember(id, said.participant()));
        }
        approvedBy(said.on());
        if (before.feedback().stream()
                .anyMatch(other -> other.participant().equals(said.participant())
                        && other.on().equals(said.on()))) {
            problems.add(new LifeProblem.SaidAlready(id, said.participant(), said.on()));
        }
    }

    private void leave(LifeEvent.Leave leave) {
        states(APPROVED_AND_OPEN);
        Optional<Membership> membership = before.mentees().stream()
                .filter(each -> each.current() && each.participant().equals(leave.mentee()))
                .findFirst();
        if (membership.isEmpty()) {
            problems.add(new LifeProblem.NotCurrentMentee(id, leave.mentee()));
            return;
        }
        notBefore(membership.get().joinedOn());
        if (before.currentMentees().size() == 1) {
            problems.add(new LifeProblem.LastMentee(id, leave.mentee()));
        }
    }

    private void extension(LifeEvent.Extend extend) {
        states(APPROVED_AND_OPEN);
        notBefore(lastTransitionOn());
        before.period()
                .filter(period -> !extend.until().isAfter(period.to()))
                .ifPresent(period -> problems.add(new LifeProblem.NotLonger(id, extend.until(), period.to())));
        if (before.period().isEmpty() && !extend.until().isAfter(extend.on())) {
            problems.add(new LifeProblem.NotLonger(id, extend.until(), extend.on()));
        }
        before.held().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.FINAL)
                .findFirst()
                .ifPresent(parted -> problems.add(new LifeProblem.Parted(id, parted.on())));
    }

    private void termination(LifeEvent.Terminate terminate) {
        states(EnumSet.of(
                MentorshipState.PROPOSED, MentorshipState.APPROVED, MentorshipState.ACTIVE, MentorshipState.SUSPENDED));
        notBefore(before.lastEventOn());
        terminate
                .noticeOn()
                .filter(notice -> notice.isAfter(terminate.on()))
                .ifPresent(notice -> problems.add(new LifeProblem.NoticeTooLate(id, notice, terminate.on())));
    }

    private void states(MentorshipState first, MentorshipState... more) {
        states(EnumSet.of(first, more));
    }

    private void states(Set<MentorshipState> fitting) {
        if (!fitting.contains(before.state())) {
            problems.add(new LifeProblem.WrongState(id, before.state(), fitting));
        }
    }

    private void notBefore(LocalDate last) {
        if (event.on().isBefore(last)) {
            problems.add(new LifeProblem.DayGoesBack(id, event.on(), last));
        }
    }

    private void inPeriod(LocalDate day) {
        before.period()
                .filter(period -> !period.contains(day))
                .ifPresent(period -> problems.add(new LifeProblem.OutsidePeriod(id, day, period.from(), period.to())));
    }

    private void approvedBy(LocalDate day) {
        Optional<LocalDate> approved = before.approvedOn();
        if (approved.isEmpty()) {
            states(APPROVED_AND_OPEN);
        } else if (day.isBefore(approved.get())) {
            problems.add(new LifeProblem.BeforeApproval(id, day, approved.get()));
        }
    }

    // --- What becomes of it ------------------------------------------------------------------------

    /** The mentorship after the event, which nothing is in the way of. */
    Mentorship taken() {
        if (event instanceof LifeEvent.Meet meet) {
            return before.withMeetings(meetings(meet.meeting()));
        }
        if (event instanceof LifeEvent.Tell tell) {
            return before.withFeedback(tell.feedback());
        }
        if (event instanceof LifeEvent.Leave leave) {
            return before.leave(leave.mentee(), leave.on(), Optional.of(leave.reason()));
        }
        if (event instanceof LifeEvent.Extend extend) {
            LocalDate from = before.period().map(DateRange::from).orElse(lastTransitionOn());
            return before.withPeriod(new DateRange(from, extend.until()));
        }
        return before.transition(transition());
    }

    private Transition transition() {
        if (event instanceof LifeEvent.Suspend suspend) {
            return to(MentorshipState.SUSPENDED, Optional.of(suspend.reason()));
        }
        if (event instanceof LifeEvent.Complete complete) {
            return to(MentorshipState.COMPLETED, complete.note());
        }
        if (event instanceof LifeEvent.Terminate terminate) {
            return new Transition(
                    MentorshipState.TERMINATED,
                    terminate.on(),
                    Optional.of(terminate.reason()),
                    terminate.note(),
                    terminate.noticeOn());
        }
        return to(MentorshipState.ACTIVE, Optional.empty());
    }

    private Transition to(MentorshipState state, Optional<String> note) {
        return new Transition(state, event.on(), Optional.empty(), note);
    }

    /** The meeting takes the place of the one that was planned; otherwise it comes last. */
    private List<Meeting> meetings(Meeting meeting) {
        List<Meeting> meetings = new ArrayList<>(before.meetings());
        int place = planned(meeting).map(meetings::indexOf).orElse(meetings.size());
        if (place < meetings.size()) {
            meetings.set(place, meeting);
        } else {
            meetings.add(meeting);
        }
        return meetings;
    }

    /** The planned meeting that this one says more of. */
    private Optional<Meeting> planned(Meeting meeting) {
        List<Meeting> all = before.meetings().stream()
                .filter(other -> other.status() == MeetingStatus.PLANNED && other.kind() == meeting.kind())
                .toList();
        Optional<Meeting> sameDay =
                all.stream().filter(other -> other.on().equals(meeting.on())).findFirst();
        boolean moved = meeting.kind() != MeetingKind.REGULAR && meeting.status() != MeetingStatus.CANCELLED;
        return sameDay.or(() -> moved ? all.stream().findFirst() : Optional.empty());
    }

    private static boolean once(MeetingKind kind) {
        return kind == MeetingKind.INTRODUCTORY || kind == MeetingKind.FINAL;
    }

    private LocalDate lastTransitionOn() {
        List<Transition> all = before.transitions();
        return all.get(all.size() - 1).on();
    }
}
