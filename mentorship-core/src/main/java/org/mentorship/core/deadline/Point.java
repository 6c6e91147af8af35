package org.mentorship.core.deadline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A day, a part of a month, a month or several, of a year that may still be unknown.
 *
 * @param month 1 … 12; 0 where only a day is written
 * @param day first day, 1 … 31; 0 or less counts back from the last day of the month
 * @param lastMonth 1 … 12, at least as {@code month} within the year that begins with it; 0 where only a day is written
 * @param lastDay 1 … 31; 0 for the last day of the month
 * @param ordinal which weekday of the month, 1 … 5, 5 for the last; 0 where no weekday is meant
 * @param weekday the weekday meant or, with an exact day, the one written beside it
 * @param coarse whether no days are written
 */
record Point(
        int month,
        int day,
        int lastMonth,
        int lastDay,
        int ordinal,
        Optional<DayOfWeek> weekday,
        boolean coarse,
        Optional<Years> year) {

    /**
     * The written years of a point.
     *
     * @param first the first calendar year
     * @param last the last one; of academic years the first calendar year of the last of them
     */
    record Years(int first, int last, boolean academic) {

        boolean single() {
            return first == last;
        }

        /** The calendar year of a month in these years, where that is certain. */
        Optional<Integer> of(int month) {
            if (academic) {
                return single() ? Optional.of(month >= 9 ? first : first + 1) : Optional.empty();
            }
            if (single()) {
                return Optional.of(first);
            }
            return last == first + 1 ? Optional.of(month >= 9 ? first : last) : Optional.empty();
        }
    }

    static Point day(int month, int day) {
        return new Point(month, day, month, day, 0, Optional.empty(), false, Optional.empty());
    }

    static Point months(int month, int lastMonth) {
        return new Point(month, 1, lastMonth, 0, 0, Optional.empty(), true, Optional.empty());
    }

    static Point part(int month, int day, int lastDay) {
        return new Point(month, day, month, lastDay, 0, Optional.empty(), false, Optional.empty());
    }

    Point in(Optional<Years> years) {
        return new Point(month, day, lastMonth, lastDay, ordinal, weekday, coarse, years);
    }

    Point inMonth(int other) {
        return new Point(other, day, other, lastDay, ordinal, weekday, coarse, year);
    }

    Point named(DayOfWeek named) {
        return new Point(month, day, lastMonth, lastDay, ordinal, Optional.of(named), coarse, year);
    }

    /** Whether it is one month, of which no days are written. */
    boolean wholeMonth() {
        return coarse && month == lastMonth && month > 0;
    }

    /** Whether it is one day. */
    boolean exact() {
        return !coarse && ordinal == 0 && month > 0 && day > 0 && month == lastMonth && day == lastDay;
    }

    boolean dayOnly() {
        return month == 0;
    }

    /** Whether its days fall on the same days of every year. */
    boolean annual() {
        return ordinal == 0;
    }

    /** @throws DateTimeException if there is no such day */
    LocalDate first(int inYear) {
        YearMonth at = YearMonth.of(inYear, month);
        if (ordinal > 0) {
            return weekday(at);
        }
        return at.atDay(day > 0 ? day : at.lengthOfMonth() + day);
    }

    /** @throws DateTimeException if there is no such day */
    LocalDate last(int inYear) {
        YearMonth at = YearMonth.of(lastMonth < month ? inYear + 1 : inYear, lastMonth);
        if (ordinal > 0) {
            return weekday(at);
        }
        return lastDay > 0 ? at.atDay(lastDay) : at.atEndOfMonth();
    }

    private LocalDate weekday(YearMonth at) {
        LocalDate first = at.atDay(1);
        return ordinal == Deadline.MonthlyWeekday.LAST
                ? first.with(TemporalAdjusters.lastInMonth(weekday.orElseThrow()))
                : first.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday.orElseThrow()));
    }

    /** @throws DateTimeException if no year has such a day */
    MonthDay firstOfYear() {
        int length = java.time.Month.of(month).maxLength();
        return MonthDay.of(month, day > 0 ? day : length + day);
    }

    /** @throws DateTimeException if no year has such a day */
    MonthDay lastOfYear() {
        return MonthDay.of(
                lastMonth, lastDay > 0 ? lastDay : java.time.Month.of(lastMonth).maxLength());
    }
}
