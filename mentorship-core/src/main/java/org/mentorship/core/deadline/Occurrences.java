package org.mentorship.core.deadline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mentorship.core.deadline.Occurrence.Dated;
import org.mentorship.core.deadline.Occurrence.Missing;
import org.mentorship.core.deadline.Occurrence.Reason;
import org.mentorship.core.deadline.Occurrence.Undated;
import org.mentorship.core.deadline.Occurrence.Waits;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.DateRange;

/**
 * Gives the days on which a deadline comes round.
 *
 * <p>What repeats without a span of its own does so within the plan; what comes every year does so from the plan's first year
 * on, and in a plan for several years until its last. The rules are explained in docs/explanation/deadlines.md.
 */
public final class Occurrences {

    private static final Comparator<Dated> BY_DAY =
            Comparator.comparing(Dated::due).thenComparing(Dated::start);

    /**
     * Events that the calendar gives. День знаний: Указ Президиума Верховного Совета СССР от 15.06.1984; День учителя: Указ
     * Президента РФ от 03.10.1994 № 1961.
     */
    private static final Map<String, Function<AcademicYear, LocalDate>> CALENDAR_EVENTS = Map.of(
            EventName.key("начало учебного года"), AcademicYear::start,
            EventName.key("окончание учебного года"), AcademicYear::lessonsEnd,
            EventName.key("День знаний"), AcademicYear::start,
            EventName.key("День учителя"), year -> LocalDate.of(year.startYear(), 10, 5));

    private static final DateRange ALWAYS = new DateRange(Checks.FIRST_DAY, Checks.LAST_DAY);

    private final PlanContext context;
    private final KnownDates known;
    private final DateRange limit;
    private final Blocks blocks;

    private Occurrences(PlanContext context, KnownDates known, DateRange limit) {
        this.context = context;
        this.known = known;
        this.limit = limit;
        this.blocks = new Blocks(context.school(), limit);
    }

