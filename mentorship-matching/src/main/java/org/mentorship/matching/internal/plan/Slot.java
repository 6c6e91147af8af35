package org.mentorship.matching.internal.plan;

import java.util.BitSet;

/** A weekly time; {@code overlapping} holds the indexes of the slots, itself among them, that share a minute with it. */
public record Slot(int index, String id, BitSet overlapping) {

    public boolean overlaps(Slot other) {
        return overlapping.get(other.index);
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
