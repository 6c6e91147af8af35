package org.mentorship.matching.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KernelTest {

    /** Small problems: up to 7 requests and 4 offers of up to 3 persons, with ties, margins and caps. */
    @Provide
    Arbitrary<Transport> small() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), 7, 4));
    }

    @Property(tries = 1000)
    void agrees_with_brute_force_and_proves_it(@ForAll("small") Transport problem) {
        KernelPlan plan = Kernel.solve(problem, () -> false);
        assertThat(DualPrices.legal(problem, plan.offerOf())).isTrue();
        assertThat(DualPrices.worth(problem, plan.offerOf())).isEqualTo(bruteForce(problem));
        assertThat(plan.prices().verify(problem, plan.offerOf())).isTrue();
    }

    @Property(tries = 300)
    void an_altered_plan_is_proven_only_if_it_is_as_good(@ForAll("small") Transport problem, @ForAll Random random) {
        KernelPlan plan = Kernel.solve(problem, () -> false);
        if (problem.requests() == 0) {
            return;
        }
        int[] altered = plan.offerOf().clone();
        altered[random.nextInt(altered.length)] = random.nextInt(problem.offers() + 1) - 1;
        boolean asGood =
                DualPrices.legal(problem, altered) && DualPrices.worth(problem, altered) == bruteForce(problem);
        assertThat(plan.prices().verify(problem, altered)).isEqualTo(asGood);
    }

    @Property(tries = 300)
    void any_prices_bound_every_plan(@ForAll("small") Transport problem, @ForAll Random random) {
        long[] offerPrice =
                random.longs(problem.offers(), -5, 3 * problem.unit()).toArray();
        long[] personPrice = random.longs(problem.persons(), -5, problem.unit()).toArray();
        assertThat(new DualPrices(offerPrice, personPrice).bound(problem)).isGreaterThanOrEqualTo(bruteForce(problem));
    }

    @Property(tries = 50)
    void middling_problems_are_proven(@ForAll Random random) {
        Transport problem = random(random, 120, 40);
        KernelPlan plan = Kernel.solve(problem, () -> false);
        assertThat(plan.prices().verify(problem, plan.offerOf())).isTrue();
    }

    @Property(tries = 500)
    void worst_off_first_agrees_with_brute_force_and_proves_it(@ForAll("small") Transport problem) {
        int[] quality = problem.edgePoints();
        WorstOffFirst.Result result = WorstOffFirst.solve(problem, quality, () -> false);
        assertThat(result.verify(problem, quality)).isTrue();
        assertThat(levels(problem, result.plan().offerOf())).isEqualTo(bestLevels(problem));
    }

    /** Ranks seated, points of the lowest pair, worth. */
    private static List<Long> levels(Transport problem, int[] offerOf) {
        long ranks = 0;
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < offerOf.length; i++) {
            for (int edge = problem.edgeStart()[i]; edge < problem.edgeStart()[i + 1]; edge++) {
                if (problem.edgeOffer()[edge] == offerOf[i]) {
                    ranks += problem.rank()[i];
                    lowest = Math.min(lowest, problem.edgePoints()[edge]);
                }
            }
        }
        return List.of(ranks, lowest, DualPrices.worth(problem, offerOf));
    }

    private static List<Long> bestLevels(Transport problem) {
        List<List<Long>> all = new ArrayList<>();
        enumerate(problem, new int[problem.requests()], 0, all);
        return all.stream()
                .max(Comparator.<List<Long>, Long>comparing(l -> l.get(0))
                        .thenComparing(l -> l.get(1))
                        .thenComparing(l -> l.get(2)))
                .orElseThrow();
    }

    private static void enumerate(Transport problem, int[] offerOf, int request, List<List<Long>> into) {
        if (request == offerOf.length) {
            if (DualPrices.legal(problem, offerOf)) {
                into.add(levels(problem, offerOf));
            }
            return;
        }
        offerOf[request] = -1;
        enumerate(problem, offerOf, request + 1, into);
        for (int edge = problem.edgeStart()[request]; edge < problem.edgeStart()[request + 1]; edge++) {
            offerOf[request] = problem.edgeOffer()[edge];
            enumerate(problem, offerOf, request + 1, into);
        }
    }

    @Test
    void stopped_at_once_it_seats_nobody_and_says_so() {
        KernelPlan plan = Kernel.solve(random(new Random(1), 120, 40), () -> true);
        assertThat(plan.complete()).isFalse();
        assertThat(plan.offerOf()).containsOnly(-1);
    }

    static Transport random(Random random, int maxRequests, int maxOffers) {
        int requests = random.nextInt(maxRequests + 1);
        int offers = 1 + random.nextInt(maxOffers);
        int persons = 1 + random.nextInt(offers);
        int spread = random.nextBoolean() ? 3 : 1000;
        int[] edgeStart = new int[requests + 1];
        List<Integer> to = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        int[] rank = new int[requests];
        double density = random.nextDouble();
        for (int i = 0; i < requests; i++) {
            rank[i] = 1 + random.nextInt(3);
            for (int j = 0; j < offers; j++) {
                if (random.nextDouble() < density) {
                    to.add(j);
                    points.add(random.nextInt(spread + 1));
                }
            }
            edgeStart[i + 1] = to.size();
        }
        int[] marginStart = new int[offers + 1];
        List<Integer> margin = new ArrayList<>();
        int[] person = new int[offers];
        for (int j = 0; j < offers; j++) {
            person[j] = random.nextInt(persons);
            int last = random.nextInt(3) == 0 ? -random.nextInt(spread + 1) : 0;
            for (int place = random.nextInt(4); place > 0; place--) {
                last += random.nextInt(2) * random.nextInt(spread + 1);
                margin.add(last);
            }
            marginStart[j + 1] = margin.size();
        }
        int[] personCap = random.ints(persons, 0, 5).toArray();
        return new Transport(edgeStart, ints(to), ints(points), rank, marginStart, ints(margin), person, personCap);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long bruteForce(Transport problem) {
        List<List<Long>> all = new ArrayList<>();
        enumerate(problem, new int[problem.requests()], 0, all);
        return all.stream().mapToLong(levels -> levels.get(2)).max().orElseThrow();
    }
}
