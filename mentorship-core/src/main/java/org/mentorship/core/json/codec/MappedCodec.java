package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.mentorship.core.internal.Phrase;

final class MappedCodec<T, U> extends Codec<U> {
    private final Codec<T> wire;
    private final Function<? super T, ? extends U> to;
    private final Function<? super U, ? extends T> from;

    MappedCodec(Codec<T> wire, Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        this.wire = wire;
        this.to = to;
        this.from = from;
    }

    @Override
    U read(JsonInput in) throws IOException {
        long start = in.position();
        T value = wire.read(in);
        if (value == null) {
            return null;
        }
        try {
            return to.apply(value);
        } catch (IllegalArgumentException refusal) {
            in.refused(start, refusal);
            return null;
        }
    }

    @Override
    void write(U value, JsonOutput out) throws IOException {
        wire.write(from.apply(value), out);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return wire.schema(definitions);
    }

    @Override
    boolean accepts(JsonToken token) {
        return wire.accepts(token);
    }

    @Override
    Phrase expected() {
        return wire.expected();
    }

    @Override
    Phrase advice() {
        return wire.advice();
    }

    @Override
    boolean scalar() {
        return wire.scalar();
    }

    @Override
    boolean showsFound() {
        return wire.showsFound();
    }
}
