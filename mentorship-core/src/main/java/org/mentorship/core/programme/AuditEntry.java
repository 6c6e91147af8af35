package org.mentorship.core.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * One decision of a person, kept with the programme; ids only.
 *
 * @param actor who decided: a role or an opaque id, never a name
 * @param action what was done, a short code such as {@code pin} or {@code override}
 * @param subjects ids of what it was done to
 * @param ruleId id of the rule that was overridden
 * @param reason why, in the words of whoever decided
 */
public record AuditEntry(
        LocalDate on,
        String actor,
        String action,
        List<String> subjects,
        Optional<String> ruleId,
        Optional<String> reason) {

    /** Actor of what the library does by itself as part of a decision, such as an erasure. */
    public static final String LIBRARY = "library";

    /** Stands for an actor who was erased. */
    public static final String ERASED = "erased";

    public AuditEntry {
        Checks.day(on, "day of an audit entry");
        Checks.id(actor, "actor of an audit entry");
        Checks.id(action, "action of an audit entry");
        subjects = Copies.list(subjects);
        Checks.ids(subjects, "subject of an audit entry");
        Checks.id(ruleId, "rule id of an audit entry");
        Checks.text(reason, "reason of an audit entry");
    }
}
