package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.mentorship.core.internal.Phrase;

final class IntegerCodec extends Codec<Integer> {
    private final int min;
    private final int max;

    IntegerCodec(int min, int max) {
        this.min = min;
        this.max = max;
    }

    @Override
    Integer read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        if (!in.isInt() || in.intValue() < min || in.intValue() > max) {
            in.problem(Phrase.of("%s is outside %d…%d.", in.found(), min, max), advice());
            return null;
        }
        return in.intValue();
    }

    @Override
    void write(Integer value, JsonOutput out) throws IOException {
        out.number(value);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return SchemaDefinitions.object("type", "integer", "minimum", min, "maximum", max);
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_NUMBER_INT;
    }

    @Override
    Phrase expected() {
        return Phrase.of("a whole number %d…%d", min, max);
    }

    @Override
    Phrase advice() {
        return Phrase.of("Write a whole number %d…%d without quotes.", min, max);
    }
}
