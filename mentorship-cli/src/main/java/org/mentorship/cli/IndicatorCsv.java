package org.mentorship.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.indicator.IndicatorSheet;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.indicator.IndicatorSheet.Trend;
import org.mentorship.rules.indicator.Target;

/** A sheet as a table for spreadsheets; the columns are documented in docs/reference/indicator-files.md. */
final class IndicatorCsv {
    private static final List<String> COLUMNS = List.of(
            "as_of",
            "organization",
            "indicator",
            "title",
            "part",
            "part_title",
            "kind",
            "count",
            "of",
            "value",
            "target_year",
            "target",
            "target_verified",
            "status",
            "before",
            "change",
            "undefined",
            "not_reporting",
            "members",
            "others");

    /** By it Excel knows UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Set<Integer> DECIMALS =
            Set.of(COLUMNS.indexOf("value"), COLUMNS.indexOf("before"), COLUMNS.indexOf("change"));

    /** Columns of codes that people read in words, with the key of these. */
    private static final Map<Integer, String> IN_WORDS = Map.of(
            COLUMNS.indexOf("kind"), "indicators.excel.kind.",
            COLUMNS.indexOf("target_verified"), "indicators.excel.verified.",
            COLUMNS.indexOf("status"), "indicators.excel.status.");

    private IndicatorCsv() {}

    private static String inWords(String key, String code, Words words) {
        return code.isEmpty() ? "" : words.text(key + code);
    }

    /** RFC 4180: commas, LF, the columns by their names. */
    static String forPrograms(IndicatorSheet sheet, Words words) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Row row : sheet.rows()) {
                csv.writeRecord(cells(sheet, row, words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * As Excel opens it by a double click where decimals have a comma: a byte order mark, semicolons, CRLF, the columns in
     * words. With a point 3.9 would be the third of September.
     */
    static String forExcel(IndicatorSheet sheet, Words words) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> words.text("indicators.csv." + column))
                    .toList());
            for (Row row : sheet.rows()) {
                List<String> cells = new ArrayList<>(cells(sheet, row, words));
                IN_WORDS.forEach((column, key) -> cells.set(column, inWords(key, cells.get(column), words)));
                DECIMALS.forEach(column -> cells.set(column, cells.get(column).replace('.', ',')));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(IndicatorSheet sheet, Row row, Words words) {
        String kind = "hidden";
        String count = "";
        String of = "";
        String value = "";
        String undefined = "";
        if (row.figure() instanceof Figure.Share share) {
            kind = "share";
            count = "" + share.count();
            of = "" + share.of();
            value = "" + share.percent();
        } else if (row.figure() instanceof Figure.Mean mean) {
            kind = "mean";
            count = "" + mean.sum();
            of = "" + mean.of();
            value = mean.mean().toPlainString();
        } else if (row.figure() instanceof Figure.Count one) {
            kind = "count";
            count = "" + one.count();
            value = count;
        } else if (row.figure() instanceof Figure.Undefined none) {
            kind = "undefined";
            count = "" + none.count();
            undefined = words.text(none.explanation());
        }
        return List.of(
                sheet.asOf().toString(),
                row.organization().orElse(""),
                row.indicator(),
                words.text(row.title()),
                row.key().map(Term::code).orElse(""),
                row.key().map(key -> words.text(key.title())).orElse(""),
                kind,
                count,
                of,
                value,
                row.target().map(target -> "" + target.year()).orElse(""),
                row.target().map(target -> "" + target.value()).orElse(""),
                row.target().map(Target::verified).map(String::valueOf).orElse(""),
                kind.equals("hidden") ? "" : row.status().name(),
                row.trend().map(Trend::before).map(Object::toString).orElse(""),
                row.trend().map(Trend::change).map(Object::toString).orElse(""),
                undefined,
                String.join(" ", row.notReporting()),
                String.join(" ", row.behind().members()),
                String.join(" ", row.behind().others()));
    }
}
