package org.mentorship.rules.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentorship.rules.internal.lang.Problems;
import org.mentorship.rules.internal.lang.Rule;

/** Rules that draw one conclusion of one kind of case for different numbers. */
final class Family {
    /** Wider spans are not walked through number by number. */
    private static final int WIDEST = 10_000;
    /** Conclusions that refuse: what they leave between them is meant to pass. */
    private static final Set<String> REFUSING = Set.of("refuse", "veto");

    private final List<Range> ranges;
    private final String property;
    private final int low;
    private final int high;

    Family(List<Range> ranges) {
        this.ranges = ranges;
        this.property = ranges.get(0).property().property();
        TreeSet<Integer> figures = new TreeSet<>();
        ranges.forEach(range -> figures.addAll(range.figures()));
        this.low = figures.isEmpty() ? 0 : figures.first() - 1;
        this.high = figures.isEmpty() ? 0 : figures.last() + 1;
    }

    /** Where a problem is told. */
    record Place(String file, int line) {}

    /**
     * Whether anything was told.
     *
     * @param told a rule of the family, of which the place is
     */
    boolean warn(Rule told, Place place, Problems problems) {
        if ((long) high - low > WIDEST) {
            return false;
        }
        String ids = ranges.stream().map(range -> range.rule().id()).collect(Collectors.joining(", "));
        boolean refusing = REFUSING.contains(told.conclusion().method());
        if (refusing && numbers().allMatch(number -> speaking(number).size() > 0)) {
            problems.warn(place.file(), place.line(), "range.nobody", ids, property);
            return true;
        }
        Optional<String> gap = gap(refusing);
        gap.ifPresent(span -> problems.warn(place.file(), place.line(), "range.gap", ids, property, span));
        Optional<Integer> twice = told.conclusion().method().equals("points")
                ? numbers()
                        .filter(number -> speaking(number).size() > 1)
                        .boxed()
                        .findFirst()
                : Optional.empty();
        twice.ifPresent(number -> problems.warn(
                place.file(),
                place.line(),
                "range.overlap",
                speaking(number).stream().map(Rule::id).collect(Collectors.joining(", ")),
                property,
                number));
        return gap.isPresent() || twice.isPresent();
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(low, high);
    }

    private List<Rule> speaking(int number) {
        return ranges.stream()
                .filter(range -> range.holds(number))
                .map(Range::rule)
                .toList();
    }

    /** Numbers between two ranges that belong to none; those between two refusals that reach to both ends are meant. */
    private Optional<String> gap(boolean refusing) {
        List<Integer> covered =
                numbers().filter(number -> !speaking(number).isEmpty()).boxed().toList();
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < covered.size(); i++) {
            int before = covered.get(i - 1);
            int after = covered.get(i);
            if (after > before + 1 && !(refusing && reaches(before, low) && reaches(after, high))) {
                gaps.add(after == before + 2 ? String.valueOf(before + 1) : (before + 1) + "–" + (after - 1));
            }
        }
        return gaps.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", gaps));
    }

    private boolean reaches(int from, int to) {
        return IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
                .noneMatch(number -> speaking(number).isEmpty());
    }
}
