package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;
import org.mentorship.rules.internal.lang.Vocabulary.Join;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;
import org.mentorship.rules.internal.lang.Vocabulary.Property;

/** Checks one rule against the vocabulary: known words, kinds that fit, one subject, joins by equality. */
public final class Checker {
    private static final int MOST_LINES = 12;
    private static final java.util.regex.Pattern PLACEHOLDER = java.util.regex.Pattern.compile("\\{([0-9]+)}");

    /** What a variable stands for: a whole fact where no property is named; {@code kind} is absent where it is not known. */
    private record Bound(String fact, String property, Optional<Kind> kind) {
        boolean isFact() {
            return property.isEmpty();
        }

        boolean sameProperty(Bound other) {
            return other != null && fact.equals(other.fact) && property.equals(other.property);
        }
    }

    private final Rule rule;
    private final Optional<Set<String>> policyKeys;
    private final Problems problems;
    private final Map<String, Bound> variables = new HashMap<>();
    /** Whether it was said that the subject has no variable: then the conclusion cannot name it either. */
    private boolean subjectTold;

    private Checker(Rule rule, Optional<Set<String>> policyKeys, Problems problems) {
        this.rule = rule;
        this.policyKeys = policyKeys;
        this.problems = problems;
    }

    /**
     * Adds what is wrong with the rule to {@code problems}.
     *
     * @param policyKeys empty when the thresholds cannot be read: then none is called unknown
     */
    public static void check(Rule rule, Optional<Set<String>> policyKeys, Problems problems) {
        new Checker(rule, policyKeys, problems).run();
    }

