package org.mentorship.rules.internal.engine;

import java.util.List;
import org.mentorship.rules.internal.lang.Condition;

/**
 * What a pair rule can add.
 *
 * @param points at most, 1 or more; the largest int where the rule's text does not tell
 * @param asked what the rule asks of the pair; all of it has to hold where the rule speaks
 */
public record PairBonus(int points, List<Condition> asked) {
    public PairBonus {
        asked = List.copyOf(asked);
    }
}
