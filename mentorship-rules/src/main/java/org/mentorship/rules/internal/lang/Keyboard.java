package org.mentorship.rules.internal.lang;

import java.util.Optional;
import java.util.stream.Collectors;

/** Russian letters in the place of Latin ones: those that look alike, and those that lie on the same key. */
final class Keyboard {
    private static final String LOOK = "асеорхуіАВЕКМНОРСТХІЗ";
    private static final String ALIKE = "aceopxyiABEKMHOPCTXI3";
    private static final String KEYS = "йцукенгшщзфывапролдячсмитьЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTYUIOPASDFGHJKLZXCVBNM";

    private Keyboard() {}

    /** The word with Latin letters where Russian ones look like them. */
    static String alike(String word) {
        return mapped(word, LOOK, ALIKE);
    }

    /** The Cyrillic letters of the word, with commas between; empty when there are none. */
    static String cyrillic(String word) {
        return word.codePoints()
                .filter(c -> c > 127 && Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(", "));
    }

    /** Whether all letters of the word are Cyrillic. */
    static boolean isRussian(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** What the keys of a word that has Russian letters alone would write with the Latin layout. */
    static Optional<String> latin(String word) {
        String letters = word.startsWith("$") ? word.substring(1) : word;
        return !letters.isEmpty() && letters.chars().allMatch(c -> KEYS.indexOf(c) >= 0)
                ? Optional.of(mapped(word, KEYS, LATIN))
                : Optional.empty();
    }

    private static String mapped(String word, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (char c : word.toCharArray()) {
            int place = from.indexOf(c);
            out.append(place < 0 ? c : to.charAt(place));
        }
        return out.toString();
    }
}
