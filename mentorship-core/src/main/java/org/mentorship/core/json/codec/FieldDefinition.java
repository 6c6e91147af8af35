package org.mentorship.core.json.codec;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of an object.
 *
 * @param <T> the object
 * @param <W> what the codec reads
 * @param <V> what the record holds
 */
final class FieldDefinition<T, W, V> {
    final String name;
    final Codec<W> codec;
    private final Function<W, V> in;
    private final V absent;
    private final Function<T, Optional<W>> out;
    private final String description;

    /**
     * @param in from what stands in the file to what the record holds
     * @param absent what the record holds where the field is absent; null where it must not be
     * @param out from the record to what stands in the file; empty where the field is left out
     */
    FieldDefinition(
            String name,
            Codec<W> codec,
            Function<W, V> in,
            V absent,
            Function<T, Optional<W>> out,
            String description) {
        this.name = name;
        this.codec = codec;
        this.in = in;
        this.absent = absent;
        this.out = out;
        this.description = description;
    }

    boolean required() {
        return absent == null;
    }

    Object absent() {
        return absent;
    }

    /** What the record holds, from what the codec read. */
    @SuppressWarnings("unchecked")
    Object held(Object read) {
        return in.apply((W) read);
    }

    void write(T owner, JsonOutput output) throws IOException {
        Optional<W> value = out.apply(owner);
        if (value.isPresent()) {
            output.name(name);
            codec.write(value.get(), output);
        }
    }

    Map<String, Object> schema(SchemaDefinitions definitions) {
        Map<String, Object> schema = codec.schema(definitions);
        schema.put("description", description);
        return schema;
    }
}
