package org.mentorship.core.internal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The checks that records make of their parts. Each throws an {@link IllegalArgumentException} whose message has two
 * lines: what is wrong with which values, then what to do. A missing part is a {@link NullPointerException} that names it.
 */
public final class Checks {

    /** Longest id, in UTF-16 characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** First day that any record may name. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** Last day that any record may name. */
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private Checks() {}

    /** Throws with the message, whose arguments are formatted independently of the locale, unless the condition holds. */
    public static void that(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, arguments));
        }
    }

    /**
     * An id or code: 1 to {@value #MAX_ID_LENGTH} letters, digits and {@code . _ : -}. The message does not show the value,
     * because what is not an id may be a name.
     *
     * @param what whose id, such as {@code "id of a participant"}
     */
    public static String id(String value, String what) {
        requireNonNull(value, what);
        int length = value.length();
        that(length >= 1 && length <= MAX_ID_LENGTH, """
                The %s has %d characters; 1 to %d are allowed.
                Use a short id that is not a name.""", what, length, MAX_ID_LENGTH);
        for (int at = 0; at < length; ) {
            int character = value.codePointAt(at);
            if (!idCharacter(character)) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, """
                        The %s has the character (U+%04X) at position %d.
                        Use letters, digits and . _ : - only, and no name.""", what, character, at + 1));
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

    public static void id(Optional<String> value, String what) {
        requireNonNull(value, what);
        value.ifPresent(present -> id(present, what));
    }

    public static void ids(Collection<String> values, String what) {
        for (String value : values) {
            id(value, what);
        }
    }

    /** An open code in upper case, such as a category. */
    public static String upperCaseCode(String value, String what) {
        requireNonNull(value, what);
        boolean fits =
                !value.isEmpty() && value.length() <= MAX_ID_LENGTH && value.charAt(0) >= 'A' && value.charAt(0) <= 'Z';
        for (int at = 0; fits && at < value.length(); at++) {
            char character = value.charAt(at);
            fits = character >= 'A' && character <= 'Z' || character >= '0' && character <= '9' || character == '_';
        }
        that(fits, """
                The %s is not a code of 1 to %d capital Latin letters, digits and underscores that begins with a letter.
                Write it like SOCIAL_PARTNER.""", what, MAX_ID_LENGTH);
        return value;
    }

    /** A text with at least one character that is not white space; the message does not show it. */
    public static String text(String value, String what) {
        requireNonNull(value, what);
        that(!value.isBlank(), """
                The %s is blank.
                Write it, or leave it out where it is optional.""", what);
        return value;
    }

    /**
     * A name in words on one line, such as that of an event: no control characters; white space at the ends is removed and
     * every run of it becomes one space.
     */
    public static String words(String value, String what) {
        requireNonNull(value, what);
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
            that(type != Character.CONTROL && type != Character.SURROGATE, """
                    The %s holds a character that is no letter or sign (U+%04X).
                    Take it out.""", what, character);
            if (gap) {
                words.append(' ');
                gap = false;
            }
            words.appendCodePoint(character);
        }
        return text(words.toString(), what);
    }

    public static void text(Optional<String> value, String what) {
        requireNonNull(value, what);
        value.ifPresent(present -> text(present, what));
    }

    public static void texts(Collection<String> values, String what) {
        for (String value : values) {
            text(value, what);
        }
    }

    /** @param what the number and its unit, such as {@code "size of population (pupils), a head count,"} */
    public static int range(int value, int min, int max, String what) {
        that(value >= min && value <= max, """
                The %s is (%d), outside %d..%d.
                Give a number within these bounds.""", what, value, min, max);
        return value;
    }

    public static void range(Optional<Integer> value, int min, int max, String what) {
        requireNonNull(value, what);
        value.ifPresent(present -> range(present, min, max, what));
    }

    /** A day that a school programme can speak of. */
    public static LocalDate day(LocalDate value, String what) {
        requireNonNull(value, what);
        that(possible(value), """
                The %s (%s) is outside %s..%s.
                Correct the year.""", what, value, FIRST_DAY, LAST_DAY);
        return value;
    }

    public static void day(Optional<LocalDate> value, String what) {
        requireNonNull(value, what);
        value.ifPresent(present -> day(present, what));
    }

    /** As {@link #day}, but the message does not show the day. */
    public static void birthDate(Optional<LocalDate> value, String what) {
        requireNonNull(value, what);
        that(value.map(Checks::possible).orElse(true), """
                The %s is outside %s..%s.
                Correct the year.""", what, FIRST_DAY, LAST_DAY);
    }

    private static boolean possible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** @param what one element, such as {@code "question id"} */
    public static <T> void unique(List<T> elements, Function<T, String> key, String what, String owner) {
        Set<String> seen = new HashSet<>();
        for (T element : elements) {
            that(seen.add(key.apply(element)), """
                    The %s (%s) occurs more than once in %s.
                    Keep one of them, or give each its own.""", what, key.apply(element), owner);
        }
    }

    public static void notEmpty(Collection<?> elements, String what) {
        that(!elements.isEmpty(), """
                The list of %s is empty.
                Give at least one.""", what);
    }
}
