package org.mentorship.core.programme;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds a person's id or display name in free words and takes it out. A mention is a word by itself: {@code p-1} is in
 * «с p-1.», but not in {@code p-11}, and not in {@code m-p-1} where that is the id of something else. A name is found in any
 * case, but only as it is written in the file.
 */
final class Mentions {

    /** Stands where a mention was. */
    static final String REMOVED = "[удалено]";

    private final String id;
    private final Optional<String> name;
    private final Predicate<String> otherId;

    /** @param otherId whether a longer word is the id of something else */
    Mentions(String id, Optional<String> name, Predicate<String> otherId) {
        this.id = id;
        this.name = name.map(String::strip);
        this.otherId = otherId;
    }

    Optional<String> takeOut(Optional<String> text) {
        return text.map(this::takeOut);
    }

    String takeOut(String text) {
        String rest = name.isPresent() ? takeOut(text, name.get(), true) : text;
        return takeOut(rest, id, false);
    }

    private String takeOut(String text, String word, boolean anyCase) {
        int length = word.length();
        StringBuilder rest = null;
        int copied = 0;
        for (int at = 0; at + length <= text.length(); at++) {
            if (text.regionMatches(anyCase, at, word, 0, length) && standsAlone(text, at, at + length, anyCase)) {
                rest = rest == null ? new StringBuilder() : rest;
                rest.append(text, copied, at).append(REMOVED);
                copied = at + length;
                at = copied - 1;
            }
        }
        return rest == null ? text : rest.append(text, copied, text.length()).toString();
    }

    private boolean standsAlone(String text, int from, int to, boolean name) {
        if (from > 0 && letter(text.charAt(from - 1)) || to < text.length() && letter(text.charAt(to))) {
            return false;
        }
        return name || !otherId.test(longest(text, from, to));
    }

    /** The longest word around a place that could be an id; marks at its ends belong to the sentence. */
    private static String longest(String text, int from, int to) {
        int start = from;
        while (start > 0 && (letter(text.charAt(start - 1)) || mark(text.charAt(start - 1)))) {
            start--;
        }
        int end = to;
        while (end < text.length() && (letter(text.charAt(end)) || mark(text.charAt(end)))) {
            end++;
        }
        while (start < from && mark(text.charAt(start))) {
            start++;
        }
        while (end > to && mark(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean letter(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }

    private static boolean mark(char character) {
        return character == '-' || character == '.' || character == ':';
    }
}
