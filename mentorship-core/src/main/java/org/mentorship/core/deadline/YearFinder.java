package org.mentorship.core.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.Atom.Mode;
import org.mentorship.core.deadline.Atom.When;
import org.mentorship.core.time.DateRange;

/** Turns what was joined into deadlines, and finds the years that are not written. */
final class YearFinder {

    private final PlanContext context;
    private final EnumSet<WarningKind> warnings;

    /** @param warnings to which those of this finder are added */
    YearFinder(PlanContext context, EnumSet<WarningKind> warnings) {
        this.context = context;
        this.warnings = warnings;
    }

    /** The deadlines of a part; absent where it has no days, such as 31 September. */
    Optional<List<Deadline>> resolve(Atom atom) {
        if (atom instanceof Atom.Done done) {
            return Optional.of(List.of(done.deadline()));
        }
        if (atom instanceof Atom.Yearly yearly) {
            return Optional.of(
                    List.of(new Deadline.Annually(yearly.kind().orElse(context.planYear()), yearly.since())));
        }
        if (atom instanceof Atom.NextMonth next) {
            return Optional.of(List.of(new Deadline.AfterEach(CalendarUnit.MONTH, next.day())));
        }
        if (atom instanceof Atom.NamedYears named) {
            return namedYears(named.years());
        }
        if (atom instanceof Atom.SinceYear since) {
            LocalDate first = since.years().academic()
                    ? LocalDate.of(since.years().first(), 9, 1)
                    : LocalDate.of(since.years().first(), 1, 1);
            return Optional.of(List.of(new Deadline.FromDate(first)));
        }
        try {
            if (atom instanceof When days) {
                return days(days);
            }
            if (atom instanceof Atom.Several several) {
                List<Deadline> all = new ArrayList<>();
                for (When days : several.days()) {
                    Optional<List<Deadline>> one = days(days);
                    if (one.isEmpty()) {
                        return Optional.empty();
                    }
                    all.addAll(one.get());
                }
                return Optional.of(all);
            }
            if (atom instanceof Atom.Annual annual) {
                List<Deadline> all = new ArrayList<>();
                for (When days : annual.days()) {
                    all.add(annual(days, annual.since()));
                }
                return Optional.of(all);
            }
        } catch (DateTimeException | IllegalArgumentException impossible) {
            warnings.add(WarningKind.IMPOSSIBLE_DATE);
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<List<Deadline>> namedYears(Point.Years years) {
        if (!years.academic() && !years.single()) {
            boolean plan = context.years().filter(own -> own.several()).isPresent();
            if (!plan) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
        }
        return Optional.of(List.of(new Deadline.Years(
                years.academic() ? YearKind.ACADEMIC : YearKind.CALENDAR, years.first(), years.last())));
    }

    private Deadline annual(When days, Optional<Integer> since) {
        Optional<Integer> first = since.isPresent()
                ? since
                : days.from().year().or(() -> days.to().year()).map(Point.Years::first);
        MonthDay from = days.from().firstOfYear();
        MonthDay to = days.to().lastOfYear();
        return switch (days.mode()) {
            case UNTIL -> new Deadline.AnnualUntil(to, first);
            case UNTIL_BEFORE -> new Deadline.AnnualUntil(dayBefore(from), first);
            default -> new Deadline.AnnualWindow(from, to, first);
        };
    }

    private static MonthDay dayBefore(MonthDay day) {
        LocalDate before = day.atYear(2000).minusDays(1);
        return MonthDay.of(before.getMonth(), before.getDayOfMonth());
    }

    private Optional<List<Deadline>> days(When days) {
        Point from = days.from();
        Point to = days.to();
        if (to.dayOnly()) {
            return Optional.empty();
        }
        if (from.dayOnly()) {
            from = from.inMonth(to.month());
        }
        boolean single = days.from().equals(days.to());
        boolean crosses = !single && from.month() > to.month();
        if (from.year().isEmpty() && to.year().isEmpty()) {
            return unwritten(days.mode(), from, to, single, crosses);
        }
        int first;
        int last;
        if (from.year().isEmpty()) {
            Point.Years years = to.year().orElseThrow();
            if (!years.academic() && !years.single() && years.last() != years.first() + 1) {
                return Optional.empty();
            }
            boolean certain = years.academic() || !years.single();
            if (crosses && !certain) {
                warnings.add(WarningKind.YEAR_INFERRED);
            }
            Optional<Integer> of = years.of(to.month());
            if (of.isEmpty()) {
                return Optional.empty();
            }
            last = crosses && certain && !years.academic() ? years.last() : of.get();
            first = certain
                    ? crosses && !years.academic()
                            ? years.first()
                            : years.of(from.month()).orElseThrow()
                    : crosses ? last - 1 : last;
        } else {
            Optional<Integer> of = from.year().get().of(from.month());
            if (of.isEmpty()) {
                return Optional.empty();
            }
            if (!from.year().get().academic()
                    && !from.year().get().single()
                    && single
                    && from.lastMonth() >= from.month()) {
                warnings.add(WarningKind.YEAR_INFERRED);
            }
            first = of.get();
            Point end = to;
            int start = first;
            last = to.year().isPresent()
                    ? single ? first : to.year().get().of(end.month()).orElse(-1)
                    : crosses ? start + 1 : start;
            if (last < 0) {
                return Optional.empty();
            }
        }
        return dated(days.mode(), from, to, first, last, single);
    }

    /** No year is written: that of the plan. */
    private Optional<List<Deadline>> unwritten(Mode mode, Point from, Point to, boolean single, boolean crosses) {
        if (context.years().isEmpty()) {
            warnings.add(WarningKind.NO_YEAR);
            return Optional.empty();
        }
        PlanYears plan = context.years().get();
        if (plan.several()) {
            if (mode == Mode.SINCE || !from.annual() || !to.annual()) {
                warnings.add(WarningKind.NO_YEAR);
                return Optional.empty();
            }
            warnings.add(WarningKind.YEAR_NOT_STATED);
            return Optional.of(List.of(annual(new When(mode, from, to), Optional.empty())));
        }
        warnings.add(WarningKind.YEAR_INFERRED);
        int first;
        int last;
        if (plan.kind() == YearKind.CALENDAR) {
            first = plan.first();
            last = crosses ? first + 1 : first;
        } else {
            Point.Years years = new Point.Years(plan.first(), plan.first(), true);
            first = years.of(from.month()).orElseThrow();
            last = single ? first : years.of(to.month()).orElseThrow();
            if (last < first) {
                first = last;
            }
        }
        return dated(mode, from, to, first, last, single);
    }

    private Optional<List<Deadline>> dated(
            Mode mode, Point from, Point to, int firstYear, int lastYear, boolean single) {
        LocalDate first = from.first(firstYear);
        LocalDate last = single ? from.last(firstYear) : to.last(lastYear);
        if (last.isBefore(first)) {
            warnings.add(WarningKind.IMPOSSIBLE_DATE);
            return Optional.empty();
        }
        boolean named = from.ordinal() == 0 && from.weekday().isPresent();
        if (named && first.getDayOfWeek() != from.weekday().get()) {
            warnings.add(WarningKind.WEEKDAY_MISMATCH);
        }
        return Optional.of(List.of(
                switch (mode) {
                    case WINDOW -> new Deadline.FixedWindow(new DateRange(first, last));
                    case UNTIL -> new Deadline.Until(last);
                    case UNTIL_BEFORE -> new Deadline.Until(first.minusDays(1));
                    case SINCE -> new Deadline.FromDate(first);
                }));
    }
}
