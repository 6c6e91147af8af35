package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.DateRange;

/**
 * The years of a plan.
 *
 * @param kind what kind of years they are; the years of a plan for «2021–2024 гг.» are calendar years
 * @param first the first calendar year of the first of them, 1900 … 2199
 * @param last the first calendar year of the last of them, {@code first} … 2199
 */
public record PlanYears(YearKind kind, int first, int last) {

    public PlanYears {
        requireNonNull(kind, "kind");
        Checks.range(first, 1900, 2199, "first year of a plan");
        Checks.range(last, first, 2199, "last year of a plan");
    }

    /** Whether the plan speaks of more than one year. */
    public boolean several() {
        return last > first;
    }

    /** From the first day of the first year to the last day of the last. */
    public DateRange span(SchoolCalendar school) {
        return kind == YearKind.ACADEMIC
                ? new DateRange(school.year(first).start(), school.year(last).yearEnd())
                : new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /**
     * The first calendar year of the first academic year that ends within the plan. Of a plan for one calendar year this is
     * the academic year that its spring belongs to.
     */
    public int firstAcademicYear() {
        return kind == YearKind.ACADEMIC || several() ? first : first - 1;
    }

    /** The first calendar year of the last academic year that ends within the plan. */
    public int lastAcademicYear() {
        return kind == YearKind.ACADEMIC ? last : last - 1;
    }
}
