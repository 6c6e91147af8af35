package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mentorship.cli.Failure.Problem;

/**
 * What went wrong, for programs: {@code {"formatVersion": 1, "exitCode": 1, "problems": [{"path": "$…", "what": "…",
 * "advice": "…"}]}}; {@code path} is left out where a problem has none. Documented in docs/reference/command-line.md.
 */
final class ProblemJson {
    private static final int FORMAT_VERSION = 1;

    private ProblemJson() {}

    static String write(int exitCode, List<Problem> problems) {
        return write(exitCode, problems, json -> {});
    }

    /** With further fields after the problems. */
    static String write(int exitCode, List<Problem> problems, Fields fields) {
        return object(json -> {
            json.writeNumberField("exitCode", exitCode);
            json.writeArrayFieldStart("problems");
            for (Problem problem : problems) {
                json.writeStartObject();
                if (problem.path().isPresent()) {
                    json.writeStringField("path", problem.path().get());
                }
                json.writeStringField("what", problem.what());
                json.writeStringField("advice", problem.advice());
                json.writeEndObject();
            }
            json.writeEndArray();
            fields.writeTo(json);
        });
    }

    /** An object that begins with the version of its format. */
    static String object(Fields fields) {
        return document(json -> {
            json.writeNumberField("formatVersion", FORMAT_VERSION);
            fields.writeTo(json);
        });
    }

    /** An object of another format. */
    static String document(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** Writes fields into an open object. */
    @FunctionalInterface
    interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
