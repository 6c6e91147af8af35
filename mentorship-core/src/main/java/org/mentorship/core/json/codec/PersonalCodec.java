package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.mentorship.core.internal.Phrase;

final class PersonalCodec<T> extends Codec<T> {
    private final Codec<T> codec;

    PersonalCodec(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    T read(JsonInput in) throws IOException {
        in.enterPersonal();
        T value = codec.read(in);
        in.leavePersonal();
        return value;
    }

    @Override
    void write(T value, JsonOutput out) throws IOException {
        codec.write(value, out);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return codec.schema(definitions);
    }

    @Override
    boolean accepts(JsonToken token) {
        return codec.accepts(token);
    }

    @Override
    Phrase expected() {
        return codec.expected();
    }

    @Override
    Phrase advice() {
        return codec.advice();
    }

    @Override
    boolean scalar() {
        return codec.scalar();
    }
}
