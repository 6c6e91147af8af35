package org.mentorship.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mentorship.core.text.Refusal;

/**
 * A mentor and the mentees proposed to work with them.
 *
 * @param offer id of the offer
 * @param mentor id of the participant
 * @param form code of the form
 * @param slot id of the common time of a joint group, where the mentor or a mentee stated times
 * @param seats one or more, by request id; mentees of open mentorships are not repeated here
 */
public record Group(String offer, String mentor, String form, Optional<String> slot, List<Seat> seats) {
    public Group {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(mentor, "mentor");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(slot, "slot");
        seats = List.copyOf(seats);
        if (seats.isEmpty()) {
            throw Refusal.of("""
                    The group of offer (%s) has no seats.
                    Leave out offers that nobody is seated at.""", offer);
        }
    }
}
