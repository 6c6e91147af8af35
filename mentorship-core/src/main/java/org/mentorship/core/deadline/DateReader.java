package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads days, parts of months, months, school terms and years. */
abstract class DateReader extends TokenReader {

    DateReader(List<Token> tokens, PlanContext context) {
        super(tokens, context);
    }

    Point point() {
        int start = at;
        Point read = digitalDate();
        if (read == null) {
            at = start;
            read = partOfMonth();
        }
        if (read == null) {
            at = start;
            read = quarterOrSeason();
        }
        if (read == null) {
            at = start;
            read = dayAndMonth();
        }
        if (read == null) {
            at = start;
        }
        return read;
    }

    /** «28.12», «01.09.2024», «15/09/2024», «15.IX.2024», «2024-09-15». */
    Point digitalDate() {
        Token first = peek();
        Token sign = next(1);
        Token second = next(2);
        boolean iso = first.is(Token.Kind.NUMBER)
                && first.text().length() == 4
                && sign.is(Token.Kind.DASH)
                && second.is(Token.Kind.NUMBER)
                && next(3).is(Token.Kind.DASH)
                && next(4).is(Token.Kind.NUMBER)
                && second.text().length() == 2;
        if (iso) {
            at += 5;
            return valid(next(-1).number(), second.number(), Optional.of(first.number()));
        }
        boolean dotted = sign.is(Token.Kind.DOT) || sign.is(Token.Kind.SLASH);
        boolean monthOfYear = sign.is(Token.Kind.DOT)
                && second.is(Token.Kind.NUMBER)
                && second.text().length() == 4
                && yearNumber(second.number())
                && (first.roman() || first.is(Token.Kind.NUMBER) && first.number() >= 1 && first.number() <= 12);
        if (monthOfYear) {
            at += 3;
            yearWords();
            Point.Years of = new Point.Years(second.number(), second.number(), false);
            return Point.months(first.number(), first.number()).in(Optional.of(of));
        }
        boolean month = second.is(Token.Kind.NUMBER) && second.text().length() <= 2 || second.roman();
        if (!first.is(Token.Kind.NUMBER) || first.text().length() > 2 || !dotted || !month) {
            return null;
        }
        at += 3;
        Optional<Integer> year = Optional.empty();
        boolean more = peek().is(sign.kind()) && next(1).is(Token.Kind.NUMBER);
        int digits = more ? next(1).text().length() : 0;
        if (digits == 4 || digits == 2 && !next(2).is(Token.Kind.DOT) && !next(2).is(Word.MONTH_NAME)) {
            year = Optional.of(digits == 4 ? next(1).number() : 2000 + next(1).number());
            at += 2;
            yearWords();
        } else if (sign.is(Token.Kind.SLASH)) {
            return null;
        } else if (peek().is(Token.Kind.NUMBER) && peek().text().length() == 4) {
            year = Optional.of(take().number());
            yearWords();
        }
        if (year.isEmpty() && peek().is(Token.Kind.DOT) && !next(1).is(Token.Kind.NUMBER)) {
            at++;
        }
        if (year.isEmpty()) {
            currentYear();
        }
        return valid(first.number(), second.number(), year);
    }

    Point valid(int day, int month, Optional<Integer> year) {
        int inYear = year.orElse(2000);
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && inYear >= 1900
                && inYear <= 2200
                && day <= LocalDate.of(inYear, month, 1).lengthOfMonth();
        if (!possible) {
            warnings.add(WarningKind.IMPOSSIBLE_DATE);
            return null;
        }
        return Point.day(month, day).in(year.map(written -> new Point.Years(written, written, false)));
    }

    /** «первая неделя сентября», «вторая половина октября», «III декада», «начало мая», «последняя пятница мая». */
    Point partOfMonth() {
        Atom.NthWeekday nth = nthWeekday();
        if (nth != null) {
            Point month = monthAndYear();
            return month == null
                    ? null
                    : new Point(
                            month.month(),
                            1,
                            month.month(),
                            0,
                            nth.ordinal(),
                            Optional.of(nth.weekday()),
                            false,
                            month.year());
        }
        Atom.PartOfMonth part = part();
        Point month = part == null ? null : monthAndYear();
        return month == null ? null : part.of(month);
    }

