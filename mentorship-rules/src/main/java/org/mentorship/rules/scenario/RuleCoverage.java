package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Which rules scenarios show. A rule is covered where one scenario that passes names it among those that speak, and another
 * among those that are silent.
 *
 * @param rules one for each rule of the book, in the order of ids
 */
public record RuleCoverage(List<Covered> rules) {

    /**
     * @param speaks ids of the scenarios in which it speaks as expected
     * @param silent ids of those in which it is silent as expected
     */
    public record Covered(String ruleId, List<String> speaks, List<String> silent) {
        public Covered {
            requireNonNull(ruleId, "ruleId");
            speaks = List.copyOf(speaks);
            silent = List.copyOf(silent);
        }

        public boolean complete() {
            return !speaks.isEmpty() && !silent.isEmpty();
        }
    }

    public RuleCoverage {
        rules = List.copyOf(rules);
    }

    /** Whether every rule is covered both ways. */
    public boolean complete() {
        return rules.stream().allMatch(Covered::complete);
    }

    /** The rules that are not covered both ways. */
    public List<Covered> gaps() {
        return rules.stream().filter(rule -> !rule.complete()).toList();
    }

    /** The rule with the id. */
    public Optional<Covered> of(String ruleId) {
        return rules.stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst();
    }

    /** The same for some of the rules. */
    public RuleCoverage only(List<String> ruleIds) {
        return new RuleCoverage(
                rules.stream().filter(rule -> ruleIds.contains(rule.ruleId())).toList());
    }
}
