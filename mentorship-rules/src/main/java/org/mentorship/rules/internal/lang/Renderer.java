package org.mentorship.rules.internal.lang;

import java.util.List;
import java.util.stream.Collectors;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;

/** Writes rules in one fixed form, whatever the file looks like. */
public final class Renderer {

    private Renderer() {}

    /** The rule in the form that fingerprints are taken of: its wording, but neither comments nor spaces. */
    public static String canonical(Rule rule) {
        StringBuilder out = new StringBuilder("rule " + text(rule.name()) + "\n");
        rule.annotations().forEach((name, value) -> out.append("@" + name + "(" + text(value) + ")\n"));
        out.append("when\n");
        for (Pattern pattern : rule.patterns()) {
            out.append("    ").append(pattern(pattern)).append('\n');
        }
        out.append("then\n    verdict.").append(rule.conclusion().method()).append('(');
        out.append(rule.conclusion().arguments().stream().map(Renderer::operand).collect(Collectors.joining(", ")));
        return out.append(");\nend\n").toString();
    }

    private static String pattern(Pattern pattern) {
        return (pattern.quantifier() == Quantifier.FACT
                        ? ""
                        : pattern.quantifier().name().toLowerCase(java.util.Locale.ROOT) + " ")
                + pattern.variable().map(name -> name + " : ").orElse("")
                + pattern.type()
                + "("
                + pattern.items().stream().map(Renderer::item).collect(Collectors.joining(", "))
                + ")";
    }

    private static String item(Item item) {
        if (item instanceof Item.Binding binding) {
            return binding.variable() + " : " + binding.property();
        }
        return condition(((Item.Test) item).condition());
    }

    /** The condition as a methodologist would write it. */
    public static String condition(Condition condition) {
        if (condition instanceof Condition.Comparison c) {
            return operand(c.left()) + " " + c.operator() + " " + operand(c.right());
        } else if (condition instanceof Condition.Membership m) {
            return operand(m.left())
                    + (m.negated() ? " not in (" : " in (")
                    + m.right().stream().map(Renderer::operand).collect(Collectors.joining(", "))
                    + ")";
        } else if (condition instanceof Condition.Containment c) {
            return operand(c.left()) + (c.negated() ? " not contains " : " contains ") + operand(c.right());
        } else if (condition instanceof Condition.Flag f) {
            return (f.negated() ? "!" : "") + f.property().name();
        } else if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " || ");
        } else {
            return joined(((Condition.AllOf) condition).parts(), " && ");
        }
    }

    private static String joined(List<Condition> parts, String sign) {
        return parts.stream()
                .map(part -> part instanceof Condition.AnyOf || part instanceof Condition.AllOf
                        ? "(" + condition(part) + ")"
                        : condition(part))
                .collect(Collectors.joining(sign));
    }

    /** The operand as written. */
    public static String operand(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return property.name();
        } else if (operand instanceof Operand.Variable variable) {
            return variable.name();
        } else if (operand instanceof Operand.Text text) {
            return text(text.value());
        } else if (operand instanceof Operand.Number number) {
            return String.valueOf(number.value());
        } else if (operand instanceof Operand.Bool bool) {
            return String.valueOf(bool.value());
        } else {
            return "null";
        }
    }

    /** A string never holds a quote or a backslash: the lexer refuses both. */
    private static String text(String value) {
        return '"' + value + '"';
    }
}