    /** «вторая неделя», «1–2 недели», «III декада», «первая половина», «последние числа», «начало»: the month stands elsewhere. */
    Atom.PartOfMonth part() {
        if (peek().is(Word.BEGINNING) || peek().is(Word.MIDDLE) || peek().is(Word.END)) {
            warnings.add(WarningKind.PART_OF_MONTH);
            return tenDays(
                    switch (take().entry().orElseThrow().word()) {
                        case BEGINNING -> 1;
                        case MIDDLE -> 2;
                        default -> 3;
                    });
        }
        boolean last = accept(Word.LAST);
        int first = last ? 0 : ordinal();
        int until = first;
        int start = at;
        if (first > 0 && (accept(Token.Kind.DASH) || accept(Word.AND))) {
            until = ordinal();
            if (until <= first || !(peek().is(Word.WEEK) || peek().is(Word.DECADE))) {
                at = start;
                until = first;
            }
        }
        if (!last && first < 1) {
            return null;
        }
        if (accept(Word.WEEK) && until <= 4) {
            warnings.add(WarningKind.PART_OF_MONTH);
            return last ? new Atom.PartOfMonth(-6, 0) : new Atom.PartOfMonth(first * 7 - 6, until * 7);
        }
        if (accept(Word.DECADE) && until <= 3) {
            return last
                    ? tenDays(3)
                    : new Atom.PartOfMonth(tenDays(first).from(), tenDays(until).to());
        }
        if (accept(Word.HALF) && until <= 2) {
            return last || first == 2 ? new Atom.PartOfMonth(16, 0) : new Atom.PartOfMonth(1, 15);
        }
        if (first <= 1 && peek().form().equals("числах") && accept(Word.DAY_OF_MONTH)) {
            warnings.add(WarningKind.PART_OF_MONTH);
            return tenDays(last ? 3 : 1);
        }
        return null;
    }

    private static Atom.PartOfMonth tenDays(int number) {
        return new Atom.PartOfMonth(number * 10 - 9, number == 3 ? 0 : number * 10);
    }

    Point monthAndYear() {
        if (!peek().is(Word.MONTH_NAME)) {
            return null;
        }
        int month = take().value();
        accept(Token.Kind.DOT);
        return Point.months(month, month).in(yearAfterMonth());
    }

    /** «III квартал 2024», «I–II квартал», «осень 2024», «летний период». */
    Point quarterOrSeason() {
        if (peek().is(Word.SEASON)) {
            int month = take().value();
            return Point.months(month, (month + 1) % 12 + 1).in(yearAfterMonth());
        }
        if (peek().is(Word.SEASONAL) && (next(1).is(Word.PERIOD) || next(1).is(Word.MONTH))) {
            int month = take().value();
            at++;
            return Point.months(month, (month + 1) % 12 + 1).in(yearAfterMonth());
        }
        int first = ordinal();
        int last = first;
        if (first > 0 && first <= 4 && listOfQuarters()) {
            return Point.months(first * 3 - 2, first * 3);
        }
        if (first > 0 && accept(Token.Kind.DASH)) {
            last = ordinal();
        }
        if (first < 1 || last < first || last > 4) {
            return null;
        }
        if (last <= 2 && accept(Word.HALF_YEAR)) {
            Optional<Point.Years> year =
                    yearAfterMonth().filter(Point.Years::single).filter(years -> !years.academic());
            if (year.isEmpty() && context.planYear() == YearKind.ACADEMIC) {
                return null;
            }
            if (year.isEmpty()) {
                warnings.add(WarningKind.YEAR_AMBIGUOUS);
            }
            return Point.months(first * 6 - 5, last * 6).in(year);
        }
        if (!accept(Word.QUARTER)) {
            return null;
        }
        accept(Token.Kind.DOT);
        return Point.months(first * 3 - 2, last * 3).in(yearAfterMonth());
    }

    /** «[I] и III кварталы»: whether more of the same follow; nothing is taken. */
    private boolean listOfQuarters() {
        int start = at;
        boolean follows = false;
        while ((accept(Token.Kind.COMMA) || accept(Word.AND)) && ordinal() > 0) {
            follows = peek().is(Word.QUARTER);
        }
        at = start;
        return follows;
    }

