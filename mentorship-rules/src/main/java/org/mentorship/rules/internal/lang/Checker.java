package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;
import org.mentorship.rules.internal.lang.Vocabulary.Property;

/** Checks one rule against the vocabulary: known words, kinds that fit, one subject, joins by equality. */
public final class Checker {
    private static final Set<String> SUBJECTS = Set.of("Candidacy", "Pair", "Due", "Work");
    private static final Set<String> ON_CANDIDACY = Set.of("refuse", "pending", "remark");
    private static final Set<String> ON_PAIR = Set.of("veto", "points");
    private static final Set<String> ON_DUE = Set.of("status", "escalate");
    private static final Set<String> ON_WORK = Set.of("flag", "clash");
    /** What a conclusion may name in its second value, where that is one of a few codes. */
    private static final Map<String, Set<String>> CODES = Map.of(
            "status",
            Set.of("NOT_DUE", "IN_WINDOW", "DUE_SOON", "OVERDUE", "DONE", "DONE_LATE", "NO_DATE", "WAITING_FOR_EVENT"),
            "escalate",
            Set.of("CURATOR", "DIRECTOR"));

    private static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("\\{([0-9]+)}");

    /** What a variable stands for; {@code kind} is absent when it is a fact. */
    private record Bound(String fact, String property, Optional<Kind> kind) {}

    private final Rule rule;
    private final Set<String> policyKeys;
    private final Problems problems;
    private final Map<String, Bound> variables = new HashMap<>();

    private Checker(Rule rule, Set<String> policyKeys, Problems problems) {
        this.rule = rule;
        this.policyKeys = policyKeys;
        this.problems = problems;
    }

    /** Adds what is wrong with the rule to {@code problems}. */
    public static void check(Rule rule, Set<String> policyKeys, Problems problems) {
        new Checker(rule, policyKeys, problems).run();
    }

    private void run() {
        for (int i = 0; i < rule.patterns().size(); i++) {
            pattern(rule.patterns().get(i), i == 0);
        }
        conclusion(rule.conclusion());
    }

    private void pattern(Pattern pattern, boolean first) {
        String type = pattern.type();
        if (!Vocabulary.knows(type)) {
            problem(pattern.line(), "fact.unknown", type, hint(Vocabulary.nearest(type, Vocabulary.facts())));
            return;
        }
        if (first != SUBJECTS.contains(type)) {
            problem(pattern.line(), first ? "subject.first" : "subject.second", type);
            return;
        }
        if (first
                && (pattern.quantifier() != Quantifier.FACT
                        || pattern.variable().isEmpty())) {
            problem(pattern.line(), "subject.form", type);
        }
        if (pattern.variable().isPresent()) {
            bind(pattern.variable().get(), new Bound(type, "", Optional.empty()), pattern, pattern.line());
        }
        for (Item item : pattern.items()) {
            if (item instanceof Item.Binding binding) {
                property(type, binding.property(), binding.line())
                        .ifPresent(property -> bind(
                                binding.variable(),
                                new Bound(type, property.name(), Optional.of(property.kind())),
                                pattern,
                                binding.line()));
            }
        }
        for (Item item : pattern.items()) {
            if (item instanceof Item.Test test) {
                condition(type, test.condition(), test.line());
            }
        }
        if (!first) {
            join(pattern);
        }
    }

    private void bind(String name, Bound bound, Pattern pattern, int line) {
        if (pattern.quantifier() != Quantifier.FACT) {
            problem(line, "variable.inside", name);
        } else if (variables.putIfAbsent(name, bound) != null) {
            problem(line, "variable.twice", name);
        }
    }

    /** A further fact is found by a key, never by trying all of them. */
    private void join(Pattern pattern) {
        List<Condition.Comparison> equalities = new ArrayList<>();
        for (Item item : pattern.items()) {
            if (item instanceof Item.Test test
                    && test.condition() instanceof Condition.Comparison comparison
                    && comparison.operator().equals("==")) {
                equalities.add(comparison);
            }
        }
        if (pattern.type().equals("Policy")) {
            List<String> keys = equalities.stream()
                    .filter(e -> e.left().equals(new Operand.Property("key")) && e.right() instanceof Operand.Text)
                    .map(e -> ((Operand.Text) e.right()).value())
                    .toList();
            if (keys.isEmpty()) {
                problem(pattern.line(), "policy.key");
            }
            for (String key : keys) {
                if (!policyKeys.contains(key)) {
                    problem(pattern.line(), "policy.unknown", key, hint(Vocabulary.nearest(key, policyKeys)));
                }
            }
            return;
        }
        boolean joined = equalities.stream()
                .anyMatch(e -> joins(e.left(), e.right(), pattern) || joins(e.right(), e.left(), pattern));
        if (!joined) {
            problem(pattern.line(), "join.missing", pattern.type());
        }
    }

