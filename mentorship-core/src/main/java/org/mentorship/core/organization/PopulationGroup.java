package org.mentorship.core.organization;

/** Who is counted by a population. */
public enum PopulationGroup {
    PUPILS,
    TEACHERS,
    YOUNG_SPECIALISTS,
    STUDENTS,
    ENTERPRISES,
    OTHER
}
