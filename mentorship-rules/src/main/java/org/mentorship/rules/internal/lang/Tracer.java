package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;
import org.mentorship.rules.trace.ConditionCheck;
import org.mentorship.rules.trace.ConditionCheck.ActualValue;
import org.mentorship.rules.trace.ConditionCheck.Outcome;
import org.mentorship.rules.trace.FactCheck;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.vocabulary.Policy;

/**
 * Evaluates a rule over the facts of one case from what is written, in the engine's own meaning: null equals null alone
 * and satisfies no order.
 */
public final class Tracer {
    /** Stands for the fact of a line that holds without one. */
    private static final Object NO_FACT = new Object();

    /** What a variable stands for: a fact's property, and the key of the threshold where it is one. */
    private record Binding(String property, Optional<String> threshold) {}

    private final Rule rule;
    private final LocalizedText sentence;
    private final Map<String, List<Object>> facts;
    private final Map<String, Binding> origins;
    /** The facts chosen for the longest row of lines that hold. */
    private List<Object> longest = List.of();

    private Tracer(Rule rule, LocalizedText sentence, Map<String, List<Object>> facts) {
        this.rule = rule;
        this.sentence = sentence;
        this.facts = facts;
        this.origins = origins(rule);
    }

    /**
     * Shows the rule on the case.
     *
     * @param facts all facts of the case and the thresholds in force
     */
    public static RuleCheck trace(Rule rule, LocalizedText sentence, Collection<?> facts) {
        Map<String, List<Object>> byType = new HashMap<>();
        for (Object fact : facts) {
            byType.computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>())
                    .add(fact);
        }
        return new Tracer(rule, sentence, byType).run();
    }

    private RuleCheck run() {
        boolean fired = search(0, Map.of(), new ArrayList<>());
        List<FactCheck> checks = new ArrayList<>();
        Map<String, Object> bindings = new HashMap<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            boolean reached = i <= longest.size();
            boolean held = i < longest.size();
            Object shown = held && longest.get(i) != NO_FACT ? longest.get(i) : nearest(pattern, bindings);
            List<ConditionCheck> conditions = new ArrayList<>();
            for (Item item : pattern.items()) {
                if (item instanceof Item.Test test) {
                    conditions.add(check(test.condition(), shown, own(pattern, shown, bindings)));
                }
            }
            boolean holds = held || !reached && standsAlone(pattern, shown, conditions);
            checks.add(new FactCheck(
                    pattern.type(),
                    pattern.quantifier() == Quantifier.NOT ? FactCheck.Presence.EXCLUDED : FactCheck.Presence.REQUIRED,
                    holds,
                    facts.getOrDefault(pattern.type(), List.of()).size(),
                    conditions));
            if (shown != null && pattern.quantifier() == Quantifier.FACT) {
                bindings = own(pattern, shown, bindings);
            }
        }
        return new RuleCheck(rule.id(), sentence, rule.source(), fired, checks);
    }

    /** Whether a line holds that the engine did not come to. */
    private static boolean standsAlone(Pattern pattern, Object shown, List<ConditionCheck> conditions) {
        if (conditions.stream().anyMatch(check -> check.outcome() == Outcome.NOT_REACHED)) {
            return false;
        }
        boolean matches = shown != null && conditions.stream().allMatch(check -> check.outcome() == Outcome.TRUE);
        return (pattern.quantifier() == Quantifier.NOT) != matches;
    }

    private boolean search(int line, Map<String, Object> bindings, List<Object> chosen) {
        if (chosen.size() > longest.size()) {
            longest = List.copyOf(chosen);
        }
        if (line == rule.patterns().size()) {
            return true;
        }
        Pattern pattern = rule.patterns().get(line);
        if (pattern.quantifier() != Quantifier.FACT) {
            boolean some = false;
            for (Object fact : facts.getOrDefault(pattern.type(), List.of())) {
                some |= matches(pattern, fact, bindings);
            }
            if (some == (pattern.quantifier() == Quantifier.NOT)) {
                return false;
            }
            chosen.add(NO_FACT);
            boolean found = search(line + 1, bindings, chosen);
            chosen.remove(chosen.size() - 1);
            return found;
        }
        for (Object fact : facts.getOrDefault(pattern.type(), List.of())) {
            if (matches(pattern, fact, bindings)) {
                chosen.add(fact);
                boolean found = search(line + 1, own(pattern, fact, bindings), chosen);
                chosen.remove(chosen.size() - 1);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The bindings so far and those that the pattern makes on the fact. */
    private static Map<String, Object> own(Pattern pattern, Object fact, Map<String, Object> bindings) {
        if (fact == null) {
            return bindings;
        }
        Map<String, Object> result = new HashMap<>(bindings);
        for (Item item : pattern.items()) {
            if (item instanceof Item.Binding binding) {
                result.put(binding.variable(), value(fact, binding.property()));
            }
        }
        return result;
    }

    private static Object value(Object fact, String property) {
        return Vocabulary.of(fact.getClass().getSimpleName()).get(property).of(fact);
    }

    private static boolean matches(Pattern pattern, Object fact, Map<String, Object> bindings) {
        Map<String, Object> all = own(pattern, fact, bindings);
        for (Item item : pattern.items()) {
            if (item instanceof Item.Test test && outcome(test.condition(), fact, all) != Outcome.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** The fact that comes nearest to the pattern: equalities first, since they say which fact is meant. */
    private Object nearest(Pattern pattern, Map<String, Object> bindings) {
        Object best = null;
        int most = -1;
        for (Object fact : facts.getOrDefault(pattern.type(), List.of())) {
            Map<String, Object> all = own(pattern, fact, bindings);
            int rank = 0;
            boolean otherThreshold = false;
            for (Item item : pattern.items()) {
                if (item instanceof Item.Test test) {
                    boolean holds = outcome(test.condition(), fact, all) == Outcome.TRUE;
                    boolean names = test.condition() instanceof Condition.Membership
                            || test.condition() instanceof Condition.Comparison comparison
                                    && comparison.operator().equals("==");
                    rank += holds ? names ? 100 : 1 : 0;
                    otherThreshold |= !holds
                            && test.condition() instanceof Condition.Comparison comparison
                            && comparison.left().equals(new Operand.Property("key"));
                }
            }
            if (rank > most && !otherThreshold) {
                most = rank;
                best = fact;
            }
        }
        return best;
    }

    private ConditionCheck check(Condition condition, Object fact, Map<String, Object> bindings) {
        Map<String, ActualValue> values = new LinkedHashMap<>();
        if (fact != null) {
            collect(condition, fact, bindings, values);
        }
        return new ConditionCheck(
                Renderer.condition(condition),
                fact == null ? Outcome.NOT_REACHED : outcome(condition, fact, bindings),
                List.copyOf(values.values()));
    }

    private void collect(
            Condition condition, Object fact, Map<String, Object> bindings, Map<String, ActualValue> values) {
        if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> collect(part, fact, bindings, values));
        } else if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> collect(part, fact, bindings, values));
        } else if (condition instanceof Condition.Flag flag) {
            collect(flag.property(), fact, bindings, values);
        } else if (condition instanceof Condition.Comparison comparison) {
            collect(comparison.left(), fact, bindings, values);
            collect(comparison.right(), fact, bindings, values);
        } else if (condition instanceof Condition.Membership membership) {
            collect(membership.left(), fact, bindings, values);
        } else if (condition instanceof Condition.Containment containment) {
            collect(containment.left(), fact, bindings, values);
        }
    }

    private void collect(Operand operand, Object fact, Map<String, Object> bindings, Map<String, ActualValue> values) {
        if (operand instanceof Operand.Property property) {
            values.put(
                    property.name(),
                    new ActualValue(
                            property.name(),
                            String.valueOf(value(fact, property.name())),
                            fact.getClass().getSimpleName() + "." + property.name(),
                            fact instanceof Policy policy && property.name().equals("value")
                                    ? Optional.of(policy.key())
                                    : Optional.empty()));
        } else if (operand instanceof Operand.Variable variable && bindings.containsKey(variable.name())) {
            Binding binding = origins.get(variable.name());
            values.put(
                    variable.name(),
                    new ActualValue(
                            variable.name(),
                            String.valueOf(bindings.get(variable.name())),
                            binding.property(),
                            binding.threshold()));
        }
    }

    /** What each variable of the rule stands for. */
    private static Map<String, Binding> origins(Rule rule) {
        Map<String, Binding> origins = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            for (Item item : pattern.items()) {
                if (item instanceof Item.Binding binding) {
                    boolean threshold = pattern.type().equals("Policy")
                            && binding.property().equals("value");
                    origins.put(
                            binding.variable(),
                            new Binding(
                                    pattern.type() + "." + binding.property(),
                                    threshold ? pattern.threshold() : Optional.empty()));
                }
            }
        }
        return origins;
    }

    private static Outcome outcome(Condition condition, Object fact, Map<String, Object> bindings) {
        if (condition instanceof Condition.AnyOf any) {
            return combined(any.parts(), Outcome.TRUE, fact, bindings);
        } else if (condition instanceof Condition.AllOf all) {
            return combined(all.parts(), Outcome.FALSE, fact, bindings);
        } else if (condition instanceof Condition.Flag flag) {
            return of((Boolean) value(fact, flag.property().name()) != flag.negated());
        } else if (condition instanceof Condition.Comparison comparison) {
            if (!known(comparison.left(), bindings) || !known(comparison.right(), bindings)) {
                return Outcome.NOT_REACHED;
            }
            return of(Evaluation.holds(
                    operand(comparison.left(), fact, bindings),
                    comparison.operator(),
                    operand(comparison.right(), fact, bindings)));
        } else if (condition instanceof Condition.Membership membership) {
            Object left = operand(membership.left(), fact, bindings);
            boolean in =
                    membership.right().stream().anyMatch(value -> Objects.equals(left, operand(value, fact, bindings)));
            return of(in != membership.negated());
        }
        Condition.Containment containment = (Condition.Containment) condition;
        Collection<?> codes = (Collection<?>) operand(containment.left(), fact, bindings);
        return of(codes.contains(operand(containment.right(), fact, bindings)) != containment.negated());
    }

    /** One part with the deciding outcome decides; else a part that was not reached leaves the whole open. */
    private static Outcome combined(
            List<Condition> parts, Outcome deciding, Object fact, Map<String, Object> bindings) {
        boolean open = false;
        for (Condition part : parts) {
            Outcome outcome = outcome(part, fact, bindings);
            if (outcome == deciding) {
                return deciding;
            }
            open |= outcome == Outcome.NOT_REACHED;
        }
        return open ? Outcome.NOT_REACHED : of(deciding == Outcome.FALSE);
    }

    private static Outcome of(boolean holds) {
        return holds ? Outcome.TRUE : Outcome.FALSE;
    }

    private static boolean known(Operand operand, Map<String, Object> bindings) {
        return !(operand instanceof Operand.Variable variable) || bindings.containsKey(variable.name());
    }

    private static Object operand(Operand operand, Object fact, Map<String, Object> bindings) {
        if (operand instanceof Operand.Property property) {
            return value(fact, property.name());
        } else if (operand instanceof Operand.Variable variable) {
            return bindings.get(variable.name());
        } else if (operand instanceof Operand.Text text) {
            return text.value();
        } else if (operand instanceof Operand.Number number) {
            return number.value();
        } else if (operand instanceof Operand.Bool bool) {
            return bool.value();
        }
        return null;
    }
}
