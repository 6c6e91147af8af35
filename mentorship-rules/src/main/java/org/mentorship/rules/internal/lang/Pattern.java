package org.mentorship.rules.internal.lang;

import java.util.List;
import java.util.Optional;

/** One line of a rule's {@code when}: a fact, or that there is none ({@code not}) or some ({@code exists}). */
public record Pattern(Quantifier quantifier, Optional<String> variable, String type, List<Item> items, int line) {

    public enum Quantifier {
        FACT,
        NOT,
        EXISTS
    }

    public Pattern {
        items = List.copyOf(items);
    }

    /** What stands between the brackets. */
    public sealed interface Item permits Item.Binding, Item.Test {
        int line();

        /** {@code $name : property}. */
        record Binding(String variable, String property, int line) implements Item {}

        record Test(Condition condition, int line) implements Item {}
    }
}
