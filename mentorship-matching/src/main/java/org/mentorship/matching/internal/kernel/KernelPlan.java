package org.mentorship.matching.internal.kernel;

/**
 * What the kernel found.
 *
 * @param offerOf offer of each request, -1 where it is not seated
 * @param certificate prices that prove the plan best among the first {@code reached} requests
 * @param complete whether every request was reached, so that the plan is best for the whole problem
 * @param reached how many requests were looked at before the kernel was stopped
 */
public record KernelPlan(int[] offerOf, Certificate certificate, boolean complete, int reached) {}
