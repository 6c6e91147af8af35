/**
 * What happens to an approved pair or group in the course of the year. Start with {@link
 * org.mentorship.core.life.MentorshipLife#apply}: a {@link org.mentorship.core.life.LifeEvent} is what happened, a {@link
 * org.mentorship.core.life.LifeResult} the changed programme or everything that is in the way.
 */
package org.mentorship.core.life;
