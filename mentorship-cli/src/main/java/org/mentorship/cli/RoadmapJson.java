package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.core.text.Language;
import org.mentorship.rules.Finding;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.Escalation;
import org.mentorship.rules.roadmap.PairReport;
import org.mentorship.rules.roadmap.PairsGate;
import org.mentorship.rules.roadmap.PlanFinding;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;

/** Reports on roadmaps for programs; the shape is documented in docs/reference/command-line.md. */
final class RoadmapJson {
    private static final int FORMAT_VERSION = 1;

    private RoadmapJson() {}

    static String write(List<RoadmapReport> reports, Optional<String> role, LocalDate day, Language language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("formatVersion", FORMAT_VERSION);
            json.writeStringField("asOf", day.toString());
            json.writeArrayFieldStart("roadmaps");
            for (RoadmapReport report : reports) {
                roadmap(json, report, RoadmapTable.wanted(report, role), language);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void roadmap(JsonGenerator json, RoadmapReport report, List<WorkReport> works, Language language)
            throws IOException {
        List<String> ids = works.stream().map(work -> work.activity().id()).toList();
        List<String> tasks = report.pairs().stream()
                .flatMap(pair -> pair.works().stream())
                .map(work -> work.activity().id())
                .toList();
        json.writeStartObject();
        json.writeStringField("id", report.roadmap().id());
        json.writeStringField("ruleBook", report.basis().rules());
        json.writeArrayFieldStart("works");
        for (WorkReport work : works) {
            work(json, work);
        }
        json.writeEndArray();
        pairs(json, report);
        if (report.gate().isPresent()) {
            gate(json, report.gate().get(), language);
        }
        json.writeArrayFieldStart("escalations");
        for (Escalation one : report.escalations()) {
            if (ids.contains(one.activity()) || tasks.contains(one.activity())) {
                json.writeStartObject();
                json.writeStringField("work", one.activity());
                json.writeStringField("whom", one.whom().name());
                finding(json, one.finding(), language);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (PlanFinding one : report.findings()) {
            if (one.works().stream().anyMatch(ids::contains)) {
                json.writeStartObject();
                json.writeArrayFieldStart("works");
                for (String work : one.works()) {
                    json.writeString(work);
                }
                json.writeEndArray();
                if (one.mentorship().isPresent()) {
                    json.writeStringField("mentorship", one.mentorship().get());
                }
                finding(json, one.finding(), language);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void work(JsonGenerator json, WorkReport work) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", work.activity().id());
        json.writeStringField("number", work.activity().number());
        json.writeNumberField("stage", work.stage());
        json.writeBooleanField("evidenceMissing", work.evidenceMissing());
        json.writeArrayFieldStart("responsible");
        for (String one : work.activity().responsible()) {
            json.writeString(one);
        }
        json.writeEndArray();
        state(json, work.decisive());
        json.writeArrayFieldStart("occurrences");
        for (DueWork due : work.occurrences()) {
            json.writeStartObject();
            state(json, due);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void pairs(JsonGenerator json, RoadmapReport report) throws IOException {
        json.writeArrayFieldStart("pairs");
        for (PairReport pair : report.pairs()) {
            json.writeStartObject();
            json.writeStringField("mentorship", pair.mentorship());
            json.writeArrayFieldStart("works");
            for (WorkReport work : pair.works()) {
                work(json, work);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void gate(JsonGenerator json, PairsGate gate, Language language) throws IOException {
        json.writeObjectFieldStart("gate");
        json.writeStringField("day", gate.day().toString());
        json.writeArrayFieldStart("holds");
        for (PairsGate.Hold hold : gate.holds()) {
            json.writeStartObject();
            json.writeStringField("work", hold.work());
            json.writeStringField("until", hold.until().toString());
            finding(json, hold.finding(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, DueWork due) throws IOException {
        json.writeStringField("status", due.status().name());
        if (due.occurrence().orElse(null) instanceof Occurrence.Dated dated) {
            if (dated.opens().isPresent()) {
                json.writeStringField("opens", dated.opens().get().toString());
            }
            json.writeStringField("due", dated.due().toString());
            json.writeNumberField("days", due.days());
        }
        if (due.completedOn().isPresent()) {
            json.writeStringField("completedOn", due.completedOn().get().toString());
        }
    }

    private static void finding(JsonGenerator json, Finding finding, Language language) throws IOException {
        json.writeStringField("rule", finding.ruleId());
        json.writeStringField("sentence", finding.sentence().in(language));
        json.writeStringField("reason", finding.reason().in(language));
    }
}
