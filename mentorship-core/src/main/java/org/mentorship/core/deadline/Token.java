package org.mentorship.core.deadline;

import java.util.Optional;

/**
 * One piece of a phrase.
 *
 * @param form a word in lower case with е for ё; the digits of a number; the content of a quotation
 * @param text as written
 * @param number the value of a number of up to nine digits, or of a Roman one, 1 … 12; otherwise −1
 * @param entry what the lexicon knows of a word
 * @param gap whether something invisible or a space stands before it
 */
record Token(Kind kind, String form, String text, int number, Optional<Lexicon.Entry> entry, boolean gap) {

    enum Kind {
        WORD,
        NUMBER,
        DOT,
        COMMA,
        SEMICOLON,
        COLON,
        DASH,
        SLASH,
        OPEN,
        CLOSE,
        QUOTED,
        OTHER,
        END
    }

    static Token sign(Kind kind, String text, boolean gap) {
        return new Token(kind, text, text, -1, Optional.empty(), gap);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Word word) {
        return entry.isPresent() && entry.get().word() == word;
    }

    int value() {
        return entry.orElseThrow().value();
    }

    boolean roman() {
        return kind == Kind.WORD && number > 0;
    }
}
