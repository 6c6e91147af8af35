package org.mentorship.core.time;

import java.time.LocalDate;
import java.time.Month;
import org.mentorship.core.internal.Checks;

/**
 * An academic year with the school's own ends. It starts on 1 September (Приказ Минпросвещения 115 от 22.03.2021, п. 22);
 * where it ends is the school's own decision.
 *
 * @param startYear the year of its 1 September; 2024 means 2024/25
 * @param lessonsEnd last day of lessons, within the year
 * @param yearEnd last day of the administrative year, on or after {@code lessonsEnd}, no later than 31 August
 */
public record AcademicYear(int startYear, LocalDate lessonsEnd, LocalDate yearEnd) {

    public AcademicYear {
        Checks.range(startYear, 1900, 2199, "first calendar year of an academic year");
        Checks.day(lessonsEnd, "end of lessons");
        Checks.day(yearEnd, "end of the academic year");
        Checks.that(
                lessonsEnd.isAfter(startOf(startYear))
                        && !yearEnd.isAfter(startOf(startYear + 1).minusDays(1)),
                """
                The academic year (%d/%d) ends its lessons on (%s) and itself on (%s), not both between %s and %s.
                Correct the year of one of these days.""",
                startYear,
                startYear + 1,
                lessonsEnd,
                yearEnd,
                startOf(startYear),
                startOf(startYear + 1).minusDays(1));
        Checks.that(!yearEnd.isBefore(lessonsEnd), """
                The academic year (%d/%d) ends on (%s), before its lessons end on (%s).
                Exchange the two days, or correct one of them.""", startYear, startYear + 1, yearEnd, lessonsEnd);
    }

    /** The year with the usual ends: lessons until 31 May, the year until 31 August. */
    public static AcademicYear starting(int startYear) {
        return new AcademicYear(
                startYear, LocalDate.of(startYear + 1, Month.MAY, 31), LocalDate.of(startYear + 1, Month.AUGUST, 31));
    }

    /** The first calendar year of the academic year that the day belongs to. */
    public static int startYearOf(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /** 1 September. */
    public LocalDate start() {
        return startOf(startYear);
    }

    private static LocalDate startOf(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, 1);
    }
}
