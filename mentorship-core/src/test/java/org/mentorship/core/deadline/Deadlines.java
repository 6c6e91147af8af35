package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentorship.core.time.DateRange;

/** Arbitrary deadlines of every kind but the unrecognized one. */
final class Deadlines {

    private Deadlines() {}

    static Arbitrary<Deadline> any() {
        return Arbitraries.lazyOf(
                () -> simple(),
                () -> simple(),
                () -> Combinators.combine(rhythm(), span()).as(Deadline.During::new),
                () -> any().list().ofMinSize(2).ofMaxSize(3).map(Deadline.AllOf::new),
                () -> Combinators.combine(any(), any()).as(Deadline.FirstThen::new));
    }

    static Arbitrary<Deadline> simple() {
        return Arbitraries.oneOf(rhythm(), span());
    }

    static Arbitrary<Deadline> rhythm() {
        Arbitrary<Deadline> periodic = Combinators.combine(
                        Arbitraries.integers().between(1, 366),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.of(CalendarUnit.values()),
                        Arbitraries.of(true, false))
                .as(Deadline.Periodic::new);
        Arbitrary<Deadline> end = Arbitraries.of(CalendarUnit.values()).map(Deadline.EachEnd::new);
        Arbitrary<Deadline> after = Combinators.combine(
                        Arbitraries.of(CalendarUnit.values())
                                .filter(unit -> unit != CalendarUnit.DAY && unit != CalendarUnit.WEEK),
                        Arbitraries.integers().between(1, 31))
                .as(Deadline.AfterEach::new);
        Arbitrary<Deadline> weekly =
                Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1).map(Deadline.Weekly::new);
        Arbitrary<Deadline> monthly = Arbitraries.integers()
                .between(1, 31)
                .flatMap(to ->
                        Arbitraries.integers().between(1, to).optional().map(from -> new Deadline.Monthly(from, to)));
        Arbitrary<Deadline> nth = Combinators.combine(
                        Arbitraries.integers().between(1, 5), Arbitraries.of(DayOfWeek.values()))
                .as(Deadline.MonthlyWeekday::new);
        Arbitrary<Deadline> schedule = names().optional().map(Deadline.OwnSchedule::new);
        return Arbitraries.oneOf(
                periodic,
                end,
                after,
                weekly,
                monthly,
                nth,
                schedule,
                Arbitraries.just(new Deadline.OnDemand()),
                Arbitraries.just(new Deadline.Continuous()));
    }

    static Arbitrary<Deadline> span() {
        Arbitrary<Deadline> window = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 800))
                .as((from, more) -> new Deadline.FixedWindow(new DateRange(from, from.plusDays(more))));
        Arbitrary<Deadline> months = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 20))
                .as((from, more) -> {
                    LocalDate last = from.plusMonths(more);
                    return new Deadline.FixedWindow(
                            new DateRange(from.withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth())));
                });
        Arbitrary<Deadline> until = days().map(Deadline.Until::new);
        Arbitrary<Deadline> from = days().map(Deadline.FromDate::new);
        Arbitrary<Deadline> annual = Combinators.combine(monthDays(), monthDays(), years().optional())
                .as(Deadline.AnnualWindow::new);
        Arbitrary<Deadline> annualMonths = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12),
                        years().optional())
                .as((first, last, since) -> new Deadline.AnnualWindow(
                        MonthDay.of(first, 1),
                        MonthDay.of(last, java.time.Month.of(last).maxLength()),
                        since));
        Arbitrary<Deadline> annualUntil =
                Combinators.combine(monthDays(), years().optional()).as(Deadline.AnnualUntil::new);
        Arbitrary<Deadline> annually =
                Combinators.combine(kinds(), years().optional()).as(Deadline.Annually::new);
        Arbitrary<Deadline> lessons = years().optional().map(Deadline.WithinAcademicYear::new);
        Arbitrary<Deadline> end = Combinators.combine(years().optional(), Arbitraries.of(true, false))
                .as(Deadline.AcademicYearEnd::new);
        Arbitrary<Deadline> within = kinds().map(Deadline.WithinYear::new);
        Arbitrary<Deadline> named = Combinators.combine(
                        kinds(), years(), Arbitraries.integers().between(0, 9))
                .as((kind, year, more) -> new Deadline.Years(kind, year, Math.min(year + more, 2198)));
        Arbitrary<Deadline> term = Arbitraries.of(
                        CalendarUnit.SCHOOL_QUARTER, CalendarUnit.TRIMESTER, CalendarUnit.SCHOOL_HALF_YEAR)
                .flatMap(unit -> Combinators.combine(
                                Arbitraries.integers().between(1, unit.termsInYear()),
                                years().optional(),
                                Arbitraries.of(true, false))
                        .as((number, year, last) -> new Deadline.SchoolTerm(unit, number, year, last)));
        return Arbitraries.oneOf(List.of(
                window,
                months,
                until,
                from,
                annual,
                annualMonths,
                annualUntil,
                annually,
                lessons,
                end,
                within,
                named,
                term,
                Arbitraries.just(new Deadline.PlanHorizon()),
                events()));
    }

    static Arbitrary<Deadline> events() {
        Arbitrary<Deadline> relative = Arbitraries.of(EventRelation.values())
                .flatMap(relation -> Combinators.combine(
                                names(),
                                Arbitraries.integers().between(0, relation == EventRelation.ON ? 0 : 1000),
                                Arbitraries.of(OffsetUnit.values()))
                        .as((event, offset, unit) -> new Deadline.RelativeToEvent(event, relation, offset, unit)));
        Arbitrary<Deadline.Start> starts =
                Arbitraries.oneOf(days().map(Deadline.Start.OnDay::new), names().map(Deadline.Start.AtEvent::new));
        Arbitrary<Deadline> until = Combinators.combine(starts, names()).as(Deadline.UntilEvent::new);
        return Arbitraries.oneOf(relative, until);
    }

    /** Names of events, ordinary and strange. */
    static Arbitrary<String> names() {
        Arbitrary<String> strange = Arbitraries.strings()
                .withChars("абвёЯz 0.,;()«»\"-–№далее")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !name.isBlank());
        return Arbitraries.oneOf(
                Arbitraries.of("издание приказа", "ВСОКО", "педсовет № 1", "день «Наставник»"), strange);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 100_000).map(LocalDate.of(1910, 1, 1)::plusDays);
    }

    static Arbitrary<MonthDay> monthDays() {
        return Arbitraries.integers().between(0, 365).map(day -> {
            LocalDate date = LocalDate.of(2000, 1, 1).plusDays(day);
            return MonthDay.of(date.getMonth(), date.getDayOfMonth());
        });
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1900, 2197);
    }

    private static Arbitrary<YearKind> kinds() {
        return Arbitraries.of(YearKind.values());
    }
}
