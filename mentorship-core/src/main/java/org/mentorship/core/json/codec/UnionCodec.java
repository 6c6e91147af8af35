package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Phrase;

/**
 * A sealed type as JSON objects that are told apart by the field {@code kind}.
 *
 * <p>{@code kind} is written first and may stand anywhere. What stands before it is read at once, so fields of one name must
 * have one codec in all variants; {@link Builder#build} checks that.
 */
public final class UnionCodec<T> extends Codec<T> {

    private static final String KIND = "kind";

    private final String name;
    private final String description;
    private final boolean inline;
    private final List<Variant<T, ? extends T>> variants;
    private final EnumCodec<Variant<T, ? extends T>> kinds;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<FieldDefinition<?, ?, ?>> fields = new ArrayList<>();

    private UnionCodec(Builder<T> builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.inline = builder.inline;
        for (Variant<T, ? extends T> variant : builder.variants) {
            for (FieldDefinition<?, ?, ?> field : variant.codec.fields()) {
                Integer known = indexes.putIfAbsent(field.name, fields.size());
                if (known == null) {
                    fields.add(field);
                } else if (!fields.get(known).codec.readsLike(field.codec)) {
                    throw new IllegalStateException(
                            "The field (%s) is read differently by two variants of (%s).%nUse one codec object for both."
                                    .formatted(field.name, name));
                }
            }
        }
        this.variants = List.copyOf(builder.variants);
        Map<String, Variant<T, ? extends T>> byKind = new LinkedHashMap<>();
        this.variants.forEach(variant -> byKind.put(variant.kind, variant.placed(indexes)));
        this.kinds = new EnumCodec<>(byKind, variant -> variant.kind);
    }

    /** Begins a description; the name is that of the sealed type. */
    public static <T> Builder<T> named(String name, String description) {
        return new Builder<>(name, description);
    }

    @Override
    T read(JsonInput in) throws IOException {
        if (!accepts(in.token())) {
            in.wrongType(this);
            return null;
        }
        long start = in.position();
        ObjectState state = new ObjectState(fields.size());
        long[] positions = new long[fields.size()];
        Variant<T, ? extends T> variant = null;
        boolean kindSeen = false;
        while (in.next() == JsonToken.FIELD_NAME) {
            String field = in.text();
            Integer index = indexes.get(field);
            in.enter(JsonPath.plain(field));
            if (field.equals(KIND)) {
                if (kindSeen) {
                    in.duplicateField(field);
                    in.next();
                    in.skip();
                } else {
                    kindSeen = true;
                    in.next();
                    variant = kinds.read(in);
                }
            } else if (index == null || variant != null && !variant.holds(index)) {
                in.unknownField(field, kind(variant), known(variant));
                in.next();
                in.skip();
            } else {
                positions[index] = in.position();
                state.read(index, fields.get(index), in, identifies(field));
            }
            in.leave();
        }
        if (!kindSeen) {
            in.missingField(start, KIND, kinds);
        }
        if (variant == null) {
            state.id().ifPresent(in::unread);
            return null;
        }
        reportStrangers(variant, state, positions, in);
        return make(variant, state, start, in);
    }

    private boolean identifies(String field) {
        return variants.get(0).codec.identifies(field);
    }

    /** Fields that stood before the kind and do not belong to it. */
    private void reportStrangers(Variant<T, ? extends T> variant, ObjectState state, long[] positions, JsonInput in) {
        for (int i = 0; i < positions.length; i++) {
            if (state.seen(i) && !variant.holds(i)) {
                in.enter(fields.get(i).name);
                in.unknownFieldAt(positions[i], fields.get(i).name, kind(variant), known(variant));
                in.leave();
            }
        }
    }

    private <V extends T> V make(Variant<T, V> variant, ObjectState state, long start, JsonInput in) {
        Optional<Object[]> values = state.values(variant.codec.fields(), variant.places, start, in);
        return variant.codec.make(values, state, start, in);
    }

    private Optional<String> kind(Variant<T, ? extends T> variant) {
        return Optional.ofNullable(variant).map(one -> one.kind);
    }

    private Set<String> known(Variant<T, ? extends T> variant) {
        Set<String> known = new LinkedHashSet<>();
        known.add(KIND);
        if (variant == null) {
            known.addAll(indexes.keySet());
        } else {
            variant.codec.fields().forEach(field -> known.add(field.name));
        }
        return known;
    }

    @Override
    void write(T value, JsonOutput out) throws IOException {
        for (Variant<T, ? extends T> variant : variants) {
            if (variant.type.isInstance(value)) {
                out.startObject(inline);
                out.name(KIND);
                out.text(variant.kind);
                variant.write(value, out);
                out.endObject();
                return;
            }
        }
        throw new IllegalStateException(
                "No variant of (%s) is a (%s).%nDescribe it.".formatted(name, value.getClass()));
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference(name, () -> {
            List<Object> references = new ArrayList<>();
            for (Variant<T, ? extends T> variant : variants) {
                references.add(definitions.reference(name + "." + variant.codec.name(), () -> {
                    Map<String, Object> schema =
                            SchemaDefinitions.object("type", "object", "description", variant.codec.description());
                    Map<String, Object> properties = new LinkedHashMap<>();
                    properties.put(KIND, SchemaDefinitions.object("const", variant.kind));
                    List<Object> required = new ArrayList<>(List.of(KIND));
                    variant.codec.schemaFields(schema, properties, required, definitions);
                    return schema;
                }));
            }
            return SchemaDefinitions.object("description", description, "oneOf", references);
        });
    }

    @Override
    boolean accepts(JsonToken token) {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    Phrase expected() {
        return Phrase.of("an object");
    }

    @Override
    Phrase advice() {
        return Phrase.of("Put the fields in braces, with a kind of %s.", kinds.codes());
    }

    @Override
    boolean scalar() {
        return false;
    }

    private record Variant<T, V extends T>(String kind, Class<V> type, ObjectCodec<V> codec, int[] places) {

        Variant<T, V> placed(Map<String, Integer> indexes) {
            int[] found = codec.fields().stream()
                    .mapToInt(field -> indexes.get(field.name))
                    .toArray();
            return new Variant<>(kind, type, codec, found);
        }

        boolean holds(int index) {
            for (int place : places) {
                if (place == index) {
                    return true;
                }
            }
            return false;
        }

        void write(T value, JsonOutput out) throws IOException {
            codec.writeFields(type.cast(value), out);
        }
    }

    /** Collects the variants. Not safe for use by several threads. */
    public static final class Builder<T> {
        private final String name;
        private final String description;
        private final List<Variant<T, ? extends T>> variants = new ArrayList<>();
        private boolean inline;

        private Builder(String name, String description) {
            this.name = name;
            this.description = description;
        }

        /** Writes the objects on one line. */
        public Builder<T> inline() {
            inline = true;
            return this;
        }

        /** Values of the type have this kind and the fields of the codec. */
        public <V extends T> Builder<T> variant(String kind, Class<V> type, ObjectCodec<V> codec) {
            variants.add(new Variant<>(kind, type, codec, new int[0]));
            return this;
        }

        public UnionCodec<T> build() {
            return new UnionCodec<>(this);
        }
    }
}
