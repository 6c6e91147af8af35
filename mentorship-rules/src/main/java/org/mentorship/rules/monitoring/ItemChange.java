package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

/**
 * One question asked before, its twin asked after, and what a group answered.
 *
 * @param before the question asked before the start
 * @param after its twin, asked after the end
 */
public record ItemChange(Group group, Item before, Item after, Told<Change> change) {
    public ItemChange {
        requireNonNull(group, "group");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(change, "change");
    }
}
