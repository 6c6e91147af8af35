package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

/** A rating item of the survey after the end, for the counts of a SWOT analysis. */
public record RatedItem(Group group, Item item, Told<Ratings> ratings) {
    public RatedItem {
        requireNonNull(group, "group");
        requireNonNull(item, "item");
        requireNonNull(ratings, "ratings");
    }
}
