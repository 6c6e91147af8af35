package org.mentorship.matching.internal.kernel;

/**
 * What the kernel found.
 *
 * @param offerOf offer of each request, -1 where it is not seated
 * @param certificate prices that prove the plan best, where it is complete
 * @param complete whether the kernel came to its end, so that the plan is best
 */
public record KernelPlan(int[] offerOf, Certificate certificate, boolean complete) {}
