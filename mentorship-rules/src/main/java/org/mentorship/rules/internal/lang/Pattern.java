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

    /** Key of the threshold that the line asks for, where it asks for one. */
    public Optional<String> threshold() {
        if (type.equals("Policy")) {
            for (Item item : items) {
                if (item instanceof Item.Test test
                        && test.condition() instanceof Condition.Comparison comparison
                        && comparison.left().equals(new Condition.Operand.Property("key"))
                        && comparison.right() instanceof Condition.Operand.Text key) {
                    return Optional.of(key.value());
                }
            }
        }
        return Optional.empty();
    }

    /** What stands between the brackets. */
    public sealed interface Item permits Item.Binding, Item.Test {
        int line();

        /** {@code $name : property}. */
        record Binding(String variable, String property, int line) implements Item {}

        record Test(Condition condition, int line) implements Item {}
    }
}
