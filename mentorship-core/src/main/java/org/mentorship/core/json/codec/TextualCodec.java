package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A value that stands in a text. */
abstract class TextualCodec<T> extends Codec<T> {

    @Override
    final T read(JsonInput in) throws IOException {
        if (in.token() != JsonToken.VALUE_STRING) {
            in.wrongType(this);
            return null;
        }
        return parse(in);
    }

    abstract T parse(JsonInput in) throws IOException;

    abstract String format(T value);

    @Override
    final void write(T value, JsonOutput out) throws IOException {
        out.text(format(value));
    }

    @Override
    final boolean accepts(JsonToken token) {
        return token == JsonToken.VALUE_STRING;
    }
}
