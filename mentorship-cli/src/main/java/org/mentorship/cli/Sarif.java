package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.TreeSet;
import org.mentorship.rules.RuleBookCheck;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.RuleProblem.Severity;

/**
 * What the check of a rule book found, in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which editors and
 * services of continuous integration show beside the lines.
 */
final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    static String write(RuleBookCheck check, Words words) {
        return ProblemJson.document(json -> {
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, check);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (RuleProblem problem : check.problems()) {
                result(json, problem, words);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static void tool(JsonGenerator json, RuleBookCheck check) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "mentorship rules check");
        json.writeArrayFieldStart("rules");
        TreeSet<String> codes = new TreeSet<>();
        check.problems().forEach(problem -> codes.add(problem.code()));
        for (String code : codes) {
            json.writeStartObject();
            json.writeStringField("id", code);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, RuleProblem problem, Words words) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code());
        json.writeStringField("level", problem.severity() == Severity.ERROR ? "error" : "warning");
        json.writeObjectFieldStart("message");
        json.writeStringField("text", words.text(problem.message()) + " " + words.text(problem.advice()));
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(problem.file()));
        json.writeEndObject();
        if (problem.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", problem.line());
            if (problem.words().isPresent()) {
                json.writeObjectFieldStart("snippet");
                json.writeStringField("text", problem.words().get());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Relative to the folder of the rule book; spaces and Russian letters escaped. */
    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return ".";
        }
    }
}
