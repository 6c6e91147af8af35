package org.mentorship.core.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/** When something is due, as understood from a plan. */
public sealed interface Deadline {

    /** A window of days. */
    record FixedWindow(DateRange window) implements Deadline {}

    /** Any day up to and including {@code day}. */
    record Until(LocalDate day) implements Deadline {}

    /** Every year between two days of the year; the window may span the new year. */
    record AnnualWindow(MonthDay from, MonthDay to, Optional<Integer> sinceYear) implements Deadline {}

    /** Once in every academic year, any time. */
    record Annually() implements Deadline {}

    /** Within the academic year. */
    record WithinAcademicYear() implements Deadline {}

    /** At the end of the academic year. */
    record AcademicYearEnd() implements Deadline {}

    /** Within the whole span of the plan. */
    record PlanHorizon() implements Deadline {}

    /** Again and again; {@code atLeast} when the count is a floor («не реже»). */
    record Periodic(int times, CalendarUnit per, boolean atLeast) implements Deadline {}

    /** By a schedule kept elsewhere. */
    record OwnSchedule(Optional<String> schedule) implements Deadline {}

    /** When needed. */
    record OnDemand() implements Deadline {}

    /** All the time. */
    record Continuous() implements Deadline {}

    /** From a day on. */
    record FromDate(LocalDate day) implements Deadline {}

    /** Before or after an event, by an offset that may be 0. */
    record RelativeToEvent(String event, EventRelation relation, int offset, OffsetUnit unit) implements Deadline {}

    /** Several deadlines at once. */
    record AllOf(List<Deadline> parts) implements Deadline {
        public AllOf {
            parts = Copies.list(parts);
        }
    }

    /** First the one, then the other. */
    record FirstThen(Deadline first, Deadline then) implements Deadline {}

    /** Not understood; never guessed. */
    record Unrecognized(String phrase) implements Deadline {}
}
