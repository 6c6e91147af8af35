package org.mentorship.core.mentorship;

import java.util.EnumSet;
import java.util.Set;

/** Where a mentorship stands in its life; see {@link #successors} for the legal moves. */
public enum MentorshipState {
    PROPOSED,
    APPROVED,
    ACTIVE,
    SUSPENDED,
    COMPLETED,
    TERMINATED;

    /** States that may follow this one; none after {@code COMPLETED} and {@code TERMINATED}. */
    public Set<MentorshipState> successors() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, TERMINATED);
            case APPROVED -> EnumSet.of(ACTIVE, TERMINATED);
            case ACTIVE -> EnumSet.of(SUSPENDED, COMPLETED, TERMINATED);
            case SUSPENDED -> EnumSet.of(ACTIVE, COMPLETED, TERMINATED);
            case COMPLETED, TERMINATED -> EnumSet.noneOf(MentorshipState.class);
        };
    }

    /** Whether a mentorship can begin with this state. */
    public boolean initial() {
        return this == PROPOSED || this == APPROVED;
    }

    /** Neither completed nor terminated. */
    public boolean open() {
        return this != COMPLETED && this != TERMINATED;
    }

    /** Whether a pair in this state meets. */
    public boolean meets() {
        return this == APPROVED || this == ACTIVE;
    }
}
