package org.mentorship.rules.internal.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mentorship.rules.internal.analysis.Formula.Ref;
import org.mentorship.rules.internal.analysis.Formula.Side;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.vocabulary.Policy;

/**
 * A rule with the thresholds of one day put in: what has to hold, one conjunct for each condition.
 *
 * @param conjuncts what has to hold together
 * @param papers whether it asks for facts beside its subject and thresholds
 */
record RuleFormula(Rule rule, List<Conjunct> conjuncts, boolean papers) {

    /** A part of the formula, as written, and the line of the file where it stands. */
    record Conjunct(Formula formula, String text, int line) {}

    private static final String POLICY = "Policy";

    /** The rule on a day; empty when a threshold that it reads has no value on it. */
    static Optional<RuleFormula> of(Rule rule, Map<String, Policy> thresholds) {
        return new Maker(rule, Optional.of(thresholds)).make();
    }

    /** The rule whatever the figures of its thresholds. */
    static RuleFormula ofAnyFigures(Rule rule) {
        return new Maker(rule, Optional.empty()).make().orElseThrow();
    }

    /** A condition on the subject alone, such as an invariant. */
    static Formula onSubject(String subject, Condition condition) {
        return new Maker(null, Optional.empty()).formula(0, subject, Optional.empty(), condition);
    }

    Formula formula() {
        return new Formula.All(conjuncts.stream().map(Conjunct::formula).toList());
    }

    /** Whether the thresholds alone keep it silent: that is how a rule is switched off by a figure. */
    boolean switchedOff() {
        return conjuncts.stream()
                .map(Conjunct::formula)
                .anyMatch(one -> one.refs().isEmpty() && Boolean.FALSE.equals(one.value(Map.of())));
    }

    private static final class Maker {
        private final Rule rule;
        /** Empty where any figures are meant. */
        private final Optional<Map<String, Policy>> thresholds;

        private final Map<String, Side> variables = new HashMap<>();
        private final List<Conjunct> conjuncts = new ArrayList<>();
        private boolean papers;

        Maker(Rule rule, Optional<Map<String, Policy>> thresholds) {
            this.rule = rule;
            this.thresholds = thresholds;
        }

        Optional<RuleFormula> make() {
            for (int i = 0; i < rule.patterns().size(); i++) {
                Pattern pattern = rule.patterns().get(i);
                Optional<Policy> policy = Optional.empty();
                if (pattern.type().equals(POLICY) && thresholds.isPresent()) {
                    policy = Rule.keys(pattern).stream().findFirst().map(thresholds.get()::get);
                    if (policy.isEmpty()) {
                        return Optional.empty();
                    }
                }
                add(i, pattern, policy);
            }
            return Optional.of(new RuleFormula(rule, conjuncts, papers));
        }

        private void add(int line, Pattern pattern, Optional<Policy> policy) {
            papers |= line > 0 && policy.isEmpty();
            if (pattern.quantifier() == Quantifier.NOT && policy.isEmpty()) {
                return; // such a fact need not be there
            }
            for (Item item : pattern.items()) {
                if (item instanceof Item.Binding binding) {
                    variables.put(binding.variable(), side(line, pattern.type(), policy, binding.property()));
                }
            }
            List<Formula> tests = new ArrayList<>();
            List<Conjunct> own = new ArrayList<>();
            for (Item item : pattern.items()) {
                if (item instanceof Item.Test test && !isJoin(pattern, test.condition())) {
                    Formula formula = formula(line, pattern.type(), policy, test.condition());
                    tests.add(formula);
                    own.add(new Conjunct(formula, text(pattern, policy, test.condition()), test.line()));
                }
            }
            if (pattern.quantifier() == Quantifier.NOT) {
                String text = own.stream()
                        .map(Conjunct::text)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
                conjuncts.add(
                        new Conjunct(new Formula.Not(new Formula.All(tests)), "not (" + text + ")", pattern.line()));
            } else {
                conjuncts.addAll(own);
            }
        }

        /** The condition as written, with the key and the value of the threshold where it is about one. */
        private static String text(Pattern pattern, Optional<Policy> policy, Condition condition) {
            String text = Renderer.condition(condition);
            return policy.map(
                            one -> text.startsWith("key ") ? text : text + " (" + one.key() + " = " + one.value() + ")")
                    .orElse(pattern.type().equals("Policy") ? text : text);
        }

        private static boolean isJoin(Pattern pattern, Condition condition) {
            return Vocabulary.join(pattern.type())
                    .filter(join -> condition instanceof Condition.Comparison comparison
                            && comparison.operator().equals("==")
                            && (comparison.left().equals(new Operand.Property(join.own()))
                                    || comparison.right().equals(new Operand.Property(join.own()))))
                    .isPresent();
        }

        Formula formula(int line, String fact, Optional<Policy> policy, Condition condition) {
            if (condition instanceof Condition.AnyOf any) {
                return new Formula.Any(any.parts().stream()
                        .map(part -> formula(line, fact, policy, part))
                        .toList());
            } else if (condition instanceof Condition.AllOf all) {
                return new Formula.All(all.parts().stream()
                        .map(part -> formula(line, fact, policy, part))
                        .toList());
            } else if (condition instanceof Condition.Flag flag) {
                return new Formula.Atom(
                        side(line, fact, policy, flag.property().name()), "==", new Side.Fixed(!flag.negated()));
            } else if (condition instanceof Condition.Comparison comparison) {
                return new Formula.Atom(
                        operand(line, fact, policy, comparison.left()),
                        comparison.operator(),
                        operand(line, fact, policy, comparison.right()));
            } else if (condition instanceof Condition.Membership membership) {
                Set<Object> values = new HashSet<>();
                membership
                        .right()
                        .forEach(value -> values.add(((Side.Fixed) operand(line, fact, policy, value)).value()));
                return signed(
                        new Formula.In(operand(line, fact, policy, membership.left()), values), membership.negated());
            }
            Condition.Containment containment = (Condition.Containment) condition;
            return signed(
                    new Formula.Contains(
                            operand(line, fact, policy, containment.left()),
                            operand(line, fact, policy, containment.right())),
                    containment.negated());
        }

        private static Formula signed(Formula formula, boolean negated) {
            return negated ? new Formula.Not(formula) : formula;
        }

        private Side operand(int line, String fact, Optional<Policy> policy, Operand operand) {
            if (operand instanceof Operand.Property property) {
                return side(line, fact, policy, property.name());
            } else if (operand instanceof Operand.Variable variable) {
                return variables.get(variable.name());
            } else if (operand instanceof Operand.Text text) {
                return new Side.Fixed(text.value());
            } else if (operand instanceof Operand.Number number) {
                return new Side.Fixed(number.value());
            } else if (operand instanceof Operand.Bool bool) {
                return new Side.Fixed(bool.value());
            }
            return new Side.Fixed(null);
        }

        private static Side side(int line, String fact, Optional<Policy> policy, String property) {
            return policy.<Side>map(one ->
                            new Side.Fixed(Vocabulary.of(fact).get(property).of(one)))
                    .orElseGet(() -> new Side.Of(new Ref(line, fact, property)));
        }
    }

    /** Thresholds by key. */
    static Map<String, Policy> byKey(List<Policy> policies) {
        Map<String, Policy> byKey = new TreeMap<>();
        policies.forEach(policy -> byKey.put(policy.key(), policy));
        return byKey;
    }
}
