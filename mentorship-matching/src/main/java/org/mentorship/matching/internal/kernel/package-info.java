/**
 * The pairing kernel: {@link org.mentorship.matching.internal.kernel.Kernel} seats requests at offers exactly, and
 * {@link org.mentorship.matching.internal.kernel.DualPrices} proves it from the problem alone. Plain arrays in and out
 * ({@link org.mentorship.matching.internal.kernel.Transport}); nothing here knows people, rules or JSON.
 * A plan that is kept best while requests come and go is a {@link org.mentorship.matching.internal.kernel.LivePlan}.
 */
package org.mentorship.matching.internal.kernel;
