package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mentorship.core.text.Refusal;
import org.mentorship.rules.internal.lang.Condition.Operand;
import org.mentorship.rules.internal.lang.Pattern.Item;
import org.mentorship.rules.internal.lang.Pattern.Quantifier;

/**
 * Reads the part of DRL that rule books may use, and nothing else: what is not named here cannot be written.
 *
 * <p>After an error inside a rule the rest of that rule is skipped, so that one run finds a problem in each of them.
 */
public final class RuleParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> FORBIDDEN_TOP =
            Set.of("function", "declare", "query", "dialect", "unit", "extend");
    private static final Set<String> FORBIDDEN_WHEN = Set.of(
            "eval",
            "from",
            "accumulate",
            "acc",
            "collect",
            "forall",
            "groupby",
            "over",
            "entry",
            "window",
            "or",
            "and");
    private static final Set<String> FORBIDDEN_OPERATORS = Set.of(
            "matches",
            "memberOf",
            "soundslike",
            "str",
            "excludes",
            "after",
            "before",
            "coincides",
            "during",
            "instanceof");
    private static final Set<String> ANNOTATIONS = Set.of("source", "en");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
    private static final int MAX_DEPTH = 20;

    /** Leaves the rule under way; the problem is already noted. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final Problems problems;
    private final List<Token> tokens;
    private final List<Rule> rules = new ArrayList<>();
    private int at;

    private RuleParser(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.tokens = Lexer.tokens(file, text, problems);
    }

    /** The rules of the file that could be read; everything else is in {@code problems}. */
    public static List<Rule> parse(String file, String text, Problems problems) {
        return new RuleParser(file, text, problems).run();
    }

    /**
     * One condition by itself.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Condition condition(String text) {
        Problems problems = new Problems();
        RuleParser parser = new RuleParser("", text, problems);
        try {
            Condition condition = parser.anyOf(0);
            if (parser.peek().kind() == Token.Kind.END && !problems.hasErrors()) {
                return condition;
            }
        } catch (Broken e) {
            // told below
        }
        throw Refusal.of("""
                The text (%s) is not a condition.
                Write it as in a rule.""", text);
    }

    private List<Rule> run() {
        while (peek().kind() != Token.Kind.END) {
            try {
                top();
            } catch (Broken e) {
                skipToNextRule();
            }
        }
        return rules;
    }

    private void top() {
        Token token = next();
        switch (token.text()) {
            case "package" -> {
                qualifiedName();
                skip(";");
            }
            case "import" -> importLine(token);
            case "global" -> globalLine(token);
            case "rule" -> rule(token);
            case ";" -> {}
            default -> {
                if (FORBIDDEN_TOP.contains(token.text())) {
                    throw broken(token, "top.forbidden", token.text());
                }
                throw broken(token, "top.unknown", token.shown());
            }
        }
    }

    private void importLine(Token start) {
        if (peek().is("function") || peek().is("static")) {
            throw broken(start, "import.forbidden", next().text());
        }
        String name = qualifiedName();
        skip(";");
        if (!Vocabulary.importable(name)) {
            problems.add(file, start.line(), "import.forbidden", name);
        }
    }

    private void globalLine(Token start) {
        String type = qualifiedName();
        String name = next().text();
        skip(";");
        if (!type.equals(Vocabulary.VERDICT) || !name.equals("verdict")) {
            problems.add(file, start.line(), "global.forbidden", type + " " + name);
        }
    }

    private void rule(Token start) {
        Token name = next();
        if (name.kind() != Token.Kind.STRING) {
            throw broken(name, "rule.name");
        }
        String stripped = name.text().strip();
        int space = stripped.indexOf(' ');
        String id = space < 0 ? stripped : stripped.substring(0, space);
        String sentence = space < 0 ? "" : stripped.substring(space + 1).strip();
        if (sentence.isEmpty() || !ID.matcher(id).matches()) {
            problems.add(file, name.line(), "rule.id", name.text());
        }
        Map<String, String> annotations = new TreeMap<>();
        while (peek().is("@")) {
            annotation(annotations);
        }
        if (!peek().is("when")) {
            throw broken(peek(), "rule.when", id, peek().shown());
        }
        next();
        List<Pattern> patterns = new ArrayList<>();
        while (!peek().is("then")) {
            if (peek().kind() == Token.Kind.END || startsRule()) {
                throw broken(start, "rule.then", id);
            }
            patterns.add(pattern());
            skip(";");
        }
        next();
        List<Conclusion> conclusions = new ArrayList<>();
        while (!peek().is("end")) {
            if (peek().kind() == Token.Kind.END || startsRule()) {
                throw broken(start, "rule.end", id);
            }
            conclusions.add(conclusion());
        }
        next();
        if (patterns.isEmpty()) {
            throw broken(start, "rule.empty", id);
        }
        if (conclusions.size() != 1) {
            throw broken(start, "rule.conclusions", id, conclusions.size());
        }
        rules.add(new Rule(file, start.line(), id, sentence, annotations, patterns, conclusions.get(0)));
    }

    private boolean startsRule() {
        return peek().is("rule") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
    }

    private void annotation(Map<String, String> annotations) {
        next();
        Token name = next();
        expect("(");
        Token value = next();
        if (value.kind() != Token.Kind.STRING || !ANNOTATIONS.contains(name.text())) {
            throw broken(name, "annotation.unknown", name.shown());
        }
        expect(")");
        if (annotations.put(name.text(), value.text()) != null) {
            problems.add(file, name.line(), "annotation.twice", name.text());
        }
    }

    private Pattern pattern() {
        Token first = peek();
        Quantifier quantifier = Quantifier.FACT;
        if (first.is("not") || first.is("exists")) {
            quantifier = next().is("not") ? Quantifier.NOT : Quantifier.EXISTS;
        }
        Optional<String> variable = Optional.empty();
        if (peek().kind() == Token.Kind.VARIABLE) {
            variable = Optional.of(next().text());
            expect(":");
        }
        Token type = next();
        if (type.kind() != Token.Kind.WORD || FORBIDDEN_WHEN.contains(type.text())) {
            throw broken(type, "when.forbidden", type.shown());
        }
        if (!peek().is("(")) {
            throw broken(peek(), "when.form", type.shown(), peek().shown());
        }
        next();
        List<Item> items = new ArrayList<>();
        if (!peek().is(")")) {
            items.add(item());
            while (peek().is(",")) {
                next();
                items.add(item());
            }
        }
        expect(")");
        if (peek().kind() == Token.Kind.WORD && FORBIDDEN_WHEN.contains(peek().text())) {
            throw broken(peek(), "when.forbidden", peek().text());
        }
        return new Pattern(quantifier, variable, type.text(), items, first.line());
    }

    private Item item() {
        Token first = peek();
        if (first.kind() == Token.Kind.VARIABLE && tokens.get(at + 1).is(":")) {
            next();
            next();
            Token property = next();
            if (property.kind() != Token.Kind.WORD) {
                throw broken(property, "binding.form", first.text(), property.shown());
            }
            if (!peek().is(",") && !peek().is(")")) {
                throw broken(peek(), "binding.form", first.text(), peek().shown());
            }
            return new Item.Binding(first.text(), property.text(), first.line());
        }
        return new Item.Test(anyOf(0), first.line());
    }

    private Condition anyOf(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(allOf(depth)));
        while (peek().is("||")) {
            next();
            parts.add(allOf(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
    }

    private Condition allOf(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(single(depth)));
        while (peek().is("&&")) {
            next();
            parts.add(single(depth));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
    }

    private Condition single(int depth) {
        Token first = peek();
        if (depth > MAX_DEPTH) {
            throw broken(first, "condition.deep");
        }
        if (first.is("(")) {
            next();
            Condition inner = anyOf(depth + 1);
            expect(")");
            return inner;
        }
        if (first.is("!")) {
            next();
            Token property = next();
            if (property.kind() != Token.Kind.WORD || !endsCondition()) {
                throw broken(property, "condition.not", property.shown());
            }
            return new Condition.Flag(new Operand.Property(property.text()), true);
        }
        Operand left = operand();
        if (left instanceof Operand.Property property && endsCondition()) {
            return new Condition.Flag(property, false);
        }
        Token operator = next();
        if (operator.kind() == Token.Kind.SIGN && COMPARISONS.contains(operator.text())) {
            return new Condition.Comparison(left, operator.text(), operand());
        }
        if (operator.is("=")) {
            throw broken(operator, "condition.assignment");
        }
        boolean negated = operator.is("not");
        Token word = negated ? next() : operator;
        if (word.is("in")) {
            return new Condition.Membership(left, negated, list());
        }
        if (word.is("contains")) {
            return new Condition.Containment(left, negated, operand());
        }
        if (word.is(".") || word.is("(") || word.is("[")) {
            throw broken(word, "condition.call", shown(left));
        }
        if (word.kind() == Token.Kind.WORD && FORBIDDEN_OPERATORS.contains(word.text())) {
            throw broken(word, "condition.operator", word.text());
        }
        throw broken(word, "condition.form", shown(left), word.shown());
    }

    private boolean endsCondition() {
        Token token = peek();
        return token.is(",") || token.is(")") || token.is("&&") || token.is("||") || token.kind() == Token.Kind.END;
    }

    private List<Operand> list() {
        expect("(");
        List<Operand> values = new ArrayList<>(List.of(operand()));
        while (peek().is(",")) {
            next();
            values.add(operand());
        }
        expect(")");
        return values;
    }

    private Operand operand() {
        Token token = next();
        switch (token.kind()) {
            case STRING:
                return new Operand.Text(token.text());
            case NUMBER:
                return new Operand.Number(Integer.parseInt(token.text()));
            case VARIABLE:
                return new Operand.Variable(token.text());
            case WORD:
                switch (token.text()) {
                    case "true":
                    case "false":
                        return new Operand.Bool(token.text().equals("true"));
                    case "null":
                        return new Operand.Unknown();
                    case "eval":
                    case "new":
                    case "this":
                        throw broken(token, "condition.call", token.text());
                    default:
                        return new Operand.Property(token.text());
                }
            default:
                if (token.is("-") && peek().kind() == Token.Kind.NUMBER) {
                    return new Operand.Number(-Integer.parseInt(next().text()));
                }
                throw broken(token, "condition.value", token.shown());
        }
    }

    private Conclusion conclusion() {
        Token first = next();
        if (!first.is("verdict") || !peek().is(".")) {
            throw broken(first, "then.forbidden", first.shown());
        }
        next();
        Token method = next();
        if (!peek().is("(")) {
            throw broken(method, "then.forbidden", "verdict." + method.shown());
        }
        next();
        List<Operand> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(argument());
            while (peek().is(",")) {
                next();
                arguments.add(argument());
            }
        }
        Token close = next();
        if (!close.is(")")) {
            throw broken(close, "then.argument", close.shown());
        }
        if (!peek().is(";")) {
            throw broken(peek(), "then.semicolon", method.text());
        }
        next();
        return new Conclusion(method.text(), arguments, first.line());
    }

    private Operand argument() {
        Token token = peek();
        Operand argument = operand();
        if (argument instanceof Operand.Property || argument instanceof Operand.Unknown) {
            throw broken(token, "then.argument", token.shown());
        }
        return argument;
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(next().text());
        while (peek().is(".")) {
            next();
            name.append('.').append(next().text());
        }
        return name.toString();
    }

    private static String shown(Operand operand) {
        return Renderer.operand(operand);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private void skip(String sign) {
        if (peek().is(sign)) {
            next();
        }
    }

    private void expect(String sign) {
        Token token = next();
        if (!token.is(sign)) {
            at--;
            if (token.kind() == Token.Kind.END) {
                at++;
            }
            throw broken(token, "sign.expected", sign, token.shown());
        }
    }

    private Broken broken(Token token, String key, Object... values) {
        problems.add(file, token.line(), key, values);
        return new Broken();
    }

    private void skipToNextRule() {
        while (peek().kind() != Token.Kind.END && !startsRule()) {
            if (next().is("end")) {
                return;
            }
        }
    }
}
