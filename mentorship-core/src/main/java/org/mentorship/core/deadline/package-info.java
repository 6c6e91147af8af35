/**
 * When something in a plan is due. {@link org.mentorship.core.deadline.Deadline} is a sealed set of what plans say: a window, a
 * last day, every year, again and again, relative to an event, when needed … What was not understood stays {@code
 * Unrecognized}; nothing is guessed.
 */
package org.mentorship.core.deadline;
