package org.mentorship.matching.internal.plan;

/** A person behind one or more places; {@code free} is how many more mentees they take over all offers. */
public record Mentor(int index, String participant, int free) {

    /** {@code free} of a mentor without a cap of their own. */
    public static final int NO_CAP = Integer.MAX_VALUE;

    public boolean capped() {
        return free != NO_CAP;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
