package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;
import org.mentorship.rules.internal.lang.Vocabulary.Property;

/**
 * The conditions and values of one rule as functions over the facts that its lines have found. For rules that the {@link
 * Checker} has passed.
 */
public final class Evaluation {

    /** A condition over facts in the order of {@link Read#lines}. */
    @FunctionalInterface
    public interface Test {
        boolean holds(Object[] facts);
    }

    /** A value taken from facts in the order of {@link Read#lines}. */
    @FunctionalInterface
    public interface Value {
        Object of(Object[] facts);
    }

    /**
     * A function and what it reads.
     *
     * @param lines places of the lines of the rule whose facts it is given; for a condition its own line comes first
     */
    public record Read<F>(F function, List<Integer> lines) {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** Where a variable gets its value. */
    private record Bound(int line, String property) {}

    private final Rule rule;
    private final Map<String, Bound> variables = new HashMap<>();
    private final List<Integer> lines = new ArrayList<>();

    private Evaluation(Rule rule) {
        this.rule = rule;
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            int line = i;
            if (pattern.quantifier() == Quantifier.FACT) {
                pattern.variable().ifPresent(name -> variables.put(name, new Bound(line, "")));
                for (Item item : pattern.items()) {
                    if (item instanceof Item.Binding binding) {
                        variables.put(binding.variable(), new Bound(line, binding.property()));
                    }
                }
            }
        }
    }

    /** A condition of the line. */
    public static Read<Test> test(Rule rule, int line, Condition condition) {
        Evaluation evaluation = new Evaluation(rule);
        evaluation.lines.add(line);
        return new Read<>(evaluation.test(condition), evaluation.lines);
    }

    /** The values of the conclusion, in its order. */
    public static Read<List<Value>> arguments(Rule rule) {
        Evaluation evaluation = new Evaluation(rule);
        return new Read<>(
                rule.conclusion().arguments().stream().map(evaluation::value).toList(), evaluation.lines);
    }

    /** The property from which the variable gets its value. */
    public static Property variable(Rule rule, String name) {
        Bound bound = new Evaluation(rule).variables.get(name);
        return Vocabulary.of(rule.patterns().get(bound.line()).type()).get(bound.property());
    }

    private Test test(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            List<Test> parts = any.parts().stream().map(this::test).toList();
            return facts -> parts.stream().anyMatch(part -> part.holds(facts));
        } else if (condition instanceof Condition.AllOf all) {
            List<Test> parts = all.parts().stream().map(this::test).toList();
            return facts -> parts.stream().allMatch(part -> part.holds(facts));
        } else if (condition instanceof Condition.Flag flag) {
            Value value = value(flag.property());
            return facts -> (Boolean) value.of(facts) != flag.negated();
        } else if (condition instanceof Condition.Comparison comparison) {
            Value left = value(comparison.left());
            Value right = value(comparison.right());
            String operator = comparison.operator();
            return facts -> holds(left.of(facts), operator, right.of(facts));
        } else if (condition instanceof Condition.Membership membership) {
            Value left = value(membership.left());
            Set<Object> values = new HashSet<>();
            membership.right().forEach(one -> values.add(value(one).of(null)));
            return facts -> values.contains(left.of(facts)) != membership.negated();
        }
        Condition.Containment containment = (Condition.Containment) condition;
        Value left = value(containment.left());
        Value right = value(containment.right());
        return facts -> ((Collection<?>) left.of(facts)).contains(right.of(facts)) != containment.negated();
    }

    private Value value(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return from(lines.get(0), property.name());
        } else if (operand instanceof Operand.Variable variable) {
            Bound bound = variables.get(variable.name());
            return from(bound.line(), bound.property());
        }
        Object constant = literal(operand);
        return facts -> constant;
    }

    /** A property of the fact of a line; the fact itself where no property is named. */
    private Value from(int line, String name) {
        int known = lines.indexOf(line);
        int place = known < 0 ? lines.size() : known;
        if (known < 0) {
            lines.add(line);
        }
        if (name.isEmpty()) {
            return facts -> facts[place];
        }
        Property property = Vocabulary.of(rule.patterns().get(line).type()).get(name);
        return facts -> property.of(facts[place]);
    }

    private static Object literal(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        } else if (operand instanceof Operand.Number number) {
            return number.value();
        } else if (operand instanceof Operand.Bool bool) {
            return bool.value();
        }
        return null;
    }

    /** The engine's own meaning of a comparison: null equals null alone and satisfies no order. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static boolean holds(Object left, String operator, Object right) {
        if (operator.equals("==") || operator.equals("!=")) {
            return Objects.equals(left, right) == operator.equals("==");
        }
        if (left == null || right == null) {
            return false;
        }
        int order = ((Comparable) left).compareTo(right);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
