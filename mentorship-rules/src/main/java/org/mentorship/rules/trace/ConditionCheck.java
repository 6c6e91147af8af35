package org.mentorship.rules.trace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

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
     * @param property what it is the value of, fact and property, such as {@code Candidacy.ageOnStart}
     * @param threshold key of the threshold where it is the value of one
     */
    public record ActualValue(String name, String value, String property, Optional<String> threshold) {
        public ActualValue {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
            requireNonNull(property, "property");
            requireNonNull(threshold, "threshold");
        }

        /** A value that is no threshold's. */
        public ActualValue(String name, String value, String property) {
            this(name, value, property, Optional.empty());
        }
    }

    public ConditionCheck {
        requireNonNull(condition, "condition");
        requireNonNull(outcome, "outcome");
        values = List.copyOf(values);
    }
}
