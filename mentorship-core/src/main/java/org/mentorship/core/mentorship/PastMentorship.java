package org.mentorship.core.mentorship;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.DateRange;

/**
 * A pair of an earlier programme; the two people need not take part in this one.
 *
 * @param mentor id of a participant
 * @param mentee id of another participant
 * @param form code of the form
 * @param ended {@code COMPLETED} or {@code TERMINATED}
 */
public record PastMentorship(String mentor, String mentee, String form, DateRange period, MentorshipState ended) {

    public PastMentorship {
        Checks.id(mentor, "mentor of a past mentorship");
        Checks.id(mentee, "mentee of a past mentorship");
        Checks.id(form, "form of a past mentorship");
        requireNonNull(period, "period");
        requireNonNull(ended, "ended");
        Checks.that(!mentor.equals(mentee), """
                The past mentorship names one participant (%s) on both sides.
                Name a mentor and another person as the mentee.""", mentor);
        Checks.that(!ended.open(), """
                The past mentorship of (%s) and (%s) is still (%s).
                Give COMPLETED or TERMINATED, or keep it among the mentorships.""", mentor, mentee, ended);
    }
}
