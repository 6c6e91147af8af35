package org.mentorship.core.mentorship;

import org.mentorship.core.time.DateRange;

/** A pair of an earlier programme. */
public record PastMentorship(String mentor, String mentee, String form, DateRange period, MentorshipState ended) {}