    /** «1 сентября 2024 г.», «двадцать пятое мая», «сентябрь 2024», or a day whose month stands further on. */
    Point dayAndMonth() {
        if (peek().is(Word.MONTH_NAME)) {
            return monthAndYear();
        }
        if (peek().roman() && !peek().is(Token.Kind.NUMBER)) {
            return null;
        }
        int day = number();
        if (day < 1 || day > 31) {
            return null;
        }
        if (!peek().is(Word.MONTH_NAME)) {
            boolean goesOn = peek().is(Token.Kind.DASH)
                    || peek().is(Word.BY)
                    || peek().is(Token.Kind.COMMA)
                    || peek().is(Word.AND)
                    || peek().is(Word.UNTIL);
            return goesOn ? new Point(0, day, 0, day, 0, Optional.empty(), false, Optional.empty()) : null;
        }
        Point month = monthAndYear();
        if (month.year()
                .filter(Point.Years::single)
                .filter(years -> !years.academic())
                .isPresent()) {
            Optional<Integer> year = month.year().map(Point.Years::first);
            return valid(day, month.month(), year);
        }
        Point point = valid(day, month.month(), Optional.empty());
        return point == null ? null : point.in(month.year());
    }

    Optional<Point.Years> yearAfterMonth() {
        int start = at;
        Point.Years years = years();
        if (years != null) {
            return Optional.of(years);
        }
        at = start;
        if (currentYear()) {
            return Optional.empty();
        }
        if (accept(Token.Kind.COMMA)) {
            int number = at;
            years = years();
            if (years != null) {
                return Optional.of(years);
            }
            at = number;
        }
        years = bareYear();
        if (years == null) {
            at = start;
        }
        return Optional.ofNullable(years);
    }

    /** «текущего года», «т. г.», «с. г.»: the year of the plan; whether it stood there. */
    boolean currentYear() {
        int start = at;
        boolean shortened = (peek().form().equals("т") || peek().form().equals("с"))
                && next(1).is(Token.Kind.DOT)
                && next(2).form().equals("г");
        at += shortened ? 2 : 0;
        boolean current = shortened || accept(Word.CURRENT);
        if (current) {
            accept(Word.STUDY);
        }
        if (current && accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
            return true;
        }
        at = start;
        return false;
    }

    /** «2024», «2024–2025» without a word that says these are years. */
    Point.Years bareYear() {
        Token first = peek();
        if (!first.is(Token.Kind.NUMBER) || first.text().length() != 4 || !yearNumber(first.number())) {
            return null;
        }
        if (next(1).is(Token.Kind.DOT) && next(2).is(Token.Kind.NUMBER) && !next(2).gap()) {
            return null;
        }
        at++;
        Token second = next(1);
        boolean pair = (peek().is(Token.Kind.DASH) || peek().is(Token.Kind.SLASH))
                && second.is(Token.Kind.NUMBER)
                && second.text().length() == 4
                && second.number() > first.number()
                && yearNumber(second.number())
                && !(next(2).is(Token.Kind.DOT) && next(3).is(Token.Kind.NUMBER) && !next(3).gap());
        if (pair) {
            boolean academic = peek().is(Token.Kind.SLASH) && second.number() == first.number() + 1;
            at += 2;
            return academic
                    ? new Point.Years(first.number(), first.number(), true)
                    : new Point.Years(first.number(), second.number(), false);
        }
        return new Point.Years(first.number(), first.number(), false);
    }

    static boolean yearNumber(int number) {
        return number >= 1900 && number <= 2199;
    }

