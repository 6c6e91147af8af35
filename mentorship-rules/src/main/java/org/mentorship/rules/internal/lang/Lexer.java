package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Splits a rule file into words; never fails: what it does not know it reports and skips. */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of("===", "==", "!=", "<=", ">=", "=<", "=>", "<>", "&&", "||");
    /** Signs of the printed page, with those of rules. */
    private static final Map<Character, String> LIKE_SIGNS = Map.of('≥', ">=", '≤', "<=", '≠', "!=");

    private static final Pattern CLOSING_QUOTE = Pattern.compile("[\"'](?=\\s*([,);]|$))");
    private static final String OPENING = "«»“”„‟‘’‚‹›″";
    private static final String CLOSING = OPENING + "\"";
    private static final String SIGNS = "()<>,;:.!@=-+*/%[]{}&|?#^~";

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Lexer(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The words of the file, closed by one of kind END. */
    static List<Token> tokens(String file, String text, Problems problems) {
        return new Lexer(file, text, problems).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
                at++;
            } else if (c == '/' && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '/' && text.startsWith("/*", at)) {
                comment();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (OPENING.indexOf(c) >= 0) {
                quoted();
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (c == '$' || Character.isLetter(c) || c == '_') {
                word();
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", line));
        return tokens;
    }

    private void comment() {
        int start = line;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add(file, start, "comment.open");
            at = lineEnd(); // the lines below are read as if it ended here, so that nothing else is said about it
            return;
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }

    private void string(char quote) {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '\\' || c == '"' || Character.isISOControl(c) && c != '\t' && c != '\r') {
                problems.add(file, line, "string.character", c == '"' ? "\"" : "\\");
            } else {
                content.append(c);
            }
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '\n') {
            open(content.toString(), quote);
        } else {
            at++;
            quotesInside(content, quote);
            tokens.add(new Token(Token.Kind.STRING, content.toString(), line));
        }
    }

    /** A text without its closing quote on this line; one that goes on to the next is read as far as it goes. */
    private void open(String content, char quote) {
        int next = Math.min(at + 1, text.length());
        int end = text.indexOf('\n', next);
        String following = text.substring(next, end < 0 ? text.length() : end);
        boolean goesOn = following.chars().filter(c -> c == quote).count() % 2 == 1;
        problems.add(file, line, goesOn ? "string.lines" : "string.open", content);
        tokens.add(new Token(Token.Kind.OPEN_STRING, content, line));
        if (goesOn) {
            line++;
            at = next + following.indexOf(quote) + 1;
        }
    }

    /** Takes in what a straight quote within the text cut off: a closing one stands before a comma or a bracket. */
    private void quotesInside(StringBuilder content, char quote) {
        if (at >= text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
            return;
        }
        String rest = text.substring(at, lineEnd());
        Matcher closing = CLOSING_QUOTE.matcher(rest);
        int inner = rest.indexOf(quote);
        int end = -1;
        while (end < 0 && closing.find()) {
            end = rest.charAt(closing.start()) == quote ? closing.start() : -1;
        }
        if (end > inner && inner >= 0) {
            problems.add(file, line, "string.quotes", rest.substring(0, inner).strip());
            content.append(rest, 0, end);
            at += end + 1;
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** A text in quotes of the printed page; read as far as a closing one, so that nothing else is said about it. */
    private void quoted() {
        int start = ++at;
        while (at < text.length() && text.charAt(at) != '\n' && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String content = text.substring(start, at);
        problems.add(file, line, "quotes.straight", content.strip());
        if (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        tokens.add(new Token(Token.Kind.STRING, content, line));
    }

    private void number() {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("[0-9]{1,9}")) {
            problems.add(file, line, "number.form", number);
            number = "0";
        }
        tokens.add(new Token(Token.Kind.NUMBER, number, line));
    }

    private void word() {
        int start = at;
        at++;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(start, at);
        Token.Kind kind = word.startsWith("$") ? Token.Kind.VARIABLE : Token.Kind.WORD;
        OptionalInt strange = IntStream.range(0, word.length())
                .filter(i -> word.charAt(i) > 127)
                .findFirst();
        tokens.add(strange.isPresent() ? meant(word, kind, strange.getAsInt()) : new Token(kind, word, line));
    }

    /**
     * The word as it was meant, after telling of letters that are not Latin: so that nothing else is said about it, and no
     * message shows a word of letters of both kinds that nobody wrote.
     */
    private Token meant(String word, Token.Kind kind, int place) {
        Optional<String> typed = Keyboard.latin(word).filter(Vocabulary::knowsWord);
        if (typed.isPresent()) {
            problems.add(file, line, "word.layout", word, typed.get());
            return new Token(kind, typed.get(), line);
        }
        String alike = Keyboard.alike(word);
        boolean latin = alike.chars().allMatch(c -> c <= 127);
        if (kind == Token.Kind.WORD && Keyboard.isRussian(word) && !(latin && Vocabulary.knowsWord(alike))) {
            Optional<String> english = RussianWords.english(word);
            problems.add(
                    file,
                    line,
                    "word.russian",
                    word,
                    english.map(one -> " (" + one + "?)").orElse(""));
            return english.map(one ->
                            new Token(Character.isLetter(one.charAt(0)) ? Token.Kind.WORD : Token.Kind.SIGN, one, line))
                    .orElseGet(() -> new Token(Token.Kind.OPEN_STRING, word, line));
        }
        problems.add(file, line, "word.letter", word, String.valueOf(word.charAt(place)), place + 1);
        if (latin || kind == Token.Kind.VARIABLE) {
            return new Token(kind, latin ? alike : word, line);
        }
        return new Token(Token.Kind.OPEN_STRING, word, line);
    }

    private void sign(char c) {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, line));
                at += sign.length();
                return;
            }
        }
        if (LIKE_SIGNS.containsKey(c)) {
            String meant = LIKE_SIGNS.get(c);
            problems.add(file, line, "condition.sign", String.valueOf(c), meant);
            tokens.add(new Token(Token.Kind.SIGN, meant, line));
            at++;
            return;
        }
        if (SIGNS.indexOf(c) < 0) {
            int codePoint = text.codePointAt(at);
            problems.add(file, line, "sign.unknown", Character.toString(codePoint));
            at += Character.charCount(codePoint);
            return;
        }
        tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), line));
        at++;
    }
}
