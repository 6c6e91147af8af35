package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mentorship.core.internal.WholeFile;

/**
 * Writes JSON files of this library: UTF-8 without a byte order mark, LF, two spaces a level. The same value gives the same
 * bytes on every machine.
 */
public final class JsonWriting {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(JsonReading.MAX_DEPTH)
                    .build())
            .build();

    private JsonWriting() {}

    /**
     * Writes a file whole or not at all: first into a temporary file of the same directory, which then takes its place.
     *
     * @throws IOException if the file cannot be written; what stood there before is then untouched
     */
    public static <T> void write(T value, Codec<T> codec, Path file) throws IOException {
        WholeFile.write(file, out -> write(value, codec, out));
    }

    /** Writes to a stream, which is flushed and left open. */
    public static <T> void write(T value, Codec<T> codec, OutputStream stream) throws IOException {
        write(stream, out -> codec.write(value, out));
    }

    static void write(OutputStream stream, Content content) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(stream, JsonEncoding.UTF8)) {
            JsonOutput out = new JsonOutput(generator);
            content.write(out);
            out.end();
        }
    }

    interface Content {
        void write(JsonOutput out) throws IOException;
    }
}
