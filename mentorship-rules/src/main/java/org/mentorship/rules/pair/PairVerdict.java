package org.mentorship.rules.pair;

import java.util.List;
import org.mentorship.rules.Finding;

/** What the pair rules say: a pair with vetoes cannot be formed. Both lists are in the order of rule ids. */
public record PairVerdict(List<Finding> vetoes, List<Adjustment> adjustments) {

    /** No rule speaks of the pair. */
    public static final PairVerdict SILENT = new PairVerdict(List.of(), List.of());

    public PairVerdict {
        vetoes = List.copyOf(vetoes);
        adjustments = List.copyOf(adjustments);
    }

    public boolean vetoed() {
        return !vetoes.isEmpty();
    }

    /** Sum of the adjustments; 0 when there is none. */
    public int points() {
        return adjustments.stream().mapToInt(Adjustment::points).sum();
    }
}
