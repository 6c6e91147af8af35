package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Refusal;

/**
 * What a number means: who is counted, out of whom, and what is aimed at. Rules decide who belongs to a set; this is the
 * rest of the definition.
 *
 * @param id in capital Latin letters, digits and underscores; unique in the rule book
 * @param title one sentence for people
 * @param numerator the set that is counted
 * @param denominator what it is divided by; present for {@code SHARE} and {@code MEAN}, and only there
 * @param official whether the number is owed to an authority: such numbers are shown whatever their size
 * @param survey whether the number comes from answers: such numbers are hidden about small groups, unless official
 * @param respondents for numbers made of answers, the set of those who answered: where nobody is in it there is no value, and it
 *     says how much the number would tell of few people
 * @param breakdown the keys by which the sets are divided
 * @param targets by year, from the earliest to the latest
 * @param source where the definition comes from
 */
public record Indicator(
        String id,
        LocalizedText title,
        Kind kind,
        SetInfo numerator,
        Optional<Denominator> denominator,
        boolean official,
        boolean survey,
        Optional<SetInfo> respondents,
        Optional<Breakdown> breakdown,
        List<Target> targets,
        Optional<String> source) {

    /** How the number is made. */
    public enum Kind {
        /** How many are in the numerator. */
        COUNT,
        /** The numerator in per cent of the denominator, whole per cent, halves up. */
        SHARE,
        /** The numerator divided by the denominator, one decimal, halves up. */
        MEAN
    }

    /**
     * A set that rules count into.
     *
     * @param id in capital Latin letters, digits and underscores
     * @param title who or what is in it
     */
    public record SetInfo(String id, LocalizedText title) {
        public SetInfo {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
        }
    }

    public Indicator {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(kind, "kind");
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        requireNonNull(respondents, "respondents");
        requireNonNull(breakdown, "breakdown");
        targets = List.copyOf(targets);
        requireNonNull(source, "source");
        if (kind == Kind.COUNT && denominator.isPresent()) {
            throw Refusal.of("""
                    The indicator (%s) is a count and has a denominator.
                    Leave the denominator out, or make it a share or a mean.""", id);
        } else if (kind != Kind.COUNT && denominator.isEmpty()) {
            throw Refusal.of("""
                    The indicator (%s) of kind (%s) has no denominator.
                    Give a set or a population to divide by, or make it a count.""", id, kind);
        }
        for (int i = 1; i < targets.size(); i++) {
            if (targets.get(i - 1).year() >= targets.get(i).year()) {
                throw Refusal.of(
                        """
                        The indicator (%s) has its target for (%s) before that for (%s).
                        List the targets by year, one for each.""", id, targets.get(i - 1).year(), targets.get(i).year());
            }
        }
    }

    /** The target for the year of the day: the latest one that is not later; empty before the first. */
    public Optional<Target> target(LocalDate day) {
        return targets.stream().filter(target -> target.year() <= day.getYear()).reduce((one, later) -> later);
    }
}
