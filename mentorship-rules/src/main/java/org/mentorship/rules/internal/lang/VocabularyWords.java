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

    /**
     * The name of a fact or property, such as «согласие» or «возраст на первый день программы».
     *
     * @param word the fact, or fact and property, such as {@code Candidacy.ageOnStart}
     */
    public static String name(String word, Language language) {
        String text = text(word, language);
        int bar = text.indexOf('|');
        return bar < 0 ? text : text.substring(0, bar);
    }

    /** What a fact, a property or a conclusion means, at length. */
    public static String meaning(String word, Language language) {
        return text(word, language).replace("|", "");
    }

    /** Any text of the bundle. */
    public static String text(String key, Language language, Object... values) {
        return (language == Language.EN ? Bundle.EN : Bundle.RU).text(key, values);
    }
}
