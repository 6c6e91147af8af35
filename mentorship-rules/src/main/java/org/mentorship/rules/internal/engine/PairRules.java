package org.mentorship.rules.internal.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.internal.lang.Pattern;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.vocabulary.Policy;

/** What the text of a pair rule says about all the pairs that it can speak of. */
final class PairRules {
    private static final String PAIR = "Pair";
    private static final Set<String> WHO = Set.of("number", "request", "offer");
    private static final Set<Condition> OTHER_ORGANIZATION = Set.of(
            new Condition.Flag(new Condition.Operand.Property("sameOrganization"), true),
            new Condition.Flag(new Condition.Operand.Property("acrossOrganizations"), true));

    private PairRules() {}

    /** Whether the rule may treat two pairs unlike that differ only in their ids or number; false for other rules. */
    static boolean asksWhoAPairIs(Rule rule) {
        if (!rule.subject().equals(PAIR)) {
            return false;
        }
        List<Pattern> pairs = rule.patterns().stream()
                .filter(pattern -> pattern.type().equals(PAIR))
                .toList();
        return pairs.size() > 1
                || rule.patterns().stream()
                        .flatMap(pattern -> pattern.items().stream())
                        .anyMatch(PairRules::names);
    }

    private static boolean names(Pattern.Item item) {
        if (item instanceof Pattern.Item.Binding binding) {
            return WHO.contains(binding.property());
        }
        return names(((Pattern.Item.Test) item).condition());
    }

    private static boolean names(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return names(comparison.left()) || names(comparison.right());
        }
        if (condition instanceof Condition.Membership membership) {
            return names(membership.left()) || membership.right().stream().anyMatch(PairRules::names);
        }
        if (condition instanceof Condition.Containment containment) {
            return names(containment.left()) || names(containment.right());
        }
        if (condition instanceof Condition.Flag flag) {
            return names(flag.property());
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(PairRules::names);
        }
        return ((Condition.AllOf) condition).parts().stream().anyMatch(PairRules::names);
    }

    private static boolean names(Condition.Operand operand) {
        return operand instanceof Condition.Operand.Property property && WHO.contains(property.name());
    }

    /** Whether the rule vetoes at least every pair of different organizations in a form that stays inside one. */
    static boolean vetoesOtherOrganizations(Rule rule) {
        return rule.conclusion().method().equals("veto")
                && rule.patterns().size() == 1
                && rule.subject().equals(PAIR)
                && rule.patterns().get(0).quantifier() == Pattern.Quantifier.FACT
                && rule.patterns().get(0).items().stream()
                        .allMatch(item -> item instanceof Pattern.Item.Test test
                                && OTHER_ORGANIZATION.contains(test.condition()));
    }

    /** What the rule can add to a pair; none where it adds nothing to any. */
    static Optional<PairBonus> bonus(Rule rule, Collection<Policy> policies) {
        int points = mostPoints(rule, policies);
        return points == 0
                ? Optional.empty()
                : Optional.of(new PairBonus(
                        points,
                        rule.patterns().stream()
                                .filter(pattern -> pattern.quantifier() == Pattern.Quantifier.FACT
                                        && pattern.type().equals(PAIR))
                                .flatMap(pattern -> pattern.items().stream())
                                .filter(Pattern.Item.Test.class::isInstance)
                                .map(item -> ((Pattern.Item.Test) item).condition())
                                .toList()));
    }

    /** Points that the rule gives a pair at most, 0 or more; the largest int where its text does not tell. */
    static int mostPoints(Rule rule, Collection<Policy> policies) {
        if (!rule.conclusion().method().equals("points")) {
            return 0;
        }
        Condition.Operand points = rule.conclusion().arguments().get(1);
        int most = Integer.MAX_VALUE;
        if (points instanceof Condition.Operand.Number number) {
            most = number.value();
        }
        for (Pattern pattern : rule.patterns()) {
            if (pattern.quantifier() != Pattern.Quantifier.FACT
                    || pattern.type().equals(PAIR)) {
                continue;
            }
            Optional<String> key = key(pattern);
            if (key.isEmpty()) {
                // May speak several times of one pair
                return Integer.MAX_VALUE;
            }
            if (points instanceof Condition.Operand.Variable variable
                    && pattern.items().stream().anyMatch(item -> binds(item, variable.name()))) {
                most = policies.stream()
                        .filter(policy -> policy.key().equals(key.get()))
                        .mapToInt(Policy::value)
                        .max()
                        .orElse(0);
            }
        }
        return Math.max(0, most);
    }

    private static boolean binds(Pattern.Item item, String variable) {
        return item instanceof Pattern.Item.Binding binding
                && binding.variable().equals(variable)
                && binding.property().equals("value");
    }

    private static Optional<String> key(Pattern pattern) {
        for (Pattern.Item item : pattern.items()) {
            if (item instanceof Pattern.Item.Test test
                    && test.condition() instanceof Condition.Comparison comparison
                    && comparison.operator().equals("==")
                    && comparison.left().equals(new Condition.Operand.Property("key"))
                    && comparison.right() instanceof Condition.Operand.Text key) {
                return Optional.of(key.value());
            }
        }
        return Optional.empty();
    }
}
