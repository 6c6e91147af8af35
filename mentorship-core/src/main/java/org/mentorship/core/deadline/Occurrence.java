package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/** One time that a deadline comes round, or why it has no day. */
public sealed interface Occurrence {

    /**
     * Due on a day.
     *
     * @param opens the first day of the window, on or before {@code due}; absent where no first day is said
     * @param due the last day on which it is in time
     * @param times how often it must happen within the window, a count, 1 or more
     */
    record Dated(Optional<LocalDate> opens, LocalDate due, int times) implements Occurrence {
        public Dated {
            requireNonNull(opens, "opens");
            requireNonNull(due, "due");
            Checks.that(times >= 1, """
                    The occurrence is due (%d) times.
                    Give 1 or more.""", times);
        }

        static Dated window(LocalDate opens, LocalDate due) {
            return new Dated(Optional.of(opens), due, 1);
        }

        static Dated by(LocalDate due) {
            return new Dated(Optional.empty(), due, 1);
        }

        /** The first day on which it is known to stand open: {@code due} where no first day is said. */
        public LocalDate start() {
            return opens.orElse(due);
        }
    }

    /**
     * Never overdue.
     *
     * @param from the first day, where one is said
     * @param until the last day, where one is said; afterwards it no longer applies
     */
    record Undated(Reason reason, Optional<LocalDate> from, Optional<LocalDate> until) implements Occurrence {
        public Undated {
            requireNonNull(reason, "reason");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
        }
    }

    /** Why there is no day. */
    enum Reason {
        /** It goes on all the time. */
        CONTINUOUS,
        /** It is done when needed. */
        ON_DEMAND,
        /** It begins on a day and has no end. */
        FROM_DATE,
        /** It follows an event, without a last day. */
        AFTER_EVENT,
        /** The plan names no years. */
        NO_PLAN,
        /** The phrase was not understood. */
        NOT_UNDERSTOOD
    }

    /**
     * Something must be known before there is a day.
     *
     * @param name the event, schedule or term in words, or the year of the work calendar; blank for a schedule without a name
     */
    record Waits(Missing missing, String name) implements Occurrence {
        public Waits {
            requireNonNull(missing, "missing");
            requireNonNull(name, "name");
        }
    }

    /** What must be known. */
    enum Missing {
        EVENT,
        SCHEDULE,
        SCHOOL_TERM,
        WORK_CALENDAR
    }
}
