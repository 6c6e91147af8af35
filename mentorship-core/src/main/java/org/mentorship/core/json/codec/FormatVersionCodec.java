package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.mentorship.core.internal.Phrase;

/** The version of a file's format. */
final class FormatVersionCodec extends Codec<Integer> {
    private final int current;

    FormatVersionCodec(int current) {
        this.current = current;
    }

    @Override
    Integer read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        if (!in.isInt() || in.intValue() != current) {
            boolean newer = !in.text().startsWith("-") && !in.text().equals("0");
            in.only(
                    Phrase.of(
                            "The file has the format version (%s); this library reads %d.",
                            Words.shown(in.text()), current),
                    newer ? Phrase.of("Update the library.") : advice());
        }
        return current;
    }

    @Override
    void write(Integer value, JsonOutput out) throws IOException {
        out.number(value);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return SchemaDefinitions.object("const", current);
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT;
    }

    @Override
    Phrase expected() {
        return Phrase.of("the format version %d", current);
    }

    @Override
    Phrase advice() {
        return Phrase.of("Write \"formatVersion\": %d.", current);
    }
}
