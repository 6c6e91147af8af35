package org.mentorship.rules.internal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.stat.inference.AlternativeHypothesis;
import org.hipparchus.stat.inference.BinomialTest;
import org.hipparchus.stat.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.mentorship.rules.monitoring.TestMethod;

/** The paired tests against an enumeration of all signs, which shares no code with them. */
class PairedTestTest {
    private static final double EXACT = 1e-12;

    /** How often the signs of the changed pairs, tossed anew, are as one-sided as what was seen. */
    private static double enumerated(int... differences) {
        double[] ranks = IntStream.of(differences)
                .mapToDouble(one -> {
                    long less = IntStream.of(differences)
                            .filter(other -> Math.abs(other) < Math.abs(one))
                            .count();
                    long equal = IntStream.of(differences)
                            .filter(other -> Math.abs(other) == Math.abs(one))
                            .count();
                    return less + (equal + 1) / 2.0;
                })
                .toArray();
        int[] changed = IntStream.range(0, differences.length)
                .filter(i -> differences[i] != 0)
                .toArray();
        double seen = 0;
        for (int i : changed) {
            seen += Math.signum(differences[i]) * ranks[i];
        }
        int asOneSided = 0;
        for (int signs = 0; signs < 1 << changed.length; signs++) {
            double sum = 0;
            for (int bit = 0; bit < changed.length; bit++) {
                sum += (signs >> bit & 1) == 1 ? ranks[changed[bit]] : -ranks[changed[bit]];
            }
            asOneSided += Math.abs(sum) >= Math.abs(seen) - 1e-9 ? 1 : 0;
        }
        return (double) asOneSided / (1 << changed.length);
    }

    @Property(tries = 500)
    void wilcoxon_is_exact_with_ties_and_zeros(
            @ForAll @Size(min = 1, max = 13) List<@IntRange(min = -4, max = 4) Integer> list) {
        int[] differences = list.stream().mapToInt(Integer::intValue).toArray();

        assertThat(PairedTest.wilcoxon(differences).pValue()).isEqualTo(enumerated(differences), within(EXACT));
    }

    @Property
    void mcnemar_is_the_same_test_of_answers_that_differ_by_one(
            @ForAll @Size(min = 1, max = 13) List<@IntRange(min = -1, max = 1) Integer> list) {
        int[] differences = list.stream().mapToInt(Integer::intValue).toArray();
        PairedTest test = PairedTest.mcNemar(differences);

        assertThat(test.pValue()).isEqualTo(enumerated(differences), within(EXACT));
        assertThat(test.method())
                .isEqualTo(
                        IntStream.of(differences).allMatch(each -> each == 0)
                                ? TestMethod.NONE
                                : TestMethod.MCNEMAR_EXACT);
    }

    @Property
    void turning_before_and_after_round_turns_the_effect_and_keeps_the_p_value(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -9, max = 9) Integer> list) {
        PairedTest one =
                PairedTest.wilcoxon(list.stream().mapToInt(Integer::intValue).toArray());
        PairedTest other =
                PairedTest.wilcoxon(list.stream().mapToInt(each -> -each).toArray());

        assertThat(other.effect()).isEqualTo(-one.effect(), within(EXACT));
        assertThat(other.pValue()).isEqualTo(one.pValue(), within(EXACT));
        assertThat(one.effect()).isBetween(-1.0, 1.0);
        assertThat(one.pValue()).isBetween(0.0, 1.0);
    }

    /** Where no two sizes are equal and nobody is unchanged, the library's test says the same. */
    @Property(tries = 50)
    void without_ties_the_library_agrees(@ForAll @Size(min = 1, max = 12) List<Boolean> signs) {
        int[] differences = IntStream.range(0, signs.size())
                .map(i -> signs.get(i) ? i + 1 : -i - 1)
                .toArray();

        assertThat(PairedTest.wilcoxon(differences).pValue())
                .isEqualTo(Math.min(1, library(differences)), within(EXACT));
    }

    /** Why the library's test is not used: it calls exact what takes the ranks 1, 2, 3 … for tied ones. */
    @Test
    void with_ties_the_library_is_not_exact() {
        int[] differences = {1, 1, 1, 1, 1, -1};

        assertThat(enumerated(differences)).isEqualTo(0.21875);
        assertThat(PairedTest.wilcoxon(differences).pValue()).isEqualTo(0.21875, within(EXACT));
        assertThat(library(differences)).isEqualTo(0.15625);
    }

    /** Nor is its test of yes and no: two of three is what chance gives most often, with its mirror all there is. */
    @Test
    void with_equal_tails_the_library_loses_one_of_them() {
        assertThat(enumerated(1, 1, -1)).isEqualTo(1);
        assertThat(PairedTest.mcNemar(new int[] {1, 1, -1}).pValue()).isEqualTo(1, within(EXACT));
        assertThat(new BinomialTest().binomialTest(3, 2, 0.5, AlternativeHypothesis.TWO_SIDED))
                .isEqualTo(0.625, within(1e-9));
    }

    private static double library(int... differences) {
        return new WilcoxonSignedRankTest()
                .wilcoxonSignedRankTest(
                        new double[differences.length],
                        IntStream.of(differences).asDoubleStream().toArray(),
                        true);
    }

    @Test
    void the_effect_counts_the_unchanged_among_all() {
        assertThat(PairedTest.wilcoxon(new int[] {3, 2, 1}).effect()).isEqualTo(1);
        assertThat(PairedTest.wilcoxon(new int[] {-3, -2}).effect()).isEqualTo(-1);
        // ranks of 0, 0, 1: 1.5, 1.5 and 3 of 6 in all
        assertThat(PairedTest.wilcoxon(new int[] {0, 0, 1}).effect()).isEqualTo(0.5);
    }

    @Test
    void nothing_changed_is_nothing_to_test() {
        assertThat(PairedTest.wilcoxon(new int[] {0, 0, 0})).isEqualTo(new PairedTest(TestMethod.NONE, 0, 1));
        assertThat(PairedTest.mcNemar(new int[] {0})).isEqualTo(new PairedTest(TestMethod.NONE, 0, 1));
    }

    @Test
    void many_changes_are_approximated_and_it_is_said_so() {
        int[] differences =
                IntStream.range(0, 201).map(i -> i % 5 - 1 == 0 ? 2 : i % 5 - 1).toArray();
        PairedTest near = PairedTest.wilcoxon(differences);
        PairedTest exact = PairedTest.wilcoxon(java.util.Arrays.copyOf(differences, 200));

        assertThat(near.method()).isEqualTo(TestMethod.WILCOXON_NORMAL);
        assertThat(exact.method()).isEqualTo(TestMethod.WILCOXON_EXACT);
        assertThat(near.pValue()).isLessThan(1e-6);
        int[] balanced = IntStream.range(0, 202)
                .map(i -> (i % 2 == 0 ? 1 : -1) * (i % 9 + (i < 20 ? 2 : 1)))
                .toArray();
        assertThat(PairedTest.wilcoxon(balanced).pValue())
                .isEqualTo(
                        PairedTest.wilcoxon(java.util.Arrays.copyOf(balanced, 200))
                                .pValue(),
                        within(0.05));
    }
}