    /**
     * The occurrences of a deadline that touch a span of days.
     *
     * @param known the days of events and schedules; those of «начало учебного года», «окончание учебного года», «День знаний»
     *     and «День учителя» are taken from the calendar where they are not given
     * @param from the first day asked for
     * @param to the last day asked for, on or after {@code from}
     * @return the dated ones by due day, then those without a day; each once. A dated one without a first day is given where
     *     its due day lies in the span
     */
    public static List<Occurrence> of(
            Deadline deadline, PlanContext context, KnownDates known, LocalDate from, LocalDate to) {
        requireNonNull(deadline, "deadline");
        requireNonNull(context, "context");
        requireNonNull(known, "known");
        DateRange asked = new DateRange(from, to);
        DateRange wide = context.horizon()
                .map(plan -> new DateRange(earlier(plan.from(), from), later(plan.to(), to)))
                .orElse(asked);
        List<Dated> dated = new ArrayList<>();
        Collection<Occurrence> others = new LinkedHashSet<>();
        for (Occurrence occurrence : new Occurrences(context, known, repeats(deadline) ? asked : wide).of(deadline)) {
            if (!(occurrence instanceof Dated day)) {
                others.add(occurrence);
            } else if (!day.start().isAfter(to) && !day.due().isBefore(from)) {
                dated.add(day);
            }
        }
        List<Occurrence> all =
                new ArrayList<>(dated.stream().sorted(BY_DAY).distinct().toList());
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Whether only the days asked for need to be walked. */
    private static boolean repeats(Deadline deadline) {
        return !(deadline instanceof Deadline.FirstThen) && !(deadline instanceof Deadline.AllOf);
    }

    private List<Occurrence> of(Deadline deadline) {
        if (deadline instanceof Deadline.AllOf all) {
            List<Occurrence> parts = new ArrayList<>();
            all.parts().forEach(part -> parts.addAll(of(part)));
            return parts;
        }
        if (deadline instanceof Deadline.FirstThen chain) {
            return chain(chain);
        }
        if (deadline instanceof Deadline.During during) {
            return during(during);
        }
        if (Kinds.isRhythm(deadline)) {
            return rhythm(deadline, plan(), Optional.empty());
        }
        if (deadline instanceof Deadline.FixedWindow fixed) {
            return List.of(Dated.window(fixed.window().from(), fixed.window().to()));
        }
        if (deadline instanceof Deadline.Until until) {
            return List.of(Dated.by(until.day()));
        }
        if (deadline instanceof Deadline.FromDate from) {
            return List.of(new Undated(Reason.FROM_DATE, Optional.of(from.day()), Optional.empty()));
        }
        if (deadline instanceof Deadline.RelativeToEvent relative) {
            return relative(relative);
        }
        if (deadline instanceof Deadline.UntilEvent until) {
            return until(until);
        }
        if (deadline instanceof Deadline.Unrecognized) {
            return List.of(new Undated(Reason.NOT_UNDERSTOOD, Optional.empty(), Optional.empty()));
        }
        return ofYears(deadline);
    }

    // --- Years

    private List<Occurrence> ofYears(Deadline deadline) {
        List<Occurrence> found = new ArrayList<>();
        if (deadline instanceof Deadline.AnnualWindow annual) {
            annual(annual, found);
        } else if (deadline instanceof Deadline.AnnualUntil annual) {
            for (int year : calendarYears(annual.sinceYear(), true)) {
                LocalDate due = annual.day().atYear(year);
                if (annual.sinceYear().isPresent() || inPlan(due, due)) {
                    found.add(Dated.by(due));
                }
            }
        } else if (deadline instanceof Deadline.Annually annually) {
            for (int year : annually.year() == YearKind.ACADEMIC
                    ? academicYears(annually.sinceYear())
                    : calendarYears(annually.sinceYear(), false)) {
                DateRange days = new PlanYears(annually.year(), year, year).span(context.school());
                found.add(Dated.window(days.from(), days.to()));
            }
        } else if (deadline instanceof Deadline.WithinAcademicYear lessons) {
            for (AcademicYear year : lessonYears(lessons.startYear(), true)) {
                found.add(Dated.window(year.start(), year.lessonsEnd()));
            }
        } else if (deadline instanceof Deadline.AcademicYearEnd end) {
            for (AcademicYear year : lessonYears(end.startYear(), false)) {
                LocalDate due = year.lessonsEnd();
                found.add(end.by() ? Dated.by(due) : Dated.window(due.withDayOfMonth(1), due));
            }
        } else if (deadline instanceof Deadline.WithinYear within) {
            withinYear(within, found);
        } else if (deadline instanceof Deadline.Years years) {
            DateRange days = new PlanYears(years.year(), years.firstYear(), years.lastYear()).span(context.school());
            found.add(Dated.window(days.from(), days.to()));
        } else if (deadline instanceof Deadline.PlanHorizon) {
            found.add(context.horizon()
                    .<Occurrence>map(plan -> Dated.window(plan.from(), plan.to()))
                    .orElse(new Undated(Reason.NO_PLAN, Optional.empty(), Optional.empty())));
        } else if (deadline instanceof Deadline.SchoolTerm term) {
            for (AcademicYear year : lessonYears(term.startYear(), false)) {
                Optional<DateRange> days =
                        context.school().term(year.startYear(), term.unit().termsInYear(), term.number());
                found.add(days.<Occurrence>map(
                                range -> term.end() ? Dated.by(range.to()) : Dated.window(range.from(), range.to()))
                        .orElseGet(
                                () -> new Waits(Missing.SCHOOL_TERM, Blocks.name(term.unit(), term.number(), year))));
            }
        }
        return found;
    }

    private void annual(Deadline.AnnualWindow annual, List<Occurrence> found) {
        boolean crosses = annual.to().isBefore(annual.from());
        for (int year : calendarYears(annual.sinceYear(), true)) {
            LocalDate opens = annual.from().atYear(year);
            LocalDate due = annual.to().atYear(crosses ? year + 1 : year);
            if (annual.sinceYear().isPresent() || inPlan(opens, due)) {
                found.add(Dated.window(opens, due));
            }
        }
    }

    /** Whether a window of every year belongs to the plan: not before it, and in a plan for several years not after. */
    private boolean inPlan(LocalDate opens, LocalDate due) {
        if (context.years().isEmpty()) {
            return true;
        }
        PlanYears plan = context.years().get();
        DateRange days = plan.span(context.school());
        LocalDate first = plan.kind() == YearKind.ACADEMIC ? due : opens;
        return !first.isBefore(days.from()) && !(plan.several() && opens.isAfter(days.to()));
    }

    /** The calendar years to look at: one more on each side, for windows that span the new year. */
    private List<Integer> calendarYears(Optional<Integer> since, boolean windows) {
        int first = limit.from().getYear() - 1;
        int last = limit.to().getYear() + 1;
        if (since.isPresent()) {
            first = Math.max(first, since.get());
        } else if (context.years().isPresent() && !windows) {
            first = Math.max(first, context.years().get().first());
        }
        if (context.years().filter(PlanYears::several).isPresent() && !windows) {
            PlanYears plan = context.years().get();
            last = Math.min(last, plan.kind() == YearKind.ACADEMIC ? plan.last() + 1 : plan.last());
        }
        return numbers(first, last, 1900, 2199);
    }

    private List<Integer> academicYears(Optional<Integer> since) {
        int first = AcademicYear.startYearOf(limit.from());
        int last = AcademicYear.startYearOf(limit.to());
        if (since.isPresent()) {
            first = Math.max(first, since.get());
        } else if (context.years().isPresent()) {
            first = Math.max(first, context.years().get().firstAcademicYear());
        }
        if (context.years().filter(PlanYears::several).isPresent()) {
            last = Math.min(last, context.years().get().lastAcademicYear());
        }
        return numbers(first, last, 1900, 2199);
    }

    /** The academic year that is named, or those of the plan; both that a plan for a calendar year touches, if {@code both}. */
    private List<AcademicYear> lessonYears(Optional<Integer> named, boolean both) {
        int first = AcademicYear.startYearOf(limit.from());
        int last = AcademicYear.startYearOf(limit.to());
        if (named.isPresent()) {
            first = named.get();
            last = first;
        } else if (context.years().isPresent()) {
            PlanYears plan = context.years().get();
            first = plan.firstAcademicYear();
            boolean oneCalendarYear = plan.kind() == YearKind.CALENDAR && !plan.several();
            last = both && oneCalendarYear ? plan.first() : plan.lastAcademicYear();
        }
        return numbers(first, last, 1900, 2199).stream()
                .map(context.school()::year)
                .toList();
    }

    private void withinYear(Deadline.WithinYear within, List<Occurrence> found) {
        if (within.year() == YearKind.ACADEMIC) {
            for (AcademicYear year : lessonYears(Optional.empty(), true)) {
                found.add(Dated.window(year.start(), year.yearEnd()));
            }
            return;
        }
        DateRange days = context.horizon().orElse(limit);
        for (int year : numbers(days.from().getYear(), days.to().getYear(), 1900, 2200)) {
            found.add(Dated.window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
    }

    private static List<Integer> numbers(int first, int last, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = Math.max(first, least); number <= Math.min(last, most); number++) {
            numbers.add(number);
        }
        return numbers;
    }

    // --- Rhythms

    private List<Occurrence> during(Deadline.During during) {
        DateRange plan = plan();
        List<Occurrence> found = new ArrayList<>();
        for (Occurrence span : of(during.span())) {
            if (span instanceof Dated days) {
                LocalDate begin = during.span() instanceof Deadline.AnnualUntil
                        ? later(plan.from(), days.due().minusYears(1).plusDays(1))
                        : plan.from();
                LocalDate from = days.opens().orElse(earlier(begin, days.due()));
                found.addAll(rhythm(during.rhythm(), new DateRange(from, days.due()), Optional.of(from)));
            } else if (span instanceof Undated open && open.from().isPresent()) {
                LocalDate from = open.from().get();
                found.addAll(rhythm(during.rhythm(), onward(from), Optional.of(from)));
            } else {
                found.addAll(waiting(during, span, plan));
            }
        }
        return found;
    }

    /** A rhythm whose span ends with an event that has not come yet goes on until then. */
    private List<Occurrence> waiting(Deadline.During during, Occurrence span, DateRange plan) {
        if (during.span() instanceof Deadline.UntilEvent until) {
            Optional<LocalDate> from = start(until.from());
            if (from.isPresent()) {
                return rhythm(during.rhythm(), onward(from.get()), from);
            }
        }
        if (during.span() instanceof Deadline.RelativeToEvent event
                && event.relation() == EventRelation.BEFORE
                && event.offset() == 0) {
            return rhythm(during.rhythm(), plan, Optional.empty());
        }
        return List.of(span);
    }

    /** From a day to the end of the plan; without end where the plan is over by then or names no years. */
    private DateRange onward(LocalDate from) {
        LocalDate last = plan().to();
        return new DateRange(from, last.isBefore(from) ? Checks.LAST_DAY : last);
    }

    /** The days of the plan; all days where it names no years. */
    private DateRange plan() {
        return context.horizon().orElse(ALWAYS);
    }

    private List<Occurrence> rhythm(Deadline rhythm, DateRange span, Optional<LocalDate> said) {
        if (rhythm instanceof Deadline.OnDemand) {
            return List.of(new Undated(
                    Reason.ON_DEMAND, said, said.map(day -> span.to()).filter(Checks.LAST_DAY::isAfter)));
        }
        if (rhythm instanceof Deadline.Continuous) {
            return List.of(new Undated(
                    Reason.CONTINUOUS, said, said.map(day -> span.to()).filter(Checks.LAST_DAY::isAfter)));
        }
        if (rhythm instanceof Deadline.OwnSchedule schedule) {
            return known.schedule(schedule.schedule())
                    .map(windows -> windows.stream()
                            .filter(window -> said.isEmpty() || window.overlaps(span))
                            .<Occurrence>map(window -> Dated.window(window.from(), window.to()))
                            .toList())
                    .orElse(List.of(
                            new Waits(Missing.SCHEDULE, schedule.schedule().orElse(""))));
        }
        List<Occurrence> found = new ArrayList<>();
        if (rhythm instanceof Deadline.Periodic periodic) {
            for (Blocks.Block block : blocks.of(periodic.per(), periodic.every(), span)) {
                if (block.days().isEmpty()) {
                    found.add(new Waits(Missing.SCHOOL_TERM, block.name()));
                    continue;
                }
                DateRange days = block.days().get();
                found.add(new Dated(
                        Optional.of(later(days.from(), span.from())), earlier(days.to(), span.to()), periodic.times()));
            }
        } else if (rhythm instanceof Deadline.EachEnd end) {
            for (Blocks.Block block : blocks.of(end.unit(), 1, span)) {
                if (block.days().isEmpty()) {
                    found.add(new Waits(Missing.SCHOOL_TERM, block.name()));
                } else if (span.contains(block.days().get().to())) {
                    found.add(Dated.by(block.days().get().to()));
                }
            }
        } else if (rhythm instanceof Deadline.AfterEach after) {
            afterEach(after, span, found);
        } else if (rhythm instanceof Deadline.Weekly weekly) {
            LocalDate last = earlier(span.to(), limit.to());
            for (LocalDate day = later(span.from(), limit.from()); !day.isAfter(last); day = day.plusDays(1)) {
                if (weekly.days().contains(day.getDayOfWeek())) {
                    found.add(Dated.window(day, day));
                }
            }
        } else {
            monthly(rhythm, span, found);
        }
        return found;
    }

    private void afterEach(Deadline.AfterEach after, DateRange span, List<Occurrence> found) {
        LocalDate early = later(limit.from().minusYears(1), Checks.FIRST_DAY);
        for (Blocks.Block block :
                new Blocks(context.school(), new DateRange(early, limit.to())).of(after.unit(), 1, span)) {
            if (block.days().isEmpty()) {
                found.add(new Waits(Missing.SCHOOL_TERM, block.name()));
            } else if (span.contains(block.days().get().to())) {
                LocalDate end = block.days().get().to();
                YearMonth next = YearMonth.from(end).plusMonths(1);
                found.add(Dated.window(end.plusDays(1), next.atDay(Math.min(after.day(), next.lengthOfMonth()))));
            }
        }
    }

    private void monthly(Deadline rhythm, DateRange span, List<Occurrence> found) {
        LocalDate first = later(span.from(), limit.from());
        LocalDate last = earlier(span.to(), limit.to().plusMonths(1));
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            if (rhythm instanceof Deadline.Monthly days) {
                LocalDate due = month.atDay(Math.min(days.to(), month.lengthOfMonth()));
                if (span.contains(due)) {
                    found.add(new Dated(
                            days.from().map(day -> due.withDayOfMonth(Math.min(day, due.getDayOfMonth()))), due, 1));
                }
            } else if (rhythm instanceof Deadline.MonthlyWeekday nth) {
                LocalDate day = nth.ordinal() == Deadline.MonthlyWeekday.LAST
                        ? month.atDay(1).with(TemporalAdjusters.lastInMonth(nth.weekday()))
                        : month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth.ordinal(), nth.weekday()));
                if (span.contains(day)) {
                    found.add(Dated.window(day, day));
                }
            }
        }
    }

    // --- Events

    private List<Occurrence> relative(Deadline.RelativeToEvent relative) {
        List<LocalDate> days = event(relative.event());
        if (days.isEmpty()) {
            return List.of(new Waits(Missing.EVENT, relative.event()));
        }
        List<Occurrence> found = new ArrayList<>();
        for (LocalDate day : days) {
            switch (relative.relation()) {
                case ON -> found.add(Dated.window(day, day));
                case BEFORE ->
                    found.add(
                            relative.offset() == 0
                                    ? Dated.by(day.minusDays(1))
                                    : shifted(day, -relative.offset(), relative.unit(), Optional.empty()));
                case AFTER ->
                    found.add(
                            relative.offset() == 0
                                    ? new Undated(Reason.AFTER_EVENT, Optional.of(day), Optional.empty())
                                    : shifted(day, relative.offset(), relative.unit(), Optional.of(day)));
            }
        }
        return found;
    }

    private Occurrence shifted(LocalDate day, int offset, OffsetUnit unit, Optional<LocalDate> opens) {
        Optional<LocalDate> due = switch (unit) {
            case DAYS -> Optional.of(day.plusDays(offset));
            case WEEKS -> Optional.of(day.plusWeeks(offset));
            case MONTHS -> Optional.of(day.plusMonths(offset));
            case WORKING_DAYS -> context.work().plus(day, offset);
        };
        return due.<Occurrence>map(last -> new Dated(opens, last, 1))
                .orElseGet(() -> new Waits(Missing.WORK_CALENDAR, String.valueOf(missingYear(day, offset))));
    }

    /** The first year without data on the way. */
    private int missingYear(LocalDate day, int offset) {
        int year = day.getYear();
        int step = Integer.signum(offset);
        while (context.work().years().contains(year)) {
            year += step;
        }
        return year;
    }

    private List<Occurrence> until(Deadline.UntilEvent until) {
        if (until.from() instanceof Deadline.Start.AtEvent at
                && event(at.event()).isEmpty()) {
            return List.of(new Waits(Missing.EVENT, at.event()));
        }
        LocalDate from = start(until.from()).orElseThrow();
        Optional<LocalDate> end =
                event(until.event()).stream().filter(day -> day.isAfter(from)).findFirst();
        return List.of(end.<Occurrence>map(day -> Dated.window(from, day.minusDays(1)))
                .orElseGet(() -> new Waits(Missing.EVENT, until.event())));
    }

    private Optional<LocalDate> start(Deadline.Start start) {
        return start instanceof Deadline.Start.OnDay on
                ? Optional.of(on.day())
                : event(((Deadline.Start.AtEvent) start).event()).stream().findFirst();
    }

    private List<LocalDate> event(String name) {
        List<LocalDate> given = known.event(name);
        if (!given.isEmpty()) {
            return given;
        }
        Function<AcademicYear, LocalDate> known = CALENDAR_EVENTS.get(EventName.key(name));
        if (known == null) {
            return List.of();
        }
        return lessonYears(Optional.empty(), true).stream()
                .map(known)
                .filter(day -> context.horizon().map(plan -> plan.contains(day)).orElse(true))
                .toList();
    }

    // --- First, then

    private List<Occurrence> chain(Deadline.FirstThen chain) {
        List<Occurrence> found = new ArrayList<>(of(chain.first()));
        boolean waits = found.stream().anyMatch(Waits.class::isInstance);
        Optional<LocalDate> last = found.stream()
                .filter(Dated.class::isInstance)
                .map(occurrence -> ((Dated) occurrence).due())
                .max(Comparator.naturalOrder());
        for (Occurrence next : of(chain.then())) {
            if (next instanceof Dated dated) {
                boolean later = last.map(dated.start()::isAfter).orElse(true);
                if (!waits && later) {
                    found.add(dated);
                }
            } else if (next instanceof Undated undated && undated.from().isEmpty() && last.isPresent()) {
                found.add(new Undated(undated.reason(), last.map(day -> day.plusDays(1)), undated.until()));
            } else {
                found.add(next);
            }
        }
        return found;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
