package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.rules.figures.FiguresCheck;
import org.mentorship.rules.figures.FiguresReport;
import org.mentorship.rules.figures.FiguresReport.FiguresFinding;
import org.mentorship.rules.figures.FiguresReport.Possible;
import org.mentorship.rules.figures.PercentRounding;
import org.mentorship.rules.figures.PrintedFigures.Figure;
import org.mentorship.rules.figures.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code figures FIGURES}: what printed figures allow and what in them cannot be. */
@Command(name = "figures")
final class FiguresCommand extends ContextCommand {
    @Parameters(paramLabel = "FIGURES")
    private String file;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "figures-out")
    private Path out;

    FiguresCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws Exception {
        context.json(json);
        context.checkWritable(Optional.ofNullable(out));
        FiguresReport report = FiguresCheck.check(new Inputs(context).figures(file));
        byte[] result =
                (json ? json(report) : String.join("\n", lines(report)) + "\n").getBytes(StandardCharsets.UTF_8);
        if (out == null) {
            context.print(stream -> stream.write(result));
        } else {
            context.write(out, stream -> stream.write(result));
        }
        return ExitCode.DONE;
    }

    private List<String> lines(FiguresReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(context.words().text(report.printed().title()) + " ("
                + report.printed().id() + ")");
        lines.add("");
        Table table = new Table("  ", "llll");
        table.row(text("figures.place"), text("figures.printed"), text("figures.group"), text("figures.possible"));
        for (Possible one : report.figures()) {
            Figure figure = one.figure();
            String group = figure.of()
                    .or(figure::group)
                    .map(id -> report.printed().groups().stream()
                            .filter(each -> each.id().equals(id))
                            .map(each -> context.words().text(each.title()))
                            .findFirst()
                            .orElse(id))
                    .orElse("");
            table.row(
                    context.words().text(figure.place()),
                    printed(figure),
                    group,
                    figure.count().isPresent() ? spans(one.wholes()) : spans(one.parts()));
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(text("figures.findings", report.findings().size()));
        report.findings().forEach(finding -> lines.add("  " + context.words().text(finding.text())));
        return lines;
    }

    private String printed(Figure figure) {
        if (!figure.parts().isEmpty()) {
            return String.join(
                    " + ", figure.parts().stream().map(String::valueOf).toList());
        }
        return figure.count().map(String::valueOf).orElse("")
                + figure.whole().map(whole -> " " + text("figures.of", whole)).orElse("")
                + figure.percent().map(percent -> " = " + percent + " %").orElse("");
    }

    /** The usual rounding alone where it is possible. */
    private String spans(Map<PercentRounding, Span> spans) {
        if (spans.containsKey(PercentRounding.HALF_UP)) {
            return spans.get(PercentRounding.HALF_UP).toString();
        }
        List<String> all = new ArrayList<>();
        for (PercentRounding rounding : PercentRounding.values()) {
            if (spans.containsKey(rounding)) {
                all.add(spans.get(rounding) + " (" + text("figures.rounding." + rounding) + ")");
            }
        }
        return String.join(", ", all);
    }

    private String json(FiguresReport report) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("formatVersion", 1);
            json.writeStringField("id", report.printed().id());
            json.writeArrayFieldStart("figures");
            for (Possible one : report.figures()) {
                json.writeStartObject();
                json.writeStringField("id", one.figure().id());
                spans(json, "wholes", one.wholes());
                spans(json, "parts", one.parts());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("sizes");
            for (Map.Entry<String, Span> size : report.sizes().entrySet()) {
                span(json, size.getKey(), size.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("findings");
            for (FiguresFinding finding : report.findings()) {
                json.writeStartObject();
                json.writeStringField("kind", finding.kind().name());
                json.writeArrayFieldStart("figures");
                for (String figure : finding.figures()) {
                    json.writeString(figure);
                }
                json.writeEndArray();
                json.writeStringField("text", context.words().text(finding.text()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void spans(JsonGenerator json, String name, Map<PercentRounding, Span> spans) throws IOException {
        json.writeObjectFieldStart(name);
        for (PercentRounding rounding : PercentRounding.values()) {
            if (spans.containsKey(rounding)) {
                span(json, rounding.name(), spans.get(rounding));
            }
        }
        json.writeEndObject();
    }

    /** The greatest is left out where nothing bounds it. */
    private static void span(JsonGenerator json, String name, Span span) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("min", span.min());
        if (span.bounded()) {
            json.writeNumberField("max", span.max());
        }
        json.writeEndObject();
    }
}
