package org.mentorship.core.json.codec;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.mentorship.core.internal.Phrase;

/**
 * How values of one type stand in JSON: one description that reads, writes and gives the JSON Schema.
 *
 * <p>Codecs are made by {@link Codecs}, {@link ObjectCodec} and {@link UnionCodec}; they hold no state and may be shared
 * between threads.
 *
 * @param <T> the type of the values
 */
public abstract class Codec<T> {

    Codec() {}

    /**
     * Reads the value that begins at the current token and leaves the input at its last token.
     *
     * @return the value, or null when it was refused; the problems are then with the input
     */
    abstract T read(JsonInput in) throws IOException;

    abstract void write(T value, JsonOutput out) throws IOException;

    /** The schema as a tree of maps, lists and scalars; named parts go to the definitions. */
    abstract Map<String, Object> schema(SchemaDefinitions definitions);

    /** Whether a value may begin with the token. */
    abstract boolean accepts(JsonToken token);

    /** What stands there, in words: «a whole number 1…11». */
    abstract Phrase expected();

    /** What to do where something else stands there. */
    Phrase advice() {
        return Phrase.of("Give %s.", expected());
    }

    /** Whether a value is a text, a number or a flag, so that a list of them is written on one line. */
    boolean scalar() {
        return true;
    }

    /** Whether both read the same JSON, so that a field may be read before it is known whose it is. */
    boolean readsLike(Codec<?> other) {
        return this == other;
    }

    /** Whether what was found may be shown where this is expected; a text in the place of an object may be anything. */
    boolean showsFound() {
        return scalar();
    }

    /**
     * The same JSON for another type.
     *
     * @param to makes the value; a {@link org.mentorship.core.text.Refusal} becomes a problem at the value's path with its words,
     *     another {@link IllegalArgumentException} one that says no more than that the value is not possible
     * @param from the way back
     */
    public final <U> Codec<U> map(Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        return new MappedCodec<>(this, to, from);
    }

    /** The same, but problems never show what stood there: for names, birth dates and free words about people. */
    public final Codec<T> personal() {
        return new PersonalCodec<>(this);
    }
}
