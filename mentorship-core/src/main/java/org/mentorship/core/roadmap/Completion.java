package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/**
 * Evidence that an activity was carried out.
 *
 * @param evidence what shows it; not blank
 */
public record Completion(LocalDate on, String evidence, Optional<LegalAct> act) {

    public Completion {
        Checks.day(on, "day of a completion");
        Checks.text(evidence, "evidence of a completion");
        requireNonNull(act, "act");
    }
}
