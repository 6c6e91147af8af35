package org.mentorship.core.questionnaire;

/** How the two sides of a component are compared; see docs/explanation/compatibility.md. */
public enum ComponentKind {
    COVERAGE,
    OVERLAP,
    EQUAL,
    CLOSENESS,
    TIME,
    PREFERENCE
}