    /** Papers belong to a candidacy by its id, works to one another by their plan. */
    private boolean joins(Operand property, Operand variable, Pattern pattern) {
        boolean work = pattern.type().equals("OtherWork");
        if (!rule.subject().equals(work ? "Work" : "Candidacy")
                || !property.equals(new Operand.Property(work ? "plan" : "candidacy"))
                || !(variable instanceof Operand.Variable v)) {
            return false;
        }
        Bound bound = variables.get(v.name());
        return bound != null
                && bound.fact().equals(rule.subject())
                && bound.property().equals(work ? "plan" : "id");
    }

    private Optional<Property> property(String type, String name, int line) {
        Property property = Vocabulary.of(type).get(name);
        if (property == null) {
            problem(
                    line,
                    "property.unknown",
                    name,
                    type,
                    hint(Vocabulary.nearest(name, Vocabulary.of(type).keySet())));
        }
        return Optional.ofNullable(property);
    }

    private void condition(String type, Condition condition, int line) {
        if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> condition(type, part, line));
        } else if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> condition(type, part, line));
        } else if (condition instanceof Condition.Flag flag) {
            kind(type, flag.property(), line)
                    .filter(kind -> kind != Kind.BOOL)
                    .ifPresent(kind ->
                            problem(line, "condition.flag", flag.property().name()));
        } else if (condition instanceof Condition.Comparison comparison) {
            comparison(type, comparison, line);
        } else if (condition instanceof Condition.Membership membership) {
            Optional<Kind> left = propertyOnly(type, membership.left(), line);
            for (Operand value : membership.right()) {
                if (!(value instanceof Operand.Text) && !(value instanceof Operand.Number)) {
                    problem(line, "condition.list", Renderer.operand(value));
                } else {
                    fits(left, kind(type, value, line), Renderer.condition(condition), line);
                }
            }
        } else if (condition instanceof Condition.Containment containment) {
            Optional<Kind> left = propertyOnly(type, containment.left(), line);
            if (left.isPresent() && left.get() != Kind.CODES || !(containment.right() instanceof Operand.Text)) {
                problem(line, "condition.contains", Renderer.condition(condition));
            }
        }
    }

    private void comparison(String type, Condition.Comparison comparison, int line) {
        String shown = Renderer.condition(comparison);
        if (!(comparison.left() instanceof Operand.Property) && !(comparison.right() instanceof Operand.Property)) {
            problem(line, "condition.property", shown);
            return;
        }
        boolean equality =
                comparison.operator().equals("==") || comparison.operator().equals("!=");
        if (comparison.right() instanceof Operand.Unknown || comparison.left() instanceof Operand.Unknown) {
            Operand other = comparison.right() instanceof Operand.Unknown ? comparison.left() : comparison.right();
            kind(type, other, line);
            Property property =
                    other instanceof Operand.Property p ? Vocabulary.of(type).get(p.name()) : null;
            if (!equality || property != null && !property.nullable()) {
                problem(line, "condition.null", shown);
            }
            return;
        }
        Optional<Kind> left = kind(type, comparison.left(), line);
        Optional<Kind> right = kind(type, comparison.right(), line);
        fits(left, right, shown, line);
        if (left.isPresent() && !equality && left.get() != Kind.NUMBER && left.get() != Kind.DATE) {
            problem(line, "condition.order", shown);
        }
    }

    private void fits(Optional<Kind> left, Optional<Kind> right, String shown, int line) {
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        if (left.get() != right.get() || left.get() == Kind.WORDS || left.get() == Kind.CODES) {
            problem(line, "condition.kinds", shown);
        }
    }

    private Optional<Kind> propertyOnly(String type, Operand operand, int line) {
        if (!(operand instanceof Operand.Property)) {
            problem(line, "condition.property", Renderer.operand(operand));
            return Optional.empty();
        }
        return kind(type, operand, line);
    }

    private Optional<Kind> kind(String type, Operand operand, int line) {
        if (operand instanceof Operand.Property property) {
            return property(type, property.name(), line).map(Property::kind);
        } else if (operand instanceof Operand.Variable variable) {
            Bound bound = variables.get(variable.name());
            if (bound == null) {
                problem(
                        line,
                        "variable.unknown",
                        variable.name(),
                        hint(Vocabulary.nearest(variable.name(), variables.keySet())));
                return Optional.empty();
            }
            if (bound.kind().isEmpty()) {
                problem(line, "variable.fact", variable.name());
            }
            return bound.kind();
        } else if (operand instanceof Operand.Text) {
            return Optional.of(Kind.TEXT);
        } else if (operand instanceof Operand.Number) {
            return Optional.of(Kind.NUMBER);
        }
        return Optional.of(Kind.BOOL);
    }

    private void conclusion(Conclusion conclusion) {
        String method = conclusion.method();
        int line = conclusion.line();
        List<Operand> arguments = conclusion.arguments();
        if (!ON_CANDIDACY.contains(method)
                && !ON_PAIR.contains(method)
                && !ON_DUE.contains(method)
                && !ON_WORK.contains(method)) {
            Set<String> known = new TreeSet<>(ON_CANDIDACY);
            known.addAll(ON_PAIR);
            known.addAll(ON_DUE);
            known.addAll(ON_WORK);
            problem(line, "verdict.unknown", method, hint(Vocabulary.nearest(method, known)));
            return;
        }
        int fixed = method.equals("pending")
                ? 4
                : method.equals("points") || method.equals("clash") || ON_DUE.contains(method) ? 3 : 2;
        if (arguments.size() < fixed) {
            problem(line, "verdict.arguments", method, fixed, arguments.size());
            return;
        }
        String subject = ON_PAIR.contains(method)
                ? "Pair"
                : ON_DUE.contains(method) ? "Due" : ON_WORK.contains(method) ? "Work" : "Candidacy";
        if (!(arguments.get(0) instanceof Operand.Variable variable)
                || !rule.subject().equals(subject)
                || !rule.patterns().get(0).variable().equals(Optional.of(variable.name()))) {
            problem(line, "verdict.subject", method, subject);
        }
        for (int i = 1; i < arguments.size(); i++) {
            Optional<Kind> kind = kind(rule.subject(), arguments.get(i), line);
            if (kind.isEmpty()) {
                continue;
            }
            boolean wrong = switch (method) {
                case "pending" ->
                    i == 1 && kind.get() != Kind.WORDS && kind.get() != Kind.TEXT || i == 2 && kind.get() != Kind.DATE;
                case "points" -> i == 1 && kind.get() != Kind.NUMBER;
                case "clash" -> i == 1 && kind.get() != Kind.TEXT;
                case "status", "escalate" -> i == 1 && !isCode(method, arguments.get(i));
                default -> false;
            };
            if (wrong) {
                problem(line, "verdict.kind", method, i + 1, Renderer.operand(arguments.get(i)));
            }
        }
        if (arguments.get(fixed - 1) instanceof Operand.Text reason) {
            placeholders(reason.value(), arguments.size() - fixed, line);
            rule.englishReason().ifPresent(english -> placeholders(english, arguments.size() - fixed, line));
        } else {
            problem(line, "verdict.reason", method);
        }
    }

    private static boolean isCode(String method, Operand operand) {
        return operand instanceof Operand.Text text && CODES.get(method).contains(text.value());
    }

    private void placeholders(String reason, int values, int line) {
        Matcher matcher = PLACEHOLDER.matcher(reason);
        while (matcher.find()) {
            if (matcher.group(1).length() > 2 || Integer.parseInt(matcher.group(1)) >= values) {
                problem(line, "verdict.placeholder", matcher.group(), values);
            }
        }
    }

    /** « (word?)» for the known word nearest to one that is not known; empty when none is near. */
    public static String hint(String word, java.util.Collection<String> known) {
        return hint(Vocabulary.nearest(word, known));
    }

    private static String hint(Optional<String> nearest) {
        return nearest.map(word -> " (" + word + "?)").orElse("");
    }

    private void problem(int line, String key, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = rule.id();
        System.arraycopy(values, 0, all, 1, values.length);
        problems.add(rule.file(), line, key, all);
    }
}
