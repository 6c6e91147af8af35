package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.DateRange;

/**
 * When something is due, as understood from a plan.
 *
 * <p>A deadline says what the words say, not yet on which days: {@link Occurrences} gives the days, from the plan, the
 * school's calendar and the days of events. {@link DeadlineParser} reads a deadline from Russian words,
 * {@link DeadlinePhrases} writes it. The kinds are listed with examples in docs/explanation/deadlines.md.
 */
public sealed interface Deadline {

    /** Names of the events that it refers to, as written, in the order of writing. */
    default Set<String> events() {
        return Kinds.events(this);
    }

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

    /**
     * Every year, any time up to and including a day of the year; 29 February means 28 February in common years.
     *
     * @param sinceYear the first calendar year, 1900 … 2200; no bound when absent
     */
    record AnnualUntil(MonthDay day, Optional<Integer> sinceYear) implements Deadline {
        public AnnualUntil {
            requireNonNull(day, "day");
            Checks.range(sinceYear, 1900, 2200, "first year of an annual deadline");
        }
    }

    /**
     * Once in every year, any time; due at the end of that year and never overdue before.
     *
     * @param sinceYear the first year, by its first calendar year, 1900 … 2199; no bound when absent
     */
    record Annually(YearKind year, Optional<Integer> sinceYear) implements Deadline {
        public Annually {
            requireNonNull(year, "year");
            Checks.range(sinceYear, 1900, 2199, "first year of an annual deadline");
        }

        /** Once in every academic year. */
        public Annually() {
            this(YearKind.ACADEMIC, Optional.empty());
        }
    }

    /**
     * Between 1 September and the end of lessons.
     *
     * @param startYear the first calendar year of the academic year, 1900 … 2199; the plan's own years when absent
     */
    record WithinAcademicYear(Optional<Integer> startYear) implements Deadline {
        public WithinAcademicYear {
            Checks.range(startYear, 1900, 2199, "first calendar year of an academic year");
        }

        /** In the academic year, or in each of them, of the plan. */
        public WithinAcademicYear() {
            this(Optional.empty());
        }
    }

    /**
     * At the end of lessons of an academic year.
     *
     * @param startYear the first calendar year of the academic year, 1900 … 2199; the plan's own years when absent
     * @param by whether any earlier day will do («к концу»); otherwise the window is the month in which lessons end
     */
    record AcademicYearEnd(Optional<Integer> startYear, boolean by) implements Deadline {
        public AcademicYearEnd {
            Checks.range(startYear, 1900, 2199, "first calendar year of an academic year");
        }

        /** In the last month of lessons, in the year or in each of the years of the plan. */
        public AcademicYearEnd() {
            this(Optional.empty(), false);
        }
    }

    /** Within a whole year; an academic one with its summer. In each year where the plan has several. */
    record WithinYear(YearKind year) implements Deadline {
        public WithinYear {
            requireNonNull(year, "year");
        }
    }

    /**
     * Within named years, from the first day of the first to the last day of the last.
     *
     * @param firstYear the first calendar year of the first of them, 1900 … 2199
     * @param lastYear the first calendar year of the last of them, {@code firstYear} … 2199
     */
    record Years(YearKind year, int firstYear, int lastYear) implements Deadline {
        public Years {
            requireNonNull(year, "year");
            Checks.range(firstYear, 1900, 2199, "first of the years of a deadline");
            Checks.range(lastYear, firstYear, 2199, "last of the years of a deadline");
        }
    }

    /** Within the whole span of the plan. */
    record PlanHorizon() implements Deadline {}

    /**
     * A part of the academic year whose days the school sets.
     *
     * @param unit {@code SCHOOL_QUARTER}, {@code TRIMESTER} or {@code SCHOOL_HALF_YEAR}
     * @param number 1 … 4, 3 or 2, by the unit
     * @param startYear the first calendar year of the academic year, 1900 … 2199; the plan's own years when absent
     * @param end whether it is due by the last day of that part; otherwise the window is the whole part
     */
    record SchoolTerm(CalendarUnit unit, int number, Optional<Integer> startYear, boolean end) implements Deadline {
        public SchoolTerm {
            requireNonNull(unit, "unit");
            Checks.that(unit.termsInYear() > 0, """
                    The unit (%s) is not a part of an academic year.
                    Use SCHOOL_QUARTER, TRIMESTER or SCHOOL_HALF_YEAR.""", unit);
            Checks.range(number, 1, unit.termsInYear(), "number of a school term");
            Checks.range(startYear, 1900, 2199, "first calendar year of an academic year");
        }
    }

    /**
     * Again and again.
     *
     * @param times how often in {@code every} units, a count, 1 … 366
     * @param every how many units make one period, a count, 1 … 100
     * @param atLeast whether the count is a floor («не реже»)
     */
    record Periodic(int times, int every, CalendarUnit per, boolean atLeast) implements Deadline {
        public Periodic {
            Checks.range(times, 1, 366, "number of times of a periodic deadline");
            Checks.range(every, 1, 100, "length of a period, in units,");
            requireNonNull(per, "per");
        }

        /** So many times in one unit. */
        public Periodic(int times, CalendarUnit per, boolean atLeast) {
            this(times, 1, per, atLeast);
        }
    }

    /** By the end of each unit: «в конце каждой четверти». */
    record EachEnd(CalendarUnit unit) implements Deadline {
        public EachEnd {
            requireNonNull(unit, "unit");
        }
    }

