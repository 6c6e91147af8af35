package org.mentorship.core.mentorship;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/**
 * A change of state on a day.
 *
 * @param reason given when, and only when, the state is {@code TERMINATED}
 * @param note free words, not blank
 * @param noticeOn the day on which the mentor, the mentee or the employer said that it would end; of {@code TERMINATED} only,
 *     not after {@code on}
 */
public record Transition(
        MentorshipState to,
        LocalDate on,
        Optional<TerminationReason> reason,
        Optional<String> note,
        Optional<LocalDate> noticeOn) {

    public Transition {
        requireNonNull(to, "to");
        Checks.day(on, "day of a transition");
        requireNonNull(reason, "reason");
        Checks.text(note, "note of a transition");
        Checks.that(to != MentorshipState.TERMINATED || reason.isPresent(), """
                The mentorship is terminated on (%s) without a reason.
                Give one of the termination reasons.""", on);
        Checks.that(to == MentorshipState.TERMINATED || reason.isEmpty(), """
                The transition to (%s) on (%s) gives a termination reason.
                Leave the reason out, or put it into the note.""", to, on);
        Checks.day(noticeOn, "day of the notice of a transition");
        Checks.that(to == MentorshipState.TERMINATED || noticeOn.isEmpty(), """
                The transition to (%s) on (%s) gives a day of notice.
                Notice is given of a termination only: leave it out.""", to, on);
        Checks.that(noticeOn.isEmpty() || !noticeOn.get().isAfter(on), """
                The mentorship is terminated on (%s), but notice of it was given later, on (%s).
                Correct one of the two days.""", on, noticeOn.orElse(on));
    }

    /** Without a day of notice. */
    public Transition(MentorshipState to, LocalDate on, Optional<TerminationReason> reason, Optional<String> note) {
        this(to, on, reason, note, Optional.empty());
    }

    /** To a state other than {@code TERMINATED}, without a note. */
    public static Transition to(MentorshipState state, LocalDate on) {
        return new Transition(state, on, Optional.empty(), Optional.empty());
    }

    /** To {@code TERMINATED}, without a note. */
    public static Transition terminated(LocalDate on, TerminationReason reason) {
        return new Transition(MentorshipState.TERMINATED, on, Optional.of(reason), Optional.empty());
    }
}
