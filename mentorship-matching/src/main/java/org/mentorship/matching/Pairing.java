package org.mentorship.matching;

import java.time.LocalDate;
import java.util.List;

/** A proposal: who works with whom, who is left out and why, and how good the whole is. */
public record Pairing(
        int formatVersion,
        String programme,
        LocalDate referenceDate,
        List<Group> groups,
        List<Unmatched> unmatched,
        Score score,
        List<ScoreComponent> components,
        Quality quality,
        PairingSettings settings,
        String ruleBook) {
    public Pairing {
        groups = List.copyOf(groups);
        unmatched = List.copyOf(unmatched);
        components = List.copyOf(components);
    }
}