    /**
     * After the end of each unit, until a day of the next month: «до 10 числа месяца, следующего за отчетным кварталом».
     *
     * @param unit neither {@code DAY} nor {@code WEEK}
     * @param day 1 … 31; a day that the month does not have means its last
     */
    record AfterEach(CalendarUnit unit, int day) implements Deadline {
        public AfterEach {
            requireNonNull(unit, "unit");
            Checks.that(unit != CalendarUnit.DAY && unit != CalendarUnit.WEEK, """
                    The unit (%s) has no month that follows it.
                    Use MONTH or a longer unit.""", unit);
            Checks.range(day, 1, 31, "day of the month of a deadline");
        }
    }

    /**
     * Every week on these days.
     *
     * @param days at least one, in the order of the week
     */
    record Weekly(Set<DayOfWeek> days) implements Deadline {
        public Weekly {
            days = Copies.sorted(days);
            Checks.notEmpty(days, "weekdays of a deadline");
        }
    }

    /**
     * Every month by its days; a day that a month does not have means its last.
     *
     * @param from first day of the window, 1 … {@code to}; where absent any earlier day will do («до 5 числа»)
     * @param to the day on which it is due, 1 … 31
     */
    record Monthly(Optional<Integer> from, int to) implements Deadline {
        public Monthly {
            Checks.range(to, 1, 31, "last day of the month of a deadline");
            Checks.range(from, 1, to, "first day of the month of a deadline");
        }
    }

    /**
     * Every month on one of its weekdays: «в первый вторник каждого месяца».
     *
     * @param ordinal which of them, 1 … 4, or 5 for the last
     */
    record MonthlyWeekday(int ordinal, DayOfWeek weekday) implements Deadline {

        /** The ordinal that means the last one of a month. */
        public static final int LAST = 5;

        public MonthlyWeekday {
            Checks.range(ordinal, 1, LAST, "number of a weekday in its month");
            requireNonNull(weekday, "weekday");
        }
    }

    /** By a schedule kept elsewhere; {@code schedule} names it. */
    record OwnSchedule(Optional<String> schedule) implements Deadline {
        public OwnSchedule {
            schedule = schedule.map(name -> Checks.words(name, "name of a schedule"));
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
     * @param event what happens, in words, as {code EventName} compares them; not blank
     * @param offset in {@code unit}, 0 … 1000; 0 where the relation is {@code ON}. Before: due so long before the event, and
     *     the day before it where 0. After: due so long after it; where 0 no last day is said.
     * @param unit always {@code DAYS} where the offset is 0
     */
    record RelativeToEvent(String event, EventRelation relation, int offset, OffsetUnit unit) implements Deadline {
        public RelativeToEvent {
            event = Checks.words(event, "event of a deadline");
            requireNonNull(relation, "relation");
            Checks.range(offset, 0, relation == EventRelation.ON ? 0 : 1000, "offset from an event, in units,");
            unit = offset == 0 ? OffsetUnit.DAYS : requireNonNull(unit, "unit");
        }
    }

    /** From a day or an event until the day before an event. */
    record UntilEvent(Start from, String event) implements Deadline {
        public UntilEvent {
            requireNonNull(from, "from");
            event = Checks.words(event, "event of a deadline");
        }
    }

    /** Where a span begins. */
    sealed interface Start {

        /** On a day. */
        record OnDay(LocalDate day) implements Start {
            public OnDay {
                Checks.day(day, "first day of a deadline");
            }
        }

        /** On the day of an event. */
        record AtEvent(String event) implements Start {
            public AtEvent {
                event = Checks.words(event, "event of a deadline");
            }
        }
    }

    /**
     * Something that repeats or goes on, within a span only: «ежемесячно с октября по май».
     *
     * @param rhythm a {@code Periodic}, {@code EachEnd}, {@code AfterEach}, {@code Weekly}, {@code Monthly}, {@code MonthlyWeekday},
     *     {@code Continuous}, {@code OnDemand} or {@code OwnSchedule}
     * @param span a window, a term, a year, the plan's horizon, an end, a beginning, or a span between events
     */
    record During(Deadline rhythm, Deadline span) implements Deadline {
        public During {
            requireNonNull(rhythm, "rhythm");
            requireNonNull(span, "span");
            Checks.that(Kinds.isRhythm(rhythm), """
                    The deadline (%s) does not repeat or go on, so it cannot fill a span.
                    Use AllOf for two deadlines at once.""", rhythm.getClass().getSimpleName());
            Checks.that(Kinds.isSpan(span), """
                    The deadline (%s) is not a span of days.
                    Use AllOf for two deadlines at once.""", span.getClass().getSimpleName());
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

    /** First the one, then the other: of the second only what begins after the last day of the first. */
    record FirstThen(Deadline first, Deadline then) implements Deadline {
        public FirstThen {
            requireNonNull(first, "first");
            requireNonNull(then, "then");
        }
    }

    /**
     * Not understood; never guessed.
     *
     * @param phrase as written, not blank
     * @param understood the part that was understood, for people to look at; nothing is due by it
     */
    record Unrecognized(String phrase, Optional<Deadline> understood) implements Deadline {
        public Unrecognized {
            Checks.text(phrase, "phrase of a deadline");
            requireNonNull(understood, "understood");
        }

        /** Nothing of it was understood. */
        public Unrecognized(String phrase) {
            this(phrase, Optional.empty());
        }
    }
}
