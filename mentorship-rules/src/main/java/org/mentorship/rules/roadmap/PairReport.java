package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a pair or group that works has to do, and how that stands.
 *
 * @param mentorship id of the mentorship
 * @param works its introductory, trial and planning meetings, its regular meetings, its feedback and its final meeting; the
 *     activity of each has the kind and an id made of that of the mentorship and of the kind, such as {@code
 *     m-1:FIRST_MEETING}
 */
public record PairReport(String mentorship, List<WorkReport> works) {
    public PairReport {
        requireNonNull(mentorship, "mentorship");
        works = List.copyOf(works);
    }

    /** All of them in numbers. */
    public StatusCounts counts() {
        return new StatusCounts(works);
    }
}
