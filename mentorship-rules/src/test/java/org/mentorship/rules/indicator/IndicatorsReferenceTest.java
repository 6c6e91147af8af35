package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.Language;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.figures.FiguresSchema;
import org.mentorship.rules.indicator.json.SheetSchema;

/** Keeps docs/reference/indicators.md and the schemas true; {@code -Drules.reference.update=true} writes them anew. */
class IndicatorsReferenceTest {
    private static final Path DOCS = Path.of("..", "docs", "reference");

    private static void same(String file, String expected) throws IOException {
        Path page = DOCS.resolve(file);
        if (Boolean.getBoolean("rules.reference.update")) {
            Files.writeString(page, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(page, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo(expected);
    }

    @Test
    void the_page_says_what_the_definitions_say() throws IOException {
        same("indicators.md", page());
    }

    @Test
    void the_schemas_are_those_of_the_code() throws IOException {
        same("indicators.schema.json", SheetSchema.json());
        same("figures.schema.json", FiguresSchema.json());
    }

    @Test
    void no_target_is_called_verified_that_was_not_seen_in_an_official_text() {
        assertThat(RuleBook.bundled().indicators())
                .flatMap(Indicator::targets)
                .noneMatch(Target::verified)
                .allMatch(target -> target.source().contains("не проверено"));
    }

    private static String page() {
        IndicatorReport report = RuleBook.bundled().indicators(ExampleIndicatorsTest.example("mishkino/year-end.json"));
        StringBuilder out = new StringBuilder("""
                # Показатели поставки / Bundled indicators

                Эта страница составлена по самим определениям и правилам, и проверка сборки следит, чтобы она с ними совпадала.
                This page is made from the definitions and rules themselves, and the build checks that it agrees with them.

                Посчитать: `./mentorship indicators FILE --as-of DATE`; кто за числом стоит и почему: `--list ID`
                ([command-line.md](command-line.md)). Добавить свой: [add-indicator.md](../how-to/add-indicator.md). Кто в каком множестве,
                решают правила с номерами I-…: [rules.md](rules.md). Что значат «принял участие», численность, округление и скрытые числа:
                [indicators.md](../explanation/indicators.md).

                Доля – целый процент, половина округляется вверх. **Цели по годам взяты из пересказов Р-145 и по официальному тексту не
                проверены** / targets by year are not verified against the official text. Пример – школа из `examples/mishkino/year-end.json`.

                """);
        for (Indicator indicator : RuleBook.bundled().indicators()) {
            section(out, indicator, report);
        }
        return out.toString();
    }

    private static void section(StringBuilder out, Indicator indicator, IndicatorReport report) {
        out.append("## ").append(indicator.id()).append("\n\n");
        out.append(indicator.title().ru())
                .append(" / ")
                .append(indicator.title().in(Language.EN))
                .append("\n\n");
        out.append("- формула / formula: ").append(formula(indicator)).append('\n');
        out.append("- считают правила / counted by: ").append(rules(indicator)).append('\n');
        indicator
                .breakdown()
                .ifPresent(by -> out.append("- по частям / parts: ")
                        .append(by.vocabulary()
                                .map(id -> "`" + id + "`")
                                .orElseGet(() -> by.terms().stream()
                                        .map(term -> term.title().ru())
                                        .collect(Collectors.joining(", "))))
                        .append('\n'));
        if (!indicator.targets().isEmpty()) {
            out.append("- цели / targets: ")
                    .append(indicator.targets().stream()
                            .map(target -> target.year() + ": " + target.value()
                                    + (target.verified() ? "" : " (не проверено / unverified)"))
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        out.append("- небольшие группы / small groups: ")
                .append(
                        indicator.survey() && !indicator.official()
                                ? "скрываются всегда / always hidden"
                                : "скрываются с ключом `--public` / hidden with `--public`")
                .append('\n');
        out.append("- источник / source: ")
                .append(indicator.source().orElse("–"))
                .append('\n');
        out.append("- пример / example: ")
                .append(example(
                        indicator, report.value(indicator.id()).orElseThrow().result()))
                .append("\n\n");
    }

    private static String formula(Indicator indicator) {
        String numerator = "«" + indicator.numerator().title().ru() + "» (`"
                + indicator.numerator().id() + "`)";
        if (indicator.denominator().isEmpty()) {
            return "число / count: " + numerator;
        }
        String denominator = indicator.denominator().get() instanceof Denominator.OfSet of
                ? "«" + of.set().title().ru() + "» (`" + of.set().id() + "`)"
                : population((Denominator.OfPopulation) indicator.denominator().get());
        return numerator + " : " + denominator + (indicator.kind() == Indicator.Kind.SHARE ? " × 100 %" : "");
    }

    private static String population(Denominator.OfPopulation of) {
        return "численность / head count `" + of.group()
                + of.ages().map(ages -> " " + ages.min() + "–" + ages.max()).orElse("") + "`";
    }

    private static String rules(Indicator indicator) {
        List<String> sets =
                new java.util.ArrayList<>(List.of(indicator.numerator().id()));
        if (indicator.denominator().orElse(null) instanceof Denominator.OfSet of) {
            sets.add(of.set().id());
        }
        return sets.stream()
                .flatMap(set -> org.mentorship.rules.internal.engine.BundledRules.rules().stream()
                        .filter(rule -> rule.id().startsWith("I-"))
                        .filter(rule -> rule.conclusion().arguments().get(1)
                                        instanceof org.mentorship.rules.internal.lang.Condition.Operand.Text text
                                && text.value().equals(set))
                        .map(rule -> "`" + rule.id() + "`"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String example(Indicator indicator, Result result) {
        if (indicator.survey()
                && !indicator.official()
                && result instanceof Result.Share share
                && !Suppression.showsAnswers(new Suppression.Share(
                        (int) share.numerator().size(), (int) share.of().size()))) {
            return "скрыт, людей слишком мало / hidden, too few people";
        }
        String of = result.base().map(base -> " : " + base.size()).orElse("");
        if (result instanceof Result.Share share) {
            return result.numerator().size() + of + " = " + share.percent() + " %";
        } else if (result instanceof Result.Mean mean) {
            return result.numerator().size() + of + " = " + mean.value();
        } else if (result instanceof Result.Undefined undefined) {
            return result.numerator().size() + of + ", нет значения: "
                    + undefined.explanation().ru();
        }
        return "" + result.numerator().size();
    }
}
