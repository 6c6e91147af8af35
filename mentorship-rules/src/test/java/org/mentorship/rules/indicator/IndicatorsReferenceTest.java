package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mentorship.core.form.Form;
import org.mentorship.core.form.Forms;
import org.mentorship.core.form.Role;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.organization.OrganizationKind;
import org.mentorship.core.organization.PopulationGroup;
import org.mentorship.core.participant.Category;
import org.mentorship.core.participant.Experience;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.questionnaire.Answer;
import org.mentorship.core.questionnaire.Answers;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Completion;
import org.mentorship.core.roadmap.PlanKind;
import org.mentorship.core.roadmap.PlanPeriod;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;
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
                проверены** / targets by year are not verified against the official text. Пример – школа из `examples/mishkino/year-end.json`;
                где её данные значения не дают, рядом стоит выдуманная школа / where its data give no value, a made-up school stands beside it.

                """);
        IndicatorReport other = madeUp().report();
        for (Indicator indicator : RuleBook.bundled().indicators()) {
            section(out, indicator, report, other);
        }
        return out.toString();
    }

    /** Twelve pairs, two of them led by pupils of 16 and one by an employer; meetings, feedback, a plan and answers. */
    private static School madeUp() {
        Form pupils = Forms.bundled().form(Forms.PUPIL_PUPIL).orElseThrow();
        Form teachers = Forms.bundled().form(Forms.TEACHER_PUPIL).orElseThrow();
        School school = new School(
                School.school(
                        "s1",
                        null,
                        School.population("seniors", PopulationGroup.PUPILS, School.SENIORS, 40),
                        School.population("young", PopulationGroup.YOUNG_SPECIALISTS, null, 4),
                        School.population("enterprises", PopulationGroup.ENTERPRISES, null, 10)),
                School.organization("plant", OrganizationKind.ENTERPRISE, Optional.empty()));
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Participant mentor = i < 2
                    ? School.pupil("senior" + i, "s1", School.TODAY.minusYears(16))
                    : i == 2
                            ? School.person("employer", "plant", Category.EMPLOYER, School.TODAY.minusYears(40))
                            : School.teacher("t" + i, "s1");
            Participant mentee = School.pupil("u" + i, "s1", School.TODAY.minusYears(12));
            MeetingStatus status = i < 9 ? MeetingStatus.HELD : MeetingStatus.CANCELLED;
            int months = i < 6 ? 8 : 5;
            school.pair(i < 2 ? pupils : teachers, mentor, List.of(mentee), pair -> {
                Mentorship met = pair.withMeeting(School.meeting(School.BEGUN.plusDays(9), status));
                for (int month = 0; month < months; month++) {
                    met = met.withFeedback(School.feedback(
                            mentee.id(), School.BEGUN.plusMonths(month).withDayOfMonth(28)));
                }
                return met;
            });
            answers.add(new Answers(
                    mentor.id(), "pupil-after", Role.MENTOR, School.TODAY, Map.of("N12", new Answer.Flag(i < 7))));
        }
        Form staff = Forms.bundled().form(Forms.TEACHER_TEACHER).orElseThrow();
        school.pair(
                staff,
                School.teacher("t11", "s1"),
                School.teacher("young", "s1").toBuilder()
                        .experience(new Experience.Years(2))
                        .build());
        school.builder().forms(List.of()).answers(answers).roadmaps(List.of(plan()));
        return school;
    }

    /** Three works due in September: two done in time, one late. */
    private static Roadmap plan() {
        List<Activity> works = new ArrayList<>();
        for (int day : List.of(10, 20, 31)) {
            works.add(new Activity(
                    "w" + day,
                    "" + day,
                    "Приказ",
                    Optional.of("сентябрь 2025"),
                    Optional.empty(),
                    List.of("директор"),
                    Optional.empty(),
                    List.of(),
                    List.of(new Completion(LocalDate.of(2025, 9, 1).plusDays(day - 1), "приказ", Optional.empty())),
                    List.of(),
                    Optional.empty()));
        }
        return new Roadmap(
                "plan",
                "Карта",
                "s1",
                Optional.of(new PlanPeriod(PlanKind.ACADEMIC_YEAR, 2025, 2025)),
                Optional.empty(),
                List.of(new Stage("1", CanonicalStage.PREPARATION, "Подготовка", works, List.of())),
                List.of());
    }

    private static void section(StringBuilder out, Indicator indicator, IndicatorReport report, IndicatorReport other) {
        out.append("## ").append(indicator.id()).append("\n\n");
        out.append(indicator.title().ru())
                .append(" / ")
                .append(indicator.title().in(Language.EN))
                .append("\n\n");
        out.append("- формула / formula: ").append(formula(indicator)).append('\n');
        out.append("- считают правила / counted by: ").append(rules(indicator)).append('\n');
        indicator
                .respondents()
                .ifPresent(set -> out.append(
                                "- значения нет, пока никто не ответил / no value while nobody has answered: «")
                        .append(set.title().ru())
                        .append("» (`")
                        .append(set.id())
                        .append("`)\n"));
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
                        indicator, report.value(indicator.id()).orElseThrow().result()));
        Result shown = report.value(indicator.id()).orElseThrow().result();
        if (shown instanceof Result.Undefined
                || hidden(indicator, shown)
                || shown.numerator().size() == 0) {
            out.append("; выдуманная школа / made-up school: ")
                    .append(example(
                            indicator, other.value(indicator.id()).orElseThrow().result()));
        }
        out.append("\n\n");
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

    private static boolean hidden(Indicator indicator, Result result) {
        return indicator.survey()
                && !indicator.official()
                && result instanceof Result.Share share
                && !Suppression.showsAnswers(new Suppression.Share(
                        (int) share.numerator().size(), (int) share.of().size()));
    }

    private static String example(Indicator indicator, Result result) {
        if (hidden(indicator, result)) {
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
