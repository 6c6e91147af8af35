package org.mentorship.matching;

public enum StopReason {
    /** The proven bound was reached. */
    BOUND_REACHED,
    /** No better plan in the set number of steps, or in the set work of a branch and bound. */
    NO_IMPROVEMENT,
    TIME_LIMIT,
    CANCELLED,
    /** There was nothing to decide. */
    NOTHING_TO_SOLVE
}
