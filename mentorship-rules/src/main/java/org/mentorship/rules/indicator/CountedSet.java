package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.rules.indicator.Indicator.SetInfo;

/**
 * Who or what was counted.
 *
 * @param members each once, by organization and id
 */
public record CountedSet(SetInfo set, List<Counted> members) {
    public CountedSet {
        requireNonNull(set, "set");
        members = List.copyOf(members);
    }

    /** The sum of the amounts: the number of members where the set counts and does not add. */
    public long size() {
        return members.stream().mapToLong(Counted::amount).sum();
    }
}
