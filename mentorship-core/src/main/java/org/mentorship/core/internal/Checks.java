package org.mentorship.core.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mentorship.core.text.Refusal;

/**
 * The checks that records make of their parts. Each throws a {@link Refusal}: what is wrong with which values, then what to
 * do. A missing part is a {@link NullPointerException} that names it. A part is named in English words with {@code %s} for
 * the ids that follow it: {@code Checks.id(form, "form of mentorship (%s)", id)}; nothing is put together unless it is
 * refused.
 */
public final class Checks {

    /** Longest id, in UTF-16 characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** First day that any record may name. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** Last day that any record may name. */
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private Checks() {}

    /** Throws {@link Refusal#of} the message and the values unless the condition holds. */
    public static void that(boolean condition, @English String message, Object... values) {
        if (!condition) {
            throw Refusal.of(message, values);
        }
    }

    private static void given(Object value, String what, Object[] whose) {
        if (value == null) {
            throw new NullPointerException(String.format(Locale.ROOT, what, whose));
        }
    }

    /**
     * An id or code: 1 to {@value #MAX_ID_LENGTH} letters, digits and {@code . _ : -}. The message does not show the value,
     * because what is not an id may be a name.
     *
     * @param what whose id, such as {@code "id of a participant"}
     */
    public static String id(String value, @English String what, Object... whose) {
        given(value, what, whose);
        int length = value.length();
        if (length < 1 || length > MAX_ID_LENGTH) {
            throw Refusal.of("""
                The %s has %d characters; 1 to %d are allowed.
                Use a short id that is not a name.""", Phrase.of(what, whose), length, MAX_ID_LENGTH);
        }
        for (int at = 0; at < length; ) {
            int character = value.codePointAt(at);
            if (!idCharacter(character)) {
                throw Refusal.of("""
                        The %s has the character (U+%04X) at position %d.
                        Use letters, digits and . _ : - only, and no name.""", Phrase.of(what, whose), character, at + 1);
            }
            at += Character.charCount(character);
        }
        return value;
    }

    private static boolean idCharacter(int character) {
        return Character.isLetterOrDigit(character)
                || character == '.'
                || character == '_'
                || character == ':'
                || character == '-';
    }

    public static void id(Optional<String> value, @English String what, Object... whose) {
        given(value, what, whose);
        value.ifPresent(present -> id(present, what, whose));
    }

    public static void ids(Collection<String> values, @English String what, Object... whose) {
        for (String value : values) {
            id(value, what, whose);
        }
    }

    /** An open code in upper case, such as a category. */
    public static String upperCaseCode(String value, @English String what, Object... whose) {
        given(value, what, whose);
        boolean fits =
                !value.isEmpty() && value.length() <= MAX_ID_LENGTH && value.charAt(0) >= 'A' && value.charAt(0) <= 'Z';
        for (int at = 0; fits && at < value.length(); at++) {
            char character = value.charAt(at);
            fits = character >= 'A' && character <= 'Z' || character >= '0' && character <= '9' || character == '_';
        }
        if (!fits) {
            throw Refusal.of("""
                The %s is not a code of 1 to %d capital Latin letters, digits and underscores that begins with a letter.
                Write it like SOCIAL_PARTNER.""", Phrase.of(what, whose), MAX_ID_LENGTH);
        }
        return value;
    }

    /** A text with at least one character that is not white space; the message does not show it. */
    public static String text(String value, @English String what, Object... whose) {
        given(value, what, whose);
        if (value.isBlank()) {
            throw Refusal.of("""
                The %s is blank.
                Write it, or leave it out where it is optional.""", Phrase.of(what, whose));
        }
        return value;
    }

    /**
     * A name in words on one line, such as that of an event: no control characters; white space at the ends is removed and
     * every run of it becomes one space.
     */
    public static String words(String value, @English String what, Object... whose) {
        given(value, what, whose);
        StringBuilder words = new StringBuilder(value.length());
        boolean gap = false;
        for (int at = 0; at < value.length(); ) {
            int character = value.codePointAt(at);
            at += Character.charCount(character);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                gap = words.length() > 0;
                continue;
            }
            int type = Character.getType(character);
            if (type == Character.CONTROL || type == Character.SURROGATE) {
                throw Refusal.of("""
                    The %s holds a character that is no letter or sign (U+%04X).
                    Take it out.""", Phrase.of(what, whose), character);
            }
            if (gap) {
                words.append(' ');
                gap = false;
            }
            words.appendCodePoint(character);
        }
        return text(words.toString(), what, whose);
    }

    public static void text(Optional<String> value, @English String what, Object... whose) {
        given(value, what, whose);
        value.ifPresent(present -> text(present, what, whose));
    }

    public static void texts(Collection<String> values, @English String what, Object... whose) {
        for (String value : values) {
            text(value, what, whose);
        }
    }

    /** @param what the number and its unit, such as {@code "size of population (pupils), a head count,"} */
    public static int range(int value, int min, int max, @English String what, Object... whose) {
        if (value < min || value > max) {
            throw Refusal.of("""
                The %s is (%d), outside %d..%d.
                Give a number within these bounds.""", Phrase.of(what, whose), value, min, max);
        }
        return value;
    }

    public static void range(Optional<Integer> value, int min, int max, @English String what, Object... whose) {
        given(value, what, whose);
        value.ifPresent(present -> range(present, min, max, what, whose));
    }

    /** A day that a school programme can speak of. */
    public static LocalDate day(LocalDate value, @English String what, Object... whose) {
        given(value, what, whose);
        if (!possible(value)) {
            throw Refusal.of("""
                The %s (%s) is outside %s..%s.
                Correct the year.""", Phrase.of(what, whose), value, FIRST_DAY, LAST_DAY);
        }
        return value;
    }

    public static void day(Optional<LocalDate> value, @English String what, Object... whose) {
        given(value, what, whose);
        value.ifPresent(present -> day(present, what, whose));
    }

    /** As {@link #day}, but the message does not show the day. */
    public static void birthDate(Optional<LocalDate> value, @English String what, Object... whose) {
        given(value, what, whose);
        if (!value.map(Checks::possible).orElse(true)) {
            throw Refusal.of("""
                The %s is outside %s..%s.
                Correct the year.""", Phrase.of(what, whose), FIRST_DAY, LAST_DAY);
        }
    }

    private static boolean possible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** @param what one element, such as {@code "question id"} */
    public static <T> void unique(
            List<T> elements, Function<T, String> key, @English String what, @English String owner, Object... whose) {
        Set<String> seen = new HashSet<>();
        for (T element : elements) {
            if (!seen.add(key.apply(element))) {
                throw Refusal.of("""
                    The %s (%s) occurs more than once in %s.
                    Keep one of them, or give each its own.""", Phrase.of(what), key.apply(element), Phrase.of(owner, whose));
            }
        }
    }

    public static void notEmpty(Collection<?> elements, @English String what, Object... whose) {
        if (elements.isEmpty()) {
            throw Refusal.of("""
                The list of %s is empty.
                Give at least one.""", Phrase.of(what, whose));
        }
    }
}
