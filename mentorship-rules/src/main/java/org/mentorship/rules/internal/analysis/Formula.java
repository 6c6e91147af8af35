package org.mentorship.rules.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorship.rules.internal.lang.Evaluation;

/** What a rule asks of its facts, as a formula over their properties; thresholds are figures in it. */
sealed interface Formula {

    Formula TRUE = new All(List.of());

    /**
     * A property of the fact of one line.
     *
     * @param line place of the line in its rule; 0 is the subject, which rules under comparison share
     */
    record Ref(int line, String fact, String property) {
        // Written out: a check asks for these from its first moment on, when those of a record are slowest

        @Override
        public boolean equals(Object other) {
            return other instanceof Ref that
                    && line == that.line
                    && property.equals(that.property)
                    && fact.equals(that.fact);
        }

        @Override
        public int hashCode() {
            return 31 * property.hashCode() + line;
        }
    }

    /** One side of an atom. */
    sealed interface Side {
        record Of(Ref ref) implements Side {}

        /** A literal, a threshold or null. */
        record Fixed(Object value) implements Side {}
    }

    /** {@code left operator right}; operators are those of comparisons. */
    record Atom(Side left, String operator, Side right) implements Formula {}

    /** {@code left in values}. */
    record In(Side left, Set<Object> values) implements Formula {}

    /** {@code left contains right}. */
    record Contains(Side left, Side right) implements Formula {}

    record Not(Formula part) implements Formula {}

    record All(List<Formula> parts) implements Formula {}

    record Any(List<Formula> parts) implements Formula {}

    /** Whether it holds under the values known so far; null when they do not tell. */
    default Boolean value(Map<Ref, Object> known) {
        if (this instanceof Not not) {
            Boolean inner = not.part().value(known);
            return inner == null ? null : !inner;
        } else if (this instanceof All all) {
            return combined(all.parts(), false, known);
        } else if (this instanceof Any any) {
            return combined(any.parts(), true, known);
        } else if (this instanceof In in) {
            return isKnown(in.left(), known) ? in.values().contains(side(in.left(), known)) : null;
        } else if (this instanceof Contains contains) {
            return isKnown(contains.left(), known) && isKnown(contains.right(), known)
                    ? ((Collection<?>) side(contains.left(), known)).contains(side(contains.right(), known))
                    : null;
        }
        Atom atom = (Atom) this;
        return isKnown(atom.left(), known) && isKnown(atom.right(), known)
                ? Evaluation.holds(side(atom.left(), known), atom.operator(), side(atom.right(), known))
                : null;
    }

    private static Boolean combined(List<Formula> parts, boolean deciding, Map<Ref, Object> known) {
        boolean open = false;
        for (Formula part : parts) {
            Boolean value = part.value(known);
            if (value == null) {
                open = true;
            } else if (value == deciding) {
                return deciding;
            }
        }
        return open ? null : !deciding;
    }

    private static boolean isKnown(Side side, Map<Ref, Object> known) {
        return !(side instanceof Side.Of of) || known.containsKey(of.ref());
    }

    private static Object side(Side side, Map<Ref, Object> known) {
        return side instanceof Side.Of of ? known.get(of.ref()) : ((Side.Fixed) side).value();
    }

    /** The properties in it, in the order of writing. */
    default Set<Ref> refs() {
        Set<Ref> refs = new LinkedHashSet<>();
        sides().forEach(side -> {
            if (side instanceof Side.Of of) {
                refs.add(of.ref());
            }
        });
        return refs;
    }

    private List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        if (this instanceof Atom atom) {
            sides.addAll(List.of(atom.left(), atom.right()));
        } else if (this instanceof In in) {
            sides.add(in.left());
        } else if (this instanceof Contains contains) {
            sides.addAll(List.of(contains.left(), contains.right()));
        } else {
            parts().forEach(part -> sides.addAll(part.sides()));
        }
        return sides;
    }

    /** What it is made of; empty for atoms. */
    default List<Formula> parts() {
        if (this instanceof All all) {
            return all.parts();
        } else if (this instanceof Any any) {
            return any.parts();
        }
        return this instanceof Not not ? List.of(not.part()) : List.of();
    }

    static Formula all(Formula... parts) {
        return new All(List.of(parts));
    }
}
