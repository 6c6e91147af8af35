package org.mentorship.rules.internal.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a rule file into words; never fails: what it does not know it reports and skips. */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of("===", "==", "!=", "<=", ">=", "=<", "=>", "<>", "&&", "||");
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
            at = text.length();
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
            problems.add(file, line, "string.open", content.toString());
            tokens.add(new Token(Token.Kind.OPEN_STRING, content.toString(), line));
        } else {
            at++;
            tokens.add(new Token(Token.Kind.STRING, content.toString(), line));
        }
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
        tokens.add(new Token(word.startsWith("$") ? Token.Kind.VARIABLE : Token.Kind.WORD, latin(word), line));
    }

    /** The word as it was meant, after telling of letters that are not Latin: so that nothing else is said about it. */
    private String latin(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127) {
                Optional<String> typed = Keyboard.latin(word).filter(Vocabulary::knowsWord);
                if (typed.isPresent()) {
                    problems.add(file, line, "word.layout", word, typed.get());
                    return typed.get();
                }
                problems.add(file, line, "word.letter", word, String.valueOf(c), i + 1);
                return Keyboard.alike(word);
            }
        }
        return word;
    }

    private void sign(char c) {
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, line));
                at += sign.length();
                return;
            }
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
