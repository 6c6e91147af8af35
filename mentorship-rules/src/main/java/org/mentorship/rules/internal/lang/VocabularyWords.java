package org.mentorship.rules.internal.lang;

import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;

/** What the words of rules mean, from the bundle {@code vocabulary}. */
public final class VocabularyWords {

    private static final class Bundle {
        static final Messages RU = Messages.load(VocabularyWords.class, "vocabulary", Language.RU);
        static final Messages EN = Messages.load(VocabularyWords.class, "vocabulary", Language.EN);
    }

    private VocabularyWords() {}

    /** What a fact is, such as «согласие». */
    public static String fact(String fact, Language language) {
        return text(fact, language);
    }

    /**
     * What a property is, such as «возраст на первый день программы».
     *
     * @param property fact and property, such as {@code Candidacy.ageOnStart}
     */
    public static String property(String property, Language language) {
        return text(property, language);
    }

    /** Any text of the bundle. */
    public static String text(String key, Language language, Object... values) {
        return (language == Language.EN ? Bundle.EN : Bundle.RU).text(key, values);
    }
}
