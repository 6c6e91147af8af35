package org.mentorship.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.text.Language;
import org.mentorship.rules.indicator.Base;
import org.mentorship.rules.indicator.Counted;
import org.mentorship.rules.indicator.IndicatorReport;
import org.mentorship.rules.indicator.IndicatorSheet;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.indicator.IndicatorSheets;
import org.mentorship.rules.indicator.IndicatorValue;
import org.mentorship.rules.indicator.Result;
import org.mentorship.rules.indicator.Target;

/** A sheet of indicators for people: all together, then each organization, then what to look into. */
final class IndicatorTable {
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Words words;
    private final Set<String> tops;

    /** @param tops ids of organizations that stand above all programmes */
    IndicatorTable(Words words, Set<String> tops) {
        this.words = words;
        this.tops = tops;
    }

    List<String> lines(IndicatorSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("indicators.title", day(sheet.asOf()), String.join(", ", sheet.programmes())));
        sheet.comparedWith().ifPresent(day -> lines.add(words.text("indicators.compared", day(day))));
        if (sheet.audience() == IndicatorSheet.Audience.PUBLIC) {
            lines.add(words.text("indicators.public"));
        }
        Map<Optional<String>, List<Row>> blocks = new LinkedHashMap<>();
        sheet.rows()
                .forEach(row -> blocks.computeIfAbsent(row.organization(), one -> new ArrayList<>())
                        .add(row));
        blocks.forEach((organization, rows) -> {
            lines.add("");
            if (organization.isEmpty()) {
                lines.addAll(table(rows, sheet.comparedWith().isPresent()));
            } else {
                lines.addAll(organization(organization.get(), rows, sheet.comparedWith()));
            }
        });
        lines.addAll(notes(sheet));
        return lines;
    }

    /** Of one organization only what there is; what there is not is said in a line for each reason. */
    private List<String> organization(String id, List<Row> rows, Optional<LocalDate> comparedWith) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text(tops.contains(id) ? "indicators.organization-alone" : "indicators.organization", id));
        Map<Result.Why, List<String>> missing = new EnumMap<>(Result.Why.class);
        List<Row> told = new ArrayList<>();
        Set<String> without = new HashSet<>();
        for (Row row : rows) {
            if (row.key().isEmpty() && row.figure() instanceof Figure.Undefined none && none.count() == 0) {
                missing.computeIfAbsent(none.why(), why -> new ArrayList<>()).add(row.indicator());
                without.add(row.indicator());
            } else if (row.key().isEmpty() || !without.contains(row.indicator()) && !empty(row.figure())) {
                told.add(row);
            }
        }
        lines.addAll(table(told, comparedWith.isPresent()));
        missing.forEach((why, indicators) ->
                lines.add("  " + words.text("indicators.none." + why, String.join(", ", indicators))));
        return lines;
    }

    private static boolean empty(Figure figure) {
        return figure instanceof Figure.Count count && count.count() == 0
                || figure instanceof Figure.Undefined none && none.count() == 0;
    }

    private List<String> table(List<Row> rows, boolean compared) {
        Table table = new Table("  ", compared ? "lrrrrll" : "lrrrrl");
        row(table, compared, "title", "count", "of", "value", "target", "status", "trend");
        for (Row row : rows) {
            String title = row.key()
                    .map(key -> "  " + words.text(key.title()))
                    .orElse(row.indicator() + "  " + words.text(row.title()));
            List<String> cells = new ArrayList<>(List.of(title));
            cells.addAll(figure(row.figure()));
            cells.add(row.target()
                    .map(target -> target.year() + ": " + target.value() + unverified(target))
                    .orElse(""));
            cells.add(
                    row.figure() instanceof Figure.Undefined || row.status() == IndicatorValue.Status.NO_TARGET
                            ? ""
                            : words.text("indicators.status." + row.status()));
            if (compared) {
                cells.add(row.trend()
                        .map(trend -> words.text("indicators.was", shown(trend.before()), signed(trend.change())))
                        .orElse(""));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.lines();
    }

    private void row(Table table, boolean compared, String... keys) {
        String[] cells = new String[compared ? keys.length : keys.length - 1];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = words.text("indicators.column." + keys[i]);
        }
        table.row(cells);
    }

    private static String unverified(Target target) {
        return target.verified() ? "" : "*";
    }

    /** Count, of how many, value. */
    private List<String> figure(Figure figure) {
        if (figure instanceof Figure.Share share) {
            return List.of("" + share.count(), "" + share.of(), share.percent() + " %");
        } else if (figure instanceof Figure.Mean mean) {
            return List.of("" + mean.sum(), "" + mean.of(), shown(mean.mean()));
        } else if (figure instanceof Figure.Count count) {
            return List.of("" + count.count(), "", "");
        } else if (figure instanceof Figure.Undefined undefined) {
            return List.of("" + undefined.count(), "", words.text("indicators.undefined"));
        }
        return List.of("", "", words.text("indicators.hidden"));
    }

    /** What the table cannot hold: reasons, organizations that gave nothing, findings, targets that are not verified. */
    private List<String> notes(IndicatorSheet sheet) {
        List<String> notes = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.key().isPresent()) {
                continue;
            }
            String where =
                    row.indicator() + row.organization().map(one -> ", " + one).orElse("");
            if (row.figure() instanceof Figure.Undefined undefined && !saidBelowTable(row)) {
                notes.add("  " + words.text("indicators.why", where, words.text(undefined.explanation())));
            } else if (!row.notReporting().isEmpty() && number(row.figure())) {
                notes.add("  " + words.text("indicators.missing", where, String.join(", ", row.notReporting())));
            }
        }
        List<String> overlapping = overlapping(sheet);
        if (!overlapping.isEmpty()) {
            notes.add("  " + words.text("indicators.overlap", String.join(", ", overlapping)));
        }
        sheet.findings().forEach(finding -> notes.add("  " + words.text(finding.text())));
        List<String> lines = new ArrayList<>();
        if (!notes.isEmpty()) {
            lines.add("");
            lines.add(words.text("indicators.notes"));
            lines.addAll(notes);
        }
        if (sheet.rows().stream()
                .anyMatch(
                        row -> row.target().filter(target -> !target.verified()).isPresent())) {
            lines.add("");
            lines.add(words.text("indicators.unverified"));
        }
        if (sheet.rows().stream().anyMatch(row -> row.figure() instanceof Figure.Hidden)) {
            lines.add(words.text("indicators.hidden-note"));
        }
        return lines;
    }

    private static boolean number(Figure figure) {
        return !(figure instanceof Figure.Hidden || figure instanceof Figure.Undefined);
    }

    private static boolean saidBelowTable(Row row) {
        return row.organization().isPresent()
                && row.figure() instanceof Figure.Undefined undefined
                && undefined.count() == 0;
    }

    /** Indicators whose parts come to more than the whole, because people stand in several of them. */
    private static List<String> overlapping(IndicatorSheet sheet) {
        Map<String, Long> wholes = new LinkedHashMap<>();
        Map<String, Long> parts = new HashMap<>();
        for (Row row : sheet.rows()) {
            if (row.organization().isEmpty()) {
                long count = row.figure() instanceof Figure.Count one
                        ? one.count()
                        : row.figure() instanceof Figure.Share share ? share.count() : 0;
                if (row.key().isEmpty()) {
                    wholes.put(row.indicator(), count);
                } else {
                    parts.merge(row.indicator(), count, Long::sum);
                }
            }
        }
        return wholes.entrySet().stream()
                .filter(whole -> parts.getOrDefault(whole.getKey(), 0L) > whole.getValue())
                .filter(whole -> whole.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who is behind one indicator, and why. */
    List<String> members(IndicatorSheet sheet, IndicatorReport report, String indicator) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.organization().isPresent()) {
                continue;
            }
            lines.add(row.indicator() + "  " + words.text(row.title())
                    + row.key().map(key -> " – " + words.text(key.title())).orElse("")
                    + ": " + said(row.figure()));
            if (row.figure() instanceof Figure.Hidden) {
                lines.add("  " + words.text("indicators.hidden-note"));
            } else if (row.key().isEmpty()) {
                lines.addAll(behind(report.value(indicator).orElseThrow()));
            } else {
                lines.add("  "
                        + words.text(
                                "indicators.in-numerator",
                                String.join(", ", row.behind().members())));
                if (!row.behind().others().isEmpty()) {
                    lines.add("  "
                            + words.text(
                                    "indicators.only-denominator",
                                    String.join(", ", row.behind().others())));
                }
            }
        }
        return lines;
    }

    /** {@code 4 из 31, 13 %}. */
    private String said(Figure figure) {
        if (figure instanceof Figure.Share share) {
            return words.text("indicators.said", share.count(), share.of(), share.percent() + " %");
        } else if (figure instanceof Figure.Mean mean) {
            return words.text("indicators.said", mean.sum(), mean.of(), shown(mean.mean()));
        } else if (figure instanceof Figure.Count count) {
            return "" + count.count();
        } else if (figure instanceof Figure.Undefined undefined) {
            return words.text("indicators.said-undefined", undefined.count(), words.text(undefined.explanation()));
        }
        return words.text("indicators.hidden");
    }

    private List<String> behind(IndicatorValue value) {
        List<String> lines = new ArrayList<>();
        Result result = value.result();
        lines.add("  "
                + words.text(
                        "indicators.numerator",
                        words.text(result.numerator().set().title())));
        lines.addAll(people(result.numerator().members()));
        if (result.base().orElse(null) instanceof Base.Members base) {
            lines.add("  "
                    + words.text(
                            "indicators.others", words.text(base.set().set().title())));
            lines.addAll(people(IndicatorSheets.othersOf(result)));
        } else if (result.base().orElse(null) instanceof Base.Headcount of) {
            lines.add("  " + words.text("indicators.head-counts"));
            Table table = new Table("    ", "lrl");
            table.row(
                    words.text("indicators.member.organization"),
                    words.text("indicators.member.size"),
                    words.text("indicators.member.population"));
            of.populations()
                    .forEach(one -> table.row(
                            one.organization(),
                            "" + one.population().size(),
                            words.text(one.population().title())));
            lines.addAll(table.lines());
        }
        return lines;
    }

    private List<String> people(List<Counted> members) {
        if (members.isEmpty()) {
            return List.of("    " + words.text("indicators.nobody"));
        }
        Table table = new Table("    ", "llrll");
        table.row(
                words.text("indicators.member.id"),
                words.text("indicators.member.organization"),
                words.text("indicators.member.amount"),
                words.text("indicators.member.rule"),
                words.text("indicators.member.why"));
        for (Counted one : members) {
            table.row(
                    one.id(),
                    one.organization(),
                    "" + one.amount(),
                    one.why().ruleId(),
                    words.text(one.why().reason()));
        }
        return table.lines();
    }

    private String shown(BigDecimal number) {
        String text = number.toPlainString();
        return words.language() == Language.RU ? text.replace('.', ',') : text;
    }

    private String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + shown(number);
    }

    private String day(LocalDate day) {
        return words.language() == Language.RU ? day.format(RUSSIAN_DAY) : day.toString();
    }
}
