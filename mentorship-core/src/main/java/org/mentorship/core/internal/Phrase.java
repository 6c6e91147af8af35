package org.mentorship.core.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;

/**
 * Words with their values, in either language. The English stands in the code that says it and is the key under which
 * {@link RussianPhrases} holds the Russian. Nothing is looked up or put together before the words are asked for.
 *
 * @param english what it says, with {@code %s}, {@code %d} … for the values, as {@link String#format} takes them
 * @param values as many as the English has places; a value may be a phrase itself. A collection is written with commas, a
 *     day as 31.12.2026 in Russian and 2026-12-31 in English
 */
public record Phrase(String english, List<Object> values) {
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    public Phrase {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
    }

    public static Phrase of(@English String english, Object... values) {
        return new Phrase(english, Arrays.asList(values));
    }

    public String in(Language language) {
        String pattern = language == Language.RU ? RussianPhrases.of(english) : english;
        Object[] written =
                values.stream().map(value -> written(value, language)).toArray();
        return String.format(Locale.ROOT, pattern, written);
    }

    /** As a sentence: a Russian one may begin with a value, and then takes its capital letter here. */
    public LocalizedText text() {
        String russian = in(Language.RU);
        int first = russian.offsetByCodePoints(0, 1);
        return LocalizedText.of(
                russian.substring(0, first).toUpperCase(Locale.ROOT) + russian.substring(first), in(Language.EN));
    }

    /** How many values a pattern takes. */
    public static int places(String pattern) {
        int places = 0;
        for (int at = 0; at < pattern.length() - 1; at++) {
            if (pattern.charAt(at) == '%') {
                at++;
                places += pattern.charAt(at) == '%' || pattern.charAt(at) == 'n' ? 0 : 1;
            }
        }
        return places;
    }

    private static Object written(Object value, Language language) {
        if (value instanceof Phrase phrase) {
            return phrase.in(language);
        }
        if (value instanceof LocalizedText text) {
            return text.in(language);
        }
        if (value instanceof LocalDate day && language == Language.RU) {
            return RUSSIAN_DAY.format(day);
        }
        if (value instanceof Collection<?> several) {
            if (several.isEmpty()) {
                return language == Language.RU ? "ничего" : "nothing";
            }
            return several.stream()
                    .map(each -> String.valueOf(written(each, language)))
                    .collect(Collectors.joining(", "));
        }
        return value;
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
