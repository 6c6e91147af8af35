package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.mentorship.rules.Finding;

/**
 * From when on pairs may be fixed, by the rules.
 *
 * @param day the first day on which nothing stands in the way: the last of those of the holds
 * @param holds what stands in the way until when, in the order of rule ids and of the document; at least one
 */
public record PairsGate(LocalDate day, List<Hold> holds) {

    /**
     * A work before which pairs are not to be fixed.
     *
     * @param work id of the work
     * @param until the first day on which it no longer stands in the way
     */
    public record Hold(String work, LocalDate until, Finding finding) {
        public Hold {
            requireNonNull(work, "work");
            requireNonNull(until, "until");
            requireNonNull(finding, "finding");
        }
    }

    public PairsGate {
        requireNonNull(day, "day");
        holds = List.copyOf(holds);
    }

    /** Whether pairs may be fixed on a day. */
    public boolean open(LocalDate on) {
        return !on.isBefore(day);
    }

    /** What still stands in the way on a day. */
    public List<Hold> holdsOn(LocalDate on) {
        return holds.stream().filter(hold -> on.isBefore(hold.until())).toList();
    }
}
