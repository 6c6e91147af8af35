package org.mentorship.matching;

import java.util.List;
import java.util.Optional;

/** A mentor and the mentees proposed to work with them; {@code slot} is the common time of a joint group. */
public record Group(String offer, String mentor, String form, Optional<String> slot, List<Seat> seats) {
    public Group {
        seats = List.copyOf(seats);
    }
}
