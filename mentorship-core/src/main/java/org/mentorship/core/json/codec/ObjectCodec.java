package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.core.internal.Phrase;

/**
 * A record as a JSON object. Fields are written in the order in which they are described, and read in any.
 *
 * <pre>{@code
 * var object = ObjectCodec.<Term>named("Term", "One code of a vocabulary.");
 * var code = object.required("code", Codecs.code(), Term::code, "Unique within the vocabulary.");
 * var title = object.required("title", Codecs.localizedText(), Term::title, "What people read.");
 * Codec<Term> codec = object.build(values -> new Term(values.get(code), values.get(title)));
 * }</pre>
 *
 * <p>Reading reports every unknown, repeated, missing and refused field. The object is made only where each field was
 * read; an {@link IllegalArgumentException} of its constructor is a problem at the object's path.
 */
public final class ObjectCodec<T> extends Codec<T> {

    private final String name;
    private final String description;
    private final boolean inline;
    private final List<FieldDefinition<T, ?, ?>> fields;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final int identity;
    private final boolean partial;
    /** What the root of a file is of; null for parts of files. */
    private final FileKind file;

    private final BiFunction<Values, PartialReading, T> constructor;

    private ObjectCodec(Builder<T> builder, boolean partial, BiFunction<Values, PartialReading, T> constructor) {
        this.name = builder.name;
        this.description = builder.description;
        this.inline = builder.inline;
        this.file = builder.file;
        this.fields = List.copyOf(builder.fields);
        this.identity = builder.identity;
        this.partial = partial;
        this.constructor = constructor;
        for (int i = 0; i < fields.size(); i++) {
            if (indexes.put(fields.get(i).name, i) != null) {
                throw new IllegalStateException(
                        "The field (%s) of (%s) is described twice.%nTake one of the descriptions out."
                                .formatted(fields.get(i).name, name));
            }
        }
    }

