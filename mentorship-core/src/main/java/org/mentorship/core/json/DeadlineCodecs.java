package org.mentorship.core.json;

import java.time.DayOfWeek;
import org.mentorship.core.deadline.CalendarUnit;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.deadline.EventRelation;
import org.mentorship.core.deadline.OffsetUnit;
import org.mentorship.core.deadline.YearKind;
import org.mentorship.core.json.codec.Codec;
import org.mentorship.core.json.codec.Codecs;
import org.mentorship.core.json.codec.ObjectCodec;
import org.mentorship.core.json.codec.UnionCodec;

/**
 * The codec of deadlines. Where two kinds have a part of one name but of different types, one of them has another name in the
 * file, so that a field can be read before its kind is known.
 */
final class DeadlineCodecs {

    private static final Codec<Integer> YEAR = Codecs.integer(1900, 2200);
    private static final Codec<Integer> DAY_OF_MONTH = Codecs.integer(1, 31);
    private static final Codec<YearKind> YEAR_KIND = Codecs.constant(YearKind.class);
    private static final Codec<CalendarUnit> CALENDAR_UNIT = Codecs.constant(CalendarUnit.class);
    private static final Codec<DayOfWeek> DAY_OF_WEEK = Codecs.constant(DayOfWeek.class);
    private static final Codec<Deadline> ITSELF = Codecs.lazy(DeadlineCodecs::itself);

    static final Codec<Deadline> DEADLINE = deadline();

    private DeadlineCodecs() {}

    private static Codec<Deadline> itself() {
        return DEADLINE;
    }

    private static Codec<Deadline> deadline() {
        return UnionCodec.<Deadline>named("Deadline", "When something is due, as understood from a plan.")
                .inline()
                .variant("FIXED_WINDOW", Deadline.FixedWindow.class, fixedWindow())
                .variant("UNTIL", Deadline.Until.class, until())
                .variant("ANNUAL_WINDOW", Deadline.AnnualWindow.class, annualWindow())
                .variant("ANNUAL_UNTIL", Deadline.AnnualUntil.class, annualUntil())
                .variant("ANNUALLY", Deadline.Annually.class, annually())
                .variant("WITHIN_ACADEMIC_YEAR", Deadline.WithinAcademicYear.class, withinAcademicYear())
                .variant("ACADEMIC_YEAR_END", Deadline.AcademicYearEnd.class, academicYearEnd())
                .variant("WITHIN_YEAR", Deadline.WithinYear.class, withinYear())
                .variant("YEARS", Deadline.Years.class, years())
                .variant("PLAN_HORIZON", Deadline.PlanHorizon.class, planHorizon())
                .variant("SCHOOL_TERM", Deadline.SchoolTerm.class, schoolTerm())
                .variant("PERIODIC", Deadline.Periodic.class, periodic())
                .variant("EACH_END", Deadline.EachEnd.class, eachEnd())
                .variant("AFTER_EACH", Deadline.AfterEach.class, afterEach())
                .variant("WEEKLY", Deadline.Weekly.class, weekly())
                .variant("MONTHLY", Deadline.Monthly.class, monthly())
                .variant("MONTHLY_WEEKDAY", Deadline.MonthlyWeekday.class, monthlyWeekday())
                .variant("OWN_SCHEDULE", Deadline.OwnSchedule.class, ownSchedule())
                .variant("ON_DEMAND", Deadline.OnDemand.class, onDemand())
                .variant("CONTINUOUS", Deadline.Continuous.class, continuous())
                .variant("FROM_DATE", Deadline.FromDate.class, fromDate())
                .variant("RELATIVE_TO_EVENT", Deadline.RelativeToEvent.class, relativeToEvent())
                .variant("UNTIL_EVENT", Deadline.UntilEvent.class, untilEvent())
                .variant("DURING", Deadline.During.class, during())
                .variant("ALL_OF", Deadline.AllOf.class, allOf())
                .variant("FIRST_THEN", Deadline.FirstThen.class, firstThen())
                .variant("UNRECOGNIZED", Deadline.Unrecognized.class, unrecognized())
                .build();
    }

    private static Codec<Deadline.Start> start() {
        var onDay = ObjectCodec.<Deadline.Start.OnDay>named("OnDay", "On a day.");
        var day = onDay.required("day", Codecs.date(), Deadline.Start.OnDay::day, "First day.");
        var atEvent = ObjectCodec.<Deadline.Start.AtEvent>named("AtEvent", "On the day of an event.");
        var event = atEvent.required("event", Codecs.text(), Deadline.Start.AtEvent::event, "What happens, in words.");
        return UnionCodec.<Deadline.Start>named("Start", "Where a span begins.")
                .inline()
                .variant(
                        "ON_DAY",
                        Deadline.Start.OnDay.class,
                        onDay.build(values -> new Deadline.Start.OnDay(values.get(day))))
                .variant(
                        "AT_EVENT",
                        Deadline.Start.AtEvent.class,
                        atEvent.build(values -> new Deadline.Start.AtEvent(values.get(event))))
                .build();
    }

