package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.core.deadline.Atom.Mode;

/** Reads parts that repeat: rhythms, weekdays, days of each month, ends of units of time. */
abstract class RhythmReader extends EventReader {

    RhythmReader(List<Token> tokens, PlanContext context) {
        super(tokens, context);
    }

    /** «ежегодно», «каждый год». */
    Atom yearly() {
        if (accept(Word.YEARLY)) {
            return new Atom.Yearly(Optional.empty(), Optional.empty());
        }
        if (!accept(Word.EVERY)) {
            return null;
        }
        Optional<YearKind> kind = yearKind();
        return accept(Word.YEAR) ? new Atom.Yearly(kind, Optional.empty()) : null;
    }

    /** «ежемесячно», «каждый месяц», «каждые две недели», «каждую среду», «каждый первый вторник месяца». */
    Atom every() {
        if (peek().is(Word.RHYTHM)) {
            CalendarUnit unit = CalendarUnit.values()[take().value()];
            return done(new Deadline.Periodic(1, unit, false));
        }
        if (!accept(Word.EVERY)) {
            return null;
        }
        if (peek().is(Word.WEEKDAY)) {
            Deadline weekly = new Deadline.Weekly(weekdayList());
            accept(Word.MONTH);
            return done(weekly);
        }
        Atom nth = nthWeekday();
        if (nth instanceof Atom.NthWeekday day) {
            return accept(Word.MONTH) ? done(new Deadline.MonthlyWeekday(day.ordinal(), day.weekday())) : nth;
        }
        int day = number();
        if (day > 0 && accept(Word.DAY_OF_MONTH)) {
            accept(Word.MONTH);
            return day <= 31 ? done(new Deadline.Monthly(Optional.of(day), day)) : null;
        }
        CalendarUnit unit = unit();
        return unit == null || day == 0 || day > 100
                ? null
                : done(new Deadline.Periodic(1, Math.max(day, 1), unit, false));
    }

    /** «не реже 1 раза в месяц», «дважды в год», «раз в две недели», «1–2 раза в неделю». */
    Atom frequency() {
        boolean floor = false;
        if (peek().is(Word.NOT) && (next(1).is(Word.RARER) || next(1).is(Word.LESS))) {
            at += 2;
            if (peek().is(Token.Kind.COMMA) && next(1).is(Word.THAN)) {
                at++;
            }
            accept(Word.THAN);
            floor = true;
        } else if (peek().is(Word.NOT)) {
            return null;
        }
        if (peek().form().equals("как") && next(1).is(Word.MINIMUM)) {
            at++;
        }
        if (peek().form().equals("хотя") && next(1).form().equals("бы")) {
            at += 2;
            floor = true;
        }
        floor |= accept(Word.MINIMUM);
        accept(Word.BY);
        int times = 1;
        if (peek().is(Word.TIMES_OFTEN)) {
            times = take().value();
        } else {
            int written = number();
            if (written == 0) {
                return null;
            }
            times = Math.max(written, 1);
            if (written > 0 && peek().is(Token.Kind.DASH)) {
                at++;
                if (number() < times) {
                    return null;
                }
                floor = true;
                warnings.add(WarningKind.COUNT_RANGE);
            }
            if (!accept(Word.TIMES)) {
                return null;
            }
        }
        if (!accept(Word.IN)) {
            return null;
        }
        int every = number();
        if (every > 0 && accept(Token.Kind.DASH)) {
            int longest = number();
            if (longest < every) {
                return null;
            }
            every = longest;
            floor = true;
            warnings.add(WarningKind.COUNT_RANGE);
        }
        CalendarUnit unit = unit();
        return unit == null || every == 0 || every > 100 || times > 366
                ? null
                : done(new Deadline.Periodic(times, Math.max(every, 1), unit, floor));
    }

