package org.mentorship.core.json.codec;

/** What was read of one object. */
public final class Values {
    private final Object[] values;

    Values(Object[] values) {
        this.values = values;
    }

    /** What the field holds; never null, except where {@link ObjectCodec.Builder#buildPartial} says so. */
    @SuppressWarnings("unchecked")
    public <V> V get(Field<V> field) {
        return (V) values[field.index];
    }
}
