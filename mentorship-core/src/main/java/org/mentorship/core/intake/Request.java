package org.mentorship.core.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mentee's wish to enter one form. Slots are ids of the programme's time slots; empty: not stated. */
public record Request(
        String id,
        String participant,
        String form,
        Optional<String> roleModel,
        List<DirectionWish> directions,
        Set<String> interests,
        Set<String> slots,
        Priority priority,
        LocalDate submittedOn) {
    public Request {
        directions = List.copyOf(directions);
        interests = Set.copyOf(interests);
        slots = Set.copyOf(slots);
    }
}
