package org.mentorship.rules.internal.lang;

import java.util.List;

/** What a rule says: one call of the verdict. */
public record Conclusion(String method, List<Condition.Operand> arguments, int line) {
    public Conclusion {
        arguments = List.copyOf(arguments);
    }
}
