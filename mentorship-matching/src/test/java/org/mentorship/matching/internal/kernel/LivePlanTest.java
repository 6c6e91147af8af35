package org.mentorship.matching.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LivePlanTest {

    private static final int CHANGES = 25;

    @Property(tries = 300)
    void stays_as_good_as_a_plan_made_anew(@ForAll Random random) {
        run(random, 8, 5);
    }

    @Property(tries = 30)
    void stays_as_good_as_a_plan_made_anew_in_the_middle_too(@ForAll Random random) {
        run(random, 60, 20);
    }

    @Property(tries = 200)
    void tells_what_a_further_request_would_change(@ForAll Random random) {
        Transport problem = room(KernelTest.random(random, 8, 5));
        LivePlan live = new LivePlan(problem, Kernel.solve(problem, () -> false));
        int[] row = row(random, problem.offers() - 1);
        int[] points = points(random, row.length);
        long before = live.worth();
        long[] changes = live.changes(1, row, points, row.length + 1);
        int most = 1 + random.nextInt(2);
        assertThat(best(live.changes(1, row, points, most), most)).isEqualTo(best(changes, most));
        assertThat(live.verify()).isTrue();
        long best = 0;
        for (int edge = 0; edge < row.length; edge++) {
            LivePlan forced = new LivePlan(problem, Kernel.solve(problem, () -> false));
            // A rank above all others: the request sits wherever there is a place for it
            int number = forced.join(5, new int[] {row[edge]}, new int[] {points[edge]});
            if (forced.offerOf(number) >= 0) {
                long change = forced.worth() - 4 * forced.unit() - before;
                assertThat(changes[edge]).isEqualTo(change);
                best = Math.max(best, change);
            } else {
                assertThat(changes[edge]).isEqualTo(Long.MIN_VALUE);
            }
        }
        live.join(1, row, points);
        assertThat(live.worth() - before).isEqualTo(best);
    }

    private static List<Long> best(long[] changes, int most) {
        return Arrays.stream(changes)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }

    private static Transport room(Transport problem) {
        return LivePlan.withRoom(problem, problem.requests() + CHANGES + 1, 1000, 5000)
                .orElseThrow();
    }

    private static void run(Random random, int maxRequests, int maxOffers) {
        Transport problem = room(KernelTest.random(random, maxRequests, maxOffers));
        LivePlan live = new LivePlan(problem, Kernel.solve(problem, () -> false));
        int[] moved = live.offerOf();
        int[][] heard = {Arrays.copyOf(moved, moved.length + CHANGES + 1)};
        Arrays.fill(heard[0], moved.length, heard[0].length, -1);
        live.listen((request, from, to) -> {
            assertThat(heard[0][request]).isEqualTo(from);
            heard[0][request] = to;
        });
        assertThat(live.verify()).isTrue();
        int offers = problem.offers() - 1;
        for (int change = 0; change < CHANGES; change++) {
            int offer = random.nextInt(offers);
            switch (random.nextInt(5)) {
                case 0 -> {
                    int[] row = row(random, offers);
                    live.join(1 + random.nextInt(3), row, points(random, row.length));
                }
                case 1 ->
                    IntStream.range(0, live.numbers())
                            .filter(i -> live.row(i).length > 0)
                            .skip(random.nextInt(4))
                            .findFirst()
                            .ifPresent(live::leave);
                case 2 -> {
                    if (live.capacity(offer) > 0) {
                        live.removePlace(offer);
                    }
                }
                case 3 -> live.addPlace(offer, lastMargin(live, offer) + random.nextInt(2) * random.nextInt(300));
                default -> reprice(live, offer, random);
            }
            assertThat(live.verify()).isTrue();
            Transport now = live.problem();
            assertThat(DualPrices.legal(now, live.offerOf())).isTrue();
            KernelPlan anew = Kernel.solve(now, () -> false);
            assertThat(DualPrices.worth(now, live.offerOf())).isEqualTo(DualPrices.worth(now, anew.offerOf()));
            assertThat(live.offerOf()).isEqualTo(Arrays.copyOf(heard[0], live.numbers()));
        }
    }

    private static void reprice(LivePlan live, int offer, Random random) {
        Transport now = live.problem();
        int[] margins = Arrays.copyOfRange(now.margin(), now.marginStart()[offer], now.marginStart()[offer + 1]);
        while (live.capacity(offer) > 0) {
            live.removePlace(offer);
            assertThat(live.verify()).isTrue();
        }
        for (int request : live.wanting(offer)) {
            live.reprice(offer, request, random.nextInt(1001));
        }
        for (int margin : margins) {
            live.addPlace(offer, margin);
            assertThat(live.verify()).isTrue();
        }
    }

    private static int lastMargin(LivePlan live, int offer) {
        Transport now = live.problem();
        int last = now.marginStart()[offer + 1];
        return last == now.marginStart()[offer] ? 0 : now.margin()[last - 1];
    }

    private static int[] row(Random random, int offers) {
        return IntStream.range(0, offers).filter(j -> random.nextBoolean()).toArray();
    }

    private static int[] points(Random random, int length) {
        return random.ints(length, 0, 1001).toArray();
    }
}
