package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

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
}
