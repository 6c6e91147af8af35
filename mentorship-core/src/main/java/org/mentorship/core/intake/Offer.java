package org.mentorship.core.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A mentor's readiness in one form: hard minimum (0: none) and maximum of mentees, preferred size, slots. */
public record Offer(
        String id,
        String participant,
        String form,
        Set<String> directions,
        Set<String> interests,
        Set<String> slots,
        int minMentees,
        int maxMentees,
        Optional<Integer> preferredMentees,
        LocalDate submittedOn) {
    public Offer {
        directions = Set.copyOf(directions);
        interests = Set.copyOf(interests);
        slots = Set.copyOf(slots);
    }
}
