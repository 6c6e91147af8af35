/**
 * What people ask for and offer before pairs are made: a {@link org.mentorship.core.intake.Request} of a mentee and an {@link
 * org.mentorship.core.intake.Offer} of a mentor, each in one form; the weekly {@link org.mentorship.core.intake.TimeSlot}s that
 * suit; what is known of two people beforehand ({@link org.mentorship.core.intake.PairMark}); and the curator's own decisions
 * ({@link org.mentorship.core.intake.Pin}).
 */
package org.mentorship.core.intake;
