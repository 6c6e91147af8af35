package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.core.roadmap.Activity;

/**
 * How one work stands.
 *
 * @param stage place of its stage in the roadmap; 0 or more
 * @param decisive the occurrence that gives the work its status: the first overdue one, or else the one with the nearest
 *     deadline among those near or open, or else the next one of the plan's own years, or else one that waits, or else the
 *     last one done
 * @param occurrences all of them, dated ones first and by their days; at least one
 */
public record WorkReport(int stage, Activity activity, DueWork decisive, List<DueWork> occurrences) {

    public WorkReport {
        requireNonNull(activity, "activity");
        requireNonNull(decisive, "decisive");
        occurrences = List.copyOf(occurrences);
    }

    /** The status of the decisive occurrence. */
    public WorkStatus status() {
        return decisive.status();
    }

    /** Whether evidence is due now: the work is overdue, near its last day or in its window, and not shown to be done. */
    public boolean evidenceMissing() {
        return switch (status()) {
            case OVERDUE, DUE_SOON, IN_WINDOW -> true;
            default -> false;
        };
    }
}
