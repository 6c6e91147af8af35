package org.mentorship.cli;

import java.util.ArrayList;
import java.util.List;
import org.mentorship.rules.trace.ConditionCheck;
import org.mentorship.rules.trace.ConditionCheck.Outcome;
import org.mentorship.rules.trace.FactCheck;
import org.mentorship.rules.trace.FactCheck.Presence;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.TraceWords;

/** Shows rules condition by condition, for people. */
final class TraceText {
    private final Words words;

    TraceText(Words words) {
        this.words = words;
    }

    /** Every condition of the rule. */
    List<String> all(RuleCheck rule, String indent) {
        List<String> lines = new ArrayList<>();
        rule.facts().forEach(fact -> lines.addAll(fact(fact, indent)));
        return lines;
    }

    /** The conditions of the first fact that does not hold; none where the rule speaks. */
    List<String> broken(RuleCheck rule, String indent) {
        return rule.obstacle().map(fact -> fact(fact, indent)).orElse(List.of());
    }

    private List<String> fact(FactCheck fact, String indent) {
        List<String> lines = new ArrayList<>();
        String name = fact.presence() == Presence.EXCLUDED ? "not " + fact.fact() : fact.fact();
        lines.add(indent + words.text(fact.holds() ? "trace.holds" : "trace.fails", name));
        for (ConditionCheck condition : fact.conditions()) {
            lines.add(indent
                    + "    "
                    + words.text(
                            "trace.condition",
                            condition.condition(),
                            words.text("trace." + condition.outcome().name()),
                            values(condition)));
        }
        return lines;
    }

    private String values(ConditionCheck condition) {
        boolean keyOnly =
                condition.values().stream().allMatch(value -> value.property().equals("Policy.key"));
        return condition.outcome() == Outcome.NOT_REACHED || keyOnly
                ? ""
                : " (" + words.text(TraceWords.values(condition)) + ")";
    }
}
