package org.mentorship.rules.internal.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.rules.internal.analysis.Formula.Ref;
import org.mentorship.rules.internal.analysis.Formula.Side;
import org.mentorship.rules.internal.analysis.RuleFormula.Conjunct;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;

/**
 * The numbers of one property for which a rule speaks, all else being as the rest of it asks.
 *
 * @param family what the rule concludes of whom, apart from the numbers; equal for rules that differ in them alone
 * @param limits the conditions on the property
 */
record Range(Rule rule, Ref property, Set<Object> family, List<Formula> limits) {

    static List<Range> of(RuleFormula formula) {
        List<Range> ranges = new ArrayList<>();
        Set<Ref> numbers = new TreeSet<>(java.util.Comparator.comparing(Ref::property));
        for (Conjunct conjunct : formula.conjuncts()) {
            Set<Ref> refs = conjunct.formula().refs();
            if (refs.size() == 1) {
                refs.stream()
                        .filter(ref ->
                                Vocabulary.of(ref.fact()).get(ref.property()).kind() == Kind.NUMBER)
                        .forEach(numbers::add);
            }
        }
        for (Ref number : numbers) {
            List<Formula> limits = new ArrayList<>();
            Rule rule = formula.rule();
            Set<Object> family = new HashSet<>(
                    Set.of(rule.subject() + ' ' + rule.conclusion().method() + ' ' + number.property()));
            for (Conjunct conjunct : formula.conjuncts()) {
                Set<Ref> refs = conjunct.formula().refs();
                if (refs.equals(Set.of(number))) {
                    limits.add(conjunct.formula());
                } else if (!refs.isEmpty()) {
                    family.add(conjunct.formula());
                }
            }
            ranges.add(new Range(rule, number, family, limits));
        }
        return ranges;
    }

    boolean holds(int number) {
        Map<Ref, Object> values = Map.of(property, number);
        return limits.stream().allMatch(limit -> Boolean.TRUE.equals(limit.value(values)));
    }

    /** The figures with which the property is compared. */
    Set<Integer> figures() {
        Set<Integer> figures = new TreeSet<>();
        limits.forEach(limit -> collect(limit, figures));
        return figures;
    }

    private static void collect(Formula formula, Set<Integer> figures) {
        if (formula instanceof Formula.Atom atom) {
            for (Side side : List.of(atom.left(), atom.right())) {
                if (side instanceof Side.Fixed fixed && fixed.value() instanceof Integer figure) {
                    figures.add(figure);
                }
            }
        } else if (formula instanceof Formula.In in) {
            in.values().forEach(value -> {
                if (value instanceof Integer figure) {
                    figures.add(figure);
                }
            });
        }
        formula.parts().forEach(part -> collect(part, figures));
    }
}
