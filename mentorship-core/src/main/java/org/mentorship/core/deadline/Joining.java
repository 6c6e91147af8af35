package org.mentorship.core.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.deadline.Atom.Mode;
import org.mentorship.core.deadline.Atom.When;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.DateRange;

/**
 * Puts the parts of one segment together: «ежегодно» with its months, a rhythm with its span, days with the year that
 * stands beside them; then finds the years that are not written.
 */
final class Joining {

    /** What stands before a part. */
    enum Separator {
        NONE,
        COMMA,
        AND,
        BRACKET
    }

    record Item(Separator before, Atom atom) {}

    private final List<Item> items;
    private final PlanContext context;
    private final EnumSet<WarningKind> warnings = EnumSet.noneOf(WarningKind.class);
    private final List<String> refused = new ArrayList<>();

    Joining(List<Item> items, PlanContext context) {
        this.items = new ArrayList<>(items);
        this.context = context;
    }

    Set<WarningKind> warnings() {
        return warnings;
    }

    /** What was read but has no days, such as 31 September. */
    List<String> refused() {
        return refused;
    }

    Optional<Deadline> join() {
        shareMonths();
        shareYears();
        bindYearly();
        dropCount();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i + 1 < items.size() && !changed; i++) {
                if (listGoesOn(i + 1)) {
                    continue;
                }
                Atom joined = joined(
                        items.get(i).atom(),
                        items.get(i + 1).before(),
                        items.get(i + 1).atom());
                if (joined != null) {
                    items.set(i, new Item(items.get(i).before(), joined));
                    items.remove(i + 1);
                    changed = true;
                }
            }
        }
        List<Deadline> deadlines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && items.get(i).before() == Separator.NONE) {
                warnings.add(WarningKind.JUXTAPOSED);
            }
            Optional<List<Deadline>> resolved = resolve(items.get(i).atom());
            if (resolved.isPresent()) {
                deadlines.addAll(resolved.get());
            } else {
                refused.add("…");
            }
        }
        return all(deadlines);
    }

    static Optional<Deadline> all(List<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(deadlines.size() == 1 ? deadlines.get(0) : new Deadline.AllOf(deadlines));
    }

    // --- Months and years that stand beside

    /** «10, 20 октября»: a day without a month has that of the next. */
    private void shareMonths() {
        for (int i = items.size() - 2; i >= 0; i--) {
            if (items.get(i).atom() instanceof When days
                    && days.to().dayOnly()
                    && listed(i + 1)
                    && items.get(i + 1).atom() instanceof When next
                    && !next.from().dayOnly()) {
                Point month = next.from();
                Point from = days.from().dayOnly()
                        ? days.from().inMonth(month.month()).in(month.year())
                        : days.from();
                Point to = days.to().inMonth(month.month()).in(month.year());
                items.set(i, new Item(items.get(i).before(), new When(days.mode(), from, to)));
            }
        }
    }

    private boolean listed(int i) {
        return items.get(i).before() == Separator.COMMA || items.get(i).before() == Separator.AND;
    }

    private void shareYears() {
        if (items.stream().anyMatch(item -> item.atom() instanceof Atom.Yearly)) {
            return;
        }
        for (int i = items.size() - 2; i >= 0; i--) {
            if (items.get(i).atom() instanceof When days
                    && !days.hasYear()
                    && !days.dayOnly()
                    && listed(i + 1)
                    && items.get(i + 1).atom() instanceof When next
                    && next.hasYear()) {
                Point other = next.from().year().isPresent() ? next.from() : next.to();
                int shift = !other.year().orElseThrow().academic() && days.to().month() > other.month() ? -1 : 0;
                give(i, days, other.year().orElseThrow(), shift);
            }
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).atom() instanceof When days
                    && !days.hasYear()
                    && !days.dayOnly()
                    && listed(i)
                    && items.get(i - 1).atom() instanceof When before
                    && before.hasYear()
                    && before.mode() != Mode.SINCE) {
                Point other = before.to().year().isPresent() ? before.to() : before.from();
                int shift =
                        !other.year().orElseThrow().academic() && days.from().month() < other.lastMonth() ? 1 : 0;
                give(i, days, other.year().orElseThrow(), shift);
            }
        }
    }

    private void give(int i, When days, Point.Years years, int shift) {
        if (!years.single()) {
            return;
        }
        if (shift != 0) {
            warnings.add(WarningKind.YEAR_INFERRED);
        }
        Optional<Point.Years> shifted =
                Optional.of(new Point.Years(years.first() + shift, years.last() + shift, years.academic()));
        Point to = days.to().in(shifted);
        Point from = days.from().equals(days.to()) ? to : days.from();
        items.set(i, new Item(items.get(i).before(), new When(days.mode(), from, to)));
    }

    /** «2 раза в год: октябрь, апрель»: the months say all that the count does. */
    private void dropCount() {
        boolean count = items.size() > 1
                && items.get(0).atom() instanceof Atom.Done done
                && done.deadline() instanceof Deadline.Periodic periodic
                && (periodic.per() == CalendarUnit.YEAR || periodic.per() == CalendarUnit.ACADEMIC_YEAR)
                && periodic.every() == 1
                && !periodic.atLeast()
                && periodic.times() == months();
        if (count) {
            items.remove(0);
        }
    }

    /** How many months stand after the first part, or −1 where something else does. */
    private int months() {
        int months = 0;
        for (Item item : items.subList(1, items.size())) {
            if (item.atom() instanceof When days
                    && days.mode() == Mode.WINDOW
                    && days.from().equals(days.to())) {
                months++;
            } else if (item.atom() instanceof Atom.Done done
                    && done.deadline() instanceof Deadline.AllOf all
                    && all.parts().stream()
                            .allMatch(part ->
                                    part instanceof Deadline.FixedWindow || part instanceof Deadline.AnnualWindow)) {
                months += all.parts().size();
            } else {
                return -1;
            }
        }
        return months;
    }

    /** Whether days stand here that begin a list of such: they belong together, not to what is before them. */
    private boolean listGoesOn(int i) {
        return items.get(i).atom() instanceof When
                && i + 1 < items.size()
                && items.get(i + 1).atom() instanceof When
                && listed(i + 1);
    }

    // --- «ежегодно»

    private void bindYearly() {
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i).atom() instanceof Atom.Yearly yearly)) {
                continue;
            }
            int first = i;
            int last = i;
            List<When> days = new ArrayList<>();
            Optional<Integer> since = yearly.since();
            while (last + 1 < items.size() && annual(items.get(last + 1).atom(), days.isEmpty())) {
                days.add((When) items.get(++last).atom());
            }
            if (days.isEmpty()) {
                while (first > 0
                        && items.get(first).before() != (first == i ? Separator.AND : Separator.NONE)
                        && annual(items.get(first - 1).atom(), false)) {
                    days.add(0, (When) items.get(--first).atom());
                }
            }
            boolean academicSince = false;
            boolean calendarSince = false;
            if (since.isEmpty()) {
                boolean after = last + 1 < items.size() && items.get(last + 1).atom() instanceof Atom.SinceYear;
                boolean before = !after
                        && first > 0
                        && items.get(first - 1).atom() instanceof Atom.SinceYear
                        && items.get(first).before() != Separator.AND;
                if (after || before) {
                    Atom.SinceYear year =
                            (Atom.SinceYear) items.get(after ? ++last : --first).atom();
                    since = Optional.of(year.years().first());
                    academicSince = year.years().academic();
                    calendarSince = !academicSince;
                }
            }
            Atom bound;
            if (!days.isEmpty()) {
                bound = new Atom.Annual(days, since);
            } else {
                YearKind kind = yearly.kind()
                        .orElse(academicSince ? YearKind.ACADEMIC : calendarSince ? YearKind.CALENDAR : planYear());
                if (yearly.kind().isEmpty() && calendarSince) {
                    warnings.add(WarningKind.YEAR_AMBIGUOUS);
                }
                boolean said = yearly.kind().isPresent() || since.isPresent();
                bound = new Atom.Yearly(said ? Optional.of(kind) : Optional.empty(), since);
            }
            Separator before = items.get(first).before();
            items.subList(first, last + 1).clear();
            items.add(first, new Item(before, bound));
            i = first;
        }
    }

    /** Whether an atom can be days of every year; with a written year only directly beside «ежегодно». */
    private static boolean annual(Atom atom, boolean beside) {
        return atom instanceof When days
                && days.mode() != Mode.SINCE
                && !days.dayOnly()
                && days.from().annual()
                && days.to().annual()
                && (beside || !days.hasYear());
    }

    private YearKind planYear() {
        return context.years()
                .filter(plan -> !plan.several())
                .map(PlanYears::kind)
                .orElse(YearKind.ACADEMIC);
    }

    // --- Pairs of parts

    private Atom joined(Atom one, Separator separator, Atom other) {
        if (separator == Separator.AND) {
            return one instanceof When days && other instanceof Atom.NamedYears years ? furtherYear(days, years) : null;
        }
        Atom joined = ordered(one, separator, other);
        if (joined == null) {
            joined = ordered(other, separator, one);
        }
        if (joined == null
                && one instanceof When days
                && other instanceof Atom.NamedYears years
                && separator == Separator.COMMA) {
            joined = furtherYear(days, years);
        }
        if (joined == null
                && separator == Separator.COMMA
                && one instanceof Atom.Several several
                && other instanceof Atom.NamedYears years
                && furtherYear(several.days().get(0), years) instanceof Atom.Several more) {
            List<When> days = new ArrayList<>(several.days());
            days.add(more.days().get(1));
            joined = new Atom.Several(days);
        }
        return joined;
    }

    /** «май 2024, 2025 гг.». */
    private static Atom furtherYear(When days, Atom.NamedYears years) {
        boolean fits = days.hasYear()
                && days.from().equals(days.to())
                && years.years().single()
                && !years.years().academic()
                && !days.from().year().orElseThrow().academic();
        if (!fits) {
            return null;
        }
        Point point = days.to().in(Optional.of(years.years()));
        return new Atom.Several(List.of(days, new When(days.mode(), point, point)));
    }

    private Atom ordered(Atom one, Separator separator, Atom other) {
        if (one instanceof When days
                && other instanceof Atom.Weekdays named
                && named.days().size() == 1
                && days.from().equals(days.to())
                && days.from().day() > 0
                && days.from().day() == days.from().lastDay()) {
            Point point = days.from().named(named.days().iterator().next());
            return new When(days.mode(), point, point);
        }
        if (one instanceof When since
                && since.mode() == Mode.SINCE
                && separator == Separator.NONE
                && other instanceof Atom.Done done
                && done.deadline() instanceof Deadline.AcademicYearEnd end
                && end.by()) {
            return fromDate(since)
                    .<Atom>map(day -> new Atom.Done(new Deadline.FixedWindow(new DateRange(day, lessonsEnd(day, end)))))
                    .orElse(null);
        }
        if (one instanceof Atom.Done done) {
            return withDone(done.deadline(), separator, other);
        }
        if (one instanceof When since
                && since.mode() == Mode.SINCE
                && separator == Separator.NONE
                && other instanceof Atom.Done done
                && before(done.deadline())) {
            return fromDate(since)
                    .<Atom>map(day -> new Atom.Done(new Deadline.UntilEvent(
                            new Deadline.Start.OnDay(day), ((Deadline.RelativeToEvent) done.deadline()).event())))
                    .orElse(null);
        }
        if (one instanceof When since && since.mode() == Mode.SINCE && other instanceof Atom.Yearly yearly) {
            return fromDate(since)
                    .filter(day -> since.hasYear())
                    .<Atom>map(day -> {
                        warnings.add(WarningKind.YEAR_AMBIGUOUS);
                        YearKind kind =
                                yearly.kind().orElse(day.getMonthValue() == 9 ? YearKind.ACADEMIC : YearKind.CALENDAR);
                        return new Atom.Done(new Deadline.Annually(kind, Optional.of(day.getYear())));
                    })
                    .orElse(null);
        }
        return null;
    }

    private LocalDate lessonsEnd(LocalDate day, Deadline.AcademicYearEnd end) {
        int year = end.startYear().orElse(AcademicYear.startYearOf(day));
        LocalDate last = context.school().year(year).lessonsEnd();
        return last.isBefore(day) ? day : last;
    }

    private Optional<LocalDate> fromDate(When since) {
        return resolve(since)
                .map(list -> list.get(0))
                .filter(Deadline.FromDate.class::isInstance)
                .map(date -> ((Deadline.FromDate) date).day());
    }

    private static boolean before(Deadline deadline) {
        return deadline instanceof Deadline.RelativeToEvent event
                && event.relation() == EventRelation.BEFORE
                && event.offset() == 0;
    }

    private Atom withDone(Deadline done, Separator separator, Atom other) {
        if (other instanceof Atom.Yearly yearly) {
            return withYearly(done, yearly);
        }
        boolean vague = done instanceof Deadline.OnDemand || done instanceof Deadline.OwnSchedule;
        if (done instanceof Deadline.Periodic rhythm) {
            Atom narrowed = narrowed(rhythm, other);
            if (narrowed != null) {
                return narrowed;
            }
        }
        if (done instanceof Deadline.Continuous
                && other instanceof Atom.Done rhythm
                && (rhythm.deadline() instanceof Deadline.Periodic
                        || rhythm.deadline() instanceof Deadline.Weekly
                        || rhythm.deadline() instanceof Deadline.Monthly
                        || rhythm.deadline() instanceof Deadline.MonthlyWeekday
                        || rhythm.deadline() instanceof Deadline.EachEnd
                        || rhythm.deadline() instanceof Deadline.During)) {
            return rhythm;
        }
        if (done instanceof Deadline.During during
                && during.span() instanceof Deadline.FromDate from
                && other instanceof Atom.Done end
                && before(end.deadline())
                && separator == Separator.NONE) {
            return new Atom.Done(new Deadline.During(
                    during.rhythm(),
                    new Deadline.UntilEvent(
                            new Deadline.Start.OnDay(from.day()),
                            ((Deadline.RelativeToEvent) end.deadline()).event())));
        }
        if (!Kinds.isRhythm(done)) {
            return null;
        }
        return span(other, separator, vague)
                .<Atom>map(span -> new Atom.Done(new Deadline.During(done, span)))
                .orElse(null);
    }

    private Atom withYearly(Deadline done, Atom.Yearly yearly) {
        boolean yearSaid = yearly.kind().isPresent();
        Deadline annually = new Deadline.Annually(yearly.kind().orElse(planYear()), yearly.since());
        if (Kinds.isRhythm(done)
                && (yearSaid || done instanceof Deadline.OnDemand || done instanceof Deadline.OwnSchedule)) {
            return new Atom.Done(new Deadline.During(done, annually));
        }
        boolean yearlyAnyway = Kinds.isRhythm(done)
                || done instanceof Deadline.WithinAcademicYear
                || done instanceof Deadline.AcademicYearEnd
                || done instanceof Deadline.WithinYear
                || done instanceof Deadline.SchoolTerm
                || done instanceof Deadline.RelativeToEvent;
        return yearlyAnyway && yearly.since().isEmpty() ? new Atom.Done(done) : null;
    }

    /** A month or week with the days in it. */
    private static Atom narrowed(Deadline.Periodic rhythm, Atom other) {
        boolean once = rhythm.times() == 1 && rhythm.every() == 1 && !rhythm.atLeast();
        if (!once) {
            return null;
        }
        if (rhythm.per() == CalendarUnit.MONTH) {
            if (other instanceof Atom.DayOfMonth days) {
                return new Atom.Done(new Deadline.Monthly(days.from(), days.to()));
            }
            if (other instanceof Atom.NthWeekday day) {
                return new Atom.Done(new Deadline.MonthlyWeekday(day.ordinal(), day.weekday()));
            }
            if (other instanceof Atom.Done done
                    && (done.deadline() instanceof Deadline.Monthly
                            || done.deadline() instanceof Deadline.MonthlyWeekday
                            || done.deadline().equals(new Deadline.EachEnd(CalendarUnit.MONTH)))) {
                return done;
            }
        }
        if (rhythm.per() == CalendarUnit.WEEK) {
            if (other instanceof Atom.Weekdays days) {
                return new Atom.Done(new Deadline.Weekly(days.days()));
            }
            if (other instanceof Atom.Done done && done.deadline() instanceof Deadline.Weekly) {
                return done;
            }
        }
        return null;
    }

    private Optional<Deadline> span(Atom other, Separator separator, boolean vague) {
        if (other instanceof Atom.Done done) {
            boolean event = done.deadline() instanceof Deadline.RelativeToEvent;
            boolean close = separator == Separator.NONE || !vague || !event;
            boolean fits = Kinds.isSpan(done.deadline())
                    && close
                    && !(event && separator == Separator.COMMA && !before(done.deadline()));
            return fits ? Optional.of(done.deadline()) : Optional.empty();
        }
        boolean days = other instanceof When
                || other instanceof Atom.Annual annual && annual.days().size() == 1
                || other instanceof Atom.NamedYears
                || other instanceof Atom.SinceYear;
        if (!days || vague && separator != Separator.NONE) {
            return Optional.empty();
        }
        return resolve(other).map(list -> list.get(0)).filter(Kinds::isSpan);
    }

    // --- Years

    private Optional<List<Deadline>> resolve(Atom atom) {
        if (atom instanceof Atom.Done done) {
            return Optional.of(List.of(done.deadline()));
        }
        if (atom instanceof Atom.Yearly yearly) {
            return Optional.of(List.of(new Deadline.Annually(yearly.kind().orElse(planYear()), yearly.since())));
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
