package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.calendar.WorkCalendar;
import org.mentorship.core.time.DateRange;

/**
 * What a phrase does not say itself: the years of the plan it stands in, the school's calendar, and how the office counts.
 *
 * @param years empty where the plan names none; then a month without a year is not understood
 * @param untilInclusive whether «до 15 апреля» lets 15 April itself pass; so by office practice
 */
public record PlanContext(Optional<PlanYears> years, SchoolCalendar school, WorkCalendar work, boolean untilInclusive) {

    public PlanContext {
        requireNonNull(years, "years");
        requireNonNull(school, "school");
        requireNonNull(work, "work");
    }

    /** A plan for one academic year, by the first of its calendar years; 2024 means 2024/25. */
    public static PlanContext academicYear(int startYear) {
        return of(new PlanYears(YearKind.ACADEMIC, startYear, startYear));
    }

    /** A plan for one calendar year. */
    public static PlanContext calendarYear(int year) {
        return of(new PlanYears(YearKind.CALENDAR, year, year));
    }

    /** A plan for the years from the first to the last, both inclusive. */
    public static PlanContext years(int first, int last) {
        return of(new PlanYears(YearKind.CALENDAR, first, last));
    }

    /** A plan that names no years. */
    public static PlanContext unknown() {
        return new PlanContext(Optional.empty(), SchoolCalendar.usual(), WorkCalendar.russia(), true);
    }

    private static PlanContext of(PlanYears years) {
        return unknown().withYears(years);
    }

    public PlanContext withYears(PlanYears plan) {
        return new PlanContext(Optional.of(plan), school, work, untilInclusive);
    }

    public PlanContext withSchool(SchoolCalendar calendar) {
        return new PlanContext(years, calendar, work, untilInclusive);
    }

    public PlanContext withWork(WorkCalendar calendar) {
        return new PlanContext(years, school, calendar, untilInclusive);
    }

    public PlanContext withUntilInclusive(boolean inclusive) {
        return new PlanContext(years, school, work, inclusive);
    }

    /** The days of the plan, where it names its years. */
    public Optional<DateRange> horizon() {
        return years.map(plan -> plan.span(school));
    }

    /** The kind of year that a bare «год» means: that of the plan; an academic one in a plan for several years or none. */
    YearKind planYear() {
        return years.filter(plan -> !plan.several()).map(PlanYears::kind).orElse(YearKind.ACADEMIC);
    }
}
