package org.mentorship.core.mentorship;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/**
 * A mentee in a mentorship.
 *
 * @param participant id of the mentee
 * @param request id of the request that was met
 * @param joinedOn first day
 * @param leftOn last day, on or after {@code joinedOn}; absent while a member
 */
public record Membership(String participant, Optional<String> request, LocalDate joinedOn, Optional<LocalDate> leftOn) {

    public Membership {
        Checks.id(participant, "participant of a membership");
        Checks.id(request, "request of the membership of participant (" + participant + ")");
        Checks.day(joinedOn, "day on which participant (" + participant + ") joined");
        Checks.day(leftOn, "day on which participant (" + participant + ") left");
        if (leftOn.isPresent()) {
            Checks.that(!leftOn.get().isBefore(joinedOn), """
                    The participant (%s) joined on (%s) and left before that, on (%s).
                    Exchange the two days, or correct one of them.""", participant, joinedOn, leftOn.get());
        }
    }

    /** Whether the mentee has not left. */
    public boolean current() {
        return leftOn.isEmpty();
    }
}
