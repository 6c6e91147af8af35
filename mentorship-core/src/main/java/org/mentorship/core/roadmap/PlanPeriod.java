package org.mentorship.core.roadmap;

/** The years that a plan speaks of; for an academic year 2024 means 2024/25. */
public record PlanPeriod(PlanKind kind, int firstYear, int lastYear) {}
