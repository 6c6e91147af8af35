package org.mentorship.matching.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.matching.Score;
import org.mentorship.matching.compare.RequestChange;

/**
 * What one operation of a session did.
 *
 * @param way how the plan was brought up to date
 * @param before score before the operation
 * @param after score after it
 * @param changes one for each request whose lot changed, by request id
 */
public record SessionChange(Way way, Score before, Score after, List<RequestChange> changes) {
    public SessionChange {
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        changes = List.copyOf(changes);
    }

    /** How the plan was brought up to date. */
    public enum Way {
        /** By the shortest chains of re-seatings from the kept plan. */
        MENDED,
        /** By solving the programme anew. */
        SOLVED_ANEW
    }

    /** The change of one request. */
    public Optional<RequestChange> of(String request) {
        return changes.stream()
                .filter(change -> change.request().equals(request))
                .findFirst();
    }
}
