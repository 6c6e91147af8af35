package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.core.internal.Phrase;

final class SetCodec<T extends Comparable<? super T>> extends ArrayCodec<Set<T>> {
    private final Codec<T> element;
    private final int min;

    SetCodec(Codec<T> element, int min) {
        this.element = element;
        this.min = min;
    }

    @Override
    Set<T> read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        Set<T> values = new LinkedHashSet<>();
        boolean refused = false;
        in.enterList();
        for (int i = 0; in.next() != JsonToken.END_ARRAY; i++) {
            in.element(i);
            T value = element.read(in);
            if (value == null) {
                refused = true;
            } else if (!values.add(value)) {
                in.problem(
                        Phrase.of("The element stands in the list a second time."), Phrase.of("Keep one of the two."));
                refused = true;
            }
        }
        in.leave();
        if (values.size() < min && !refused) {
            in.problem(Phrase.of("The list is empty."), Phrase.of("Give at least one element."));
            return null;
        }
        return refused ? null : values;
    }

    @Override
    void write(Set<T> values, JsonOutput out) throws IOException {
        out.startList(element.scalar());
        for (T value : new TreeSet<>(values)) {
            element.write(value, out);
        }
        out.endList();
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        Map<String, Object> schema =
                SchemaDefinitions.object("type", "array", "items", element.schema(definitions), "uniqueItems", true);
        if (min > 0) {
            schema.put("minItems", min);
        }
        return schema;
    }

    @Override
    boolean readsLike(Codec<?> other) {
        return other instanceof SetCodec<?> set && min == set.min && element.readsLike(set.element);
    }
}