    private void run() {
        boolean allKnown = rule.patterns().stream().allMatch(pattern -> Vocabulary.knows(pattern.type()));
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            if (allKnown || !Vocabulary.knows(pattern.type())) {
                pattern(pattern, i == 0); // what follows from an unknown fact is not told
            }
        }
        if (allKnown) {
            lines();
            conclusion(rule.conclusion());
        }
    }

    /** Nothing interrupts a join, so the product that a rule can build is bounded by its text. */
    private void lines() {
        if (rule.patterns().size() > MOST_LINES) {
            problem(rule.line(), "rule.long", MOST_LINES);
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Pattern pattern : rule.patterns()) {
            if (Vocabulary.knows(pattern.type()) && pattern.quantifier() == Quantifier.FACT) {
                int count = counts.merge(pattern.type(), 1, Integer::sum);
                Vocabulary.join(pattern.type())
                        .filter(join -> count > join.most())
                        .ifPresent(join -> problem(pattern.line(), "join.many", pattern.type(), join.most()));
            }
        }
    }

    private void pattern(Pattern pattern, boolean first) {
        String type = pattern.type();
        if (!Vocabulary.knows(type)) {
            problem(
                    pattern.line(),
                    "fact.unknown",
                    type,
                    hint(NearestWord.of(type, Vocabulary.facts())),
                    Vocabulary.facts());
            return;
        }
        if (first != Vocabulary.isSubject(type)) {
            problem(pattern.line(), first ? "subject.first" : "subject.second", type, subjects());
            return;
        }
        if (first
                && (pattern.quantifier() != Quantifier.FACT
                        || pattern.variable().isEmpty())) {
            problem(pattern.line(), "subject.form", type, Vocabulary.variable(type));
            subjectTold = true;
        }
        if (pattern.variable().isPresent()) {
            bind(pattern.variable().get(), new Bound(type, "", Optional.empty()), pattern, pattern.line());
        }
        for (Item item : pattern.items()) {
            if (item instanceof Item.Binding binding) {
                Optional<Kind> kind =
                        property(type, binding.property(), binding.line()).map(Property::kind);
                bind(binding.variable(), new Bound(type, binding.property(), kind), pattern, binding.line());
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
                policyKeys
                        .filter(known -> !known.contains(key))
                        .ifPresent(known -> problem(pattern.line(), "policy.unknown", key, hint(key, known)));
            }
            return;
        }
        boolean joined = equalities.stream()
                .anyMatch(e -> joins(e.left(), e.right(), pattern) || joins(e.right(), e.left(), pattern));
        if (!joined) {
            Join join = Vocabulary.join(pattern.type()).orElseThrow();
            problem(
                    pattern.line(),
                    "join.missing",
                    pattern.type(),
                    Vocabulary.variable(join.subject()),
                    join.subject(),
                    join.key(),
                    join.own());
        }
    }

    /** Whether the equality finds the fact from the subject, as the vocabulary declares it. */
    private boolean joins(Operand property, Operand variable, Pattern pattern) {
        Join join = Vocabulary.join(pattern.type()).orElseThrow();
        return property.equals(new Operand.Property(join.own()))
                && variable instanceof Operand.Variable v
                && new Bound(join.subject(), join.key(), Optional.empty()).sameProperty(variables.get(v.name()));
    }

    private static String subjects() {
        return Vocabulary.subjects().stream()
                .map(subject -> Vocabulary.variable(subject) + " : " + subject + "( … )")
                .collect(Collectors.joining(", "));
    }

    private Optional<Property> property(String type, String name, int line) {
        Property property = Vocabulary.of(type).get(name);
        if (property == null && name.matches("[A-Z][A-Z0-9_]*")) {
            problem(line, "quotes.missing", name);
        } else if (property == null) {
            problem(
                    line,
                    "property.unknown",
                    name,
                    type,
                    hint(NearestWord.of(name, Vocabulary.of(type).keySet())));
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
                    code(type, membership.left(), value, line);
                }
            }
        } else if (condition instanceof Condition.Containment containment) {
            Optional<Kind> left = propertyOnly(type, containment.left(), line);
            if (left.isPresent() && left.get() != Kind.CODES || !(containment.right() instanceof Operand.Text)) {
                problem(line, "condition.contains", Renderer.condition(condition));
            } else {
                code(type, containment.left(), containment.right(), line);
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
        code(type, comparison.left(), comparison.right(), line);
        code(type, comparison.right(), comparison.left(), line);
        if (left.isPresent() && !equality && left.get() != Kind.NUMBER && left.get() != Kind.DATE) {
            problem(line, "condition.order", shown);
        }
    }

    /** A code that the property does not have; where others may be had, only one that looks like a slip. */
    private void code(String type, Operand left, Operand value, int line) {
        if (!(left instanceof Operand.Property p && value instanceof Operand.Text text)) {
            return;
        }
        Property property = Vocabulary.of(type).get(p.name());
        if (property == null || property.codes().isEmpty() || property.codes().contains(text.value())) {
            return;
        }
        Optional<String> near = property.codes().stream()
                .filter(code -> property.words(code)
                        .filter(words -> words.ru().equalsIgnoreCase(text.value()))
                        .isPresent())
                .findFirst()
                .or(() -> NearestWord.of(text.value(), property.codes()));
        if (!property.open()
                || near.isPresent()
                || !Keyboard.cyrillic(text.value()).isEmpty()) {
            problems.warn(
                    rule.file(),
                    line,
                    "code.unknown",
                    rule.id(),
                    p.name(),
                    type,
                    text.value(),
                    hint(near),
                    String.join(", ", property.codes()));
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
                        hint(NearestWord.of(variable.name(), variables.keySet())));
                return Optional.empty();
            }
            if (bound.isFact()) {
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
        Signature signature = Vocabulary.conclusions().get(method);
        if (signature == null) {
            problem(
                    line,
                    "verdict.unknown",
                    method,
                    hint(NearestWord.of(method, Vocabulary.conclusions().keySet())),
                    conclusions());
            return;
        }
        if (arguments.size() < signature.fixed()) {
            problem(line, "verdict.arguments", method, signature.fixed(), arguments.size(), signature.example());
            return;
        }
        if (!(arguments.get(0) instanceof Operand.Variable variable)
                || !signature.subjects().contains(rule.subject())
                || !subjectTold && !rule.patterns().get(0).variable().equals(Optional.of(variable.name()))) {
            problem(line, "verdict.subject", method, String.join(", ", signature.subjects()));
        }
        for (int i = 1; i < arguments.size(); i++) {
            Optional<Kind> kind = kind(rule.subject(), arguments.get(i), line);
            if (kind.isPresent() && i <= signature.parameters().size()) {
                parameter(signature, i, kind.get(), arguments.get(i), line);
            }
        }
        if (arguments.get(signature.fixed() - 1) instanceof Operand.Text reason) {
            int values = arguments.size() - signature.fixed();
            placeholders(reason.value(), values, line);
            rule.englishReason().ifPresent(english -> placeholders(english, values, line));
        } else {
            problem(line, "verdict.reason", method);
        }
    }

    private void parameter(Signature signature, int place, Kind kind, Operand value, int line) {
        Signature.Parameter parameter = signature.parameters().get(place - 1);
        boolean code = value instanceof Operand.Text text && parameter.codes().contains(text.value());
        if (!parameter.codes().isEmpty() && !code) {
            problem(
                    line,
                    "verdict.code",
                    signature.method(),
                    place + 1,
                    Renderer.operand(value),
                    value instanceof Operand.Text text ? hint(text.value(), parameter.codes()) : "",
                    parameter.codes());
        } else if (!parameter.kinds().contains(kind)) {
            problem(line, "verdict.kind", signature.method(), place + 1, Renderer.operand(value), signature.example());
        }
    }

    /** The conclusions about the subject of the rule, or all of them where that is not one. */
    private String conclusions() {
        List<Signature> own = Vocabulary.conclusionsAbout(rule.subject());
        return (own.isEmpty() ? Vocabulary.conclusions().values().stream() : own.stream())
                .map(Signature::method)
                .sorted()
                .collect(Collectors.joining(", "));
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
        return hint(NearestWord.of(word, known));
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
