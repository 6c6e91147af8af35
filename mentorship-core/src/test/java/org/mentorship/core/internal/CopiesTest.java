package org.mentorship.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mentorship.core.participant.Category;

class CopiesTest {

    @Property(tries = 200)
    void a_sorted_set_is_the_set_in_natural_order(@ForAll List<Integer> elements, @ForAll int sought) {
        Set<Integer> copy = Copies.sorted(elements);
        assertThat(copy).isEqualTo(new HashSet<>(elements)).hasSameHashCodeAs(new HashSet<>(elements));
        assertThat(new ArrayList<>(copy)).isEqualTo(new ArrayList<>(new TreeSet<>(elements)));
        assertThat(copy.contains(sought)).isEqualTo(elements.contains(sought));
        assertThat(elements).allMatch(copy::contains);
    }

    @Property(tries = 200)
    void a_sorted_map_is_the_map_in_natural_order_of_keys(@ForAll Map<String, Integer> entries, @ForAll String sought) {
        Map<String, Integer> copy = Copies.sorted(entries);
        assertThat(copy).isEqualTo(entries).hasSameHashCodeAs(entries);
        assertThat(new ArrayList<>(copy.keySet())).isEqualTo(new ArrayList<>(new TreeMap<>(entries).keySet()));
        assertThat(copy.get(sought)).isEqualTo(entries.get(sought));
        entries.forEach((key, value) -> assertThat(copy).containsEntry(key, value));
    }

    @Test
    void copies_do_not_follow_their_source_and_cannot_be_changed() {
        List<String> source = new ArrayList<>(List.of("b", "a"));
        Set<String> set = Copies.sorted(source);
        Map<String, String> map = Copies.sorted(new HashMap<>(Map.of("b", "1", "a", "2")));
        source.add("c");
        assertThat(set).containsExactly("a", "b");
        assertThatThrownBy(() -> set.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> set.iterator().remove()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.put("c", "3")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        set.toArray()[0] = "z";
        assertThat(set).containsExactly("a", "b");
    }

    @Test
    void a_copy_is_not_copied_again() {
        Set<Category> set = Copies.sorted(List.of(Category.TEACHER, Category.PUPIL));
        assertThat(Copies.sorted(set)).isSameAs(set).containsExactly(Category.PUPIL, Category.TEACHER);
        Map<String, Integer> map = Copies.sorted(Map.of("a", 1));
        assertThat(Copies.sorted(map)).isSameAs(map);
    }

    @Test
    void nulls_are_refused_and_strangers_are_not_contained() {
        assertThatThrownBy(() -> Copies.sorted(Arrays.asList("a", null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Copies.sorted(Collections.singletonMap("a", null)))
                .isInstanceOf(NullPointerException.class);
        assertThat(Copies.sorted(List.of("a")).contains((Object) 1)).isFalse();
        assertThat(Copies.sorted(List.of("a")).contains((Object) null)).isFalse();
    }

    @Test
    void a_keyed_list_equals_a_plain_one_and_finds_the_first_of_a_key() {
        List<String> keyed = Keyed.copy(List.of("a1", "b1", "a2"), word -> word.substring(0, 1));
        assertThat(keyed).isEqualTo(List.of("a1", "b1", "a2")).hasSameHashCodeAs(List.of("a1", "b1", "a2"));
        assertThat(Keyed.<String, String>find(keyed, "a")).contains("a1");
        assertThat(Keyed.<String, String>find(keyed, "c")).isEmpty();
        assertThatThrownBy(() -> keyed.set(0, "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Keyed.copy(keyed, String::toString)).isSameAs(keyed);
    }
}
