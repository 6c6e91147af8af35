package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mentorship.core.internal.Phrase;

/** Values that are told apart by what they begin with: a text or an object, a number or a list. */
final class AlternativesCodec<T> extends Codec<T> {
    private final Phrase expected;
    private final List<Alternative<T, ?>> alternatives;

    AlternativesCodec(Phrase expected, List<Alternative<T, ?>> alternatives) {
        this.expected = expected;
        this.alternatives = List.copyOf(alternatives);
    }

    @Override
    T read(JsonInput in) throws IOException {
        for (Alternative<T, ?> alternative : alternatives) {
            if (alternative.codec.accepts(in.token())) {
                return alternative.codec.read(in);
            }
        }
        in.wrongType(this);
        return null;
    }

    @Override
    void write(T value, JsonOutput out) throws IOException {
        for (Alternative<T, ?> alternative : alternatives) {
            if (alternative.applies.test(value)) {
                writeAs(alternative, value, out);
                return;
            }
        }
        throw new IllegalStateException("No alternative writes a value of " + value.getClass() + ".");
    }

    @SuppressWarnings("unchecked")
    private static <T, V extends T> void writeAs(Alternative<T, V> alternative, T value, JsonOutput out)
            throws IOException {
        alternative.codec.write((V) value, out);
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        List<Object> schemas = new ArrayList<>();
        for (Alternative<T, ?> alternative : alternatives) {
            schemas.add(alternative.codec.schema(definitions));
        }
        return SchemaDefinitions.object("anyOf", schemas);
    }

    @Override
    boolean accepts(JsonToken token) {
        return alternatives.stream().anyMatch(alternative -> alternative.codec.accepts(token));
    }

    @Override
    Phrase expected() {
        return expected;
    }

    /** A value of the class {@code V} that passes the test is written by the codec. */
    record Alternative<T, V extends T>(Predicate<T> applies, Codec<V> codec) {}
}
