package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mentorship.core.internal.Phrase;

final class ListCodec<T> extends ArrayCodec<List<T>> {
    private final Codec<T> element;
    private final int min;
    private final boolean partial;

    /**
     * @param min fewest elements, 0 or 1
     * @param partial whether a list with refused elements is given with nulls in their places, rather than refused
     */
    ListCodec(Codec<T> element, int min, boolean partial) {
        this.element = element;
        this.min = min;
        this.partial = partial;
    }

    @Override
    List<T> read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        List<T> values = new ArrayList<>();
        boolean refused = false;
        in.enterList();
        while (in.next() != JsonToken.END_ARRAY) {
            in.element(values.size());
            T value = element.read(in);
            refused |= value == null;
            values.add(value);
        }
        in.leave();
        if (values.size() < min && !refused) {
            in.problem(Phrase.of("The list is empty."), Phrase.of("Give at least one element."));
            return null;
        }
        return refused && !partial ? null : values;
    }

    @Override
    void write(List<T> values, JsonOutput out) throws IOException {
        out.startList(element.scalar());
        for (T value : values) {
            element.write(value, out);
        }
        out.endList();
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        Map<String, Object> schema = SchemaDefinitions.object("type", "array", "items", element.schema(definitions));
        if (min > 0) {
            schema.put("minItems", min);
        }
        return schema;
    }

    @Override
    boolean readsLike(Codec<?> other) {
        return other instanceof ListCodec<?> list && min == list.min && element.readsLike(list.element);
    }
}
