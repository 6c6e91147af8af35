package org.mentorship.matching.compatibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Offers of one scorer by what was answered for them: a branch holds those that are alike in one component after another, the
 * weightiest first, a leaf those that have the same base points with every request. A walk bounds the base points of all
 * offers of a branch at once, by what they have in common and the best of the rest, and passes over branches that cannot come
 * to what is asked of them. Branches are numbered, so that a caller can note what is least in each.
 *
 * <p>Immutable, safe to share between threads. Why the bound holds: docs/explanation/kernel.md.
 */
public final class OfferTree {

    private final CompatibilityScorer scorer;
    private final Comparison[] comparisons;
    private final int[] weights;
    /** Components from the weightiest to the lightest. */
    private final int[] order;
    /** Weight of the components from each level on. */
    private final int[] rest;
    /** Offers, those of a branch next to each other. */
    private final int[] offers;
    /** By branch: its offers, and the branches below it, none of a leaf. */
    private int[] from;

    private int[] to;
    private int[] firstBelow;
    private int[] endBelow;

    /** What a walk finds. */
    @FunctionalInterface
    public interface Sink {
        /**
         * An offer whose base points come to what was asked of its leaf.
         *
         * @param offer index in {@link CompatibilityScorer#offers()}
         */
        void offer(int offer, int basePoints);
    }

    OfferTree(CompatibilityScorer scorer, Comparison[] comparisons, int[] weights, int[] offers) {
        this.scorer = scorer;
        this.comparisons = comparisons;
        this.weights = weights;
        order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -weights[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        rest = new int[order.length + 1];
        for (int level = order.length - 1; level >= 0; level--) {
            rest[level] = rest[level + 1] + weights[order[level]];
        }
        int[][] answers = answers(offers);
        Integer[] sorted = IntStream.range(0, offers.length).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (one, other) -> Arrays.compare(answers[one], answers[other]));
        this.offers = Arrays.stream(sorted).mapToInt(at -> offers[at]).toArray();
        grow(Arrays.stream(sorted).map(at -> answers[at]).toArray(int[][]::new));
    }

    /** By offer and level, numbers that are equal where offers are alike. */
    private int[][] answers(int[] offers) {
        int[][] answers = new int[offers.length][order.length];
        for (int level = 0; level < order.length; level++) {
            Map<Object, Integer> numbers = new HashMap<>();
            for (int at = 0; at < offers.length; at++) {
                Object answer = comparisons[order[level]].answerOf(offers[at]);
                answers[at][level] = numbers.computeIfAbsent(answer, unseen -> numbers.size());
            }
        }
        return answers;
    }

    /** Level by level, so that the branches below one branch follow each other. */
    private void grow(int[][] answers) {
        List<int[]> branches = new ArrayList<>();
        branches.add(new int[] {0, offers.length, 0});
        List<int[]> below = new ArrayList<>();
        for (int at = 0; at < branches.size(); at++) {
            int[] branch = branches.get(at);
            int level = branch[2];
            int first = branches.size();
            boolean leaf = branch[0] == branch[1]
                    || level == order.length
                    || level > 0 && Arrays.equals(answers[branch[0]], answers[branch[1] - 1]);
            for (int start = branch[0]; !leaf && start < branch[1]; ) {
                int end = start + 1;
                while (end < branch[1] && answers[end][level] == answers[start][level]) {
                    end++;
                }
                branches.add(new int[] {start, end, level + 1});
                start = end;
            }
            below.add(new int[] {first, branches.size()});
        }
        from = branches.stream().mapToInt(branch -> branch[0]).toArray();
        to = branches.stream().mapToInt(branch -> branch[1]).toArray();
        firstBelow = below.stream().mapToInt(span -> span[0]).toArray();
        endBelow = below.stream().mapToInt(span -> span[1]).toArray();
    }

    /** The least value of the offers of each branch; the greatest long in a tree without offers. */
    public long[] least(IntToLongFunction valueOfOffer) {
        long[] least = new long[from.length];
        for (int branch = from.length - 1; branch >= 0; branch--) {
            least[branch] = Long.MAX_VALUE;
            if (firstBelow[branch] == endBelow[branch]) {
                for (int at = from[branch]; at < to[branch]; at++) {
                    least[branch] = Math.min(least[branch], valueOfOffer.applyAsLong(offers[at]));
                }
            }
            for (int below = firstBelow[branch]; below < endBelow[branch]; below++) {
                least[branch] = Math.min(least[branch], least[below]);
            }
        }
        return least;
    }

    /**
     * Walks through the offers whose base points with the request come to what is asked of every branch that holds them.
     *
     * @param request index in {@link CompatibilityScorer#requests()}
     * @param asked base points that matter, by branch; above 1000 where none do
     * @return how many branches and offers were looked at
     */
    public long walk(int request, IntToLongFunction asked, Sink sink) {
        return offers.length == 0 ? 0 : new Walk(request, asked, sink).below(0, 0, 0, 0);
    }

    /** One walk. */
    private final class Walk {
        private final int request;
        private final IntToLongFunction asked;
        private final Sink sink;

        Walk(int request, IntToLongFunction asked, Sink sink) {
            this.request = request;
            this.asked = asked;
            this.sink = sink;
        }

        /**
         * @param sum of similarities by weight, of the components in which the offers of the branch are known to be alike
         * @param answered weight of those that are answered on both sides
         */
        long below(int branch, int level, long sum, int answered) {
            if (firstBelow[branch] == endBelow[branch]) {
                return leaf(branch);
            }
            long looked = 0;
            Comparison comparison = comparisons[order[level]];
            int weight = weights[order[level]];
            for (int next = firstBelow[branch]; next < endBelow[branch]; next++) {
                looked++;
                int similarity = comparison.similarity(request, offers[from[next]]);
                boolean blank = similarity == Comparison.BLANK;
                long nextSum = blank ? sum : sum + (long) weight * similarity;
                int nextAnswered = blank ? answered : answered + weight;
                if (most(nextSum, nextAnswered, rest[level + 1]) >= asked.applyAsLong(next)) {
                    looked += below(next, level + 1, nextSum, nextAnswered);
                }
            }
            return looked;
        }

        /** Whatever is not known is answered as well as can be. */
        private int most(long sum, int answered, int unknown) {
            int weight = answered + unknown;
            return weight == 0
                    ? Compatibility.NEUTRAL
                    : CompatibilityScorer.mean(sum + (long) unknown * Comparison.FULL, weight);
        }

        private long leaf(int branch) {
            int base = scorer.basePoints(request, offers[from[branch]]);
            if (base >= asked.applyAsLong(branch)) {
                for (int at = from[branch]; at < to[branch]; at++) {
                    sink.offer(offers[at], base);
                }
                return to[branch] - from[branch];
            }
            return 1;
        }
    }
}
