package org.mentorship.rules.trace;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One condition on one fact.
 *
 * @param condition as written, such as {@code value > $age}
 * @param values the actual values of the properties and variables in it, in the order of writing
 */
public record ConditionCheck(String condition, Outcome outcome, List<ActualValue> values) {

    /** What came out. */
    public enum Outcome {
        TRUE,
        FALSE,
        /** A variable in it has no value, because the fact that gives it is not there. */
        NOT_REACHED
    }

    /**
     * The value that a property or a variable had.
     *
     * @param name as written
     * @param value numbers and codes as they are, days as {@code yyyy-MM-dd}, {@code null} when not known
     */
    public record ActualValue(String name, String value) {
        public ActualValue {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    public ConditionCheck {
        requireNonNull(condition, "condition");
        requireNonNull(outcome, "outcome");
        values = List.copyOf(values);
    }
}