    private static ObjectCodec<Deadline.FixedWindow> fixedWindow() {
        var object = ObjectCodec.<Deadline.FixedWindow>named("FixedWindow", "A window of days.");
        var window = object.required("window", TimeCodecs.DATE_RANGE, Deadline.FixedWindow::window, "The days.");
        return object.build(values -> new Deadline.FixedWindow(values.get(window)));
    }

    private static ObjectCodec<Deadline.Until> until() {
        var object = ObjectCodec.<Deadline.Until>named("Until", "Any day up to one.");
        var day = object.required("day", Codecs.date(), Deadline.Until::day, "Last day.");
        return object.build(values -> new Deadline.Until(values.get(day)));
    }

    private static ObjectCodec<Deadline.AnnualWindow> annualWindow() {
        var object = ObjectCodec.<Deadline.AnnualWindow>named(
                "AnnualWindow", "Every year between two days of the year; may span the new year.");
        var from = object.required("from", Codecs.monthDay(), Deadline.AnnualWindow::from, "First day, month-day.");
        var to = object.required("to", Codecs.monthDay(), Deadline.AnnualWindow::to, "Last day, month-day.");
        var sinceYear = object.optional(
                "sinceYear",
                YEAR,
                Deadline.AnnualWindow::sinceYear,
                "The calendar year in which the first window begins.");
        return object.build(
                values -> new Deadline.AnnualWindow(values.get(from), values.get(to), values.get(sinceYear)));
    }

    private static ObjectCodec<Deadline.AnnualUntil> annualUntil() {
        var object =
                ObjectCodec.<Deadline.AnnualUntil>named("AnnualUntil", "Every year, any time up to a day of the year.");
        var day = object.required("to", Codecs.monthDay(), Deadline.AnnualUntil::day, "Last day, month-day.");
        var sinceYear = object.optional("sinceYear", YEAR, Deadline.AnnualUntil::sinceYear, "The first calendar year.");
        return object.build(values -> new Deadline.AnnualUntil(values.get(day), values.get(sinceYear)));
    }

    private static ObjectCodec<Deadline.Annually> annually() {
        var object = ObjectCodec.<Deadline.Annually>named(
                "Annually", "Once in every year, any time; due at the end of that year.");
        var year = object.required("year", YEAR_KIND, Deadline.Annually::year, "Which years are meant.");
        var sinceYear = object.optional(
                "sinceYear", YEAR, Deadline.Annually::sinceYear, "The first year, by its first calendar year.");
        return object.build(values -> new Deadline.Annually(values.get(year), values.get(sinceYear)));
    }

    private static ObjectCodec<Deadline.WithinAcademicYear> withinAcademicYear() {
        var object = ObjectCodec.<Deadline.WithinAcademicYear>named(
                "WithinAcademicYear", "Between 1 September and the end of lessons.");
        var startYear = object.optional(
                "startYear",
                YEAR,
                Deadline.WithinAcademicYear::startYear,
                "The first calendar year; the plan's own years where it is left out.");
        return object.build(values -> new Deadline.WithinAcademicYear(values.get(startYear)));
    }

    private static ObjectCodec<Deadline.AcademicYearEnd> academicYearEnd() {
        var object = ObjectCodec.<Deadline.AcademicYearEnd>named(
                "AcademicYearEnd", "At the end of lessons of an academic year.");
        var startYear = object.optional(
                "startYear",
                YEAR,
                Deadline.AcademicYearEnd::startYear,
                "The first calendar year; the plan's own years where it is left out.");
        var by = object.flag("by", Deadline.AcademicYearEnd::by, "Whether any earlier day will do («к концу»).");
        return object.build(values -> new Deadline.AcademicYearEnd(values.get(startYear), values.get(by)));
    }

    private static ObjectCodec<Deadline.WithinYear> withinYear() {
        var object = ObjectCodec.<Deadline.WithinYear>named(
                "WithinYear", "Within a whole year; an academic one with its summer.");
        var year = object.required("year", YEAR_KIND, Deadline.WithinYear::year, "Which years are meant.");
        return object.build(values -> new Deadline.WithinYear(values.get(year)));
    }

    private static ObjectCodec<Deadline.Years> years() {
        var object = ObjectCodec.<Deadline.Years>named("Years", "Within named years.");
        var year = object.required("year", YEAR_KIND, Deadline.Years::year, "Which years are meant.");
        var firstYear = object.required(
                "firstYear", YEAR, Deadline.Years::firstYear, "The first calendar year of the first of them.");
        var lastYear = object.required(
                "lastYear", YEAR, Deadline.Years::lastYear, "The first calendar year of the last of them.");
        return object.build(
                values -> new Deadline.Years(values.get(year), values.get(firstYear), values.get(lastYear)));
    }

