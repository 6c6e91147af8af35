package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** What one part of a phrase says, before it is joined with the parts beside it. */
sealed interface Atom {

    /** «ежегодно», «каждый учебный год». */
    record Yearly(Optional<YearKind> kind, Optional<Integer> since) implements Atom {}

    /** Days whose year may still be unknown. */
    record When(Mode mode, Point from, Point to) implements Atom {

        boolean hasYear() {
            return from.year().isPresent() || to.year().isPresent();
        }

        boolean dayOnly() {
            return from.dayOnly() || to.dayOnly();
        }
    }

    /** How days are meant. */
    enum Mode {
        WINDOW,
        UNTIL,
        /** Before the first day. */
        UNTIL_BEFORE,
        SINCE
    }

    /** Several of the same, each with a year of its own. */
    record Several(List<When> days) implements Atom {}

    /** Days of every year. */
    record Annual(List<When> days, Optional<Integer> since) implements Atom {}

    /** «с 2024 г.». */
    record SinceYear(Point.Years years) implements Atom {}

    /** Named years: «2024 г.», «на 2021–2024 гг.». */
    record NamedYears(Point.Years years, boolean bare) implements Atom {}

    /** «до 5 числа», whose month may be said elsewhere. */
    record DayOfMonth(Optional<Integer> from, int to) implements Atom {}

    /**
     * «вторая неделя», whose month may be said elsewhere.
     *
     * @param from first day, 1 … 31; 0 or less counts back from the last day of the month
     * @param to last day, 1 … 31; 0 for the last day of the month
     */
    record PartOfMonth(int from, int to) implements Atom {

        /** In each month; a day that a month does not have means its last. */
        Deadline.Monthly monthly() {
            return new Deadline.Monthly(Optional.of(from > 0 ? from : 31 + from), to > 0 ? to : 31);
        }

        Point of(Point month) {
            return Point.part(month.month(), from, to).in(month.year());
        }
    }

    /** «до 10 числа следующего месяца», whose unit may be said elsewhere. */
    record NextMonth(int day) implements Atom {}

    /** «в последнюю пятницу», whose month may be said elsewhere. */
    record NthWeekday(int ordinal, DayOfWeek weekday) implements Atom {}

    /** Bare weekdays. */
    record Weekdays(java.util.Set<DayOfWeek> days) implements Atom {}

    /** Understood to the end. */
    record Done(Deadline deadline) implements Atom {}
}
