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

    /** States that may follow this one. */
    public Set<MentorshipState> successors() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, TERMINATED);
            case APPROVED -> EnumSet.of(ACTIVE, TERMINATED);
            case ACTIVE -> EnumSet.of(SUSPENDED, COMPLETED, TERMINATED);
            case SUSPENDED -> EnumSet.of(ACTIVE, COMPLETED, TERMINATED);
            case COMPLETED, TERMINATED -> EnumSet.noneOf(MentorshipState.class);
        };
    }

    /** Neither completed nor terminated. */
    public boolean open() {
        return !successors().isEmpty();
    }
}
