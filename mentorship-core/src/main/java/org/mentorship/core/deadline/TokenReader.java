package org.mentorship.core.deadline;

import java.util.EnumSet;
import java.util.List;

/**
 * Walks over the tokens of a phrase. A method that reads something takes its tokens; one that finds something else gives −1
 * or null, and whoever called it goes back.
 */
abstract class TokenReader {

    final List<Token> tokens;
    final PlanContext context;
    EnumSet<WarningKind> warnings = EnumSet.noneOf(WarningKind.class);
    int at;

    TokenReader(List<Token> tokens, PlanContext context) {
        this.tokens = tokens;
        this.context = context;
    }

    /** A number in digits or words, cardinal or ordinal, up to 9 digits or 99; −1 and nothing taken where there is none. */
    int number() {
        Token token = peek();
        if (token.is(Token.Kind.NUMBER)) {
            at++;
            int start = at;
            if (accept(Token.Kind.OPEN) && !(numeral() == token.number() && accept(Token.Kind.CLOSE))) {
                at = start;
            }
            return token.number();
        }
        return numeral();
    }

    /** A number in words, 1 … 39; −1 and nothing taken where there is none. */
    int numeral() {
        Token token = peek();
        if (!token.is(Word.CARDINAL) && !token.is(Word.ORDINAL)) {
            return -1;
        }
        at++;
        int value = token.value();
        boolean tens = value == 20 || value == 30;
        if (tens
                && token.is(Word.CARDINAL)
                && (peek().is(Word.CARDINAL) || peek().is(Word.ORDINAL))
                && peek().value() < 10) {
            return value + take().value();
        }
        return value;
    }

    /** As {@link #number}, Roman numerals too. */
    int ordinal() {
        if (peek().roman() && !peek().is(Word.FROM)) {
            return take().number();
        }
        return number();
    }

    Token peek() {
        return next(0);
    }

    Token next(int ahead) {
        int index = at + ahead;
        return index < 0 || index >= tokens.size() ? tokens.get(tokens.size() - 1) : tokens.get(index);
    }

    Token take() {
        Token token = peek();
        at++;
        return token;
    }

    boolean accept(Token.Kind kind) {
        if (peek().is(kind)) {
            at++;
            return true;
        }
        return false;
    }

    boolean accept(Word... words) {
        for (int i = 0; i < words.length; i++) {
            if (!next(i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }
}
