package org.mentorship.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.rules.indicator.Counted;
import org.mentorship.rules.indicator.IndicatorReport;
import org.mentorship.rules.indicator.IndicatorSheet;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.indicator.IndicatorValue;
import org.mentorship.rules.indicator.Target;

/** A sheet of indicators for people: all together, then each organization, then what to look into. */
final class IndicatorTable {
    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Words words;

    IndicatorTable(Words words) {
        this.words = words;
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
            organization.ifPresent(one -> lines.add(words.text("indicators.organization", one)));
            lines.addAll(table(rows, sheet.comparedWith().isPresent()));
        });
        lines.addAll(notes(sheet));
        return lines;
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
            if (row.figure() instanceof Figure.Undefined undefined) {
                notes.add("  " + words.text("indicators.why", where, words.text(undefined.explanation())));
            } else if (!row.notReporting().isEmpty() && !(row.figure() instanceof Figure.Hidden)) {
                notes.add("  " + words.text("indicators.missing", where, String.join(", ", row.notReporting())));
            }
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

    /** Who is behind one indicator, and why. */
    List<String> members(IndicatorSheet sheet, IndicatorReport report, String indicator) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (!row.indicator().equals(indicator) || row.organization().isPresent()) {
                continue;
            }
            lines.add(row.indicator() + "  " + words.text(row.title())
                    + row.key().map(key -> " – " + words.text(key.title())).orElse("")
                    + ": "
                    + String.join(
                            " ",
                            figure(row.figure()).stream()
                                    .filter(cell -> !cell.isEmpty())
                                    .toList()));
            if (row.figure() instanceof Figure.Hidden) {
                lines.add("  " + words.text("indicators.hidden-note"));
                continue;
            }
            if (row.key().isEmpty()) {
                Table table = new Table("  ", "llrl");
                for (Counted one : report.value(indicator)
                        .orElseThrow()
                        .result()
                        .numerator()
                        .members()) {
                    table.row(
                            one.id(),
                            one.organization(),
                            "" + one.amount(),
                            words.text(one.why().reason()));
                }
                lines.addAll(table.lines());
            } else {
                lines.add("  " + String.join(", ", row.members()));
            }
        }
        return lines;
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
