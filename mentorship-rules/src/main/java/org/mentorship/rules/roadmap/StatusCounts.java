package org.mentorship.rules.roadmap;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many works have each status. Immutable. */
public final class StatusCounts {
    private final EnumMap<WorkStatus, Integer> counts = new EnumMap<>(WorkStatus.class);
    private final int total;

    StatusCounts(Collection<WorkReport> works) {
        for (WorkStatus status : WorkStatus.values()) {
            counts.put(status, 0);
        }
        works.forEach(work -> counts.merge(work.status(), 1, Integer::sum));
        total = works.size();
    }

    /** Number of works with the status. */
    public int of(WorkStatus status) {
        return counts.get(status);
    }

    /** Number of works. */
    public int total() {
        return total;
    }

    /** Number of works that are done, in time or late. */
    public int done() {
        return of(WorkStatus.DONE) + of(WorkStatus.DONE_LATE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /** The statuses in their order with their numbers; those of nothing are left out. */
    @Override
    public String toString() {
        EnumMap<WorkStatus, Integer> shown = new EnumMap<>(WorkStatus.class);
        for (Map.Entry<WorkStatus, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > 0) {
                shown.put(entry.getKey(), entry.getValue());
            }
        }
        return "StatusCounts" + shown;
    }
}
