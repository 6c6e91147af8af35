package org.mentorship.rules.trace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;

/**
 * One rule on one case. It fires when all its facts hold.
 *
 * @param facts what the rule asks for, in its own order
 */
public record RuleCheck(
        String ruleId, LocalizedText sentence, Optional<String> source, boolean fired, List<FactCheck> facts) {

    public RuleCheck {
        requireNonNull(ruleId, "ruleId");
        requireNonNull(sentence, "sentence");
        requireNonNull(source, "source");
        facts = List.copyOf(facts);
    }

    /** The first fact that does not hold: the reason why the rule says nothing. */
    public Optional<FactCheck> obstacle() {
        return facts.stream().filter(fact -> !fact.holds()).findFirst();
    }
}
