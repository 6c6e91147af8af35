package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A bound on plans whose groups have one time and a minimum size, by Lagrangian relaxation of "a request sits once".
 *
 * <p>For any prices {@code u ≥ 0} of the requests no plan is worth more than
 * <pre>Σᵢ uᵢ  +  Σⱼ max over times t and sizes k (0, or minimum … capacity) of
 *                    the k greatest v(i,j) − uᵢ of those whom t suits, less the margins of k places</pre>
 * because a plan is one of the choices that each offer's maximum is taken over, and each seated request pays for itself
 * once. Prices are improved by subgradient steps ({@link PriceAscent}). A person's cap over several offers is left out, which
 * keeps the bound true.
 */
public final class GroupBound {

    private GroupBound() {}

    /**
     * The best prices found.
     *
     * @param bound no plan is worth more
     * @param requestPrice the prices that show it
     * @param time for each offer the time that it would choose at these prices
     */
    public record Result(long bound, long[] requestPrice, int[] time) {}

    /**
     * Improves the bound from the prices given.
     *
     * @param start prices of the requests, for instance what each keeps in the kernel's plan without groups
     * @param reached worth of a plan already known; the steps aim at it
     * @param steps most steps
     */
    public static Result improve(Groups groups, long[] start, long reached, int steps, BooleanSupplier stop) {
        Transport transport = groups.transport();
        GroupEarnings earnings = new GroupEarnings(groups, 1);
        PriceAscent ascent = new PriceAscent(
                        transport, earnings, Choices.all(groups), start, new long[transport.persons()])
                .withoutCaps();
        ascent.run(steps, reached, reached + 1, stop);
        int[] time = new int[transport.offers()];
        Arrays.setAll(time, earnings::time);
        return new Result(ascent.bound(), ascent.price(), time);
    }

    /** The bound that prices of the requests show; those below zero count as zero. */
    public static long bound(Groups groups, long[] requestPrice) {
        long[] price = Arrays.stream(requestPrice).map(u -> Math.max(0, u)).toArray();
        return new GroupEarnings(groups, 1)
                .evaluate(price, new long[groups.transport().persons()], Choices.all(groups));
    }
}
