package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.mentorship.core.internal.Phrase;

final class LongCodec extends Codec<Long> {

    @Override
    Long read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        if (!in.isLong()) {
            in.problem(Phrase.of("%s has more than 64 bits.", in.found()), advice());
            return null;
        }
        return in.longValue();
    }

    @Override
    void write(Long value, JsonOutput out) throws IOException {
        out.number(value);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return SchemaDefinitions.object("type", "integer");
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT;
    }

    @Override
    Phrase expected() {
        return Phrase.of("a whole number");
    }

    @Override
    Phrase advice() {
        return Phrase.of("Write a whole number of at most 64 bits without quotes.");
    }
}
