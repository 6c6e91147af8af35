package org.mentorship.rules.internal.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.rules.Finding;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.RuleTrace;

/**
 * What a book says of one subject of a scenario.
 *
 * @param name {@code mentee}, {@code mentor}, {@code pair}, the id of a work, or {@code mentorship} and its id
 * @param subjects the facts that rules about it are about
 * @param decision code of the decision or status; null of a set
 * @param points of a pair
 * @param members ids of those counted, of a set
 * @param deciding findings that decide
 * @param remarks findings that decide nothing
 */
record Said(
        String name,
        Set<String> subjects,
        Enum<?> decision,
        Optional<Integer> points,
        Optional<List<String>> members,
        List<Finding> deciding,
        List<Finding> remarks,
        RuleTrace trace) {

    /** Whether the rule applies; of a set, whether it counts anything into it. */
    boolean applies(String rule) {
        return trace.rule(rule)
                .map(RuleCheck::fired)
                .orElseGet(() ->
                        deciding.stream().anyMatch(finding -> finding.ruleId().equals(rule)));
    }
}
