package org.mentorship.rules.monitoring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A result, or that it is not told because too few people stand behind it or behind what would be left of a sum. */
public sealed interface Told<T> {

    /** The result. */
    record Shown<T>(T value) implements Told<T> {
        public Shown {
            requireNonNull(value, "value");
        }
    }

    /** Not told; there may be nobody behind it. */
    record Hidden<T>() implements Told<T> {}

    /** The result where it is told. */
    default Optional<T> told() {
        return this instanceof Shown<T> shown ? Optional.of(shown.value()) : Optional.empty();
    }

    static <T> Told<T> of(T value, boolean hidden) {
        return hidden ? new Hidden<>() : new Shown<>(value);
    }
}
