package org.mentorship.core.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.DateRange;

/** Cuts a span of days into units of time. */
final class Blocks {

    /**
     * One or several units in a row.
     *
     * @param days absent for a school term whose days are not known; {@code name} says which
     */
    record Block(Optional<DateRange> days, String name) {}

    private final SchoolCalendar school;
    private final DateRange limit;

    /** @param limit only blocks that touch these days are given */
    Blocks(SchoolCalendar school, DateRange limit) {
        this.school = school;
        this.limit = limit;
    }

    /**
     * The blocks that touch a span, in order, not cut to it. Days are counted from the span's first, weeks from the Monday of
     * its first week, longer units from the one that its first day lies in.
     */
    List<Block> of(CalendarUnit unit, int every, DateRange span) {
        return switch (unit) {
            case DAY -> steps(span.from(), ChronoUnit.DAYS, every, span);
            case WEEK ->
                steps(
                        span.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        ChronoUnit.WEEKS,
                        every,
                        span);
            case MONTH -> steps(span.from().withDayOfMonth(1), ChronoUnit.MONTHS, every, span);
            case QUARTER -> steps(firstOf(span.from(), 3), ChronoUnit.MONTHS, every * 3, span);
            case HALF_YEAR -> steps(firstOf(span.from(), 6), ChronoUnit.MONTHS, every * 6, span);
            case YEAR -> steps(span.from().withDayOfYear(1), ChronoUnit.YEARS, every, span);
            case ACADEMIC_YEAR -> academicYears(every, span);
            case SCHOOL_QUARTER, TRIMESTER, SCHOOL_HALF_YEAR -> terms(unit, every, span);
        };
    }

    private static LocalDate firstOf(LocalDate day, int months) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    private List<Block> steps(LocalDate anchor, ChronoUnit unit, int size, DateRange span) {
        List<Block> blocks = new ArrayList<>();
        long skipped = limit.from().isAfter(anchor) ? unit.between(anchor, limit.from()) / size : 0;
        LocalDate last = span.to().isBefore(limit.to()) ? span.to() : limit.to();
        for (long i = skipped; ; i++) {
            LocalDate first = anchor.plus(i * size, unit);
            if (first.isAfter(last)) {
                return blocks;
            }
            DateRange days = new DateRange(
                    first.isBefore(Checks.FIRST_DAY) ? Checks.FIRST_DAY : first,
                    capped(anchor.plus((i + 1) * size, unit).minusDays(1)));
            add(blocks, days, span);
        }
    }

    private static LocalDate capped(LocalDate day) {
        return day.isAfter(Checks.LAST_DAY) ? Checks.LAST_DAY : day;
    }

    private void add(List<Block> blocks, DateRange days, DateRange span) {
        if (days.overlaps(span) && days.overlaps(limit)) {
            blocks.add(new Block(Optional.of(days), ""));
        }
    }

    private List<Block> academicYears(int every, DateRange span) {
        List<Block> blocks = new ArrayList<>();
        int first = Math.max(AcademicYear.startYearOf(span.from()), 1900);
        for (int year = first; year <= 2199 && !school.year(year).start().isAfter(span.to()); year += every) {
            int last = Math.min(year + every - 1, 2199);
            add(
                    blocks,
                    new DateRange(school.year(year).start(), school.year(last).yearEnd()),
                    span);
        }
        return blocks;
    }

    private List<Block> terms(CalendarUnit unit, int every, DateRange span) {
        List<Block> blocks = new ArrayList<>();
        int parts = unit.termsInYear();
        int first = Math.max(AcademicYear.startYearOf(span.from()), 1900) * parts;
        int last = Math.min(AcademicYear.startYearOf(span.to()), 2199) * parts + parts - 1;
        for (int term = first; term <= last; term += every) {
            int end = Math.min(term + every - 1, last);
            Optional<DateRange> opens = school.term(term / parts, parts, term % parts + 1);
            Optional<DateRange> closes = school.term(end / parts, parts, end % parts + 1);
            AcademicYear year = school.year(term / parts);
            if (opens.isPresent() && closes.isPresent()) {
                add(blocks, new DateRange(opens.get().from(), closes.get().to()), span);
            } else if (new DateRange(year.start(), year.yearEnd()).overlaps(limit)) {
                blocks.add(new Block(Optional.empty(), name(unit, (opens.isPresent() ? end : term) % parts + 1, year)));
            }
        }
        return blocks;
    }

    /** The name of a term in a year: «II SCHOOL_QUARTER 2024/25» in Russian words. */
    static String name(CalendarUnit unit, int number, AcademicYear year) {
        return DeadlinePhrases.print(
                new Deadline.SchoolTerm(unit, number, Optional.of(year.startYear()), false),
                org.mentorship.core.text.Language.RU);
    }
}
