package org.mentorship.core.testing;

import static org.mentorship.core.testing.ArbitraryValues.day;
import static org.mentorship.core.testing.ArbitraryValues.period;
import static org.mentorship.core.testing.ArbitraryValues.text;
import static org.mentorship.core.testing.ArbitraryValues.words;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mentorship.core.deadline.CalendarUnit;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.deadline.EventRelation;
import org.mentorship.core.deadline.OffsetUnit;
import org.mentorship.core.deadline.YearKind;

/** Deadlines of every kind, two levels deep. */
public final class ArbitraryDeadlines {

    private ArbitraryDeadlines() {}

    public static Arbitrary<Deadline> deadlines() {
        Arbitrary<Deadline> plain =
                Arbitraries.oneOf(List.of(spans(), rhythms(), Arbitraries.of(new Deadline.PlanHorizon())));
        return Arbitraries.frequencyOf(
                Tuple.of(6, plain),
                Tuple.of(1, plain.list().ofMinSize(2).ofMaxSize(3).map(parts -> (Deadline) new Deadline.AllOf(parts))),
                Tuple.of(1, Combinators.combine(plain, plain).as(Deadline.FirstThen::new)),
                Tuple.of(1, Combinators.combine(rhythms(), spans()).as(Deadline.During::new)),
                Tuple.of(1, Combinators.combine(text(), plain.optional()).as(Deadline.Unrecognized::new)));
    }

    private static Arbitrary<Deadline> spans() {
        Arbitrary<Optional<Integer>> year = year().optional();
        Arbitrary<Deadline> terms = Arbitraries.of(
                        CalendarUnit.SCHOOL_QUARTER, CalendarUnit.TRIMESTER, CalendarUnit.SCHOOL_HALF_YEAR)
                .flatMap(unit -> Combinators.combine(
                                Arbitraries.integers().between(1, unit.termsInYear()), year, flag())
                        .as((number, start, end) -> new Deadline.SchoolTerm(unit, number, start, end)));
        Arbitrary<Deadline.Start> start =
                Arbitraries.oneOf(day().map(Deadline.Start.OnDay::new), words().map(Deadline.Start.AtEvent::new));
        Arbitrary<Deadline> relative = Combinators.combine(
                        words(),
                        Arbitraries.of(EventRelation.class),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.of(OffsetUnit.class))
                .as((event, relation, offset, unit) ->
                        new Deadline.RelativeToEvent(event, relation, relation == EventRelation.ON ? 0 : offset, unit));
        return Arbitraries.oneOf(List.of(
                period().map(Deadline.FixedWindow::new),
                day().map(Deadline.Until::new),
                day().map(Deadline.FromDate::new),
                Combinators.combine(monthDay(), monthDay(), year).as(Deadline.AnnualWindow::new),
                Combinators.combine(monthDay(), year).as(Deadline.AnnualUntil::new),
                Combinators.combine(yearKind(), year).as(Deadline.Annually::new),
                year.map(Deadline.WithinAcademicYear::new),
                Combinators.combine(year, flag()).as(Deadline.AcademicYearEnd::new),
                yearKind().map(Deadline.WithinYear::new),
                Combinators.combine(yearKind(), year(), Arbitraries.integers().between(0, 5))
                        .as((kind, first, more) -> new Deadline.Years(kind, first, first + more)),
                terms,
                Combinators.combine(start, words()).as(Deadline.UntilEvent::new),
                relative));
    }

    private static Arbitrary<Deadline> rhythms() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Deadline> monthly = Arbitraries.integers()
                .between(1, 31)
                .flatMap(to ->
                        Arbitraries.integers().between(1, to).optional().map(from -> new Deadline.Monthly(from, to)));
        return Arbitraries.oneOf(List.of(
                Combinators.combine(
                                Arbitraries.integers().between(1, 366),
                                Arbitraries.integers().between(1, 100),
                                Arbitraries.of(CalendarUnit.class),
                                flag())
                        .as(Deadline.Periodic::new),
                Arbitraries.of(CalendarUnit.class).map(Deadline.EachEnd::new),
                Combinators.combine(
                                Arbitraries.of(CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.SCHOOL_QUARTER),
                                Arbitraries.integers().between(1, 31))
                        .as(Deadline.AfterEach::new),
                days.map(Deadline.Weekly::new),
                monthly,
                Combinators.combine(
                                Arbitraries.integers().between(1, Deadline.MonthlyWeekday.LAST),
                                Arbitraries.of(DayOfWeek.class))
                        .as(Deadline.MonthlyWeekday::new),
                words().optional().map(Deadline.OwnSchedule::new),
                Arbitraries.of(new Deadline.OnDemand()),
                Arbitraries.of(new Deadline.Continuous())));
    }

    private static Arbitrary<Integer> year() {
        return Arbitraries.integers().between(1900, 2190);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(false, true);
    }

    private static Arbitrary<YearKind> yearKind() {
        return Arbitraries.of(YearKind.class);
    }

    private static Arbitrary<MonthDay> monthDay() {
        return Arbitraries.of(Stream.iterate(1, month -> month + 1)
                .limit(12)
                .flatMap(month -> Stream.of(MonthDay.of(month, 1), MonthDay.of(month, 29)))
                .toList());
    }
}
