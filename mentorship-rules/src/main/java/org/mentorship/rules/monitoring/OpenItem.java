package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

/**
 * An open question of the survey after the end, whose answers the curator reads: opportunities and threats follow from no
 * rating.
 *
 * @param answers how many people wrote something, a head count
 */
public record OpenItem(Group group, Item item, Told<Integer> answers) {
    public OpenItem {
        requireNonNull(group, "group");
        requireNonNull(item, "item");
        requireNonNull(answers, "answers");
    }
}
