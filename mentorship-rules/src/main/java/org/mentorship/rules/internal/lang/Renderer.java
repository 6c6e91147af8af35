package org.mentorship.rules.internal.lang;

import java.util.List;
import java.util.stream.Collectors;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;

/**
 * Writes rules in one fixed form. What is compiled at run time is this text, never the text of the file, so that nothing
 * reaches the compiler that the parser has not understood.
 */
public final class Renderer {

    private Renderer() {}

    /** A whole file of rules for the compiler; pure ASCII. */
    public static String file(String packageName, List<Rule> rules) {
        StringBuilder out = new StringBuilder("package " + packageName + ";\n");
        for (String type : Vocabulary.typeNames()) {
            out.append("import ").append(type).append(";\n");
        }
        out.append("global ").append(Vocabulary.VERDICT).append(" verdict;\n");
        for (Rule rule : rules) {
            out.append("rule \"").append(rule.id()).append("\"\nwhen\n");
            body(out, rule, true);
        }
        return out.toString();
    }

    /** The rule in the form that fingerprints are taken of: its wording, but neither comments nor spaces. */
    public static String canonical(Rule rule) {
        StringBuilder out = new StringBuilder("rule " + text(rule.name(), false) + "\n");
        rule.annotations().forEach((name, value) -> out.append("@" + name + "(" + text(value, false) + ")\n"));
        out.append("when\n");
        body(out, rule, false);
        return out.toString();
    }

    private static void body(StringBuilder out, Rule rule, boolean ascii) {
        for (Pattern pattern : rule.patterns()) {
            out.append("    ").append(pattern(pattern, ascii)).append('\n');
        }
        out.append("then\n    verdict.").append(rule.conclusion().method()).append('(');
        out.append(rule.conclusion().arguments().stream()
                .map(argument -> operand(argument, ascii))
                .collect(Collectors.joining(", ")));
        out.append(");\nend\n");
    }

    private static String pattern(Pattern pattern, boolean ascii) {
        return (pattern.quantifier() == Quantifier.FACT
                        ? ""
                        : pattern.quantifier().name().toLowerCase(java.util.Locale.ROOT) + " ")
                + pattern.variable().map(name -> name + " : ").orElse("")
                + pattern.type()
                + "("
                + pattern.items().stream().map(item -> item(item, ascii)).collect(Collectors.joining(", "))
                + ")";
    }

    private static String item(Item item, boolean ascii) {
        if (item instanceof Item.Binding binding) {
            return binding.variable() + " : " + binding.property();
        }
        return condition(((Item.Test) item).condition(), ascii);
    }

    /** The condition as a methodologist would write it. */
    public static String condition(Condition condition) {
        return condition(condition, false);
    }

    private static String condition(Condition condition, boolean ascii) {
        if (condition instanceof Condition.Comparison c) {
            return operand(c.left(), ascii) + " " + c.operator() + " " + operand(c.right(), ascii);
        } else if (condition instanceof Condition.Membership m) {
            return operand(m.left(), ascii)
                    + (m.negated() ? " not in (" : " in (")
                    + m.right().stream().map(o -> operand(o, ascii)).collect(Collectors.joining(", "))
                    + ")";
        } else if (condition instanceof Condition.Containment c) {
            return operand(c.left(), ascii)
                    + (c.negated() ? " not contains " : " contains ")
                    + operand(c.right(), ascii);
        } else if (condition instanceof Condition.Flag f) {
            return (f.negated() ? "!" : "") + f.property().name();
        } else if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts(), " || ", ascii);
        } else {
            return joined(((Condition.AllOf) condition).parts(), " && ", ascii);
        }
    }

    private static String joined(List<Condition> parts, String sign, boolean ascii) {
        return parts.stream()
                .map(part -> part instanceof Condition.AnyOf || part instanceof Condition.AllOf
                        ? "(" + condition(part, ascii) + ")"
                        : condition(part, ascii))
                .collect(Collectors.joining(sign));
    }

    /** The operand as written. */
    public static String operand(Operand operand) {
        return operand(operand, false);
    }

    private static String operand(Operand operand, boolean ascii) {
        if (operand instanceof Operand.Property property) {
            return property.name();
        } else if (operand instanceof Operand.Variable variable) {
            return variable.name();
        } else if (operand instanceof Operand.Text text) {
            return text(text.value(), ascii);
        } else if (operand instanceof Operand.Number number) {
            return String.valueOf(number.value());
        } else if (operand instanceof Operand.Bool bool) {
            return String.valueOf(bool.value());
        } else {
            return "null";
        }
    }

    /** A string never holds a quote or a backslash: the lexer refuses both. */
    private static String text(String value, boolean ascii) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            if (ascii && (c < 32 || c > 126)) {
                out.append("\\u%04X".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
