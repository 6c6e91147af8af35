package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.internal.lang.Rule;

/** Puts values into the reasons of rules. */
final class Reasons {
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private Reasons() {}

    /** The reason in Russian, and in English where the rule gives it. */
    static LocalizedText reason(Rule rule, String russian, Object... values) {
        String ru = filled(russian, Language.RU, values);
        return rule.englishReason()
                .map(english -> LocalizedText.of(ru, filled(english, Language.EN, values)))
                .orElseGet(() -> LocalizedText.ru(ru));
    }

    private static String filled(String pattern, Language language, Object... values) {
        StringBuilder out = new StringBuilder(pattern.length() + 16);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int close = c == '{' ? pattern.indexOf('}', at) : -1;
            int number = close < 0 ? -1 : number(pattern.substring(at + 1, close));
            if (number >= 0 && number < values.length) {
                out.append(shown(values[number], language));
                at = close + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
    }

    private static String shown(Object value, Language language) {
        if (value == null) {
            return "–";
        } else if (value instanceof LocalDate day) {
            return language == Language.RU ? day.format(RUSSIAN_DAY) : day.toString();
        } else if (value instanceof LocalizedText text) {
            return text.in(language);
        }
        return value.toString();
    }
}
