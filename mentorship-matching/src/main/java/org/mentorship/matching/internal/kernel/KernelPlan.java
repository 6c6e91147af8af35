package org.mentorship.matching.internal.kernel;

/**
 * What the kernel found.
 *
 * @param offerOf offer of each request, -1 where it is not seated
 * @param prices prices that prove the plan best, where it is complete
 * @param complete whether the kernel came to its end, so that the plan is best
 */
public record KernelPlan(int[] offerOf, DualPrices prices, boolean complete) {}
