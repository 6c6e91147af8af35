package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mentorship.core.text.Language;
import org.mentorship.matching.explain.Explanation;

/**
 * Explanations for programs: {@code {"formatVersion": 1, "explanations": [{"kind": "PAIR", "subject": "r-1", "sentences":
 * ["…"]}]}}; a pair also tells {@code offer}, {@code seated} and {@code points}. Documented in
 * docs/reference/command-line.md.
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
}
