package org.mentorship.rules.internal.lang;

import java.util.List;

/** What a pattern may ask of a fact. */
public sealed interface Condition {

    /** {@code left operator right}; operator is one of {@code == != < <= > >=}. */
    record Comparison(Operand left, String operator, Operand right) implements Condition {}

    /** {@code left in (…)}, or its opposite. */
    record Membership(Operand left, boolean negated, List<Operand> right) implements Condition {
        public Membership {
            right = List.copyOf(right);
        }
    }

    /** {@code left contains right} over a set of codes, or its opposite. */
    record Containment(Operand left, boolean negated, Operand right) implements Condition {}

    /** A yes/no property, or its opposite. */
    record Flag(Operand.Property property, boolean negated) implements Condition {}

    /** At least one of them. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** All of them. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** One side of a condition. */
    sealed interface Operand {
        record Property(String name) implements Operand {}

        record Variable(String name) implements Operand {}

        record Text(String value) implements Operand {}

        record Number(int value) implements Operand {}

        record Bool(boolean value) implements Operand {}

        /** {@code null}: not known. */
        record Unknown() implements Operand {}
    }
}
