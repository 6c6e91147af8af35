package org.mentorship.matching.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GroupSolverTest {

    private static final long PLENTY = 10_000_000;

    @Property(tries = 500)
    void small_problems_come_out_best_and_proven(@ForAll Random random) {
        Groups groups = random(random, 5, 3);
        GroupSolver.Result result = solve(groups, PLENTY);
        long best = best(groups);
        assertThat(worth(groups, result)).isEqualTo(best);
        assertThat(bound(groups, result)).isEqualTo(best);
    }

    @Property(tries = 200)
    void the_tree_proves_its_bound_and_never_less_than_the_best_plan(@ForAll Random random) {
        Groups groups = random(random, 5, 3);
        GroupSolver.Result result = solve(groups, random.nextBoolean() ? PLENTY : random.nextInt(200));
        for (GroupSolver.Part part : result.parts()) {
            assertThat(part.proof().verify(part.groups(), part.bound(), part.scale()))
                    .isTrue();
            assertThat(part.proof().verify(part.groups(), best(part.groups()) - 1, part.scale()))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void little_work_leaves_a_legal_plan_and_a_true_bound(@ForAll Random random) {
        Groups groups = random(random, 5, 3);
        GroupSolver.Result result = solve(groups, random.nextInt(200));
        assertThat(worth(groups, result)).isLessThanOrEqualTo(best(groups));
        assertThat(bound(groups, result)).isGreaterThanOrEqualTo(best(groups));
    }

    @Property(tries = 50)
    void a_plan_that_is_known_never_gets_worse(@ForAll Random random) {
        Groups groups = random(random, 12, 5);
        GroupSolver.Result first = solve(groups, 500);
        GroupSolver.Result second = GroupSolver.solve(
                groups, first.offerOf(), first.time(), new long[first.offerOf().length], 500, () -> false);
        assertThat(worth(groups, second)).isGreaterThanOrEqualTo(worth(groups, first));
    }

    @Property(tries = 50)
    void the_same_problem_gives_the_same_tree(@ForAll Random random) {
        Groups groups = random(random, 12, 5);
        GroupSolver.Result one = solve(groups, 3_000);
        GroupSolver.Result other = solve(groups, 3_000);
        assertThat(other).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void a_search_that_is_stopped_at_once_keeps_the_known_plan() {
        Groups groups = random(new Random(7), 12, 5);
        int requests = groups.transport().requests();
        int[] nobody = new int[requests];
        Arrays.fill(nobody, -1);
        GroupSolver.Result result = GroupSolver.solve(
                groups, nobody, new int[groups.times().length], new long[requests], PLENTY, () -> true);
        assertThat(worth(groups, result)).isNotNegative();
        assertThat(bound(groups, result)).isGreaterThanOrEqualTo(worth(groups, solve(groups, PLENTY)));
    }

    @Test
    void a_mentor_who_leads_two_groups_is_not_at_both_at_once() {
        // GIVEN one leader of two groups that could only meet at the same time, and a request for each
        Transport transport = new Transport(
                new int[] {0, 1, 2},
                new int[] {0, 1},
                new int[] {700, 600},
                new int[] {1, 1},
                new int[] {0, 1, 2},
                new int[] {0, 0},
                new int[] {0, 0},
                new int[] {2});
        Groups groups = new Groups(
                transport,
                new int[] {0, 0},
                new int[] {1, 1},
                new long[] {1, 1},
                List.of(new Groups.Clash(0, 0, 1, 0)));
        // WHEN it is solved, THEN the better group meets, and that is proven best
        GroupSolver.Result result = solve(groups, PLENTY);
        assertThat(result.offerOf()).containsExactly(0, -1);
        assertThat(result.ranks()).isEqualTo(1);
        assertThat(result.points()).isEqualTo(700);
    }

    private static GroupSolver.Result solve(Groups groups, long work) {
        int requests = groups.transport().requests();
        int[] nobody = new int[requests];
        Arrays.fill(nobody, -1);
        return GroupSolver.solve(groups, nobody, new int[groups.times().length], new long[requests], work, () -> false);
    }

    private static long bound(Groups groups, GroupSolver.Result result) {
        return result.ranks() * groups.transport().unit() + result.points();
    }

    /** Worth of the plan, which must be legal at its times. */
    private static long worth(Groups groups, GroupSolver.Result result) {
        assertThat(legal(groups, result.offerOf(), result.time())).isTrue();
        return DualPrices.worth(groups.transport(), result.offerOf());
    }

    static Groups random(Random random, int requests, int offers) {
        Transport transport = KernelTest.random(random, requests, offers);
        int[] minimum = random.ints(transport.offers(), 0, 3).toArray();
        int[] times = random.ints(transport.offers(), 1, 4).toArray();
        long[] suits = new long[transport.edgeOffer().length];
        Arrays.setAll(suits, edge -> random.nextInt(8) & (1 << times[transport.edgeOffer()[edge]]) - 1);
        List<Groups.Clash> clashes = new ArrayList<>();
        for (int j = 0; j < transport.offers(); j++) {
            for (int k = j + 1; k < transport.offers(); k++) {
                if (transport.person()[j] == transport.person()[k]) {
                    clashes.add(new Groups.Clash(j, random.nextInt(times[j]), k, random.nextInt(times[k])));
                }
            }
        }
        return new Groups(transport, minimum, times, suits, clashes);
    }

    /** The best of all plans at all times. */
    private static long best(Groups groups) {
        int[] times = new int[groups.times().length];
        long best = Long.MIN_VALUE;
        do {
            best = Math.max(best, best(groups, times, new int[groups.transport().requests()], 0));
        } while (next(groups, times));
        return best;
    }

    private static boolean next(Groups groups, int[] times) {
        for (int j = 0; j < times.length; j++) {
            if (++times[j] < groups.times()[j]) {
                return true;
            }
            times[j] = 0;
        }
        return false;
    }

    private static long best(Groups groups, int[] times, int[] offerOf, int request) {
        Transport transport = groups.transport();
        if (request == offerOf.length) {
            return legal(groups, offerOf, times) ? DualPrices.worth(transport, offerOf) : Long.MIN_VALUE;
        }
        offerOf[request] = -1;
        long best = best(groups, times, offerOf, request + 1);
        for (int edge = transport.edgeStart()[request]; edge < transport.edgeStart()[request + 1]; edge++) {
            int offer = transport.edgeOffer()[edge];
            if ((groups.suits()[edge] >>> times[offer] & 1) != 0) {
                offerOf[request] = offer;
                best = Math.max(best, best(groups, times, offerOf, request + 1));
            }
        }
        offerOf[request] = -1;
        return best;
    }

    private static boolean legal(Groups groups, int[] offerOf, int[] times) {
        Transport transport = groups.transport();
        int[] load = new int[transport.offers()];
        for (int i = 0; i < offerOf.length; i++) {
            if (offerOf[i] >= 0) {
                load[offerOf[i]]++;
                for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                    if (transport.edgeOffer()[edge] == offerOf[i]
                            && (groups.suits()[edge] >>> times[offerOf[i]] & 1) == 0) {
                        return false;
                    }
                }
            }
        }
        for (int j = 0; j < load.length; j++) {
            if (load[j] > 0 && load[j] < groups.minimum()[j]) {
                return false;
            }
        }
        return DualPrices.legal(transport, offerOf)
                && groups.clashes().stream()
                        .noneMatch(clash -> load[clash.offer()] > 0
                                && load[clash.other()] > 0
                                && times[clash.offer()] == clash.time()
                                && times[clash.other()] == clash.otherTime());
    }
}
