package org.mentorship.rules.pair;

import java.util.List;
import org.mentorship.rules.Finding;

/** What the pair rules say: a pair with vetoes cannot be formed. */
public record PairVerdict(List<Finding> vetoes, List<Adjustment> adjustments) {
    public PairVerdict {
        vetoes = List.copyOf(vetoes);
        adjustments = List.copyOf(adjustments);
    }

    public boolean vetoed() {
        return !vetoes.isEmpty();
    }

    public int points() {
        return adjustments.stream().mapToInt(Adjustment::points).sum();
    }
}
