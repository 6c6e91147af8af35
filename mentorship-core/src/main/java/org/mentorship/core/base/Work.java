package org.mentorship.core.base;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.mentorship.TerminationReason;

/**
 * What came of a mentorship for one of its people up to the day of the base.
 *
 * @param mentorship id of the mentorship
 * @param mentor id of its mentor
 * @param organization id of the mentor's organization
 * @param enteredOn first day
 * @param endedOn day of leaving, completion or termination; absent while it goes on
 * @param state on the day; {@code TERMINATED} for a mentee who left for a reason
 * @param reason why it ended before its time
 * @param meetings held up to the day at which the person was not absent, a count
 */
public record Work(
        String mentorship,
        String mentor,
        String organization,
        LocalDate enteredOn,
        Optional<LocalDate> endedOn,
        MentorshipState state,
        Optional<TerminationReason> reason,
        int meetings) {

    public Work {
        requireNonNull(mentorship, "mentorship");
        requireNonNull(mentor, "mentor");
        requireNonNull(organization, "organization");
        requireNonNull(enteredOn, "enteredOn");
        requireNonNull(endedOn, "endedOn");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
    }
}
