/**
 * One run: {@link org.mentorship.matching.internal.solve.Intake} decides who takes part,
 * {@link org.mentorship.matching.internal.solve.CandidateSearch} finds the admissible mentors of each request,
 * {@link org.mentorship.matching.internal.solve.PlanBuilder} makes the plan,
 * {@link org.mentorship.matching.internal.solve.Opening} gives it a first shape and a bound,
 * {@link org.mentorship.matching.internal.solve.Search} improves it, and
 * {@link org.mentorship.matching.internal.solve.Report} says what came of it.
 */
package org.mentorship.matching.internal.solve;
