package org.mentorship.core.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An immutable list whose elements can also be found by a key in constant time.
 *
 * <p>Equal to any list with equal elements in the same order, so a record that holds one keeps its equality. The index is
 * built at the first look-up and then shared; threads may race to build it, and all of them see the same answers. Where a
 * key occurs twice the first element is found.
 */
public final class Keyed<K, T> extends AbstractList<T> implements RandomAccess {

    private final Object[] elements;
    private final Function<? super T, ? extends K> keyOf;
    private volatile Map<K, T> index;

    private Keyed(Object[] elements, Function<? super T, ? extends K> keyOf) {
        this.elements = elements;
        this.keyOf = keyOf;
    }

    /** A copy of the elements; a list that is keyed already is returned as it is, so {@code keyOf} must always be the same. */
    public static <K, T> List<T> copy(Collection<? extends T> elements, Function<? super T, ? extends K> keyOf) {
        if (elements instanceof Keyed<?, ?>) {
            @SuppressWarnings("unchecked")
            Keyed<K, T> same = (Keyed<K, T>) elements;
            return same;
        }
        Object[] copy = elements.toArray();
        for (Object element : copy) {
            if (element == null) {
                throw new NullPointerException("A list must not hold null.");
            }
        }
        return new Keyed<>(copy, keyOf);
    }

    /** The element with the key in a list made by {@link #copy}. */
    public static <K, T> Optional<T> find(List<T> list, K key) {
        @SuppressWarnings("unchecked")
        Keyed<K, T> keyed = (Keyed<K, T>) list;
        return Optional.ofNullable(keyed.index().get(key));
    }

    private Map<K, T> index() {
        Map<K, T> known = index;
        if (known == null) {
            known = new HashMap<>(elements.length * 4 / 3 + 1);
            for (int i = 0; i < elements.length; i++) {
                T element = get(i);
                known.putIfAbsent(keyOf.apply(element), element);
            }
            index = known;
        }
        return known;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int position) {
        return (T) elements[position];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(elements, elements.length, Object[].class);
    }
}