    /** A unit that something repeats in; a bare «год» or «полугодие» is that of the plan. */
    CalendarUnit unit() {
        Optional<YearKind> kind = yearKind();
        CalendarUnit unit = null;
        if (accept(Word.YEAR)) {
            if (kind.isEmpty()) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            unit = kind.orElse(context.planYear()) == YearKind.ACADEMIC
                    ? CalendarUnit.ACADEMIC_YEAR
                    : CalendarUnit.YEAR;
        } else if (accept(Word.HALF_YEAR)) {
            if (kind.isEmpty() && context.planYear() == YearKind.CALENDAR) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            unit = kind.orElse(context.planYear()) == YearKind.ACADEMIC
                    ? CalendarUnit.SCHOOL_HALF_YEAR
                    : CalendarUnit.HALF_YEAR;
        } else if (accept(Word.SCHOOL_QUARTER)) {
            unit = CalendarUnit.SCHOOL_QUARTER;
        } else if (accept(Word.TRIMESTER)) {
            unit = CalendarUnit.TRIMESTER;
        } else if (kind.isEmpty() || kind.get() == YearKind.CALENDAR) {
            unit = accept(Word.DAY)
                    ? CalendarUnit.DAY
                    : accept(Word.WEEK)
                            ? CalendarUnit.WEEK
                            : accept(Word.MONTH)
                                    ? CalendarUnit.MONTH
                                    : accept(Word.QUARTER) ? CalendarUnit.QUARTER : null;
        }
        if (unit != null && peek().is(Token.Kind.DOT)) {
            at++;
        }
        return unit;
    }

    /** «до 5 числа [каждого месяца]», «25 числа», «с 1 по 10 число». */
    Atom daysOfMonth() {
        boolean until = accept(Word.UNTIL) || accept(Word.NOT, Word.LATER) || accept(Word.TOWARDS);
        boolean from = !until && accept(Word.FROM);
        if (!until && !from) {
            accept(Word.IN);
        }
        int first = number();
        if (first < 1 || first > 31) {
            return null;
        }
        Optional<Integer> start = until ? Optional.empty() : Optional.of(first);
        int last = first;
        if (from || peek().is(Token.Kind.DASH)) {
            if (!accept(Word.BY) && !accept(Word.UNTIL) && !accept(Token.Kind.DASH)) {
                return null;
            }
            last = number();
            if (last < first || last > 31) {
                return null;
            }
        }
        if (peek().form().equals("числах") || !accept(Word.DAY_OF_MONTH)) {
            return null;
        }
        Atom following = until ? following(last) : null;
        if (following != null) {
            return following;
        }
        if (everyMonth()) {
            return done(new Deadline.Monthly(start, last));
        }
        return new Atom.DayOfMonth(start, last);
    }

    /** «следующего месяца», «месяца, следующего за отчетным [кварталом]». */
    private Atom following(int day) {
        int start = at;
        boolean named = accept(Word.MONTH);
        accept(Token.Kind.COMMA);
        if (accept(Word.NEXT)) {
            if (named && accept(Word.FOR) && accept(Word.REPORTED)) {
                CalendarUnit unit = accept(Word.PERIOD) ? null : unit();
                return unit == null
                        ? new Atom.NextMonth(day)
                        : unit == CalendarUnit.DAY || unit == CalendarUnit.WEEK
                                ? null
                                : done(new Deadline.AfterEach(unit, day));
            }
            if (!named && accept(Word.MONTH)) {
                return new Atom.NextMonth(day);
            }
        }
        at = start;
        return null;
    }

    /** «вторая неделя [каждого месяца]», whose month may stand elsewhere. */
    Atom partAlone() {
        if (peek().is(Word.BEGINNING) || peek().is(Word.MIDDLE) || peek().is(Word.END)) {
            return null;
        }
        Atom.PartOfMonth part = part();
        if (part == null || peek().is(Word.MONTH_NAME)) {
            return null;
        }
        return everyMonth() ? done(part.monthly()) : part;
    }

    boolean everyMonth() {
        return accept(Word.EVERY, Word.MONTH) || accept(Word.MONTH);
    }

    /** «по вторникам и четвергам», «в первый вторник [каждого] месяца», bare weekdays. */
    Atom weekdays() {
        boolean by = accept(Word.BY);
        if (!by) {
            accept(Word.IN);
        }
        if (peek().is(Word.WEEKDAY)) {
            int start = at;
            Set<DayOfWeek> days = weekdayList();
            if (days.size() == 1 && !by) {
                int end = at;
                accept(Token.Kind.COMMA);
                Point point = point();
                if (point != null && !point.coarse() && point.weekday().isEmpty() && !point.dayOnly()) {
                    Point named = point.named(days.iterator().next());
                    return new Atom.When(Mode.WINDOW, named, named);
                }
                at = end;
            }
            return at > start ? by ? done(new Deadline.Weekly(days)) : new Atom.Weekdays(days) : null;
        }
        if (by) {
            return null;
        }
        Atom nth = nthWeekday();
        if (nth instanceof Atom.NthWeekday day && everyMonth()) {
            return done(new Deadline.MonthlyWeekday(day.ordinal(), day.weekday()));
        }
        return nth != null && !peek().is(Word.MONTH_NAME) ? nth : null;
    }