    /**
     * Begins a description.
     *
     * @param name the name of the type, unique within a schema
     * @param description one sentence for the schema
     */
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
        Set<String> names = file == null ? Set.of() : new HashSet<>();
        while (in.next() == JsonToken.FIELD_NAME) {
            String field = in.text();
            Integer index = indexes.get(field);
            if (file != null) {
                names.add(field);
            }
            in.enter(JsonPath.plain(field));
            if (index == null) {
                in.unknownField(field, Optional.empty(), indexes.keySet());
                NearestWord.of(field, indexes.keySet()).map(indexes::get).ifPresent(state::misspelt);
                in.next();
                in.skip();
            } else {
                state.read(index, fields.get(index), in, identity == index);
            }
            in.leave();
        }
        if (file != null) {
            boolean strange = !names.isEmpty()
                    && names.stream()
                            .noneMatch(name ->
                                    NearestWord.of(name, indexes.keySet()).isPresent());
            file.expect(names, strange, start, in);
        }
        return make(state.values(fields, start, in), state, start, in);
    }

    /** The object of what was read, or null; the values are null where a field is missing or was refused. */
    T make(Optional<Object[]> values, ObjectState state, long start, JsonInput in) {
        T made = null;
        if (values.isPresent() || partial) {
            Object[] known = values.orElseGet(() -> state.partial(fields));
            try {
                made = constructor.apply(new Values(known), new PartialReading(in));
            } catch (IllegalArgumentException refusal) {
                in.refused(start, refusal);
            }
        }
        if (made == null) {
            state.id().ifPresent(in::unread);
        }
        return made;
    }

    @Override
    void write(T value, JsonOutput out) throws IOException {
        out.startObject(inline);
        writeFields(value, out);
        out.endObject();
    }

    void writeFields(T value, JsonOutput out) throws IOException {
        for (FieldDefinition<T, ?, ?> field : fields) {
            field.write(value, out);
        }
    }

    @Override
    Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference(name, () -> {
            Map<String, Object> schema = SchemaDefinitions.object("type", "object", "description", description);
            schemaFields(schema, new LinkedHashMap<>(), new ArrayList<>(), definitions);
            return schema;
        });
    }

    void schemaFields(
            Map<String, Object> schema,
            Map<String, Object> properties,
            List<Object> required,
            SchemaDefinitions definitions) {
        for (FieldDefinition<T, ?, ?> field : fields) {
            properties.put(field.name, field.schema(definitions));
            if (field.required()) {
                required.add(field.name);
            }
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    List<FieldDefinition<T, ?, ?>> fields() {
        return fields;
    }

    boolean identifies(String field) {
        return identity >= 0 && fields.get(identity).name.equals(field);
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
        return Phrase.of("Put the fields in braces: %s.", indexes.keySet());
    }

    @Override
    boolean scalar() {
        return false;
    }

    /** Collects the description of an object. Not safe for use by several threads. */
    public static final class Builder<T> {
        private final String name;
        private final String description;
        private final List<FieldDefinition<T, ?, ?>> fields = new ArrayList<>();
        private boolean inline;
        private FileKind file;
        private int identity = -1;

        private Builder(String name, String description) {
            this.name = name;
            this.description = description;
        }

        /** Writes the object on one line. */
        public Builder<T> inline() {
            inline = true;
            return this;
        }

        /** The root of a file: one of another kind in its place is called by its kind. */
        public Builder<T> file(FileKind kind) {
            file = kind;
            return this;
        }

        /** A required code or id by which other objects name this one, known even where the object is refused. */
        public Field<String> id(String field, Codec<String> codec, Function<T, String> getter, String description) {
            identity = fields.size();
            return required(field, codec, getter, description);
        }

        public <V> Field<V> required(String field, Codec<V> codec, Function<T, V> getter, String description) {
            return add(field, codec, Function.identity(), null, getter.andThen(Optional::of), description);
        }

        public <V> Field<Optional<V>> optional(
                String field, Codec<V> codec, Function<T, Optional<V>> getter, String description) {
            return add(field, codec, Optional::of, Optional.empty(), getter, description);
        }

        /** A field that is always written, and stands for {@code absent} where the file leaves it out. */
        public <V> Field<V> defaulted(
                String field, Codec<V> codec, V absent, Function<T, V> getter, String description) {
            return add(field, codec, Function.identity(), absent, getter.andThen(Optional::of), description);
        }

        /** A flag that is left out where it is false. */
        public Field<Boolean> flag(String field, Function<T, Boolean> getter, String description) {
            return add(
                    field,
                    Codecs.flag(),
                    Function.identity(),
                    false,
                    owner -> Optional.of(getter.apply(owner)).filter(set -> set),
                    description);
        }

        /** A list that is left out where it is empty. */
        public <V> Field<List<V>> list(
                String field, Codec<V> element, Function<T, List<V>> getter, String description) {
            return list(field, new ListCodec<>(element, 0, false), getter, description);
        }

        /** A list as {@link #list} whose refused elements are null: see {@link #buildPartial}. */
        public <V> Field<List<V>> partialList(
                String field, Codec<V> element, Function<T, List<V>> getter, String description) {
            return list(field, new ListCodec<>(element, 0, true), getter, description);
        }

        private <V> Field<List<V>> list(
                String field, ListCodec<V> codec, Function<T, List<V>> getter, String description) {
            return add(
                    field,
                    codec,
                    Function.identity(),
                    List.of(),
                    owner -> Optional.of(getter.apply(owner)).filter(list -> !list.isEmpty()),
                    description);
        }

        /** A list without repetition, written in natural order and left out where it is empty. */
        public <V extends Comparable<? super V>> Field<Set<V>> set(
                String field, Codec<V> element, Function<T, Set<V>> getter, String description) {
            return add(
                    field,
                    Codecs.set(element),
                    Function.identity(),
                    Set.of(),
                    owner -> Optional.of(getter.apply(owner)).filter(set -> !set.isEmpty()),
                    description);
        }

        /** An object whose field names are ids, left out where it is empty. */
        public <V> Field<Map<String, V>> mapById(
                String field, Codec<V> value, Function<T, Map<String, V>> getter, String description) {
            return add(
                    field,
                    Codecs.mapById(value),
                    Function.identity(),
                    Map.of(),
                    owner -> Optional.of(getter.apply(owner)).filter(map -> !map.isEmpty()),
                    description);
        }

        private <W, V> Field<V> add(
                String field,
                Codec<W> codec,
                Function<W, V> in,
                V absent,
                Function<T, Optional<W>> out,
                String description) {
            fields.add(new FieldDefinition<>(field, codec, in, absent, out, description));
            return new Field<>(fields.size() - 1);
        }

        public ObjectCodec<T> build(Function<Values, T> constructor) {
            return new ObjectCodec<>(this, false, (values, reading) -> constructor.apply(values));
        }

        /**
         * A codec for a root whose parts are checked against each other even where some were refused. The constructor is
         * called in any case: a field is null where it was refused, or is missing though required, and a
         * {@link #partialList} holds null in the place of a refused element. It returns null, with problems added, where
         * there is no object to give.
         */
        public ObjectCodec<T> buildPartial(BiFunction<Values, PartialReading, T> constructor) {
            return new ObjectCodec<>(this, true, constructor);
        }
    }
}
