package org.mentorship.rules.internal.lang;

/** One word of a rule file; {@code text} of a string is its content. */
record Token(Kind kind, String text, int line) {

    enum Kind {
        /** A word: keyword, type, property. */
        WORD,
        /** A variable, with its dollar sign. */
        VARIABLE,
        STRING,
        /** A text whose closing quote is missing, or a word that is none of the language: told already, so nothing more is said. */
        OPEN_STRING,
        NUMBER,
        /** Punctuation or an operator. */
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    /** As it would stand in a message. */
    String shown() {
        return switch (kind) {
            case STRING, OPEN_STRING -> '"' + text + '"';
            case END -> "…";
            default -> text;
        };
    }
}
