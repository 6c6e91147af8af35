package org.mentorship.rules.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentorship.core.organization.Organization;
import org.mentorship.core.vocabulary.Term;
import org.mentorship.rules.indicator.IndicatorSheet.Audience;
import org.mentorship.rules.indicator.IndicatorSheet.Behind;
import org.mentorship.rules.indicator.IndicatorSheet.Figure;
import org.mentorship.rules.indicator.IndicatorSheet.HeadCount;
import org.mentorship.rules.indicator.IndicatorSheet.Row;
import org.mentorship.rules.indicator.IndicatorSheet.Trend;

/** Makes sheets of reports. All methods are pure. */
public final class IndicatorSheets {
    /** Findings that are about no people. */
    private static final Set<IndicatorFinding.Kind> TOLD_TO_ALL =
            Set.of(IndicatorFinding.Kind.NOT_REPORTED, IndicatorFinding.Kind.PROGRAMME_OVER);

    private IndicatorSheets() {}

    /**
     * The numbers of all organizations together with their parts, and below them, where asked for, those of each organization.
     *
     * <p>Of numbers that may be hidden the parts stand for all organizations together alone, and only the organizations right
     * below the top are listed: no such number stands in more than two sums. For the public all numbers are such, the
     * organization at the top and those outside are not listed, because where mentors come from tells which of them they belong
     * to, and findings about people are left out.
     *
     * @param byOrganization whether organizations are listed one by one
     */
    public static IndicatorSheet of(IndicatorReport report, Audience audience, boolean byOrganization) {
        boolean forAll = audience == Audience.PUBLIC;
        List<IndicatorValue> values = new ArrayList<>(report.values());
        if (byOrganization) {
            Set<String> listed = report.organizations().stream()
                    .map(Organization::id)
                    .filter(one -> !report.isTop(one))
                    .collect(Collectors.toSet());
            for (Organization one : report.organizations()) {
                if (forAll && (report.isTop(one.id()) || !report.isInside(one.id()))) {
                    continue;
                }
                boolean below = one.parent().filter(listed::contains).isEmpty();
                report.partOf(one.id()).stream()
                        .filter(value -> !hides(value.indicator(), audience)
                                || below && value.key().isEmpty())
                        .forEach(values::add);
            }
        }
        SheetSuppression suppression = new SheetSuppression(values, audience);
        if (forAll) {
            hiddenByThemselves(report, values).forEach(suppression::hide);
        }
        Set<IndicatorValue> hidden = suppression.hidden();
        return new IndicatorSheet(
                report.asOf(),
                report.fingerprint(),
                report.programmes(),
                audience,
                Optional.empty(),
                values.stream().map(value -> row(value, hidden.contains(value))).toList(),
                report.findings().stream()
                        .filter(finding -> !forAll || TOLD_TO_ALL.contains(finding.kind()))
                        .toList());
    }

    /** Numbers of organizations that each of them would hide in a publication of its own: a common one must not tell them. */
    private static List<IndicatorValue> hiddenByThemselves(IndicatorReport report, List<IndicatorValue> values) {
        Map<String, Set<String>> hidden = new HashMap<>();
        return values.stream()
                .filter(value -> value.organization()
                        .filter(one -> hidden.computeIfAbsent(one, id -> hiddenAlone(report.values(id)))
                                .contains(value.indicator().id()))
                        .isPresent())
                .toList();
    }

    /** Ids of the indicators that an organization would hide of its own numbers. */
    private static Set<String> hiddenAlone(List<IndicatorValue> own) {
        List<IndicatorValue> alone =
                own.stream().map(IndicatorValue::withoutOrganization).toList();
        return new SheetSuppression(alone, Audience.PUBLIC)
                .hidden().stream()
                        .filter(value -> value.key().isEmpty())
                        .map(value -> value.indicator().id())
                        .collect(Collectors.toSet());
    }

    /** Whether small numbers of the indicator are hidden from the audience. */
    static boolean hides(Indicator indicator, Audience audience) {
        return audience == Audience.PUBLIC || indicator.survey() && !indicator.official();
    }

    /** The sheet with what has changed since an earlier one; rows that it did not have, or hid, have no trend. */
    public static IndicatorSheet compare(IndicatorSheet sheet, IndicatorSheet earlier) {
        Map<String, Figure> before = new HashMap<>();
        earlier.rows().forEach(row -> before.put(key(row), row.figure()));
        return new IndicatorSheet(
                sheet.asOf(),
                sheet.fingerprint(),
                sheet.programmes(),
                sheet.audience(),
                Optional.of(earlier.asOf()),
                sheet.rows().stream()
                        .map(row -> row.with(trend(row.figure(), before.get(key(row)))))
                        .toList(),
                sheet.findings());
    }

