package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mentorship.core.text.Language;
import org.mentorship.rules.monitoring.Change;
import org.mentorship.rules.monitoring.Group;
import org.mentorship.rules.monitoring.Item;
import org.mentorship.rules.monitoring.ItemChange;
import org.mentorship.rules.monitoring.MonitoringReport;
import org.mentorship.rules.monitoring.OpenItem;
import org.mentorship.rules.monitoring.RatedItem;
import org.mentorship.rules.monitoring.Ratings;
import org.mentorship.rules.monitoring.Satisfaction;
import org.mentorship.rules.monitoring.Satisfied;

/** A monitoring report for programs; the shape is documented in docs/reference/monitoring.md. */
final class MonitorJson {
    private final Language language;

    private MonitorJson(Language language) {
        this.language = language;
    }

    static String write(MonitoringReport report, Language language) {
        MonitorJson writer = new MonitorJson(language);
        return JsonText.write(json -> {
            json.writeStringField("programme", report.programme());
            json.writeStringField("asOf", report.asOf().toString());
            json.writeStringField("audience", report.audience().name());
            JsonText.objects(json, "satisfaction", report.satisfaction(), MonitorJson::satisfaction);
            JsonText.objects(json, "changes", report.changes(), writer::change);
            JsonText.objects(json, "ratings", report.ratings(), writer::ratings);
            JsonText.objects(json, "openQuestions", report.open(), writer::open);
            JsonText.objects(json, "thresholds", report.thresholds(), (to, threshold) -> {
                to.writeStringField("key", threshold.key());
                to.writeNumberField("value", threshold.value());
                to.writeStringField("unit", threshold.unit());
                to.writeStringField("since", threshold.since().toString());
                JsonText.text(to, "source", threshold.source());
            });
        });
    }

    private static void satisfaction(JsonGenerator json, Satisfaction satisfaction) throws IOException {
        group(json, satisfaction.group());
        JsonText.number(json, "tookPart", satisfaction.tookPart().told());
        JsonText.number(json, "answered", satisfaction.answered().told());
        JsonText.number(json, "satisfied", satisfaction.satisfied().told().map(Satisfied::count));
        JsonText.number(
                json, "percentOfTookPart", satisfaction.satisfied().told().flatMap(Satisfied::percentOfTookPart));
        JsonText.number(
                json, "percentOfAnswered", satisfaction.satisfied().told().flatMap(Satisfied::percentOfAnswered));
    }

    private void change(JsonGenerator json, ItemChange item) throws IOException {
        group(json, item.group());
        item(json, "before", item.before());
        item(json, "after", item.after());
        if (item.change().told().isEmpty()) {
            json.writeNullField("change");
            return;
        }
        Change change = item.change().told().get();
        json.writeObjectFieldStart("change");
        json.writeNumberField("pairs", change.pairs());
        json.writeNumberField("meanBefore", change.meanBefore());
        json.writeNumberField("meanAfter", change.meanAfter());
        json.writeNumberField("meanChange", change.meanChange());
        JsonText.number(json, "risen", change.moves().told().map(Change.Moves::risen));
        JsonText.number(json, "unchanged", change.moves().told().map(Change.Moves::unchanged));
        JsonText.number(json, "fallen", change.moves().told().map(Change.Moves::fallen));
        json.writeNumberField("effect", change.effect());
        json.writeStringField("method", change.method().name());
        json.writeNumberField("pValue", change.pValue());
        json.writeEndObject();
    }

    private void ratings(JsonGenerator json, RatedItem item) throws IOException {
        group(json, item.group());
        item(json, "item", item.item());
        if (item.ratings().told().isEmpty()) {
            json.writeNullField("ratings");
            return;
        }
        Ratings ratings = item.ratings().told().get();
        json.writeObjectFieldStart("ratings");
        json.writeNumberField("answered", ratings.answered());
        JsonText.number(json, "high", ratings.high().told());
        JsonText.number(json, "low", ratings.low().told());
        json.writeStringField("standing", ratings.standing().name());
        json.writeEndObject();
    }

    private void open(JsonGenerator json, OpenItem item) throws IOException {
        group(json, item.group());
        item(json, "item", item.item());
        JsonText.number(json, "answers", item.answers().told());
    }

    private static void group(JsonGenerator json, Group group) throws IOException {
        json.writeStringField("role", group.role().name());
        JsonText.text(json, "form", group.form());
    }

    private void item(JsonGenerator json, String name, Item item) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("questionnaire", item.questionnaire());
        json.writeStringField("question", item.question());
        json.writeStringField("text", item.text().in(language));
        json.writeEndObject();
    }
}
