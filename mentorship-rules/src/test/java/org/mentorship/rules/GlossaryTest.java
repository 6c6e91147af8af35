package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.Messages;
import org.mentorship.rules.glossary.Glossary;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.VocabularyWords;

/** Keeps docs/reference/rule-vocabulary.md true; {@code -Drules.reference.update=true} writes it anew. */
class GlossaryTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "rule-vocabulary.md");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_fact_property_and_conclusion_has_a_meaning_and_nothing_else_has(Language language) {
        Set<String> words = new TreeSet<>(
                Messages.load(VocabularyWords.class, "vocabulary", language).keys());
        words.removeIf(key -> key.startsWith("trace.") || key.startsWith("value.") || key.startsWith("code."));
        Set<String> expected = new TreeSet<>();
        for (String fact : Vocabulary.facts()) {
            expected.add(fact);
            Vocabulary.of(fact).keySet().forEach(property -> expected.add(fact + "." + property));
        }
        Vocabulary.conclusions().keySet().forEach(conclusion -> expected.add("verdict." + conclusion));

        assertThat(words).isEqualTo(expected);
    }

    @Test
    void every_fact_is_listed_once() {
        assertThat(Glossary.facts())
                .extracting(Glossary.Fact::name)
                .containsExactlyInAnyOrderElementsOf(Vocabulary.facts());
        assertThat(Glossary.conclusions())
                .extracting(Glossary.Conclusion::name)
                .containsExactlyInAnyOrderElementsOf(Vocabulary.conclusions().keySet());
    }

    @Test
    void the_reference_page_says_what_the_code_says() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("rules.reference.update")) {
            Files.writeString(PAGE, expected, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo(expected);
    }

    private static String page() {
        StringBuilder out = new StringBuilder("""
                # Слова правил / Words of rules

                Факты, о которых может спрашивать правило, и выводы, которые оно может делать. Страница составлена по самому коду,
                и проверка сборки следит, чтобы она с ним совпадала. То же показывает `./mentorship rules words`.
                Facts that a rule may ask about, and conclusions that it may draw. The page is made from the code, and the build
                checks that it agrees with it; `./mentorship rules words --lang en` shows the same.

                Как писать правила: [edit-rules.md](../how-to/edit-rules.md). Что стоит в поставке: [rules.md](rules.md).
                Коды категорий, форм, этапов и прочего: [codes.md](codes.md).

                Правило начинается с того, о чём оно: с одного из фактов, помеченных «о нём бывают правила». Прочие факты стоят рядом
                и связаны с ним равенством. Свойство, которое не известно, равно `null`: оно не больше и не меньше ничего.

                """);
        Glossary.facts().forEach(fact -> fact(out, fact));
        out.append("## Выводы / Conclusions\n\n");
        out.append(
                "| вывод / conclusion | о чём / about | коды / codes | что значит / meaning |\n| --- | --- | --- | --- |\n");
        for (Glossary.Conclusion one : Glossary.conclusions()) {
            out.append("| `%s` | %s | %s | %s<br>%s |\n"
                    .formatted(
                            one.example(),
                            one.subjects().stream()
                                    .map(subject -> "`" + subject + "`")
                                    .collect(Collectors.joining(" ")),
                            one.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(" ")),
                            one.meaning().ru(),
                            one.meaning().in(Language.EN)));
        }
        return out.toString();
    }

    private static void fact(StringBuilder out, Glossary.Fact fact) {
        out.append("## %s\n\n%s / %s\n\n"
                .formatted(
                        fact.name(),
                        capital(fact.meaning().ru()),
                        fact.meaning().in(Language.EN)));
        if (fact.subject()) {
            out.append("О нём бывают правила / a rule may be about it.\n\n");
        }
        fact.place()
                .ifPresent(place -> out.append(
                        "Стоит рядом с `%s( $x : %s )` и связан: `%s( %s == $x, … )` / found from it by equality.\n\n"
                                .formatted(place.subject(), place.key(), fact.name(), place.own())));
        out.append("| свойство / property | вид / kind | что значит / meaning |\n| --- | --- | --- |\n");
        for (Glossary.Property property : fact.properties()) {
            out.append("| `%s` | %s | %s<br>%s%s |\n"
                    .formatted(
                            property.name(),
                            kind(property.kind()),
                            property.meaning().ru(),
                            property.meaning().in(Language.EN),
                            property.codes().stream()
                                    .map(code -> " `" + code.code() + "`")
                                    .collect(Collectors.joining(
                                            "", property.codes().isEmpty() ? "" : "<br>коды / codes:", ""))));
        }
        out.append('\n');
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String kind(Glossary.Kind kind) {
        return switch (kind) {
            case CODE -> "код";
            case NUMBER -> "число";
            case YES_NO -> "да/нет";
            case DAY -> "дата";
            case CODES -> "набор кодов";
            case WORDS -> "слова";
        };
    }
}
