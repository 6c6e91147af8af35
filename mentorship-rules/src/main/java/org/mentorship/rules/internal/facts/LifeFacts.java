package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentorship.core.calendar.WorkCalendar;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.mentorship.Transition;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.vocabulary.Life;

/** Mentorships as facts about their lives up to a day. */
public final class LifeFacts {
    private final Programme programme;
    private final LocalDate today;

    public LifeFacts(Programme programme, LocalDate today) {
        this.programme = programme;
        this.today = today;
    }

    /** Those that had begun by the day, in the programme's order. */
    public List<Life> all() {
        return programme.mentorships().stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The mentorship on the day; empty where it had not begun. */
    public Optional<Life> of(Mentorship mentorship) {
        return last(mentorship).map(last -> fact(mentorship, last));
    }

    private Life fact(Mentorship mentorship, Transition last) {
        MentorshipState state = last.to();
        boolean terminated = state == MentorshipState.TERMINATED;
        List<Meeting> held = mentorship.held().stream()
                .filter(meeting -> !meeting.on().isAfter(today))
                .toList();
        Optional<Meeting> stray = mentorship.outOfOrder().filter(held::contains);
        return new Life(
                mentorship.id(),
                mentorship.form(),
                programme
                        .participant(mentorship.mentor())
                        .map(Participant::category)
                        .map(Category::code)
                        .orElse(null),
                state.name(),
                state == MentorshipState.ACTIVE,
                state.open() && state != MentorshipState.PROPOSED,
                state == MentorshipState.COMPLETED,
                terminated,
                last.reason().map(TerminationReason::name).orElse(null),
                state.open() ? null : last.on(),
                last.noticeOn().orElse(null),
                last.noticeOn()
                        .flatMap(notice -> workingDays(notice, last.on()))
                        .orElse(null),
                state == MentorshipState.ACTIVE ? daysWithoutFeedback(mentorship, last) : null,
                held.stream().anyMatch(meeting -> meeting.kind() == MeetingKind.FINAL),
                stray.isEmpty(),
                stray.map(Meeting::on).orElse(null),
                mentorship.period().map(DateRange::to).orElse(null),
                today);
    }

    private Optional<Transition> last(Mentorship mentorship) {
        return mentorship.transitions().stream()
                .filter(transition -> !transition.on().isAfter(today))
                .reduce((one, next) -> next);
    }

    private static Optional<Integer> workingDays(LocalDate notice, LocalDate last) {
        return WorkCalendar.russia().count(notice.plusDays(1), last);
    }

    private int daysWithoutFeedback(Mentorship mentorship, Transition active) {
        LocalDate since = Stream.concat(
                        Stream.of(active.on()), mentorship.feedback().stream().map(Feedback::on))
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(active.on());
        return (int) (today.toEpochDay() - since.toEpochDay());
    }
}
