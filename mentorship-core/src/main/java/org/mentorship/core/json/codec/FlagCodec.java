package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.mentorship.core.internal.Phrase;

final class FlagCodec extends Codec<Boolean> {

    @Override
    Boolean read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        return in.token() == JsonToken.VALUE_TRUE;
    }

    @Override
    void write(Boolean value, JsonOutput out) throws IOException {
        out.flag(value);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return SchemaDefinitions.object("type", "boolean");
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
    }

    @Override
    Phrase expected() {
        return Phrase.of("true or false");
    }

    @Override
    Phrase advice() {
        return Phrase.of("Write true or false without quotes.");
    }
}
