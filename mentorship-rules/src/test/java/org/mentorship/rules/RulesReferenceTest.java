package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;
import org.mentorship.rules.policy.Threshold;

/** Keeps docs/reference/rules.md true; {@code -Drules.reference.update=true} writes it anew. */
class RulesReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "rules.md");
    private static final Map<String, String> CONCLUSIONS = Map.ofEntries(
            Map.entry("refuse", "отказ"),
            Map.entry("pending", "ожидание"),
            Map.entry("remark", "замечание"),
            Map.entry("veto", "запрет"),
            Map.entry("points", "баллы"),
            Map.entry("status", "состояние"),
            Map.entry("escalate", "доклад"),
            Map.entry("flag", "недочёт"),
            Map.entry("clash", "противоречие"),
            Map.entry("count", "в множество"),
            Map.entry("countBy", "в множество по частям"),
            Map.entry("add", "в сумму"),
            Map.entry("concern", "обратить внимание"),
            Map.entry("hold", "ожидание пар"),
            Map.entry("breach", "нарушение карты"));

    @Test
    void the_reference_page_says_what_the_bundled_book_says() throws IOException {
        String expected = page(RuleBook.bundled());
        if (Boolean.getBoolean("rules.reference.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected, StandardCharsets.UTF_8);
        }

        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo(expected);
    }

    private static String page(RuleBook book) {
        StringBuilder out = new StringBuilder("""
                # Правила поставки / Bundled rules

                Эта страница составлена по самим правилам, и проверка сборки следит, чтобы она с ними совпадала.
                This page is made from the rules themselves, and the build checks that it agrees with them.

                Как изменить правило или порог: [edit-rules.md](../how-to/edit-rules.md).
                Факты, о которых правила спрашивают, и выводы: [rule-vocabulary.md](rule-vocabulary.md).
                Все решения принимаются на отчётную дату программы по порогам, действующим на эту дату; возраст и стаж
                считаются на первый день программы.

                Вывод / conclusion: отказ (refuse), ожидание (pending: чего-то не хватает), замечание (remark: ничего не
                решает), запрет (veto: пара невозможна), баллы (points), состояние
                работы (status), доклад (escalate: кому сообщить), недочёт
                (flag) и противоречие двух работ (clash). Правила о показателях ничего не решают: они говорят, кто входит в множество
                (count), в какую его часть (countBy) и сколько прибавляет к сумме (add); сами показатели – в
                [indicators.md](indicators.md).

                """);
        table(out, "## О допуске / Eligibility", book, "Candidacy");
        table(out, "## О парах / Pairs", book, "Pair");
        table(out, "## О дорожных картах / Roadmaps", book, "Due");
        table(out, "## О самой карте / The plan itself", book, "Work");
        table(out, "## О жизни пар / Lives of pairs", book, "Life");
        out.append("## О показателях / Indicators\n\n");
        for (String subject : List.of(
                "Participation",
                "OrganizationFact",
                "RequestFact",
                "MeetingFact",
                "MentorshipFact",
                "RoadmapWork",
                "AnswerFact")) {
            table(out, "### " + subject, book, subject);
        }
        out.append(
                "## Пороги / Thresholds\n\n| ключ / key | единица / unit | с даты / from | значение / value | источник / source |\n");
        out.append("| --- | --- | --- | --- | --- |\n");
        for (Threshold threshold : book.thresholds()) {
            threshold
                    .values()
                    .forEach(value -> out.append("| `%s` | %s | %s | %d | %s |\n"
                            .formatted(
                                    threshold.key(),
                                    threshold.unit(),
                                    value.from(),
                                    value.value(),
                                    value.source().orElse("–"))));
        }
        return out.toString();
    }

    private static void table(StringBuilder out, String heading, RuleBook book, String subject) {
        out.append(heading).append("\n\n| id | правило / rule | вывод | пороги / thresholds | источник / source |\n");
        out.append("| --- | --- | --- | --- | --- |\n");
        for (RuleInfo rule : book.rules()) {
            if (rule.subject().equals(subject)) {
                out.append("| `%s` | %s<br>%s | %s | %s | %s |\n"
                        .formatted(
                                rule.id(),
                                rule.sentence().ru(),
                                rule.sentence().in(Language.EN),
                                CONCLUSIONS.get(rule.conclusion()),
                                rule.thresholds().stream()
                                        .map(key -> "`" + key + "`")
                                        .collect(Collectors.joining("<br>")),
                                rule.source().orElse("–")));
            }
        }
        out.append('\n');
    }
}
