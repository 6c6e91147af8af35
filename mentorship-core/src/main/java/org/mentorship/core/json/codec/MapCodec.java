package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Phrase;

/** An object whose field names are ids. */
final class MapCodec<V> extends Codec<Map<String, V>> {
    private final Codec<V> value;

    MapCodec(Codec<V> value) {
        this.value = value;
    }

    @Override
    Map<String, V> read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        Map<String, V> entries = new LinkedHashMap<>();
        boolean refused = false;
        while (in.next() == JsonToken.FIELD_NAME) {
            String key = in.sharedText();
            in.enter(JsonPath.HIDDEN);
            boolean id = isId(key, in);
            in.leave();
            refused |= !id;
            in.enter(id ? key : JsonPath.HIDDEN);
            boolean twice = entries.containsKey(key);
            if (twice) {
                in.duplicateField(key);
                refused = true;
            }
            in.next();
            V read = value.read(in);
            refused |= read == null;
            if (!twice) {
                entries.put(key, read);
            }
            in.leave();
        }
        return refused ? null : entries;
    }

    private static boolean isId(String key, JsonInput in) {
        try {
            Checks.id(key, "name of the field");
            return true;
        } catch (IllegalArgumentException refusal) {
            in.refused(in.position(), refusal);
            return false;
        }
    }

    @Override
    void write(Map<String, V> entries, JsonOutput out) throws IOException {
        out.startObject(false);
        for (Map.Entry<String, V> entry : new TreeMap<>(entries).entrySet()) {
            out.name(entry.getKey());
            value.write(entry.getValue(), out);
        }
        out.endObject();
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return SchemaDefinitions.object(
                "type",
                "object",
                "propertyNames",
                SchemaDefinitions.object("pattern", TextCodec.ID_PATTERN),
                "additionalProperties",
                value.schema(definitions));
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    boolean readsLike(Codec<?> other) {
        return other instanceof MapCodec<?> map && value.readsLike(map.value);
    }

    @Override
    Phrase expected() {
        return Phrase.of("an object");
    }

    @Override
    Phrase advice() {
        return Phrase.of("Put the fields in braces.");
    }

    @Override
    boolean scalar() {
        return false;
    }
}
