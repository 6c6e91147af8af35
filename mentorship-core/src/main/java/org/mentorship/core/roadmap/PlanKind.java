package org.mentorship.core.roadmap;

/** What span a plan speaks of. */
public enum PlanKind {
    ACADEMIC_YEAR,
    CALENDAR_YEAR,
    SEVERAL_YEARS
}
