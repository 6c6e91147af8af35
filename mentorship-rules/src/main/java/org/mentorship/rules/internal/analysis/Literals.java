package org.mentorship.rules.internal.analysis;

import java.util.Set;
import org.mentorship.rules.internal.lang.Condition;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Renderer;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.internal.lang.Signature;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;

/** Figures that stand in rules and belong among the thresholds, where they have a day and a source. */
final class Literals {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

    private Literals() {}

    static void warn(Rule rule, Problems problems) {
        for (Pattern pattern : rule.patterns()) {
            for (Item item : pattern.items()) {
                if (item instanceof Item.Test test) {
                    condition(rule, test.condition(), test.line(), problems);
                }
            }
        }
        Signature signature = Vocabulary.conclusions().get(rule.conclusion().method());
        for (int i = 0; i < signature.parameters().size(); i++) {
            Operand value = rule.conclusion().arguments().get(i + 1);
            if (signature.parameters().get(i).kinds().contains(Kind.NUMBER) && isFigure(value)) {
                problems.warn(
                        rule.file(),
                        rule.conclusion().line(),
                        "literal.conclusion",
                        rule.id(),
                        Renderer.operand(value));
            }
        }
    }

    private static void condition(Rule rule, Condition condition, int line, Problems problems) {
        if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> condition(rule, part, line, problems));
        } else if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> condition(rule, part, line, problems));
        } else if (condition instanceof Condition.Comparison comparison
                && ORDER.contains(comparison.operator())
                && (isFigure(comparison.left()) || isFigure(comparison.right()))) {
            Operand figure = isFigure(comparison.left()) ? comparison.left() : comparison.right();
            problems.warn(
                    rule.file(),
                    line,
                    "literal.condition",
                    rule.id(),
                    Renderer.condition(condition),
                    Renderer.operand(figure));
        }
    }

    /** Zero and one tell «none», «some» and «at all» rather than a threshold. */
    private static boolean isFigure(Operand operand) {
        return operand instanceof Operand.Number number && number.value() != 0 && number.value() != 1;
    }
}
