package org.mentorship.matching.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a request sits in a pairing.
 *
 * @param offer id of the offer
 * @param mentor id of the participant
 * @param slot id of the common time of a joint group
 * @param points of the pair, 0…1000
 */
public record Position(String offer, String mentor, Optional<String> slot, int points) {
    public Position {
        Objects.requireNonNull(offer, "offer");
        Objects.requireNonNull(mentor, "mentor");
        Objects.requireNonNull(slot, "slot");
    }
}
