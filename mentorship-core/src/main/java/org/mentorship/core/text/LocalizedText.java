package org.mentorship.core.text;

import java.util.Optional;

/** A text shown to people, in Russian and, where given, in English. */
public record LocalizedText(String ru, Optional<String> en) {

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