    /** «2024 г.», «24 г.», «2021–2024 гг.», «2024/25 учебный год», «2021/2022–2023/2024 учебные годы». */
    Point.Years years() {
        int first = yearValue(true);
        if (first < 0) {
            return null;
        }
        int last = first;
        boolean joined = peek().is(Token.Kind.DASH) || peek().is(Token.Kind.SLASH);
        if (joined && next(1).is(Token.Kind.NUMBER)) {
            int start = at;
            at++;
            int digits = peek().text().length();
            int second = digits == 2 ? first / 100 * 100 + peek().number() : digits == 4 ? peek().number() : -1;
            if (second > first && yearNumber(second)
                    || digits == 2 && second == first / 100 * 100 && first % 100 == 99) {
                at++;
                last = second;
            } else {
                at = start;
            }
        }
        int third = -1;
        if (last == first + 1
                && peek().is(Token.Kind.DASH)
                && next(1).is(Token.Kind.NUMBER)
                && next(2).is(Token.Kind.SLASH)
                && next(3).is(Token.Kind.NUMBER)
                && next(1).text().length() == 4) {
            third = next(1).number();
            at += 4;
        }
        if (accept(Word.STUDY)) {
            accept(Token.Kind.DOT);
            yearWords();
            if (third >= 0) {
                return third > first && yearNumber(third) ? new Point.Years(first, third, true) : null;
            }
            return last == first || last == first + 1
                    ? new Point.Years(first, first, true)
                    : new Point.Years(first, last - 1, true);
        }
        if (third >= 0 || !yearWords()) {
            return null;
        }
        return new Point.Years(first, last, false);
    }

    int yearValue(boolean shortToo) {
        Token token = peek();
        if (!token.is(Token.Kind.NUMBER)) {
            return -1;
        }
        if (token.text().length() == 4 && yearNumber(token.number())) {
            at++;
            return token.number();
        }
        boolean named = shortToo
                && token.text().length() == 2
                && next(1).is(Word.YEAR)
                && !next(1).form().equals("лет");
        if (named) {
            at++;
            return 2000 + token.number();
        }
        return -1;
    }

    /** «г.», «года», «гг.», «г.г.», «уч. г.» after the number of a year; whether any stood there. */
    boolean yearWords() {
        boolean read = false;
        while (peek().is(Word.YEAR) && !peek().form().equals("лет")) {
            at++;
            read = true;
            if (peek().is(Token.Kind.DOT)) {
                at++;
            }
        }
        return read;
    }

    /** «I четверть», «первое полугодие 2024/25 учебного года», «2-й триместр». */
    Deadline.SchoolTerm schoolTerm(boolean end) {
        int start = at;
        int number = ordinal();
        Optional<YearKind> kind = yearKind();
        CalendarUnit unit = null;
        if (number > 0 && kind.orElse(YearKind.ACADEMIC) == YearKind.ACADEMIC) {
            unit = accept(Word.SCHOOL_QUARTER)
                    ? CalendarUnit.SCHOOL_QUARTER
                    : accept(Word.TRIMESTER)
                            ? CalendarUnit.TRIMESTER
                            : (kind.isPresent() || context.planYear() == YearKind.ACADEMIC) && accept(Word.HALF_YEAR)
                                    ? CalendarUnit.SCHOOL_HALF_YEAR
                                    : null;
        }
        if (unit == null || number > unit.termsInYear()) {
            at = start;
            return null;
        }
        int after = at;
        Point.Years years = years();
        if (years != null && years.academic() && years.single()) {
            return new Deadline.SchoolTerm(unit, number, Optional.of(years.first()), end);
        }
        if (years != null) {
            at = start;
            return null;
        }
        at = after;
        if (accept(Word.STUDY) && accept(Word.YEAR)) {
            accept(Token.Kind.DOT);
        } else {
            at = after;
        }
        return new Deadline.SchoolTerm(unit, number, Optional.empty(), end);
    }

    /** «учебный» or «календарный» before «год». */
    Optional<YearKind> yearKind() {
        if (accept(Word.STUDY)) {
            accept(Token.Kind.DOT);
            return Optional.of(YearKind.ACADEMIC);
        }
        return accept(Word.CALENDAR) ? Optional.of(YearKind.CALENDAR) : Optional.empty();
    }

    /** «первый вторник», «последняя пятница». */
    Atom.NthWeekday nthWeekday() {
        int ordinal =
                peek().is(Word.LAST) ? Deadline.MonthlyWeekday.LAST : peek().is(Word.ORDINAL) ? peek().value() : 0;
        if (ordinal < 1 || ordinal > 5 || ordinal == 5 && !peek().is(Word.LAST) || !next(1).is(Word.WEEKDAY)) {
            return null;
        }
        at++;
        return new Atom.NthWeekday(ordinal, DayOfWeek.of(take().value()));
    }
}
