package org.mentorship.rules.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mentorship.rules.indicator.Suppression.Hidden;
import org.mentorship.rules.indicator.Suppression.Share;

class SuppressionTest {

    @Test
    void one_to_four_people_are_too_few_and_nobody_or_five_are_not() {
        assertThat(Suppression.small(0)).isFalse();
        assertThat(Suppression.small(1)).isTrue();
        assertThat(Suppression.small(4)).isTrue();
        assertThat(Suppression.small(5)).isFalse();
    }

    @Test
    void a_share_is_shown_when_those_outside_it_are_not_too_few_either() {
        assertThat(Suppression.shows(new Share(33, 59))).isTrue();
        assertThat(Suppression.shows(new Share(8, 12))).isFalse();
        assertThat(Suppression.shows(new Share(4, 12))).isFalse();
        assertThat(Suppression.shows(new Share(0, 12))).isTrue();
        assertThat(Suppression.shows(new Share(12, 12))).isTrue();
        assertThat(Suppression.shows(new Share(0, 4))).isFalse();
    }

    @Test
    void none_and_all_tell_the_answer_of_each_one() {
        assertThat(Suppression.showsAnswers(new Share(0, 12))).isFalse();
        assertThat(Suppression.showsAnswers(new Share(12, 12))).isFalse();
        assertThat(Suppression.showsAnswers(new Share(5, 10))).isTrue();
        assertThat(Suppression.showsAnswers(new Share(5, 9))).isFalse();
    }

    @Test
    void a_part_is_not_more_than_its_whole() {
        assertThatThrownBy(() -> new Share(5, 4)).hasMessageContaining("(5)").hasMessageContaining("(4)");
    }

    @Test
    void a_small_part_takes_the_smallest_larger_one_with_it() {
        assertThat(Suppression.ofParts(parts(3, 16, 9, 24)).parts()).containsExactly(0, 2);
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        assertThat(Suppression.ofParts(parts(5, 0, 16))).isEqualTo(new Hidden<>(Set.of(), false));
    }

    @Test
    void two_ones_take_a_third_with_them_because_two_in_all_would_tell_them() {
        assertThat(Suppression.ofParts(parts(1, 1, 30, 7)).parts()).containsExactly(0, 1, 3);
    }

    @Test
    void a_part_alone_hides_the_total() {
        assertThat(Suppression.ofParts(parts(3, 0, 0))).isEqualTo(new Hidden<>(Set.of(0), true));
    }

    /** Tries every table that agrees with what is shown: the total, the shown parts, and that hidden ones are not 0. */
    @Property(tries = 300)
    void no_hidden_part_can_be_worked_out(@ForAll @Size(min = 1, max = 5) List<@IntRange(max = 14) Integer> counts) {
        Map<Integer, Integer> parts =
                parts(counts.stream().mapToInt(Integer::intValue).toArray());
        Hidden<Integer> hidden = Suppression.ofParts(parts);
        parts.forEach((key, count) -> assertThat(
                        Suppression.small(count) && !hidden.parts().contains(key))
                .isFalse());
        if (hidden.total()) {
            assertThat(parts.keySet()).allMatch(key -> hidden.parts().contains(key) || parts.get(key) == 0);
            return;
        }
        List<Integer> keys = new ArrayList<>(hidden.parts());
        int sum = keys.stream().mapToInt(parts::get).sum();
        List<Set<Integer>> possible = new ArrayList<>();
        keys.forEach(key -> possible.add(new HashSet<>()));
        tables(keys.size(), sum, 1, Integer.MAX_VALUE, new ArrayList<>(), possible);
        for (Set<Integer> values : possible) {
            assertThat(values).hasSizeGreaterThanOrEqualTo(Suppression.SMALLEST_SHOWN);
            assertThat(values).anyMatch(value -> value >= Suppression.SMALLEST_SHOWN);
            assertThat(values).anyMatch(value -> value < Suppression.SMALLEST_SHOWN);
        }
    }

    /** Tries every table that agrees with the wholes, the shown parts and the total. */
    @Property(tries = 300)
    void no_hidden_share_can_be_worked_out(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 12) Integer> some,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 12) Integer> rest,
            @ForAll boolean survey) {
        Map<Integer, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < some.size(); i++) {
            shares.put(i, new Share(some.get(i), some.get(i) + rest.get(i)));
        }
        Hidden<Integer> hidden = Suppression.ofShares(shares, survey);
        IntPredicate told =
                key -> survey ? Suppression.showsAnswers(shares.get(key)) : Suppression.shows(shares.get(key));
        shares.keySet().stream()
                .filter(key -> !hidden.parts().contains(key) && shares.get(key).whole() > 0)
                .forEach(key -> assertThat(told.test(key)).isTrue());
        if (hidden.total()) {
            return;
        }
        List<Integer> keys = new ArrayList<>(hidden.parts());
        int sum = keys.stream().mapToInt(key -> shares.get(key).part()).sum();
        List<Set<Integer>> possible = new ArrayList<>();
        keys.forEach(key -> possible.add(new HashSet<>()));
        int[] wholes = keys.stream().mapToInt(key -> shares.get(key).whole()).toArray();
        bounded(wholes, sum, new ArrayList<>(), possible);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(possible.get(i)).hasSizeGreaterThan(Math.min(Suppression.SMALLEST_SHOWN - 1, wholes[i]));
        }
    }

    private static void tables(
            int left, int sum, int least, int most, List<Integer> chosen, List<Set<Integer>> possible) {
        if (left == 0) {
            if (sum == 0) {
                for (int i = 0; i < chosen.size(); i++) {
                    possible.get(i).add(chosen.get(i));
                }
            }
            return;
        }
        for (int value = least; value <= Math.min(sum, most); value++) {
            chosen.add(value);
            tables(left - 1, sum - value, least, most, chosen, possible);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static void bounded(int[] wholes, int sum, List<Integer> chosen, List<Set<Integer>> possible) {
        if (chosen.size() == wholes.length) {
            if (sum == 0) {
                for (int i = 0; i < chosen.size(); i++) {
                    possible.get(i).add(chosen.get(i));
                }
            }
            return;
        }
        for (int value = 0; value <= Math.min(sum, wholes[chosen.size()]); value++) {
            chosen.add(value);
            bounded(wholes, sum - value, chosen, possible);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static Map<Integer, Integer> parts(int... counts) {
        Map<Integer, Integer> parts = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            parts.put(i, counts[i]);
        }
        return parts;
    }
}
