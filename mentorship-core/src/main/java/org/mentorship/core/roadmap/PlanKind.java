package org.mentorship.core.roadmap;

public enum PlanKind {
    ACADEMIC_YEAR,
    CALENDAR_YEAR,
    SEVERAL_YEARS
}
