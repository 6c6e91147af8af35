package org.mentorship.rules.trace;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.VocabularyWords;
import org.mentorship.rules.trace.ConditionCheck.ActualValue;
import org.mentorship.rules.trace.ConditionCheck.Outcome;
import org.mentorship.rules.trace.FactCheck.Presence;

/**
 * Puts traces into words: «возраст на первый день программы 15, порог pupil-mentor.min-age 15». Holds no state. Values are those
 * of facts, which hold no names and no birth dates.
 */
public final class TraceWords {
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private TraceWords() {}

    /** Why the rule says nothing: the actual values in the conditions that do not hold; what it matched where it speaks. */
    public static LocalizedText reason(RuleCheck rule) {
        return LocalizedText.of(reason(rule, Language.RU), reason(rule, Language.EN));
    }

    private static String reason(RuleCheck rule, Language language) {
        return rule.obstacle()
                .map(fact -> obstacle(fact, language))
                .orElseGet(() -> rule.facts().stream()
                        .flatMap(fact -> fact.conditions().stream())
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(), conditions -> values(conditions, language))));
    }

    private static String obstacle(FactCheck fact, Language language) {
        String name = VocabularyWords.name(fact.fact(), language);
        if (fact.presence() == Presence.EXCLUDED) {
            String values = values(fact.conditions(), language);
            return fact.fact().equals("Policy")
                    ? values
                    : VocabularyWords.text("trace.excluded", language, name, values);
        }
        List<ConditionCheck> broken = fact.conditions().stream()
                .filter(condition -> condition.outcome() == Outcome.FALSE)
                .toList();
        String values = values(broken, language);
        return values.isEmpty() ? VocabularyWords.text("trace.absent", language, name) : values;
    }

    /** The same in short: the values in the first condition that does not hold. */
    public static LocalizedText firstReason(RuleCheck rule) {
        return rule.obstacle()
                .filter(fact -> fact.presence() == Presence.REQUIRED)
                .flatMap(fact -> fact.conditions().stream()
                        .filter(condition -> condition.outcome() == Outcome.FALSE)
                        .findFirst())
                .map(TraceWords::values)
                .orElseGet(() -> reason(rule));
    }

    /** The actual values in the condition, each with what it is the value of. */
    public static LocalizedText values(ConditionCheck condition) {
        return LocalizedText.of(
                orDash(values(List.of(condition), Language.RU)), orDash(values(List.of(condition), Language.EN)));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String values(List<ConditionCheck> conditions, Language language) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (ConditionCheck condition : conditions) {
            for (ActualValue value : condition.values()) {
                if (!value.property().equals("Policy.key")) {
                    shown.putIfAbsent(
                            value.property() + value.threshold().orElse(""),
                            label(value, language) + said(value, language));
                }
            }
        }
        return String.join(", ", shown.values());
    }

    private static String label(ActualValue value, Language language) {
        return value.threshold()
                .map(key -> VocabularyWords.text("trace.threshold", language, key))
                .orElseGet(() -> VocabularyWords.name(value.property(), language));
    }

    /** A number follows its name, all else stands after a colon. */
    private static String said(ActualValue value, Language language) {
        String text = value.value();
        if (text.matches("-?[0-9]+")) {
            return " " + text;
        }
        return ": "
                + switch (text) {
                    case "true", "false", "null" -> VocabularyWords.text("value." + text, language);
                    default ->
                        text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && language == Language.RU
                                ? RUSSIAN_DAY.format(LocalDate.parse(text))
                                : codes(value, language);
                };
    }

    /** Codes that people have words for stand in brackets behind these. */
    private static String codes(ActualValue value, Language language) {
        String text = value.value();
        if (text.equals("[]")) {
            return "–";
        }
        boolean several = text.startsWith("[") && text.endsWith("]");
        return Arrays.stream((several ? text.substring(1, text.length() - 1) : text).split(", ", -1))
                .map(code -> Vocabulary.words(value.property(), code)
                        .map(words -> words.in(language) + " (" + code + ")")
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
