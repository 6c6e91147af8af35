package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.Language;
import org.mentorship.matching.explain.Explanation;
import org.mentorship.matching.explain.Explanation.Repair;

/**
 * Explanations for programs: {@code {"formatVersion": 1, "explanations": [{"kind": "PAIR", "subject": "r-1", "sentences":
 * ["…"]}]}}; what else each kind tells is documented in docs/reference/command-line.md.
 */
final class ExplanationJson {
    private static final int FORMAT_VERSION = 1;

    private ExplanationJson() {}

    static String write(List<Explanation> explanations, Language language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("formatVersion", FORMAT_VERSION);
            json.writeArrayFieldStart("explanations");
            for (Explanation explanation : explanations) {
                json.writeStartObject();
                json.writeStringField("kind", ExplainCommand.kind(explanation));
                json.writeStringField("subject", explanation.subject());
                if (explanation instanceof Explanation.Pair pair) {
                    json.writeStringField("offer", pair.offer());
                    json.writeBooleanField("seated", pair.seated());
                    json.writeNumberField("points", pair.compatibility().points());
                    pair(json, pair);
                } else if (explanation instanceof Explanation.Waiting waiting) {
                    waiting(json, waiting);
                } else if (explanation instanceof Explanation.Mentor mentor) {
                    effect(json, "onePlaceMore", mentor.onePlaceMore());
                }
                json.writeArrayFieldStart("sentences");
                for (String sentence : explanation.sentences(language)) {
                    json.writeString(sentence);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void pair(JsonGenerator json, Explanation.Pair pair) throws IOException {
        json.writeArrayFieldStart("better");
        for (Explanation.Alternative each : pair.better()) {
            json.writeStartObject();
            alternative(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (pair.nextBest().isPresent()) {
            json.writeObjectFieldStart("nextBest");
            alternative(json, pair.nextBest().get());
            json.writeEndObject();
        }
        json.writeBooleanField("nearTie", pair.nearTie());
        list(
                json,
                "nearTies",
                pair.nearTies().stream().map(Explanation.Alternative::offer).toList());
        if (pair.room().isPresent()) {
            room(json, pair.room().get());
        }
        effect(json, "ifSeated", pair.ifSeated());
    }

    private static void alternative(JsonGenerator json, Explanation.Alternative it) throws IOException {
        json.writeStringField("offer", it.offer());
        json.writeStringField("mentor", it.mentor());
        json.writeNumberField("points", it.points());
        room(json, it.room());
        effect(json, "ifTaken", it.ifTaken());
    }

    /** Fields of an open object. */
    private static void room(JsonGenerator json, Explanation.Room room) throws IOException {
        json.writeNumberField("freePlaces", room.freePlaces());
        if (room.freePlaces() == 0) {
            list(json, "takenBy", room.takenBy());
        }
        if (room.obstacle().isPresent()) {
            json.writeStringField("obstacle", room.obstacle().get().name());
        }
    }

    private static void waiting(JsonGenerator json, Explanation.Waiting waiting) throws IOException {
        if (waiting.bottleneck().isPresent()) {
            Explanation.Bottleneck neck = waiting.bottleneck().get();
            json.writeObjectFieldStart("bottleneck");
            list(json, "requests", neck.requests());
            list(json, "offers", neck.offers());
            list(json, "mentors", neck.mentors());
            json.writeNumberField("places", neck.places());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("repairs");
        for (Repair repair : waiting.repairs()) {
            json.writeStartObject();
            json.writeStringField("kind", ExplainCommand.kind(repair));
            Optional<String> offer = offer(repair);
            if (offer.isPresent()) {
                json.writeStringField("offer", offer.get());
            }
            if (repair.gain().isPresent()) {
                Explanation.Gain gain = repair.gain().get();
                json.writeNumberField("more", gain.more());
                list(json, "seated", gain.seated());
                list(json, "unseated", gain.unseated());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Optional<String> offer(Repair repair) {
        if (repair instanceof Repair.OneMorePlace it) {
            return Optional.of(it.offer());
        }
        if (repair instanceof Repair.HigherCap it) {
            return Optional.of(it.offer());
        }
        if (repair instanceof Repair.AllowPair it) {
            return Optional.of(it.offer());
        }
        if (repair instanceof Repair.SeatByEdit it) {
            return Optional.of(it.offer());
        }
        return repair instanceof Repair.MentorPapers it ? Optional.of(it.offer()) : Optional.empty();
    }

    private static void effect(JsonGenerator json, String field, Optional<Explanation.Effect> effect)
            throws IOException {
        if (effect.isPresent()) {
            json.writeObjectFieldStart(field);
            json.writeNumberField("seated", effect.get().seated());
            json.writeNumberField("coverage", effect.get().coverage());
            json.writeNumberField("policy", effect.get().policy());
            json.writeNumberField("points", effect.get().points());
            json.writeEndObject();
        }
    }

    private static void list(JsonGenerator json, String field, List<String> ids) throws IOException {
        json.writeArrayFieldStart(field);
        for (String id : ids) {
            json.writeString(id);
        }
        json.writeEndArray();
    }
}
