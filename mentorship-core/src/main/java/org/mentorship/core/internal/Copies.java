package org.mentorship.core.internal;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Immutable copies whose iteration order depends on their content alone, never on the JVM that made them.
 *
 * <p>{@link Set#copyOf} and {@link Map#copyOf} iterate in an order salted per JVM, so a result that walks one of them may
 * differ from run to run. The copies made here iterate in the natural order of their elements or keys. All of them refuse
 * null elements, are safe to share between threads, and are returned as they are when copied again.
 */
public final class Copies {

    private Copies() {}

    /** The elements in the order given. */
    public static <T> List<T> list(Collection<? extends T> elements) {
        return List.copyOf(elements);
    }

    /** The distinct elements in their natural order; membership is looked up in logarithmic time. */
    @SuppressWarnings("unchecked")
    public static <T extends Comparable<? super T>> Set<T> sorted(Collection<? extends T> elements) {
        if (elements instanceof SortedCopy<?>) {
            return (Set<T>) elements;
        }
        if (elements.isEmpty()) {
            return Set.of();
        }
        Object[] copy = elements.toArray();
        for (Object element : copy) {
            if (element == null) {
                throw new NullPointerException("A set must not hold null.");
            }
        }
        Arrays.sort(copy);
        int size = 1;
        for (int i = 1; i < copy.length; i++) {
            if (!copy[i].equals(copy[size - 1])) {
                copy[size++] = copy[i];
            }
        }
        return new SortedCopy<>(size == copy.length ? copy : Arrays.copyOf(copy, size));
    }

    /** The entries in the natural order of their keys; a key is looked up in logarithmic time. */
    @SuppressWarnings("unchecked")
    public static <K extends Comparable<? super K>, V> Map<K, V> sorted(Map<? extends K, ? extends V> entries) {
        if (entries instanceof SortedMapCopy<?, ?>) {
            return (Map<K, V>) entries;
        }
        if (entries.isEmpty()) {
            return Map.of();
        }
        SortedCopy<K> keys = (SortedCopy<K>) Copies.<K>sorted(entries.keySet());
        Object[] values = new Object[keys.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = entries.get(keys.elements[i]);
            if (values[i] == null) {
                throw new NullPointerException("A map must not hold null.");
            }
        }
        return new SortedMapCopy<>(keys, values);
    }

    private static final class SortedCopy<T> extends AbstractSet<T> {
        private final Object[] elements;

        SortedCopy(Object[] elements) {
            this.elements = elements;
        }

        @Override
        public int size() {
            return elements.length;
        }

        @Override
        public boolean contains(Object candidate) {
            return indexOf(candidate) >= 0;
        }

        int indexOf(Object candidate) {
            if (candidate == null || candidate.getClass() != elements[0].getClass()) {
                return -1;
            }
            return Arrays.binarySearch(elements, candidate);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Iterator<T> iterator() {
            return (Iterator<T>) new ArrayIterator(elements);
        }

        @Override
        public Object[] toArray() {
            return elements.clone();
        }
    }

    private static final class SortedMapCopy<K, V> extends AbstractMap<K, V> {
        private final SortedCopy<K> keys;
        private final Object[] values;

        SortedMapCopy(SortedCopy<K> keys, Object[] values) {
            this.keys = keys;
            this.values = values;
        }

        @Override
        @SuppressWarnings("unchecked")
        public V get(Object key) {
            int index = keys.indexOf(key);
            return index < 0 ? null : (V) values[index];
        }

        @Override
        public boolean containsKey(Object key) {
            return keys.contains(key);
        }

        @Override
        public Set<K> keySet() {
            return keys;
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return new EntrySet();
        }

        private final class EntrySet extends AbstractSet<Entry<K, V>> {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new EntryList().iterator();
            }
        }

        private final class EntryList extends AbstractList<Entry<K, V>> implements RandomAccess {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public Entry<K, V> get(int index) {
                return Map.entry((K) keys.elements[index], (V) values[index]);
            }
        }
    }

    private static final class ArrayIterator implements Iterator<Object> {
        private final Object[] elements;
        private int next;

        ArrayIterator(Object[] elements) {
            this.elements = elements;
        }

        @Override
        public boolean hasNext() {
            return next < elements.length;
        }

        @Override
        public Object next() {
            if (next == elements.length) {
                throw new NoSuchElementException();
            }
            return elements[next++];
        }
    }
}
