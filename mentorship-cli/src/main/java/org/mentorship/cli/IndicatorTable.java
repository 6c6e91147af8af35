package org.mentorship.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorship.core.text.Language;
import org.mentorship.rules.indicator.Base;
import org.mentorship.rules.indicator.Counted;
import org.mentorship.rules.indicator.IndicatorFinding;
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

    /** Lists of ids are broken there. */
    private static final int LONGEST_LINE = 100;

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
        lines.addAll(tables(sheet));
        lines.addAll(notes(sheet));
        return lines;
    }

    /** What is said of all of them, or of one organization; {@code missing} has the ids of indicators by the reason. */
    private record Block(Optional<String> organization, List<Row> told, Map<Result.Why, List<String>> missing) {}

    /** A table for each block, all with the same columns below one another. */
    private List<String> tables(IndicatorSheet sheet) {
        Map<Optional<String>, List<Row>> rows = new LinkedHashMap<>();
        sheet.rows()
                .forEach(row -> rows.computeIfAbsent(row.organization(), one -> new ArrayList<>())
                        .add(row));
        List<Block> blocks = new ArrayList<>();
        rows.forEach((organization, some) -> blocks.add(
                organization.isEmpty() ? new Block(organization, some, Map.of()) : block(organization, some)));
        boolean compared = sheet.comparedWith().isPresent();
        Table table = new Table("  ", compared ? "lrrrrll" : "lrrrrl");
        blocks.forEach(block -> rows(table, block.told(), compared));
        Set<String> silent = sheet.findings().stream()
                .filter(finding -> finding.kind() == IndicatorFinding.Kind.NOT_REPORTED)
                .flatMap(finding -> finding.organization().stream())
                .collect(Collectors.toSet());
        Iterator<String> printed = table.lines().iterator();
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            lines.add("");
            block.organization()
                    .ifPresent(id -> lines.add(words.text(
                            tops.contains(id) ? "indicators.organization-alone" : "indicators.organization", id)));
            block.organization()
                    .filter(silent::contains)
                    .ifPresent(id -> lines.add("  " + words.text("indicators.silent")));
            for (int i = 0; i <= block.told().size(); i++) {
                lines.add(printed.next());
            }
            block.missing()
                    .forEach((why, indicators) ->
                            lines.addAll(wrapped(words.text("indicators.none." + why, String.join(", ", indicators)))));
        }
        return lines;
    }

    /** A list with commas in lines of bearable length. */
    private static List<String> wrapped(String list) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("  ");
        for (String one : list.split("(?<=,) ")) {
            if (line.length() + one.length() >= LONGEST_LINE && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder("    ");
            }
            line.append(one).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Of one organization only what there is; what there is not is said below, once for each reason. */
    private static Block block(Optional<String> organization, List<Row> rows) {
        Map<Result.Why, List<String>> missing = new EnumMap<>(Result.Why.class);
        List<Row> told = new ArrayList<>();
        Set<String> without = new HashSet<>();
        for (Row row : rows) {
            if (row.key().isEmpty() && row.figure() instanceof Figure.Undefined none) {
                missing.computeIfAbsent(none.why(), why -> new ArrayList<>()).add(row.indicator());
                if (none.count() == 0) {
                    without.add(row.indicator());
                } else {
                    told.add(row);
                }
            } else if (row.key().isEmpty() || !without.contains(row.indicator()) && !empty(row.figure())) {
                told.add(row);
            }
        }
        return new Block(organization, told, missing);
    }

    private static boolean empty(Figure figure) {
        return figure instanceof Figure.Count count && count.count() == 0
                || figure instanceof Figure.Undefined none && none.count() == 0;
    }

    private void rows(Table table, List<Row> rows, boolean compared) {
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
                        .map(trend -> words.text(
                                row.figure() instanceof Figure.Share ? "indicators.was-percent" : "indicators.was",
                                shown(trend.before()),
                                signed(trend.change())))
                        .orElse(""));
            }
            table.row(cells.toArray(String[]::new));
        }
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
        Set<String> said = new HashSet<>();
        for (Row row : sheet.rows()) {
            if (row.key().isPresent()) {
                continue;
            }
            String where =
                    row.indicator() + row.organization().map(one -> ", " + one).orElse("");
            if (row.figure() instanceof Figure.Undefined undefined) {
                if (row.organization().isEmpty()) {
                    said.add(words.text(undefined.explanation()));
                    notes.add("  " + words.text("indicators.why", where, words.text(undefined.explanation())));
                }
            } else if (!row.notReporting().isEmpty() && number(row.figure())) {
                notes.add("  " + words.text("indicators.missing", where, String.join(", ", row.notReporting())));
            }
        }
        List<String> overlapping = overlapping(sheet);
        if (!overlapping.isEmpty()) {
            notes.add("  " + words.text("indicators.overlap", String.join(", ", overlapping)));
        }
        sheet.findings().stream()
                .map(finding -> words.text(finding.text()))
                .filter(text -> !said.contains(text))
                .forEach(text -> notes.add("  " + text));
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
            lines.add(row.indicator() + "  " + words.text(row.title())
                    + row.organization().map(one -> " – " + one).orElse("")
                    + row.key().map(key -> " – " + words.text(key.title())).orElse("")
                    + ": " + said(row.figure()));
            if (row.figure() instanceof Figure.Hidden) {
                lines.add("  " + words.text("indicators.hidden-note"));
            } else if (row.key().isEmpty() && row.organization().isEmpty()) {
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
        lines.add("");
        lines.add(words.text("indicators.list-internal"));
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
        return (number.signum() > 0 ? "+" : "") + shown(number).replace('-', '−');
    }

    private String day(LocalDate day) {
        return words.language() == Language.RU ? day.format(RUSSIAN_DAY) : day.toString();
    }
}
