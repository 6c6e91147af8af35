package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

/**
 * How the answers of the same people changed from before to after. Answers to reverse items are turned, so that more is
 * better; the answer to a yes-no question is 1 or 0, that to a frequency its place from 0 (least often).
 *
 * @param pairs people who answered both times, a count, 1 or more
 * @param meanBefore in the units of the scale
 * @param meanAfter in the units of the scale
 * @param moves how many rose and fell; not told to the public
 * @param effect matched-pairs rank-biserial correlation, −1 (all fell) … 1 (all rose): the rank sum of the risen less that of the
 *     fallen, divided by the sum of all ranks, those of the unchanged too
 * @param method how {@code pValue} was found
 * @param pValue two-sided, 0 … 1; not corrected for the number of questions
 */
public record Change(
        int pairs,
        double meanBefore,
        double meanAfter,
        Told<Moves> moves,
        double effect,
        TestMethod method,
        double pValue) {
    public Change {
        requireNonNull(moves, "moves");
        requireNonNull(method, "method");
    }

    /**
     * People by what became of their answer, head counts that add up to the pairs.
     *
     * @param risen whose answer rose
     * @param unchanged whose answer stayed
     * @param fallen whose answer fell
     */
    public record Moves(int risen, int unchanged, int fallen) {}

    /** {@code meanAfter − meanBefore}. */
    public double meanChange() {
        return meanAfter - meanBefore;
    }
}
