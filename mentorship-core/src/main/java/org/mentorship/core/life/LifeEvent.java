package org.mentorship.core.life;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.TerminationReason;

/**
 * Something that happened to a mentorship on a day. Words given as reasons and notes are kept with the programme and must
 * name nobody; ids may be used.
 */
public sealed interface LifeEvent {

    /** The day on which it happened. */
    LocalDate on();

    /** The pair begins to work: from {@code APPROVED} to {@code ACTIVE}. */
    record Start(LocalDate on) implements LifeEvent {
        public Start {
            Checks.day(on, "day of a start");
        }
    }

    /**
     * A meeting was held, is planned or falls through. One that was planned and is now held or cancelled is not recorded
     * twice: the planned one of the same kind and day is replaced, and of the introductory, trial, planning and final
     * meetings the one planned for another day too.
     */
    record Meet(Meeting meeting) implements LifeEvent {
        public Meet {
            requireNonNull(meeting, "meeting");
        }

        @Override
        public LocalDate on() {
            return meeting.on();
        }
    }

    /** The mentor or a mentee, present or past, says what they think of it. */
    record Tell(Feedback feedback) implements LifeEvent {
        public Tell {
            requireNonNull(feedback, "feedback");
        }

        @Override
        public LocalDate on() {
            return feedback.on();
        }
    }

    /** The pair pauses: from {@code ACTIVE} to {@code SUSPENDED}. */
    record Suspend(LocalDate on, String reason) implements LifeEvent {
        public Suspend {
            Checks.day(on, "day of a suspension");
            Checks.text(reason, "reason of a suspension");
        }
    }

    /** The pair goes on: from {@code SUSPENDED} to {@code ACTIVE}. */
    record Resume(LocalDate on) implements LifeEvent {
        public Resume {
            Checks.day(on, "day of a resumption");
        }
    }

    /**
     * One mentee leaves a group that goes on without.
     *
     * @param on last day
     */
    record Leave(String mentee, LocalDate on, TerminationReason reason, Optional<String> note) implements LifeEvent {
        public Leave {
            Checks.id(mentee, "mentee who leaves");
            Checks.day(on, "day of leaving");
            requireNonNull(reason, "reason");
            Checks.text(note, "note of leaving");
        }
    }

    /**
     * The pair is to work longer than planned. Decided before the final meeting: a pair that has parted begins anew in the
     * next round.
     *
     * @param until the new last day
     */
    record Extend(LocalDate until, LocalDate on, Optional<String> note) implements LifeEvent {
        public Extend {
            Checks.day(until, "last day of an extension");
            Checks.day(on, "day of an extension");
            Checks.text(note, "note of an extension");
        }
    }

    /** The programme of the pair is done: from {@code ACTIVE} or {@code SUSPENDED} to {@code COMPLETED}. */
    record Complete(LocalDate on, Optional<String> note) implements LifeEvent {
        public Complete {
            Checks.day(on, "day of completion");
            Checks.text(note, "note of completion");
        }
    }

    /**
     * The mentorship ends before its time.
     *
     * @param on last day
     * @param noticeOn the day on which notice was given; how many days lie between is a matter of rules
     */
    record Terminate(LocalDate on, TerminationReason reason, Optional<LocalDate> noticeOn, Optional<String> note)
            implements LifeEvent {
        public Terminate {
            Checks.day(on, "day of termination");
            requireNonNull(reason, "reason");
            Checks.day(noticeOn, "day of notice");
            Checks.text(note, "note of termination");
        }
    }
}
