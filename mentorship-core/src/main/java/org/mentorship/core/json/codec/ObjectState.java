package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The fields of one object as they are read. */
final class ObjectState {
    private final Object[] read;
    private final boolean[] seen;
    /** Fields that one of another name was taken for, which was told: not called missing as well. */
    private final boolean[] misspelt;

    private String id;

    ObjectState(int fields) {
        read = new Object[fields];
        seen = new boolean[fields];
        misspelt = new boolean[fields];
    }

    /** Reads the value of the field whose name is the current token. */
    void read(int index, FieldDefinition<?, ?, ?> field, JsonInput in, boolean identity) throws IOException {
        if (seen[index]) {
            in.duplicateField(field.name);
            in.next();
            in.skip();
            return;
        }
        seen[index] = true;
        JsonToken token = in.next();
        if (identity && token.isScalarValue()) {
            id = in.text();
        }
        read[index] = field.codec.read(in);
    }

    void misspelt(int index) {
        misspelt[index] = true;
    }

    boolean seen(int index) {
        return seen[index];
    }

    /** The id of the object, whether or not the rest of it could be read. */
    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** The values of the fields that an object with these positions holds, or empty where one is missing or refused. */
    <T> Optional<Object[]> values(List<FieldDefinition<T, ?, ?>> fields, long start, JsonInput in) {
        return values(fields, null, start, in);
    }

    /** As above, where field {@code i} was read as field {@code places[i]}. */
    <T> Optional<Object[]> values(List<FieldDefinition<T, ?, ?>> fields, int[] places, long start, JsonInput in) {
        Object[] values = new Object[fields.size()];
        boolean refused = false;
        for (int i = 0; i < values.length; i++) {
            FieldDefinition<T, ?, ?> field = fields.get(i);
            int place = places == null ? i : places[i];
            if (read[place] != null) {
                values[i] = field.held(read[place]);
            } else if (seen[place]) {
                refused = true;
            } else if (field.required()) {
                if (!misspelt[place]) {
                    in.missingField(start, field.name, field.codec);
                }
                refused = true;
            } else {
                values[i] = field.absent();
            }
        }
        return refused ? Optional.empty() : Optional.of(values);
    }

    /** What there is: null where a field was refused, or is missing though required. */
    <T> Object[] partial(List<FieldDefinition<T, ?, ?>> fields) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            FieldDefinition<T, ?, ?> field = fields.get(i);
            if (read[i] != null) {
                values[i] = field.held(read[i]);
            } else if (!seen[i]) {
                values[i] = field.absent();
            }
        }
        return values;
    }
}
