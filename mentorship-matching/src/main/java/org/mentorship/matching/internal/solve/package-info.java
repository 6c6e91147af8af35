/**
 * One {@link org.mentorship.matching.internal.solve.Run}: {@link org.mentorship.matching.internal.solve.Intake} decides who
 * takes part, {@link org.mentorship.matching.internal.solve.CandidateSearch} finds the admissible mentors of each request,
 * {@link org.mentorship.matching.internal.solve.PlanBuilder} makes the plan,
 * {@link org.mentorship.matching.internal.solve.Opening} gives it a first shape and a bound,
 * {@link org.mentorship.matching.internal.solve.Search} improves it, and
 * {@link org.mentorship.matching.internal.solve.Report} says what came of it.
 *
 * <p>A run that goes on is a {@link org.mentorship.matching.internal.solve.LiveRun}: it holds what can happen to a programme.
 * {@link org.mentorship.matching.internal.solve.FlowStart} solves it once into a
 * {@link org.mentorship.matching.internal.solve.KeptPlan}, which is mended;
 * {@link org.mentorship.matching.internal.solve.LivePlaces} knows what places cost,
 * {@link org.mentorship.matching.internal.solve.RowFinder} finds candidates of single requests,
 * {@link org.mentorship.matching.internal.solve.Lots} compares what became of everybody,
 * {@link org.mentorship.matching.internal.solve.Recommender} and
 * {@link org.mentorship.matching.internal.solve.LiveReport} tell what is asked of the whole.
 *
 * <p>What would happen if: a {@link org.mentorship.matching.internal.solve.SeatMarket} is changed and solved anew
 * ({@link org.mentorship.matching.internal.solve.MarketFlow}), or asked who crowds around a request
 * ({@link org.mentorship.matching.internal.solve.CrowdSearch}).
 */
package org.mentorship.matching.internal.solve;
