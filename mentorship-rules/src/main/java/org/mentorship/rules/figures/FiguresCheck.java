package org.mentorship.rules.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorship.core.text.Language;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.text.Messages;
import org.mentorship.core.time.AgeRange;
import org.mentorship.rules.figures.FiguresReport.FiguresFinding;
import org.mentorship.rules.figures.FiguresReport.FiguresFinding.Kind;
import org.mentorship.rules.figures.FiguresReport.Possible;
import org.mentorship.rules.figures.PrintedFigures.Figure;
import org.mentorship.rules.figures.PrintedFigures.Group;

/** Finds by arithmetic alone what printed figures allow and what in them cannot be. */
public final class FiguresCheck {

    private static final class Words {
        static final Messages RU = Messages.load(FiguresCheck.class, "figures", Language.RU);
        static final Messages EN = Messages.load(FiguresCheck.class, "figures", Language.EN);

        static LocalizedText text(String key, Object... values) {
            return LocalizedText.of(RU.text(key, values), EN.text(key, values));
        }
    }

    /** What a figure says of the size of a group. */
    private record Said(Figure figure, Span size, boolean sum) {}

    private final PrintedFigures printed;
    private final List<Possible> possible = new ArrayList<>();
    private final Map<String, List<Said>> said = new LinkedHashMap<>();
    private final Map<String, Span> sizes = new LinkedHashMap<>();
    private final List<FiguresFinding> findings = new ArrayList<>();

    private FiguresCheck(PrintedFigures printed) {
        this.printed = printed;
    }

    /** The report on the figures; pure. */
    public static FiguresReport check(PrintedFigures printed) {
        return new FiguresCheck(printed).run();
    }

    private FiguresReport run() {
        printed.groups().forEach(group -> said.put(group.id(), new ArrayList<>()));
        printed.figures().forEach(this::figure);
        printed.groups().forEach(this::size);
        printed.groups().forEach(this::held);
        printed.figures().forEach(this::otherGroup);
        return new FiguresReport(printed, possible, sizes, findings);
    }

    // --- each figure by itself -------------------------------------------------------------------------------------

    private void figure(Figure figure) {
        Map<PercentRounding, Span> wholes = new EnumMap<>(PercentRounding.class);
        Map<PercentRounding, Span> parts = new EnumMap<>(PercentRounding.class);
        figure.percent().ifPresent(percent -> {
            for (PercentRounding rounding : PercentRounding.values()) {
                figure.count()
                        .flatMap(count -> rounding.wholes(count, percent))
                        .filter(span -> figure.whole()
                                .map(whole -> span.contains(Span.of(whole)))
                                .orElse(true))
                        .ifPresent(span -> wholes.put(rounding, span));
                figure.whole()
                        .flatMap(whole -> rounding.parts(whole, percent))
                        .ifPresent(span -> parts.put(rounding, span));
            }
        });
        Possible one = new Possible(figure, wholes, parts);
        possible.add(one);
        judge(one);
        figure.group().ifPresent(group -> {
            figure.count().ifPresent(count -> said.get(group).add(new Said(figure, Span.of(count), false)));
            if (!figure.parts().isEmpty()) {
                long sum = figure.parts().stream().mapToLong(Integer::longValue).sum();
                said.get(group).add(new Said(figure, Span.of(sum), true));
            }
        });
        figure.of()
                .ifPresent(of -> figure.whole()
                        .map(whole -> Span.of(whole))
                        .or(one::whole)
                        .ifPresent(span -> said.get(of).add(new Said(figure, span, false))));
    }

    private void judge(Possible one) {
        Figure figure = one.figure();
        long count = figure.count().orElse(0);
        if (figure.whole().filter(whole -> whole < count).isPresent()) {
            found(
                    Kind.COUNT_ABOVE_WHOLE,
                    List.of(figure),
                    figure.place(),
                    count,
                    printed.group(figure.of().orElseThrow()).title(),
                    figure.whole().get());
        } else if (figure.percent().filter(percent -> percent > 100).isPresent()) {
            found(
                    Kind.PERCENT_ABOVE_HUNDRED,
                    List.of(figure),
                    figure.place(),
                    figure.percent().get());
        } else if (figure.percent().isPresent() && figure.count().isPresent()) {
            judgeShare(one);
        }
    }

    private void judgeShare(Possible one) {
        Figure figure = one.figure();
        String share = figure.count().orElseThrow() + " = " + figure.percent().orElseThrow() + " %";
        if (one.wholes().isEmpty()) {
            found(
                    Kind.IMPOSSIBLE,
                    List.of(figure),
                    figure.place(),
                    share,
                    figure.whole().<Object>map(whole -> Words.text("of", whole)).orElse(""));
        } else if (one.whole().isEmpty()) {
            found(
                    Kind.OTHER_ROUNDING,
                    List.of(figure),
                    figure.place(),
                    share,
                    one.wholes().keySet().iterator().next());
        }
    }

    // --- what figures say together ---------------------------------------------------------------------------------