    /**
     * The rows of one indicator alone, with the ids of those in the numerators, of those in the denominators alone, and with
     * the head counts that are divided by; hidden rows keep theirs to themselves.
     */
    public static IndicatorSheet list(IndicatorSheet sheet, IndicatorReport report, String indicator) {
        Map<String, Behind> behind = new HashMap<>();
        List<IndicatorValue> values = new ArrayList<>(report.values());
        report.organizations().forEach(one -> values.addAll(report.partOf(one.id())));
        for (IndicatorValue value : values) {
            if (value.indicator().id().equals(indicator)) {
                behind.put(key(value.organization(), indicator, value.key()), behind(value.result()));
            }
        }
        return new IndicatorSheet(
                sheet.asOf(),
                sheet.fingerprint(),
                sheet.programmes(),
                sheet.audience(),
                sheet.comparedWith(),
                sheet.rows().stream()
                        .filter(row -> row.indicator().equals(indicator))
                        .map(row -> row.figure() instanceof Figure.Hidden || !behind.containsKey(key(row))
                                ? row
                                : row.with(behind.get(key(row))))
                        .toList(),
                sheet.findings().stream()
                        .filter(finding ->
                                finding.indicator().map(indicator::equals).orElse(true))
                        .toList());
    }

    private static Behind behind(Result result) {
        return new Behind(
                ids(result.numerator().members()),
                ids(othersOf(result)),
                result.base().orElse(null) instanceof Base.Headcount of
                        ? of.populations().stream()
                                .map(one -> new HeadCount(
                                        one.organization(),
                                        one.population().id(),
                                        one.population().size()))
                                .toList()
                        : List.of());
    }

    private static List<String> ids(List<Counted> members) {
        return members.stream().map(Counted::id).toList();
    }

    /** Those in the denominator and not in the numerator, where it is a set of such members. */
    public static List<Counted> othersOf(Result result) {
        if (!(result.base().orElse(null) instanceof Base.Members base)) {
            return List.of();
        }
        Set<String> above = new HashSet<>();
        result.numerator().members().forEach(one -> above.add(one.organization() + "\n" + one.id()));
        return base.set().members().stream()
                .filter(one -> !above.contains(one.organization() + "\n" + one.id()))
                .toList();
    }

    private static String key(Row row) {
        return key(row.organization(), row.indicator(), row.key());
    }

    private static String key(Optional<String> organization, String indicator, Optional<Term> key) {
        return organization.orElse("") + "\n" + indicator + "\n"
                + key.map(Term::code).orElse("");
    }

    private static Row row(IndicatorValue value, boolean hidden) {
        return new Row(
                value.organization(),
                value.indicator().id(),
                value.indicator().title(),
                value.key(),
                hidden ? new Figure.Hidden() : figure(value.result()),
                value.target(),
                hidden ? IndicatorValue.Status.NO_TARGET : value.status(),
                Optional.empty(),
                hidden ? List.of() : value.notReporting(),
                Behind.NOBODY);
    }

    private static Figure figure(Result result) {
        long count = result.numerator().size();
        long of = result.base().map(Base::size).orElse(0L);
        if (result instanceof Result.Share share) {
            return new Figure.Share(count, of, share.percent());
        } else if (result instanceof Result.Mean mean) {
            return new Figure.Mean(count, of, mean.value());
        } else if (result instanceof Result.Undefined undefined) {
            return new Figure.Undefined(undefined.why(), undefined.explanation(), count);
        }
        return new Figure.Count(count);
    }

    private static Optional<Trend> trend(Figure now, Figure before) {
        Optional<BigDecimal> one = number(now);
        Optional<BigDecimal> other = Optional.ofNullable(before).flatMap(IndicatorSheets::number);
        boolean alike = before != null && now.getClass() == before.getClass();
        return one.isPresent() && other.isPresent() && alike
                ? Optional.of(new Trend(other.get(), one.get().subtract(other.get())))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Figure figure) {
        if (figure instanceof Figure.Share share) {
            return Optional.of(BigDecimal.valueOf(share.percent()));
        } else if (figure instanceof Figure.Mean mean) {
            return Optional.of(mean.mean());
        } else if (figure instanceof Figure.Count count) {
            return Optional.of(BigDecimal.valueOf(count.count()));
        }
        return Optional.empty();
    }
}
