package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/** When something is due, as understood from a plan; the kinds are listed in docs/explanation/model.md. */
public sealed interface Deadline {

    /** A window of days; overdue only after its last day. */
    record FixedWindow(DateRange window) implements Deadline {
        public FixedWindow {
            requireNonNull(window, "window");
        }
    }

    /** Any day up to and including {@code day}. */
    record Until(LocalDate day) implements Deadline {
        public Until {
            Checks.day(day, "last day of a deadline");
        }
    }

    /**
     * Every year between two days of the year, both inclusive; the window spans the new year where {@code to} is before
     * {@code from}. 29 February means 28 February in common years.
     *
     * @param sinceYear the calendar year in which the first window begins, 1900 … 2200; no bound when absent
     */
    record AnnualWindow(MonthDay from, MonthDay to, Optional<Integer> sinceYear) implements Deadline {
        public AnnualWindow {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            Checks.range(sinceYear, 1900, 2200, "first year of an annual window");
        }
    }

    /** Once in every academic year, any time. */
    record Annually() implements Deadline {}

    /** Within the academic year. */
    record WithinAcademicYear() implements Deadline {}

    /** At the end of the academic year. */
    record AcademicYearEnd() implements Deadline {}

    /** Within the whole span of the plan. */
    record PlanHorizon() implements Deadline {}

    /**
     * Again and again.
     *
     * @param times how often in one unit, a count, 1 … 366
     * @param atLeast whether the count is a floor («не реже»)
     */
    record Periodic(int times, CalendarUnit per, boolean atLeast) implements Deadline {
        public Periodic {
            Checks.range(times, 1, 366, "number of times of a periodic deadline");
            requireNonNull(per, "per");
        }
    }

    /** By a schedule kept elsewhere; {@code schedule} names it. */
    record OwnSchedule(Optional<String> schedule) implements Deadline {
        public OwnSchedule {
            Checks.text(schedule, "name of a schedule");
        }
    }

    /** When needed. */
    record OnDemand() implements Deadline {}

    /** All the time. */
    record Continuous() implements Deadline {}

    /** From a day on. */
    record FromDate(LocalDate day) implements Deadline {
        public FromDate {
            Checks.day(day, "first day of a deadline");
        }
    }

    /**
     * Before, on or after an event.
     *
     * @param event what happens, in words; not blank
     * @param offset in {@code unit}, 0 … 1000; 0 where the relation is {@code ON}
     */
    record RelativeToEvent(String event, EventRelation relation, int offset, OffsetUnit unit) implements Deadline {
        public RelativeToEvent {
            Checks.text(event, "event of a deadline");
            requireNonNull(relation, "relation");
            Checks.range(offset, 0, relation == EventRelation.ON ? 0 : 1000, "offset from an event, in units,");
            requireNonNull(unit, "unit");
        }
    }

    /** Several deadlines at once; at least two. */
    record AllOf(List<Deadline> parts) implements Deadline {
        public AllOf {
            parts = Copies.list(parts);
            Checks.that(parts.size() >= 2, """
                    The joint deadline has (%d) parts, but needs two or more.
                    Use its only part by itself.""", parts.size());
        }
    }

    /** First the one, then the other. */
    record FirstThen(Deadline first, Deadline then) implements Deadline {
        public FirstThen {
            requireNonNull(first, "first");
            requireNonNull(then, "then");
        }
    }

    /** Not understood; never guessed. */
    record Unrecognized(String phrase) implements Deadline {
        public Unrecognized {
            Checks.text(phrase, "phrase of a deadline");
        }
    }
}
