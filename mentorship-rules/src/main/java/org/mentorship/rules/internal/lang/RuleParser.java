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
 * <p>After an error the rest of its line is skipped, so that one run finds a problem in each line of each rule.
 */
public final class RuleParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> TOP = Set.of("package", "import", "global", "rule");
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
    private static final Map<String, String> LIKE_COMPARISONS = Map.of("===", "==", "=<", "<=", "=>", ">=", "<>", "!=");
    private static final Set<String> ENDING = Set.of("end");
    private static final Set<String> ANNOTATIONS = Set.of("source", "en");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
    private static final java.util.regex.Pattern DASH = java.util.regex.Pattern.compile("[–—−‑]");
    private static final int MAX_DEPTH = 20;
    private static final int LONGEST_ID = 40;
    private static final int MOST_RULES = 2_000;
    private static final Set<String> CHANGES =
            Set.of("insert", "insertLogical", "update", "modify", "retract", "delete");

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
    private final Map<String, Integer> imports = new TreeMap<>();
    private boolean verdictDeclared;
    private String ruleId = "";
    /** Whether all of the rule under way could be read so far. */
    private boolean readable;

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
        if (!problems.hasErrors()) {
            forgotten();
        }
        return rules;
    }

    /** What DRL wants at the head of a file; these rules run without it, but read elsewhere the file would not. */
    private void forgotten() {
        Set<String> told = new java.util.HashSet<>();
        for (Rule rule : rules) {
            for (Pattern pattern : rule.patterns()) {
                if (Vocabulary.knows(pattern.type())
                        && !imports.containsKey(pattern.type())
                        && told.add(pattern.type())) {
                    problems.warn(
                            file,
                            pattern.line(),
                            "import.missing",
                            pattern.type(),
                            Vocabulary.type(pattern.type()).getName());
                }
            }
        }
        if (!verdictDeclared && !rules.isEmpty()) {
            problems.warn(file, rules.get(0).conclusion().line(), "global.missing", Vocabulary.VERDICT);
        }
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
                throw broken(token, "top.unknown", token.shown(), hint(token, TOP));
            }
        }
    }

    private void importLine(Token start) {
        if (peek().is("function") || peek().is("static")) {
            problems.add(file, start.line(), "import.forbidden", next().text(), "");
            skipStatement(start);
            return;
        }
        String name = qualifiedName();
        skip(";");
        if (!Vocabulary.importable(name)) {
            problems.add(file, start.line(), "import.forbidden", name, Checker.hint(name, Vocabulary.typeNames()));
        }
        imports.put(name.substring(name.lastIndexOf('.') + 1), start.line());
    }

    /** The rest of the statement, or of its line where it is not closed. */
    private void skipStatement(Token start) {
        while (peek().kind() != Token.Kind.END && peek().line() == start.line() && !startsRule()) {
            if (next().is(";")) {
                return;
            }
        }
    }

    private void globalLine(Token start) {
        String type = qualifiedName();
        String name = next().text();
        skip(";");
        verdictDeclared = true;
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
        ruleId = id;
        String cyrillic = Keyboard.cyrillic(id);
        String sentence = space < 0 ? "" : stripped.substring(space + 1).strip();
        if (!cyrillic.isEmpty() && id.contains("-")) {
            String meant = Keyboard.alike(id);
            problems.add(
                    file,
                    name.line(),
                    "rule.letters",
                    id,
                    cyrillic,
                    ID.matcher(meant).matches() ? " (" + meant + "?)" : "");
        } else if (DASH.matcher(id).find()) {
            problems.add(file, name.line(), "rule.dash", id, DASH.matcher(id).replaceAll("-"));
        } else if (sentence.isEmpty()
                || id.length() > LONGEST_ID
                || !ID.matcher(id).matches()) {
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
        readable = true;
        List<Pattern> patterns = new ArrayList<>();
        while (!peek().is("then")) {
            if (peek().kind() == Token.Kind.END || startsRule()) {
                throw broken(start, "rule.then", id);
            }
            if (peek().is("end") || peek().is("verdict")) {
                throw broken(peek(), "rule.then", id);
            }
            try {
                patterns.add(pattern());
                skip(";");
            } catch (Broken e) {
                readable = false;
                skipToNextLine();
            }
        }
        next();
        List<Conclusion> conclusions = conclusions(start, id);
        if (!readable) {
            return;
        }
        if (patterns.isEmpty()) {
            throw broken(start, "rule.empty", id);
        }
        if (conclusions.size() != 1) {
            throw broken(start, "rule.conclusions", id, conclusions.size());
        }
        if (rules.size() == MOST_RULES) {
            problems.add(file, start.line(), "file.rules", MOST_RULES);
        }
        if (rules.size() >= MOST_RULES) {
            return;
        }
        rules.add(new Rule(file, start.line(), id, sentence, annotations, patterns, conclusions.get(0)));
    }

    /** All of them up to the end of the rule, which is left behind. */
    private List<Conclusion> conclusions(Token start, String id) {
        List<Conclusion> conclusions = new ArrayList<>();
        boolean told = false;
        while (!peek().is("end")) {
            if (peek().kind() == Token.Kind.END || startsRule()) {
                throw told ? new Broken() : broken(start, "rule.end", id);
            }
            try {
                conclusions.add(conclusion());
            } catch (Broken e) {
                readable = false;
                told = true;
                skipToNextConclusion();
            }
        }
        next();
        return conclusions;
    }

    private boolean startsRule() {
        return peek().is("rule") && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.STRING;
    }

    private void annotation(Map<String, String> annotations) {
        next();
        Token name = next();
        expect("(");
        Token value = next();
        if (value.kind() == Token.Kind.OPEN_STRING) {
            throw new Broken(); // told by the lexer
        }
        if (value.kind() != Token.Kind.STRING || !ANNOTATIONS.contains(name.text())) {
            throw broken(name, "annotation.unknown", name.shown(), Checker.hint(name.text(), ANNOTATIONS));
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
        if (type.is(")")) {
            throw broken(type, "bracket.extra");
        }
        if (type.kind() != Token.Kind.WORD || FORBIDDEN_WHEN.contains(type.text())) {
            throw broken(type, "when.forbidden", type.shown());
        }
        if (peek().is(":")) {
            throw broken(type, "variable.dollar", type.text());
        }
        if (!peek().is("(") && !hint(type, Vocabulary.KEYWORDS).isEmpty()) {
            throw broken(type, "word.near", type.text(), hint(type, Vocabulary.KEYWORDS));
        }
        if (!peek().is("(")) {
            throw broken(peek(), "when.form", type.shown(), peek().shown());
        }
        Token open = next();
        List<Item> items = new ArrayList<>();
        if (!peek().is(")")) {
            items.add(item(open, type));
            while (peek().is(",")) {
                next();
                items.add(item(open, type));
            }
        }
        close(open, type);
        if (peek().kind() == Token.Kind.WORD && FORBIDDEN_WHEN.contains(peek().text())) {
            throw broken(peek(), "when.forbidden", peek().text());
        }
        return new Pattern(quantifier, variable, type.text(), items, first.line());
    }

    /** The closing bracket; what stands in its place tells what was forgotten. */
    private void close(Token open, Token type) {
        if (peek().is(")")) {
            next();
            return;
        }
        Token token = peek();
        if (startsLine(token)) {
            throw broken(open, "bracket.open", type.text());
        }
        if (token.is(";")) {
            throw broken(token, "comma.semicolon");
        }
        if (token.is(":") || token.is("=")) {
            throw broken(token, "condition.form", tokens.get(at - 1).shown(), token.shown());
        }
        if (token.kind() != Token.Kind.SIGN) {
            throw broken(token, "comma.missing", tokens.get(at - 1).shown(), token.shown());
        }
        if (token.is(".") || token.is("[") || token.is("(")) {
            throw broken(token, "condition.call", tokens.get(at - 1).shown());
        }
        if ("+-*/%".contains(token.text())) {
            throw broken(token, "condition.arithmetic", token.text());
        }
        expect(")");
    }

    /** Whether the word can only begin the next line of a rule. */
    private boolean startsLine(Token token) {
        Token after = tokens.get(Math.min(at + 1, tokens.size() - 1));
        return token.kind() == Token.Kind.END
                || token.is("then")
                || token.is("end")
                || token.is("exists")
                || token.is("not") && after.kind() == Token.Kind.WORD && Vocabulary.knows(after.text())
                || Vocabulary.knows(token.text()) && after.is("(")
                || token.is("verdict");
    }

    private Item item(Token open, Token fact) {
        Token first = peek();
        if (startsLine(first)) {
            throw broken(open, "bracket.open", fact.text());
        }
        if (first.kind() == Token.Kind.VARIABLE && tokens.get(at + 1).is(":")) {
            next();
            next();
            Token property = next();
            if (property.kind() != Token.Kind.WORD) {
                throw broken(property, "binding.form", first.text(), property.shown());
            }
            if (!peek().is(",") && !peek().is(")") && peek().kind() == Token.Kind.SIGN && !peek().is(";")) {
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
        Token second = tokens.get(Math.min(at + 1, tokens.size() - 1));
        if (first.is("not") && second.kind() == Token.Kind.WORD && !second.is("in") && !second.is("contains")) {
            throw broken(first, "condition.not-word", second.text());
        }
        Operand left = operand();
        if (left instanceof Operand.Number number && endsCondition()) {
            throw broken(first, "number.comma", fraction(number.value()));
        }
        if (left instanceof Operand.Property property && (endsCondition() || startsLine(peek()))) {
            return new Condition.Flag(property, false);
        }
        Token operator = next();
        if (operator.kind() == Token.Kind.SIGN && COMPARISONS.contains(operator.text())) {
            return new Condition.Comparison(left, operator.text(), operand());
        }
        if (operator.is("=")) {
            throw broken(operator, "condition.assignment");
        }
        if (LIKE_COMPARISONS.containsKey(operator.text())) {
            throw broken(operator, "condition.sign", operator.text(), LIKE_COMPARISONS.get(operator.text()));
        }
        if (operator.is(":")) {
            throw broken(operator, "variable.dollar", shown(left));
        }
        if (operator.kind() == Token.Kind.SIGN && "+-*/%".contains(operator.text())) {
            throw broken(operator, "condition.arithmetic", operator.text());
        }
        if (operator.is("and") || operator.is("or")) {
            throw broken(operator, operator.is("and") ? "condition.and" : "condition.or", operator.text());
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
        if (word.kind() != Token.Kind.SIGN && !negated) {
            throw broken(word, "comma.missing", shown(left), word.shown());
        }
        throw broken(word, "condition.form", shown(left), word.shown());
    }

    /** The number as it was written: with what stands before the comma, where that is a number too. */
    private String fraction(int part) {
        boolean whole =
                at >= 3 && tokens.get(at - 2).is(",") && tokens.get(at - 3).kind() == Token.Kind.NUMBER;
        return whole ? tokens.get(at - 3).text() + "," + part : String.valueOf(part);
    }

    private boolean endsCondition() {
        Token token = peek();
        return token.is(",")
                || token.is(")")
                || token.is("&&")
                || token.is("||")
                || token.is(";")
                || token.kind() == Token.Kind.END;
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
        if (CHANGES.contains(first.text())) {
            throw broken(first, "then.change", ruleId, first.text());
        }
        if (Vocabulary.conclusions().containsKey(first.text()) && peek().is("(")) {
            throw broken(first, "then.verdict", first.text());
        }
        if (!first.is("verdict") || !peek().is(".")) {
            throw broken(first, "then.forbidden", first.shown(), hint(first, ENDING));
        }
        next();
        Token method = next();
        if (!peek().is("(")) {
            throw broken(method, "then.forbidden", "verdict." + method.shown(), "");
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
        if (close.is(";") || close.is("end")) {
            throw broken(close, "bracket.open", "verdict." + method.text());
        }
        if (!close.is(")") && close.kind() != Token.Kind.SIGN) {
            throw broken(close, "comma.missing", tokens.get(at - 2).shown(), close.shown());
        }
        if (!close.is(")")) {
            throw broken(close, "then.argument", close.shown());
        }
        if (peek().is(".") || peek().is("[") || peek().is("(")) {
            throw broken(peek(), "then.call", method.text());
        }
        if (!peek().is(";")) {
            throw broken(tokens.get(at - 1), "then.semicolon", method.text());
        }
        next();
        return new Conclusion(method.text(), arguments, first.line());
    }

    private Operand argument() {
        Token token = peek();
        Operand argument = operand();
        if (argument instanceof Operand.Property property && (peek().is(",") || peek().is(")"))) {
            throw broken(token, "variable.dollar", property.name());
        }
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

    /** « (word?)» for the word of the language nearest to one that is not known. */
    private static String hint(Token token, Set<String> known) {
        return token.kind() == Token.Kind.WORD ? Checker.hint(token.text(), known) : "";
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

    /** Leaves the line; of a text that is not closed the lexer has told already. */
    private Broken broken(Token token, String key, Object... values) {
        if (token.kind() != Token.Kind.OPEN_STRING) {
            problems.add(file, token.line(), key, values);
        }
        return new Broken();
    }

    /** To what can only begin a line of a rule. */
    private void skipToNextLine() {
        while (!startsRule() && !startsLine(peek()) && !startsFact()) {
            next();
        }
    }

    /** {@code $x : Fact(}, which begins a line as well. */
    private boolean startsFact() {
        return at + 3 < tokens.size()
                && peek().kind() == Token.Kind.VARIABLE
                && tokens.get(at + 1).is(":")
                && Vocabulary.knows(tokens.get(at + 2).text())
                && tokens.get(at + 3).is("(");
    }

    private void skipToNextConclusion() {
        while (peek().kind() != Token.Kind.END
                && !peek().is("end")
                && !startsRule()
                && !(peek().is("verdict") && tokens.get(at + 1).is("."))) {
            next();
        }
    }

    private void skipToNextRule() {
        while (peek().kind() != Token.Kind.END && !startsRule()) {
            if (next().is("end")) {
                return;
            }
        }
    }
}
