package org.mentorship.rules.internal.lang;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody meant who wrote a word of rules in Russian. */
final class RussianWords {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("и", "&&"),
            Map.entry("или", "||"),
            Map.entry("не", "!"),
            Map.entry("правило", "rule"),
            Map.entry("когда", "when"),
            Map.entry("если", "when"),
            Map.entry("то", "then"),
            Map.entry("тогда", "then"),
            Map.entry("конец", "end"),
            Map.entry("импорт", "import"),
            Map.entry("пакет", "package"),
            Map.entry("вердикт", "verdict"),
            Map.entry("вывод", "verdict"),
            Map.entry("отказ", "refuse"),
            Map.entry("отказать", "refuse"),
            Map.entry("замечание", "remark"),
            Map.entry("баллы", "points"),
            Map.entry("кандидатура", "Candidacy"),
            Map.entry("кандидат", "Candidacy"),
            Map.entry("пара", "Pair"),
            Map.entry("порог", "Policy"),
            Map.entry("ключ", "key"),
            Map.entry("значение", "value"),
            Map.entry("категория", "category"),
            Map.entry("наставник", "mentor"),
            Map.entry("наставляемый", "mentee"),
            Map.entry("возраст", "ageOnStart"),
            Map.entry("класс", "grade"),
            Map.entry("стаж", "experienceYears"),
            Map.entry("оценка", "lowestMark"));

    private RussianWords() {}

    /** The word or sign of the language; empty where none is likely. */
    static Optional<String> english(String word) {
        return Optional.ofNullable(ENGLISH.get(word.toLowerCase(Locale.ROOT)));
    }
}
