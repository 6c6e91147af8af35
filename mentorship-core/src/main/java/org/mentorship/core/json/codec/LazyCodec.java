package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.mentorship.core.internal.Phrase;

/** A codec that is made later, for types that hold themselves. */
final class LazyCodec<T> extends Codec<T> {
    private final Supplier<Codec<T>> codec;

    LazyCodec(Supplier<Codec<T>> codec) {
        this.codec = codec;
    }

    @Override
    T read(JsonInput in) throws IOException {
        return codec.get().read(in);
    }

    @Override
    void write(T value, JsonOutput out) throws IOException {
        codec.get().write(value, out);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return codec.get().schema(definitions);
    }

    @Override
    boolean accepts(JsonToken token) {
        return codec.get().accepts(token);
    }

    @Override
    Phrase expected() {
        return codec.get().expected();
    }

    @Override
    Phrase advice() {
        return codec.get().advice();
    }

    @Override
    boolean scalar() {
        return codec.get().scalar();
    }

    @Override
    boolean showsFound() {
        return codec.get().showsFound();
    }
}
