package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Compares the names of events and schedules, whatever the forms of their words: «завершения программы» and «завершение
 * программы» name one event. Each word is compared without its ending, ё as е, in any case of letters; «окончание», «завершение»
 * and «конец» are one word.
 */
public final class EventName {

    private static final String[] ENDINGS = {
        "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иям", "иях", "ией", "ием", "ый", "ий", "ой", "ей",
        "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ом", "ем", "ам", "ям", "ах", "ях", "ую", "юю",
        "ов", "ев", "ию", "ия", "ии", "ью", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й"
    };
    private static final int SHORTEST_STEM = 3;
    /** Words that name the end of something, without their endings. */
    private static final Set<String> ENDS = Set.of("окончан", "завершен", "конец", "конц");

    private static final String END = "завершен";

    private EventName() {}

    /** The words without their endings, joined by spaces; equal for the same event. */
    public static String key(String name) {
        requireNonNull(name, "name");
        List<String> stems = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= name.length(); ) {
            int character = at < name.length() ? name.codePointAt(at) : ' ';
            at += Character.charCount(character);
            if (Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character);
            } else if (word.length() > 0) {
                stems.add(stem(word.toString()));
                word.setLength(0);
            }
        }
        return String.join(" ", stems);
    }

    /** Whether both name one event. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String stem(String word) {
        String form = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        for (String ending : ENDINGS) {
            if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST_STEM) {
                return canonical(form.substring(0, form.length() - ending.length()));
            }
        }
        return canonical(form);
    }

    private static String canonical(String stem) {
        return ENDS.contains(stem) ? END : stem;
    }
}
