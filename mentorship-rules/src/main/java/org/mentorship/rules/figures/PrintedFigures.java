package org.mentorship.rules.figures;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.AgeRange;

/**
 * What a report prints, with the groups of people that it speaks of.
 *
 * @param groups ids unique; {@code partOf} names another one
 * @param figures in the order of the report; ids unique
 * @param source the report
 */
public record PrintedFigures(
        String id, LocalizedText title, List<Group> groups, List<Figure> figures, Optional<String> source) {

    /**
     * A group of people that figures count, or divide by.
     *
     * @param title as the report calls it
     * @param ages of those in it, where it is by age
     * @param partOf id of a group that holds all of it
     */
    public record Group(String id, LocalizedText title, Optional<AgeRange> ages, Optional<String> partOf) {
        public Group {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(ages, "ages");
            requireNonNull(partOf, "partOf");
        }
    }

    /**
     * One line of the report.
     *
     * @param place where it stands, in words
     * @param group id of the group whose size is {@code count}, or the sum of {@code parts}
     * @param count the number printed
     * @param percent the whole per cent printed beside it
     * @param of id of the group that the per cent are of
     * @param whole the size of {@code of}, where it is printed
     * @param parts numbers that should add up to the size of {@code group}; none where it is not divided
     */
    public record Figure(
            String id,
            LocalizedText place,
            Optional<String> group,
            Optional<Integer> count,
            Optional<Integer> percent,
            Optional<String> of,
            Optional<Integer> whole,
            List<Integer> parts) {
        public Figure {
            requireNonNull(id, "id");
            requireNonNull(place, "place");
            requireNonNull(group, "group");
            requireNonNull(count, "count");
            requireNonNull(percent, "percent");
            requireNonNull(of, "of");
            requireNonNull(whole, "whole");
            parts = List.copyOf(parts);
            if (percent.isPresent() && of.isEmpty() || whole.isPresent() && of.isEmpty()) {
                throw Refusal.of("""
                        The figure (%s) prints per cent or a whole without saying of what.
                        Name the group in the field of.""", id);
            }
            if (!parts.isEmpty() && group.isEmpty()) {
                throw Refusal.of("""
                        The figure (%s) prints parts of no group.
                        Name the group that they should add up to.""", id);
            }
            if (count.isEmpty() && percent.isEmpty() && whole.isEmpty() && parts.isEmpty()) {
                throw Refusal.of("""
                        The figure (%s) prints no number.
                        Give a count, per cent, a whole or parts.""", id);
            }
        }
    }

    public PrintedFigures {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        groups = List.copyOf(groups);
        figures = List.copyOf(figures);
        requireNonNull(source, "source");
        Set<String> known = new HashSet<>();
        for (Group group : groups) {
            if (!known.add(group.id())) {
                throw Refusal.of("""
                        The group (%s) is described twice.
                        Give one of the two another id.""", group.id());
            }
        }
        Set<String> lines = new HashSet<>();
        for (Figure figure : figures) {
            if (!lines.add(figure.id())) {
                throw Refusal.of("""
                        The figure (%s) is described twice.
                        Give one of the two another id.""", figure.id());
            }
        }
        groups.forEach(group -> group.partOf().ifPresent(whole -> named(known, whole, group.id())));
        for (Figure figure : figures) {
            figure.group().ifPresent(group -> named(known, group, figure.id()));
            figure.of().ifPresent(group -> named(known, group, figure.id()));
        }
    }

    private static void named(Set<String> known, String group, String by) {
        if (!known.contains(group)) {
            throw Refusal.of("""
                    The group or figure (%s) names a group (%s) that is not there.
                    Describe the group, or correct its id.""", by, group);
        }
    }

    /** The group with the id; it has to be there. */
    Group group(String wanted) {
        return groups.stream()
                .filter(group -> group.id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
