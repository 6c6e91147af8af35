package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

/**
 * How satisfied a group is by the survey after the end.
 *
 * @param tookPart head count of those whose mentorship was begun
 * @param answered of them, head count of those who gave a rating
 * @param satisfied of them, those whose rating reaches the threshold {@code indicator.satisfied.min-rating}; a person who rated
 *     several items, or in several questionnaires, by the mean
 */
public record Satisfaction(Group group, Told<Integer> tookPart, Told<Integer> answered, Told<Satisfied> satisfied) {
    public Satisfaction {
        requireNonNull(group, "group");
        requireNonNull(tookPart, "tookPart");
        requireNonNull(answered, "answered");
        requireNonNull(satisfied, "satisfied");
    }
}
