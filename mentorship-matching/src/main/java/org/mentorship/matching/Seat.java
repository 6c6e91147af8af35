package org.mentorship.matching;

import java.util.List;
import java.util.Objects;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.rules.eligibility.Missing;

/**
 * One mentee's place in a group.
 *
 * @param request id of the request
 * @param mentee id of the participant
 * @param pinned whether the curator pinned the request to this offer
 * @param awaiting papers and steps of the mentee and of the mentor that are still missing; empty unless
 *     {@link PairingSettings#seatPending()} is set
 */
public record Seat(String request, String mentee, boolean pinned, List<Missing> awaiting, Compatibility compatibility) {
    public Seat {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(mentee, "mentee");
        awaiting = List.copyOf(awaiting);
        Objects.requireNonNull(compatibility, "compatibility");
    }
}