    private static ObjectCodec<Deadline.PlanHorizon> planHorizon() {
        var object = ObjectCodec.<Deadline.PlanHorizon>named("PlanHorizon", "Within the whole span of the plan.");
        return object.build(values -> new Deadline.PlanHorizon());
    }

    private static ObjectCodec<Deadline.SchoolTerm> schoolTerm() {
        var object = ObjectCodec.<Deadline.SchoolTerm>named(
                "SchoolTerm", "A part of the academic year whose days the school sets.");
        var unit = object.required(
                "unit", CALENDAR_UNIT, Deadline.SchoolTerm::unit, "SCHOOL_QUARTER, TRIMESTER or SCHOOL_HALF_YEAR.");
        var number =
                object.required("number", Codecs.integer(1, 4), Deadline.SchoolTerm::number, "Which of them, from 1.");
        var startYear = object.optional(
                "startYear",
                YEAR,
                Deadline.SchoolTerm::startYear,
                "The first calendar year; the plan's own years where it is left out.");
        var end = object.flag("end", Deadline.SchoolTerm::end, "Whether it is due by the last day of that part.");
        return object.build(values ->
                new Deadline.SchoolTerm(values.get(unit), values.get(number), values.get(startYear), values.get(end)));
    }

    private static ObjectCodec<Deadline.Periodic> periodic() {
        var object = ObjectCodec.<Deadline.Periodic>named("Periodic", "Again and again.");
        var times = object.required(
                "times", Codecs.integer(1, 366), Deadline.Periodic::times, "How often in one period, a count.");
        var every = object.defaulted(
                "every",
                Codecs.integer(1, 100),
                1,
                Deadline.Periodic::every,
                "How many units make one period; 1 where it is left out.");
        var per = object.required("per", CALENDAR_UNIT, Deadline.Periodic::per, "The unit.");
        var atLeast = object.flag("atLeast", Deadline.Periodic::atLeast, "Whether the count is a floor («не реже»).");
        return object.build(values ->
                new Deadline.Periodic(values.get(times), values.get(every), values.get(per), values.get(atLeast)));
    }

    private static ObjectCodec<Deadline.EachEnd> eachEnd() {
        var object = ObjectCodec.<Deadline.EachEnd>named("EachEnd", "By the end of each unit.");
        var unit = object.required("unit", CALENDAR_UNIT, Deadline.EachEnd::unit, "The unit.");
        return object.build(values -> new Deadline.EachEnd(values.get(unit)));
    }

    private static ObjectCodec<Deadline.AfterEach> afterEach() {
        var object = ObjectCodec.<Deadline.AfterEach>named("AfterEach", "By a day of the month after each unit.");
        var unit = object.required("unit", CALENDAR_UNIT, Deadline.AfterEach::unit, "MONTH or a longer unit.");
        var day = object.required("dayOfMonth", DAY_OF_MONTH, Deadline.AfterEach::day, "Last day, of the month.");
        return object.build(values -> new Deadline.AfterEach(values.get(unit), values.get(day)));
    }

    private static ObjectCodec<Deadline.Weekly> weekly() {
        var object = ObjectCodec.<Deadline.Weekly>named("Weekly", "Every week on these days.");
        var days = object.required("days", Codecs.nonEmptySet(DAY_OF_WEEK), Deadline.Weekly::days, "The days.");
        return object.build(values -> new Deadline.Weekly(values.get(days)));
    }

    private static ObjectCodec<Deadline.Monthly> monthly() {
        var object = ObjectCodec.<Deadline.Monthly>named("Monthly", "Every month by its days.");
        var from = object.optional(
                "fromDay",
                DAY_OF_MONTH,
                Deadline.Monthly::from,
                "First day of the window; any earlier day will do where it is left out.");
        var to = object.required(
                "toDay",
                DAY_OF_MONTH,
                Deadline.Monthly::to,
                "The day on which it is due; the last one in a shorter month.");
        return object.build(values -> new Deadline.Monthly(values.get(from), values.get(to)));
    }

    private static ObjectCodec<Deadline.MonthlyWeekday> monthlyWeekday() {
        var object =
                ObjectCodec.<Deadline.MonthlyWeekday>named("MonthlyWeekday", "Every month on one of its weekdays.");
        var ordinal = object.required(
                "ordinal",
                Codecs.integer(1, Deadline.MonthlyWeekday.LAST),
                Deadline.MonthlyWeekday::ordinal,
                "Which of them, 1 to 4, or 5 for the last.");
        var weekday = object.required("weekday", DAY_OF_WEEK, Deadline.MonthlyWeekday::weekday, "The day of the week.");
        return object.build(values -> new Deadline.MonthlyWeekday(values.get(ordinal), values.get(weekday)));
    }

