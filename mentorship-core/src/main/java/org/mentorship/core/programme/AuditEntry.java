package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One decision of a person, kept with the programme; ids only. */
public record AuditEntry(LocalDate on, String actor, String action, List<String> subjects, Optional<String> ruleId, Optional<String> reason) {
    public AuditEntry {
        subjects = List.copyOf(subjects);
    }
}