    private void size(Group group) {
        List<Said> all = said.get(group.id());
        Span size = Span.ANY;
        boolean agree = true;
        for (Said one : all) {
            agree &= size.meets(one.size());
            size = agree ? size.common(one.size()) : size;
        }
        if (agree) {
            sizes.put(group.id(), size);
            return;
        }
        List<Said> sums = all.stream().filter(Said::sum).toList();
        List<Said> others = all.stream().filter(one -> !one.sum()).toList();
        if (clash(others)) {
            found(
                    Kind.SIZES_DIFFER,
                    others.stream().map(Said::figure).toList(),
                    group.title(),
                    LocalizedText.of(listed(others, Words.RU), listed(others, Words.EN)));
        }
        for (Said sum : sums) {
            List<Said> against = others.stream()
                    .filter(one -> !one.size().meets(sum.size()))
                    .filter(one -> one.size().min() == one.size().max())
                    .limit(1)
                    .toList();
            for (Said other : against) {
                found(
                        Kind.SUM_DIFFERS,
                        List.of(sum.figure(), other.figure()),
                        sum.figure().place(),
                        sum.figure().parts().stream().map(String::valueOf).collect(Collectors.joining(" + ")),
                        sum.size(),
                        group.title(),
                        other.size(),
                        other.figure().place(),
                        Math.abs(sum.size().min() - other.size().min()));
            }
        }
    }

    private static boolean clash(List<Said> all) {
        return all.stream()
                .anyMatch(one -> all.stream().anyMatch(other -> !one.size().meets(other.size())));
    }

    /** {@code 165–169 (строка 7: 55 = 33 %), 177–200 (…)}. */
    private static String listed(List<Said> all, Messages words) {
        return all.stream()
                .map(one -> one.size() + " (" + one.figure().place().in(words.language()) + share(one.figure()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String share(Figure figure) {
        return figure.percent()
                .flatMap(percent -> figure.count().map(count -> ": " + count + " = " + percent + " %"))
                .orElse("");
    }

    /** A part cannot be larger than what holds it; where it is not, each bounds the other. */
    private void held(Group group) {
        if (group.partOf().isEmpty() || !sizes.containsKey(group.id())) {
            return;
        }
        String whole = group.partOf().get();
        Span own = sizes.get(group.id());
        Span holds = sizes.get(whole);
        if (holds == null) {
            return;
        }
        if (own.min() > holds.max()) {
            List<Figure> figures = new ArrayList<>();
            said.get(group.id()).forEach(one -> figures.add(one.figure()));
            said.get(whole).forEach(one -> figures.add(one.figure()));
            found(
                    Kind.PART_ABOVE_WHOLE,
                    figures,
                    group.title(),
                    own,
                    printed.group(whole).title(),
                    holds);
        } else {
            sizes.put(group.id(), new Span(own.min(), Math.min(own.max(), holds.max())));
            sizes.put(whole, new Span(Math.max(own.min(), holds.min()), holds.max()));
        }
    }

    /**
     * A share of a group by age whose whole would have to be a larger part of a wider group than its years are of the wider
     * one's, while the size of the wider group itself fits: that was divided by.
     */
    private void otherGroup(Figure figure) {
        Optional<Span> needed = possible.stream()
                .filter(one -> one.figure() == figure)
                .findFirst()
                .flatMap(Possible::whole);
        if (needed.isEmpty() || figure.of().isEmpty() || figure.whole().isPresent()) {
            return;
        }
        Group own = printed.group(figure.of().get());
        for (Group other : printed.groups()) {
            List<Said> elsewhere = said.get(other.id()).stream()
                    .filter(one -> one.figure() != figure)
                    .toList();
            if (own.ages().isEmpty()
                    || other.ages().isEmpty()
                    || !within(own.ages().get(), other.ages().get())
                    || elsewhere.isEmpty()
                    || clash(elsewhere)) {
                continue;
            }
            Span size = elsewhere.stream().map(Said::size).reduce(Span.ANY, Span::common);
            int ownYears = years(own.ages().get());
            int otherYears = years(other.ages().get());
            long leastShare = PercentRounding.DOWN.percent(needed.get().min(), Math.max(1, size.max()));
            if (size.bounded() && needed.get().contains(size) && leastShare * otherYears > 100L * ownYears) {
                found(
                        Kind.FITS_OTHER_GROUP,
                        List.of(figure, elsewhere.get(0).figure()),
                        figure.place(),
                        figure.count().orElseThrow() + " = " + figure.percent().orElseThrow() + " %",
                        own.title(),
                        needed.get(),
                        other.title(),
                        size,
                        leastShare,
                        ownYears,
                        otherYears);
            }
        }
    }

    private static boolean within(AgeRange one, AgeRange other) {
        return !one.equals(other) && other.min() <= one.min() && one.max() <= other.max();
    }

    private static int years(AgeRange ages) {
        return ages.max() - ages.min() + 1;
    }

    private void found(Kind kind, List<Figure> figures, Object... values) {
        findings.add(new FiguresFinding(
                kind, figures.stream().map(Figure::id).distinct().toList(), Words.text("finding." + kind, values)));
    }
}
