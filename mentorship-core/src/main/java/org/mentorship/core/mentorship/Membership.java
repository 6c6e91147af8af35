package org.mentorship.core.mentorship;

import static java.util.Objects.requireNonNull;

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
 * @param reason why the mentee left, where this is known; absent while a member
 */
public record Membership(
        String participant,
        Optional<String> request,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        Optional<TerminationReason> reason) {

    public Membership {
        Checks.id(participant, "participant of a membership");
        Checks.id(request, "request of the membership of participant (%s)", participant);
        Checks.day(joinedOn, "day on which participant (%s) joined", participant);
        Checks.day(leftOn, "day on which participant (%s) left", participant);
        if (leftOn.isPresent()) {
            Checks.that(!leftOn.get().isBefore(joinedOn), """
                    The participant (%s) joined on (%s) and left before that, on (%s).
                    Exchange the two days, or correct one of them.""", participant, joinedOn, leftOn.get());
        }
        requireNonNull(reason, "reason");
        Checks.that(reason.isEmpty() || leftOn.isPresent(), """
                The participant (%s) is still a member, but a reason for leaving is given.
                Leave the reason out, or say on which day the participant left.""", participant);
    }

    /** Of a member, or of one who left for a reason that is not known. */
    public Membership(String participant, Optional<String> request, LocalDate joinedOn, Optional<LocalDate> leftOn) {
        this(participant, request, joinedOn, leftOn, Optional.empty());
    }

    /** Whether the mentee has not left. */
    public boolean current() {
        return leftOn.isEmpty();
    }
}
