package org.mentorship.rules.internal.monitoring;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.mentorship.rules.monitoring.TestMethod;

/**
 * Whether answers of the same people changed: a two-sided test of the hypothesis that rises and falls of one size are equally
 * likely.
 *
 * <p>The distribution of the rank sum is counted out from the ranks at hand, so it is exact whatever ties there are; why not
 * by the library's tests is in docs/decisions/0096.
 *
 * @param effect rank sum of rises less that of falls, divided by the sum of all ranks
 * @param pValue two-sided
 */
record PairedTest(TestMethod method, double effect, double pValue) {
    /** Beyond this many changed pairs the normal approximation differs by less than a hundredth of the p-value. */
    static final int EXACT_CHANGES = 200;

    /** Beyond this many pairs the table of rank sums grows large; the approximation then is as good. */
    static final int EXACT_PAIRS = 1_000;

    private static final double HALF = 0.5;

    /**
     * Wilcoxon's signed-rank test; zeros are ranked with the others and then drop out (Pratt).
     *
     * @param differences after less before, one for each person; at least one
     */
    static PairedTest wilcoxon(int[] differences) {
        int[] doubled = doubledRanks(differences);
        long all = (long) differences.length * (differences.length + 1);
        long rises = 0;
        long changes = 0;
        int changed = 0;
        for (int i = 0; i < differences.length; i++) {
            changed += differences[i] != 0 ? 1 : 0;
            changes += differences[i] != 0 ? doubled[i] : 0;
            rises += differences[i] > 0 ? doubled[i] : 0;
        }
        long surplus = 2 * rises - changes;
        double effect = (double) surplus / all;
        if (changed == 0) {
            return new PairedTest(TestMethod.NONE, 0, 1);
        }
        int[] ranks = new int[changed];
        for (int i = 0, next = 0; i < differences.length; i++) {
            if (differences[i] != 0) {
                ranks[next++] = doubled[i];
            }
        }
        return changed <= EXACT_CHANGES && differences.length <= EXACT_PAIRS
                ? new PairedTest(TestMethod.WILCOXON_EXACT, effect, exact(ranks, Math.abs(surplus)))
                : new PairedTest(TestMethod.WILCOXON_NORMAL, effect, normal(ranks, Math.abs(surplus)));
    }

    /** McNemar's test. @param differences each −1, 0 or 1 */
    static PairedTest mcNemar(int[] differences) {
        int risen = (int) Arrays.stream(differences).filter(each -> each > 0).count();
        int fallen = (int) Arrays.stream(differences).filter(each -> each < 0).count();
        double effect = wilcoxon(differences).effect();
        if (risen + fallen == 0) {
            return new PairedTest(TestMethod.NONE, 0, 1);
        }
        double tail = new BinomialDistribution(risen + fallen, HALF).cumulativeProbability(Math.min(risen, fallen));
        return new PairedTest(TestMethod.MCNEMAR_EXACT, effect, Math.min(1, 2 * tail));
    }

    /** Ranks of the sizes of all differences, ties sharing their mean; doubled, so that they are whole. */
    private static int[] doubledRanks(int[] differences) {
        int[] sizes = Arrays.stream(differences).map(Math::abs).sorted().toArray();
        int[] doubled = new int[differences.length];
        for (int i = 0; i < differences.length; i++) {
            int size = Math.abs(differences[i]);
            doubled[i] = firstAtLeast(sizes, size) + firstAtLeast(sizes, size + 1) + 1;
        }
        return doubled;
    }

    /** The place, from 0, of the first size that is at least the given one. */
    private static int firstAtLeast(int[] sorted, int size) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < size) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Counts out how likely each sum of rises is when every sign is a coin toss. */
    private static double exact(int[] ranks, long surplus) {
        int total = Arrays.stream(ranks).sum();
        double[] likely = new double[total + 1];
        likely[0] = 1;
        int reached = 0;
        for (int rank : ranks) {
            reached += rank;
            for (int sum = reached; sum >= 0; sum--) {
                likely[sum] = HALF * (likely[sum] + (sum >= rank ? likely[sum - rank] : 0));
            }
        }
        double pValue = 0;
        for (int sum = 0; sum <= total; sum++) {
            if (Math.abs(2L * sum - total) >= surplus) {
                pValue += likely[sum];
            }
        }
        return Math.min(1, pValue);
    }

    private static double normal(int[] ranks, long surplus) {
        double deviation = Math.sqrt(
                Arrays.stream(ranks).mapToDouble(rank -> (double) rank * rank).sum());
        return Math.min(1, 2 * new NormalDistribution(0, 1).cumulativeProbability(-surplus / deviation));
    }
}
