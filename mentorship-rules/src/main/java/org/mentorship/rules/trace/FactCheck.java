package org.mentorship.rules.trace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One line of a rule's conditions: a fact that must be there, or must not.
 *
 * @param fact name of the fact, such as {@code Candidacy}
 * @param presence whether there must be such a fact
 * @param holds whether that is so
 * @param candidates number of facts of this name that the case has; 0 or more
 * @param conditions its conditions on the fact that decided, or came nearest
 */
public record FactCheck(
        String fact, Presence presence, boolean holds, int candidates, List<ConditionCheck> conditions) {

    /** Whether there must be a fact that meets the conditions. */
    public enum Presence {
        REQUIRED,
        EXCLUDED
    }

    public FactCheck {
        requireNonNull(fact, "fact");
        requireNonNull(presence, "presence");
        conditions = List.copyOf(conditions);
    }
}
