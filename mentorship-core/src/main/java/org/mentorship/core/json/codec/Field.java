package org.mentorship.core.json.codec;

/**
 * A handle on one field of an object, by which {@link Values} gives what was read.
 *
 * @param <V> what the field holds
 */
public final class Field<V> {
    final int index;

    Field(int index) {
        this.index = index;
    }
}