    private static ObjectCodec<Deadline.OwnSchedule> ownSchedule() {
        var object = ObjectCodec.<Deadline.OwnSchedule>named("OwnSchedule", "By a schedule kept elsewhere.");
        var schedule = object.optional("schedule", Codecs.text(), Deadline.OwnSchedule::schedule, "Its name.");
        return object.build(values -> new Deadline.OwnSchedule(values.get(schedule)));
    }

    private static ObjectCodec<Deadline.OnDemand> onDemand() {
        var object = ObjectCodec.<Deadline.OnDemand>named("OnDemand", "When needed.");
        return object.build(values -> new Deadline.OnDemand());
    }

    private static ObjectCodec<Deadline.Continuous> continuous() {
        var object = ObjectCodec.<Deadline.Continuous>named("Continuous", "All the time.");
        return object.build(values -> new Deadline.Continuous());
    }

    private static ObjectCodec<Deadline.FromDate> fromDate() {
        var object = ObjectCodec.<Deadline.FromDate>named("FromDate", "From a day on.");
        var day = object.required("day", Codecs.date(), Deadline.FromDate::day, "First day.");
        return object.build(values -> new Deadline.FromDate(values.get(day)));
    }

    private static ObjectCodec<Deadline.RelativeToEvent> relativeToEvent() {
        var object = ObjectCodec.<Deadline.RelativeToEvent>named("RelativeToEvent", "Before, on or after an event.");
        var event = object.required("event", Codecs.text(), Deadline.RelativeToEvent::event, "What happens, in words.");
        var relation = object.required(
                "relation",
                Codecs.constant(EventRelation.class),
                Deadline.RelativeToEvent::relation,
                "Which side of the event.");
        var offset = object.defaulted(
                "offset",
                Codecs.integer(0, 1000),
                0,
                Deadline.RelativeToEvent::offset,
                "How far from the event, in units; 0 where it is left out, and where the relation is ON.");
        var unit = object.required(
                "offsetUnit", Codecs.constant(OffsetUnit.class), Deadline.RelativeToEvent::unit, "Unit of the offset.");
        return object.build(values -> new Deadline.RelativeToEvent(
                values.get(event), values.get(relation), values.get(offset), values.get(unit)));
    }

    private static ObjectCodec<Deadline.UntilEvent> untilEvent() {
        var object = ObjectCodec.<Deadline.UntilEvent>named(
                "UntilEvent", "From a day or an event until the day before an event.");
        var from = object.required("start", start(), Deadline.UntilEvent::from, "Where the span begins.");
        var event = object.required("event", Codecs.text(), Deadline.UntilEvent::event, "What ends it, in words.");
        return object.build(values -> new Deadline.UntilEvent(values.get(from), values.get(event)));
    }

    private static ObjectCodec<Deadline.During> during() {
        var object =
                ObjectCodec.<Deadline.During>named("During", "Something that repeats or goes on, within a span only.");
        var rhythm = object.required("rhythm", ITSELF, Deadline.During::rhythm, "What repeats or goes on.");
        var span = object.required("span", ITSELF, Deadline.During::span, "A window, a term, a year or another span.");
        return object.build(values -> new Deadline.During(values.get(rhythm), values.get(span)));
    }

    private static ObjectCodec<Deadline.AllOf> allOf() {
        var object = ObjectCodec.<Deadline.AllOf>named("AllOf", "Several deadlines at once.");
        var parts =
                object.required("parts", Codecs.nonEmptyList(ITSELF), Deadline.AllOf::parts, "Two deadlines or more.");
        return object.build(values -> new Deadline.AllOf(values.get(parts)));
    }

    private static ObjectCodec<Deadline.FirstThen> firstThen() {
        var object = ObjectCodec.<Deadline.FirstThen>named("FirstThen", "First the one, then the other.");
        var first = object.required("first", ITSELF, Deadline.FirstThen::first, "Due first.");
        var then = object.required("then", ITSELF, Deadline.FirstThen::then, "Due from then on.");
        return object.build(values -> new Deadline.FirstThen(values.get(first), values.get(then)));
    }

    private static ObjectCodec<Deadline.Unrecognized> unrecognized() {
        var object = ObjectCodec.<Deadline.Unrecognized>named("Unrecognized", "Not understood; never guessed.");
        var phrase = object.required("phrase", Codecs.text(), Deadline.Unrecognized::phrase, "The words as written.");
        var understood = object.optional(
                "understood",
                ITSELF,
                Deadline.Unrecognized::understood,
                "The part that was understood, for people to look at.");
        return object.build(values -> new Deadline.Unrecognized(values.get(phrase), values.get(understood)));
    }
}
