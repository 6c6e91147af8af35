package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** A result for programs: an object that begins with its format version. */
final class JsonText {
    private static final int FORMAT_VERSION = 1;

    private JsonText() {}

    /** Writes fields into an open object. */
    @FunctionalInterface
    interface Fields {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static String write(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("formatVersion", FORMAT_VERSION);
            fields.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** Writes one element into an open array. */
    @FunctionalInterface
    interface Element<T> {
        void writeTo(JsonGenerator json, T value) throws IOException;
    }

    /** An array of objects. */
    static <T> void objects(JsonGenerator json, String name, Collection<T> values, Element<T> fields)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.writeTo(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** An array of texts. */
    static void texts(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A text that is left out where there is none. */
    static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    /** A day that is left out where there is none. */
    static void day(JsonGenerator json, String name, Optional<LocalDate> value) throws IOException {
        text(json, name, value.map(LocalDate::toString));
    }

    /** A number that is null where there is none. */
    static void number(JsonGenerator json, String name, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
