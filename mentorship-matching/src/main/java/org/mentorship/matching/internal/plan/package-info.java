/**
 * The planning model: {@link org.mentorship.matching.internal.plan.PairingPlan} holds
 * {@link org.mentorship.matching.internal.plan.Seating}s (who sits where) and
 * {@link org.mentorship.matching.internal.plan.MeetingTime}s (when a joint group meets), judged by
 * {@link org.mentorship.matching.internal.plan.PairingConstraints} and changed by
 * {@link org.mentorship.matching.internal.plan.MoveSource}. Only seatings and meeting times change.
 */
package org.mentorship.matching.internal.plan;
