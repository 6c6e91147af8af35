package org.mentorship.rules.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.vocabulary.Term;

/**
 * The numbers of a report without the people: what is printed, saved, and compared next year. Made by {@link IndicatorSheets}.
 *
 * @param asOf day of the numbers
 * @param fingerprint of the rule book
 * @param programmes ids of the programmes
 * @param audience whom it is for
 * @param comparedWith day of the sheet that the trends are against
 * @param rows of all organizations together, then of each one
 */
public record IndicatorSheet(
        LocalDate asOf,
        String fingerprint,
        List<String> programmes,
        Audience audience,
        Optional<LocalDate> comparedWith,
        List<Row> rows,
        List<IndicatorFinding> findings) {

    /** Whom the numbers are for. */
    public enum Audience {
        /** Those to whom they are owed: official counts are whole, other survey results about small groups are hidden. */
        OFFICIAL,
        /** Everybody: numbers about small groups are hidden. */
        PUBLIC
    }

    /**
     * One number.
     *
     * @param organization id; empty for all together. Of one that stands above all programmes only its own people count
     * @param key the part; empty for the whole
     * @param trend against an earlier sheet; empty where there is none to compare with
     * @param notReporting ids of organizations that gave no head count
     * @param behind who stands behind the number, where that was asked for
     */
    public record Row(
            Optional<String> organization,
            String indicator,
            LocalizedText title,
            Optional<Term> key,
            Figure figure,
            Optional<Target> target,
            IndicatorValue.Status status,
            Optional<Trend> trend,
            List<String> notReporting,
            Behind behind) {
        public Row {
            requireNonNull(organization, "organization");
            requireNonNull(indicator, "indicator");
            requireNonNull(title, "title");
            requireNonNull(key, "key");
            requireNonNull(figure, "figure");
            requireNonNull(target, "target");
            requireNonNull(status, "status");
            requireNonNull(trend, "trend");
            notReporting = List.copyOf(notReporting);
            requireNonNull(behind, "behind");
        }

        Row with(Optional<Trend> other) {
            return new Row(organization, indicator, title, key, figure, target, status, other, notReporting, behind);
        }

        Row with(Behind listed) {
            return new Row(organization, indicator, title, key, figure, target, status, trend, notReporting, listed);
        }
    }

    /**
     * Who stands behind a number.
     *
     * @param members ids of those in the numerator, by organization and id
     * @param others ids of those in the denominator alone, in the same order
     * @param headCounts what is divided by, where that is head counts
     */
    public record Behind(List<String> members, List<String> others, List<HeadCount> headCounts) {
        static final Behind NOBODY = new Behind(List.of(), List.of(), List.of());

        public Behind {
            members = List.copyOf(members);
            others = List.copyOf(others);
            headCounts = List.copyOf(headCounts);
        }
    }

    /**
     * A head count.
     *
     * @param organization id of its owner
     * @param population its id
     * @param size 0 or more
     */
    public record HeadCount(String organization, String population, int size) {
        public HeadCount {
            requireNonNull(organization, "organization");
            requireNonNull(population, "population");
        }
    }

    /** What is printed in the place of a number. */
    public sealed interface Figure permits Figure.Count, Figure.Share, Figure.Mean, Figure.Undefined, Figure.Hidden {

        /** How many. */
        record Count(long count) implements Figure {}

        /** A part of a whole; {@code of} is above 0, {@code percent} whole, halves up. */
        record Share(long count, long of, int percent) implements Figure {}

        /** A sum by a number above 0; {@code mean} has one decimal. */
        record Mean(long sum, long of, BigDecimal mean) implements Figure {
            public Mean {
                requireNonNull(mean, "mean");
            }
        }

        /**
         * No number.
         *
         * @param count how many would be counted
         */
        record Undefined(Result.Why why, LocalizedText explanation, long count) implements Figure {
            public Undefined {
                requireNonNull(why, "why");
                requireNonNull(explanation, "explanation");
            }
        }

        /** Hidden, because it is about few people or would tell a number that is. */
        record Hidden() implements Figure {}
    }

    /**
     * What has changed.
     *
     * @param before the earlier number: per cent, a count or a mean
     * @param change what was added to it: per cent points for shares
     */
    public record Trend(BigDecimal before, BigDecimal change) {
        public Trend {
            requireNonNull(before, "before");
            requireNonNull(change, "change");
        }
    }

    public IndicatorSheet {
        requireNonNull(asOf, "asOf");
        requireNonNull(fingerprint, "fingerprint");
        programmes = List.copyOf(programmes);
        requireNonNull(audience, "audience");
        requireNonNull(comparedWith, "comparedWith");
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
