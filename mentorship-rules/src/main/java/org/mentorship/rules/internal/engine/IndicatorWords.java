package org.mentorship.rules.internal.engine;

import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;

/** Sentences about indicators, in both languages. */
public final class IndicatorWords {
    private static final Messages RU = Messages.load(IndicatorWords.class, "indicators", Language.RU);
    private static final Messages EN = Messages.load(IndicatorWords.class, "indicators", Language.EN);

    private IndicatorWords() {}

    public static LocalizedText text(String key, Object... values) {
        return LocalizedText.of(RU.text(key, values), EN.text(key, values));
    }
}
