package org.mentorship.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mentorship.core.programme.PairingPolicy;

/**
 * A proposal: who works with whom, who is left out and why, and how good the whole is. Each request of the programme is
 * in exactly one place: a seat of a group, or the unmatched.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param programme id of the programme
 * @param referenceDate the day on which everything was decided
 * @param policy the policy in force: of the settings, otherwise of the programme
 * @param groups by offer id
 * @param unmatched by request id
 * @param components what each constraint adds to its level, in the order of {@link PairingConstraint}; those of a level
 *     add up to the level of {@code score}
 * @param ruleBook fingerprint of the rule book
 */
public record Pairing(
        int formatVersion,
        String programme,
        LocalDate referenceDate,
        PairingPolicy policy,
        List<Group> groups,
        List<Unmatched> unmatched,
        Score score,
        List<ScoreComponent> components,
        Quality quality,
        PairingSettings settings,
        String ruleBook) {

    /** Version of the shape of a pairing. */
    public static final int FORMAT_VERSION = 1;

    public Pairing {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(referenceDate, "referenceDate");
        Objects.requireNonNull(policy, "policy");
        groups = List.copyOf(groups);
        unmatched = List.copyOf(unmatched);
        Objects.requireNonNull(score, "score");
        components = List.copyOf(components);
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(ruleBook, "ruleBook");
    }

    /** Number of seats over all groups. */
    public int seated() {
        return groups.stream().mapToInt(group -> group.seats().size()).sum();
    }
}
