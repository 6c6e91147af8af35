package org.mentorship.rules.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.rules.internal.analysis.Formula.Ref;
import org.mentorship.rules.internal.analysis.Formula.Side;
import org.mentorship.rules.internal.lang.Vocabulary;
import org.mentorship.rules.internal.lang.Vocabulary.Kind;
import org.mentorship.rules.internal.lang.Vocabulary.Property;

/**
 * Looks for values of properties under which a formula holds.
 *
 * <p>Only values near those that the formula names can tell cases apart: for a number its figures and their neighbours, for a code
 * the codes and one other, for a day three days in a row. Not known (null) is tried where the formula asks for it.
 */
final class Search {
    /** Steps after which a formula counts as undecided. */
    private static final int MOST_STEPS = 200_000;

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    /** A code that no rule names. */
    static final String OTHER = "…";

    private final Formula formula;
    private final List<Ref> refs;
    private final Map<Ref, List<Object>> domains = new HashMap<>();
    private final Map<Ref, Object> known = new LinkedHashMap<>();
    private int steps;

    private Search(Formula formula) {
        this.formula = formula;
        this.refs = new ArrayList<>(formula.refs());
        domains();
    }

    /** What a search comes to. */
    record Answer(boolean decided, Optional<Map<Ref, Object>> values) {
        /** Whether there are certainly no such values. */
        boolean impossible() {
            return decided && values.isEmpty();
        }
    }

    /** Values under which the formula holds. */
    static Answer values(Formula formula) {
        Search search = new Search(formula);
        boolean found = search.assign(0);
        return new Answer(
                search.steps <= MOST_STEPS, found ? Optional.of(new LinkedHashMap<>(search.known)) : Optional.empty());
    }

    private boolean assign(int place) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        Boolean value = formula.value(known);
        if (Boolean.FALSE.equals(value)) {
            return false;
        }
        if (place == refs.size()) {
            return Boolean.TRUE.equals(value);
        }
        Ref ref = refs.get(place);
        for (Object candidate : domains.get(ref)) {
            known.put(ref, candidate);
            if (assign(place + 1)) {
                return true;
            }
            known.remove(ref);
        }
        return false;
    }

    private void domains() {
        Map<Ref, Set<Object>> named = new HashMap<>();
        refs.forEach(ref -> named.put(ref, new LinkedHashSet<>()));
        List<Set<Ref>> linked = new ArrayList<>();
        collect(formula, named, linked);
        // What one of two compared properties may be, the other may be as well; twice, for chains of three
        for (int i = 0; i < 2; i++) {
            for (Set<Ref> link : linked) {
                Set<Object> all = new LinkedHashSet<>();
                link.forEach(ref -> all.addAll(named.get(ref)));
                link.forEach(ref -> named.get(ref).addAll(all));
            }
        }
        refs.forEach(ref -> domains.put(ref, domain(property(ref), named.get(ref))));
    }

    private static Property property(Ref ref) {
        return Vocabulary.of(ref.fact()).get(ref.property());
    }

    private static void collect(Formula formula, Map<Ref, Set<Object>> named, List<Set<Ref>> linked) {
        if (formula instanceof Formula.Atom atom) {
            name(atom.left(), atom.right(), named, linked);
        } else if (formula instanceof Formula.Contains contains) {
            name(contains.left(), contains.right(), named, linked);
        } else if (formula instanceof Formula.In in && in.left() instanceof Side.Of of) {
            named.get(of.ref()).addAll(in.values());
        }
        formula.parts().forEach(part -> collect(part, named, linked));
    }

    private static void name(Side left, Side right, Map<Ref, Set<Object>> named, List<Set<Ref>> linked) {
        if (left instanceof Side.Of one && right instanceof Side.Of other) {
            linked.add(new HashSet<>(Set.of(one.ref(), other.ref())));
        } else if (left instanceof Side.Of one && right instanceof Side.Fixed fixed) {
            named.get(one.ref()).add(fixed.value());
        } else if (left instanceof Side.Fixed fixed && right instanceof Side.Of other) {
            named.get(other.ref()).add(fixed.value());
        }
    }

    private static List<Object> domain(Property property, Collection<Object> named) {
        List<Object> domain = new ArrayList<>();
        if (property.kind() == Kind.BOOL) {
            domain.addAll(List.of(false, true));
        } else if (property.kind() == Kind.NUMBER) {
            domain.addAll(numbers(named));
        } else if (property.kind() == Kind.DATE) {
            domain.addAll(List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)));
        } else if (property.kind() == Kind.CODES) {
            domain.add(Set.of());
            named.forEach(code -> domain.add(Set.of(code)));
            domain.add(Set.copyOf(named));
        } else {
            named.stream().filter(code -> code != null).forEach(domain::add);
            domain.add(OTHER);
        }
        if (named.contains(null) && property.nullable()) {
            domain.add(null);
        }
        return domain;
    }

    private static Set<Integer> numbers(Collection<Object> named) {
        Set<Integer> numbers = new TreeSet<>();
        for (Object number : named) {
            if (number instanceof Integer figure) {
                numbers.addAll(List.of(figure - 1, figure, figure + 1));
            }
        }
        return numbers.isEmpty() ? new TreeSet<>(List.of(0, 1, 2)) : numbers;
    }
}
