package org.mentorship.matching.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GroupBoundTest {

    @Property(tries = 300)
    void any_prices_bound_every_plan(@ForAll Random random) {
        Groups groups = random(random);
        long[] prices = random.longs(
                        groups.transport().requests(),
                        -5,
                        2 * groups.transport().unit())
                .toArray();
        assertThat(GroupBound.bound(groups, prices)).isGreaterThanOrEqualTo(best(groups));
    }

    @Property(tries = 300)
    void steps_never_pass_the_best_plan_and_end_no_higher_than_they_began(@ForAll Random random) {
        Groups groups = random(random);
        long best = best(groups);
        long[] start = new long[groups.transport().requests()];
        GroupBound.Result result = GroupBound.improve(groups, start, best, 100, () -> false);
        assertThat(result.bound()).isBetween(best, GroupBound.bound(groups, start));
        assertThat(GroupBound.bound(groups, result.requestPrice())).isEqualTo(result.bound());
    }

    @Test
    void a_time_that_suits_few_lowers_the_bound() {
        // GIVEN two requests at one offer with two places, and times that never suit both
        Transport transport = new Transport(
                new int[] {0, 1, 2},
                new int[] {0, 0},
                new int[] {700, 600},
                new int[] {1, 1},
                new int[] {0, 2},
                new int[] {0, 0},
                new int[] {0},
                new int[] {2});
        Groups groups = new Groups(transport, new int[] {0}, new int[] {2}, new long[] {0b01, 0b10});
        // WHEN the bound is improved, THEN it is the better one of the two alone
        long bound =
                GroupBound.improve(groups, new long[2], 0, 200, () -> false).bound();
        assertThat(bound).isEqualTo(transport.unit() + 700);
    }

    @Test
    void a_group_below_its_minimum_earns_nothing() {
        Transport transport = new Transport(
                new int[] {0, 1},
                new int[] {0},
                new int[] {700},
                new int[] {1},
                new int[] {0, 2},
                new int[] {0, 0},
                new int[] {0},
                new int[] {2});
        Groups groups = new Groups(transport, new int[] {2}, new int[] {1}, new long[] {1});
        assertThat(GroupBound.bound(groups, new long[1])).isZero();
    }

    private static Groups random(Random random) {
        Transport transport = KernelTest.random(random, 5, 3);
        int[] minimum = random.ints(transport.offers(), 0, 3).toArray();
        int[] times = random.ints(transport.offers(), 1, 4).toArray();
        long[] suits = random.longs(transport.edgeOffer().length, 0, 8).toArray();
        return new Groups(transport, minimum, times, suits);
    }

    private static long best(Groups groups) {
        return best(groups, new int[groups.transport().requests()], 0);
    }

    private static long best(Groups groups, int[] offerOf, int request) {
        Transport transport = groups.transport();
        if (request == offerOf.length) {
            return DualPrices.legal(transport, offerOf) && meets(groups, offerOf)
                    ? DualPrices.worth(transport, offerOf)
                    : Long.MIN_VALUE;
        }
        offerOf[request] = -1;
        long best = best(groups, offerOf, request + 1);
        for (int edge = transport.edgeStart()[request]; edge < transport.edgeStart()[request + 1]; edge++) {
            offerOf[request] = transport.edgeOffer()[edge];
            best = Math.max(best, best(groups, offerOf, request + 1));
        }
        offerOf[request] = -1;
        return best;
    }

    /** Whether each group has its minimum and some time that suits all. */
    private static boolean meets(Groups groups, int[] offerOf) {
        Transport transport = groups.transport();
        for (int j = 0; j < transport.offers(); j++) {
            long common = (1L << groups.times()[j]) - 1;
            int size = 0;
            for (int i = 0; i < offerOf.length; i++) {
                for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                    if (offerOf[i] == j && transport.edgeOffer()[edge] == j) {
                        common &= groups.suits()[edge];
                        size++;
                    }
                }
            }
            if (size > 0 && (common == 0 || size < groups.minimum()[j])) {
                return false;
            }
        }
        return true;
    }
}
