package org.mentorship.rules.trace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Every rule that could speak of one case, in the order of rule ids.
 *
 * @param subject id of the request or offer; for a pair both, joined by a space
 */
public record RuleTrace(String subject, List<RuleCheck> rules) {

    public RuleTrace {
        requireNonNull(subject, "subject");
        rules = List.copyOf(rules);
    }

    /** The rules that spoke. */
    public List<RuleCheck> fired() {
        return rules.stream().filter(RuleCheck::fired).toList();
    }

    /** The rule with the id. */
    public Optional<RuleCheck> rule(String id) {
        return rules.stream().filter(rule -> rule.ruleId().equals(id)).findFirst();
    }
}
