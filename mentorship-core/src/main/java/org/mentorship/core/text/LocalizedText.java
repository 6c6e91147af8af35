package org.mentorship.core.text;

import java.util.Optional;
import org.mentorship.core.internal.Checks;

/**
 * A text shown to people, in Russian and, where given, in English.
 *
 * @param ru not blank
 * @param en not blank when present
 */
public record LocalizedText(String ru, Optional<String> en) {

    public LocalizedText {
        Checks.text(ru, "Russian text");
        Checks.text(en, "English text");
    }

    /** A text that has no English. */
    public static LocalizedText ru(String ru) {
        return new LocalizedText(ru, Optional.empty());
    }

    public static LocalizedText of(String ru, String en) {
        return new LocalizedText(ru, Optional.of(en));
    }

    /** The text in the language asked for; Russian where there is no English. */
    public String in(Language language) {
        return language == Language.EN ? en.orElse(ru) : ru;
    }
}
