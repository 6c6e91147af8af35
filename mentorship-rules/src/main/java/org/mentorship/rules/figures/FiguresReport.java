package org.mentorship.rules.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;

/**
 * What printed figures allow.
 *
 * @param figures one for each figure, in their order
 * @param sizes what each group can be by all figures together; a group about which they contradict each other is left out
 * @param findings what cannot be, in the order of the figures
 */
public record FiguresReport(
        PrintedFigures printed, List<Possible> figures, Map<String, Span> sizes, List<FiguresFinding> findings) {

    /**
     * What one figure allows by itself.
     *
     * @param wholes by rounding, the sizes of the group that the per cent are of; a rounding that is not possible is left out
     * @param parts by rounding, the counts that are possible where the whole is printed
     */
    public record Possible(
            PrintedFigures.Figure figure, Map<PercentRounding, Span> wholes, Map<PercentRounding, Span> parts) {
        public Possible {
            requireNonNull(figure, "figure");
            wholes = Map.copyOf(wholes);
            parts = Map.copyOf(parts);
        }

        /** The wholes by the usual rounding, halves up. */
        public Optional<Span> whole() {
            return Optional.ofNullable(wholes.get(PercentRounding.HALF_UP));
        }
    }

    /**
     * Something that cannot be, or is hard to believe.
     *
     * @param figures ids of the figures that do not go together
     */
    public record FiguresFinding(Kind kind, List<String> figures, LocalizedText text) {

        /** What was found. */
        public enum Kind {
            /** More are counted than there are. */
            COUNT_ABOVE_WHOLE,
            /** More than 100 per cent of a whole. */
            PERCENT_ABOVE_HUNDRED,
            /** No whole makes this per cent of the count, however rounded. */
            IMPOSSIBLE,
            /** The per cent comes out only by another rounding than halves up. */
            OTHER_ROUNDING,
            /** Figures need the same group to have different sizes. */
            SIZES_DIFFER,
            /** The parts do not add up to the whole. */
            SUM_DIFFERS,
            /** A part is larger than what holds it. */
            PART_ABOVE_WHOLE,
            /** The whole that is meant would have to be all but the whole of a wider group, whose size fits. */
            FITS_OTHER_GROUP
        }

        public FiguresFinding {
            requireNonNull(kind, "kind");
            figures = List.copyOf(figures);
            requireNonNull(text, "text");
        }
    }

    public FiguresReport {
        requireNonNull(printed, "printed");
        figures = List.copyOf(figures);
        sizes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sizes));
        findings = List.copyOf(findings);
    }
}
