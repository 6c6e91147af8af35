/**
 * When things are due. {@link org.mentorship.core.deadline.DeadlineParser#parse} reads a phrase of a plan in its
 * {@link org.mentorship.core.deadline.PlanContext} and gives a {@link org.mentorship.core.deadline.ParsedDeadline}: the
 * {@link org.mentorship.core.deadline.Deadline} and what should be looked at.
 * {@link org.mentorship.core.deadline.DeadlinePhrases} writes a deadline in normal words,
 * {@link org.mentorship.core.deadline.Occurrences} gives its days, from the calendar and the
 * {@link org.mentorship.core.deadline.KnownDates} of events.
 */
package org.mentorship.core.deadline;
