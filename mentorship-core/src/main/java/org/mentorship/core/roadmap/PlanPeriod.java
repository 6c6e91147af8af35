package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.internal.Checks;

/**
 * The years that a plan speaks of; for an academic year 2024 means 2024/25.
 *
 * @param firstYear 1900 … 2200
 * @param lastYear {@code firstYear} … 2200; equal to it unless the kind is {@code SEVERAL_YEARS}
 */
public record PlanPeriod(PlanKind kind, int firstYear, int lastYear) {

    public PlanPeriod {
        requireNonNull(kind, "kind");
        Checks.range(firstYear, 1900, 2200, "first year of a plan");
        Checks.range(lastYear, firstYear, kind == PlanKind.SEVERAL_YEARS ? 2200 : firstYear, "last year of a plan");
    }

    /** What the deadline phrases of such a plan leave unsaid, with the usual calendars. */
    public PlanContext context() {
        return switch (kind) {
            case ACADEMIC_YEAR -> PlanContext.academicYear(firstYear);
            case CALENDAR_YEAR -> PlanContext.calendarYear(firstYear);
            case SEVERAL_YEARS -> PlanContext.years(firstYear, lastYear);
        };
    }
}
