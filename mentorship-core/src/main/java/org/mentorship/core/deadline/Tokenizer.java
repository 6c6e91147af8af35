package org.mentorship.core.deadline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a phrase into words, numbers and signs, and mends what scanning and haste do to it: all dashes are one, ё is е, Latin
 * letters that look Cyrillic are, words without a space between them are parted, a word broken at the end of a line is whole.
 * Takes time linear in the length of the phrase.
 */
final class Tokenizer {

    /** What was cut, and whether words had to be parted or joined. */
    record Tokens(List<Token> list, boolean repaired) {}

    private static final Set<String> ORDINAL_ENDINGS = Set.of(
            "го", "ого", "его", "й", "ый", "ий", "ой", "я", "ая", "е", "ое", "му", "ому", "ю", "ую", "м", "ом", "ым",
            "ых", "ти", "х", "ух", "ех", "ми");
    private static final Set<String> GLUED_ENDINGS =
            Set.of("го", "ого", "й", "ый", "ий", "ой", "я", "ая", "ое", "му", "ому", "ую", "ти", "х");
    private static final String LATIN = "acekmhoptxyb";
    private static final String CYRILLIC = "асекмнортхув";
    private static final Map<String, Integer> ROMAN = Map.ofEntries(
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4),
            Map.entry("v", 5),
            Map.entry("vi", 6),
            Map.entry("vii", 7),
            Map.entry("viii", 8),
            Map.entry("ix", 9),
            Map.entry("x", 10),
            Map.entry("xi", 11),
            Map.entry("xii", 12));

    private final String phrase;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean gap;
    private boolean repaired;

    private Tokenizer(String phrase) {
        this.phrase = phrase;
    }

    static Tokens cut(String phrase) {
        Tokenizer tokenizer = new Tokenizer(phrase);
        tokenizer.run();
        return new Tokens(List.copyOf(tokenizer.tokens), tokenizer.repaired);
    }

    private void run() {
        while (at < phrase.length()) {
            int character = phrase.codePointAt(at);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                gap = true;
                at += Character.charCount(character);
            } else if (invisible(character)) {
                at += Character.charCount(character);
            } else if (letter(character)) {
                word();
            } else if (Character.isDigit(character)) {
                number();
            } else if (character == '«' && quotation()) {
                gap = false;
            } else {
                add(Token.sign(sign(character), Character.toString(character), gap));
                at += Character.charCount(character);
            }
        }
        joinBrokenWords();
        tokens.add(Token.sign(Token.Kind.END, "", true));
    }

    private void add(Token token) {
        tokens.add(token);
        gap = false;
    }

    private static boolean invisible(int character) {
        return character == 0xAD || character == 0xFEFF || character >= 0x200B && character <= 0x200D;
    }

    private static boolean letter(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character) || type == Character.NON_SPACING_MARK || type == Character.LETTER_NUMBER;
    }

    private static Token.Kind sign(int character) {
        return switch (character) {
            case '.', '…' -> Token.Kind.DOT;
            case ',' -> Token.Kind.COMMA;
            case ';' -> Token.Kind.SEMICOLON;
            case ':' -> Token.Kind.COLON;
            case '/' -> Token.Kind.SLASH;
            case '(', '[' -> Token.Kind.OPEN;
            case ')', ']' -> Token.Kind.CLOSE;
            case '-', '‐', '‑', '‒', '–', '—', '―', '−', '~' -> Token.Kind.DASH;
            default -> Token.Kind.OTHER;
        };
    }

    /** What stands in guillemets; a doubled one inside is one of the text itself. */
    private boolean quotation() {
        StringBuilder inside = new StringBuilder();
        int next = at + 1;
        while (next < phrase.length()) {
            char character = phrase.charAt(next);
            boolean doubled = next + 1 < phrase.length() && phrase.charAt(next + 1) == character;
            if ((character == '«' || character == '»') && doubled) {
                next++;
            } else if (character == '»') {
                String text = inside.toString();
                Token.Kind kind =
                        text.codePoints().allMatch(Tokenizer::printable) ? Token.Kind.QUOTED : Token.Kind.OTHER;
                tokens.add(new Token(kind, text, text, -1, Optional.empty(), gap));
                at = next + 1;
                return true;
            }
            inside.append(character);
            next++;
        }
        return false;
    }

    /** Whether a name may hold the character. */
    private static boolean printable(int character) {
        int type = Character.getType(character);
        return Character.isWhitespace(character) || type != Character.CONTROL && type != Character.SURROGATE;
    }

    private void number() {
        int start = at;
        long value = 0;
        while (at < phrase.length() && Character.isDigit(phrase.codePointAt(at))) {
            int character = phrase.codePointAt(at);
            value = Math.min(value * 10 + Character.digit(character, 10), 9_999_999_999L);
            at += Character.charCount(character);
        }
        String digits = phrase.substring(start, at);
        boolean fits = digits.length() <= 9;
        add(new Token(
                fits ? Token.Kind.NUMBER : Token.Kind.OTHER,
                digits,
                digits,
                fits ? (int) value : -1,
                Optional.empty(),
                gap));
        skipEnding();
    }

    /** The ending of a number: «1-го», «2-х», «5ти». */
    private void skipEnding() {
        boolean dash = at < phrase.length() && sign(phrase.charAt(at)) == Token.Kind.DASH;
        int start = dash ? at + 1 : at;
        int end = start;
        while (end < phrase.length() && end - start < 4 && letter(phrase.charAt(end))) {
            end++;
        }
        String ending = phrase.substring(start, end).toLowerCase(Locale.ROOT);
        if (end > start
                && !(end < phrase.length() && letter(phrase.charAt(end)))
                && (dash ? ORDINAL_ENDINGS : GLUED_ENDINGS).contains(ending)) {
            at = end;
        }
    }

    private void word() {
        int start = at;
        while (at < phrase.length() && (letter(phrase.codePointAt(at)) || invisible(phrase.codePointAt(at)))) {
            at += Character.charCount(phrase.codePointAt(at));
        }
        String text = phrase.substring(start, at);
        String form = form(text);
        if (Lexicon.knows(form)) {
            add(token(form, text));
            return;
        }
        String cyrillic = cyrillic(form);
        if (!cyrillic.equals(form) && (Lexicon.knows(cyrillic) || mixed(form))) {
            form = cyrillic;
        }
        if (Lexicon.knows(form) || ROMAN.containsKey(latinRoman(form))) {
            add(token(form, text));
            return;
        }
        List<String> parts = Lexicon.split(form);
        if (parts.isEmpty()) {
            add(token(form, text));
            return;
        }
        repaired = true;
        for (String part : parts) {
            Token next = token(part, part);
            Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
            if (last != null && last.is(Word.MONTH_NAME) && next.is(Word.MONTH_NAME)) {
                add(Token.sign(Token.Kind.DASH, "-", false));
            }
            add(next);
        }
    }

    private Token token(String form, String text) {
        int number = ROMAN.getOrDefault(latinRoman(form), -1);
        return new Token(Token.Kind.WORD, form, text, number, Lexicon.find(form), gap);
    }

    private static String form(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (char character : Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (!invisible(character)) {
                letters.append(character == 'ё' ? 'е' : character);
            }
        }
        return letters.toString();
    }

    private static String cyrillic(String form) {
        StringBuilder letters = new StringBuilder(form.length());
        for (char character : form.toCharArray()) {
            int look = LATIN.indexOf(character);
            letters.append(look < 0 ? character : CYRILLIC.charAt(look));
        }
        return letters.toString();
    }

    private static boolean mixed(String form) {
        return form.chars().anyMatch(c -> c >= 'а' && c <= 'я') && form.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String latinRoman(String form) {
        return form.length() > 4 ? "" : form.replace('х', 'x').replace('і', 'i');
    }

    /** «октяб-» at the end of a line and «рь» on the next, or «сен тябрь»: one word, where the lexicon has it. */
    private void joinBrokenWords() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token first = tokens.get(i);
            if (!first.is(Token.Kind.WORD)) {
                continue;
            }
            int second = tokens.get(i + 1).is(Token.Kind.DASH) && i + 2 < tokens.size() ? i + 2 : i + 1;
            Token rest = tokens.get(second);
            boolean hyphen = second == i + 2 && first.entry().isEmpty();
            boolean broken = rest.is(Token.Kind.WORD)
                    && (rest.gap() || hyphen)
                    && rest.entry().isEmpty()
                    && first.form().length() + rest.form().length() <= 24;
            if (broken && Lexicon.knows(first.form() + rest.form())) {
                Token whole = token(first.form() + rest.form(), first.text() + rest.text());
                tokens.subList(i, second + 1).clear();
                tokens.add(i, whole);
                repaired = true;
            }
        }
    }
}