    Set<DayOfWeek> weekdayList() {
        Set<DayOfWeek> days = new TreeSet<>();
        int end = at;
        while (peek().is(Word.WEEKDAY)) {
            days.add(DayOfWeek.of(take().value()));
            accept(Token.Kind.DOT);
            end = at;
            accept(Token.Kind.COMMA);
            accept(Word.AND);
        }
        at = end;
        return days;
    }

    /** «в конце каждой четверти», «до конца учебного года», «конец I четверти», «до конца 2024 года», «по итогам полугодия». */
    Atom ends() {
        boolean until = accept(Word.UNTIL) || accept(Word.TOWARDS) || accept(Word.NOT, Word.LATER);
        boolean result = !until && accept(Word.BY, Word.RESULT);
        boolean after = !until && !result && (accept(Word.BY, Word.COMPLETION) || accept(Word.AFTER, Word.COMPLETION));
        if (!until && !result && !after) {
            accept(Word.IN);
        }
        boolean each = accept(Word.EVERY);
        if (!result && !after && !accept(Word.END) && !(until && accept(Word.COMPLETION))) {
            return null;
        }
        each |= accept(Word.EVERY);
        if (each) {
            CalendarUnit unit = unit();
            return unit == null ? null : done(new Deadline.EachEnd(unit));
        }
        if (result || after) {
            int start = at;
            if (schoolTerm(false) != null) {
                return ending(
                        tokens.subList(start, at).stream().map(Token::text).toList());
            }
            Optional<YearKind> kind = yearKind();
            if (result && accept(Word.YEAR)) {
                if (kind.isEmpty()) {
                    warnings.add(WarningKind.YEAR_AMBIGUOUS);
                }
                boolean academic = kind.orElse(context.planYear()) == YearKind.ACADEMIC;
                return ending(List.of(academic ? "учебного года" : "календарного года"));
            }
            at = start;
            CalendarUnit unit = unit();
            return unit == null || unit == CalendarUnit.YEAR || unit == CalendarUnit.ACADEMIC_YEAR || nameFollows()
                    ? null
                    : done(new Deadline.EachEnd(unit));
        }
        return endOf(until);
    }

    Atom ending(List<String> of) {
        warnings.add(WarningKind.NO_LAST_DAY);
        String event = "окончание " + String.join(" ", of);
        return done(new Deadline.RelativeToEvent(event, EventRelation.AFTER, 0, OffsetUnit.DAYS));
    }

    Atom endOf(boolean until) {
        accept(Word.CURRENT);
        Optional<YearKind> kind = yearKind();
        if (kind.isEmpty()) {
            Deadline.SchoolTerm term = schoolTerm(until);
            if (term != null) {
                return until
                        ? done(term)
                        : done(new Deadline.SchoolTerm(term.unit(), term.number(), term.startYear(), true));
            }
        }
        if (accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
            if (kind.isEmpty()) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            return kind.orElse(context.planYear()) == YearKind.ACADEMIC
                    ? done(new Deadline.AcademicYearEnd(Optional.empty(), until))
                    : calendarYearEnd(Optional.empty(), until);
        }
        if (kind.isPresent()) {
            return null;
        }
        int start = at;
        Point.Years years = years();
        if (years != null) {
            return years.academic()
                    ? years.single() ? done(new Deadline.AcademicYearEnd(Optional.of(years.first()), until)) : null
                    : calendarYearEnd(Optional.of(years), until);
        }
        at = start;
        Point point = until ? point() : null;
        return point == null || !point.coarse() ? null : new Atom.When(Mode.UNTIL, point, point);
    }

    Atom calendarYearEnd(Optional<Point.Years> years, boolean until) {
        if (years.isPresent() && !years.get().single()) {
            return null;
        }
        if (!until) {
            warnings.add(WarningKind.PART_OF_MONTH);
        }
        Point december = Point.months(12, 12).in(years);
        return new Atom.When(until ? Mode.UNTIL : Mode.WINDOW, december, december);
    }
}
