package org.mentorship.core.calendar;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.time.AcademicYear;
import org.mentorship.core.time.DateRange;

/**
 * The school's own ends of its years, and its terms. A year that the school does not name has the usual ends: lessons until
 * 31 May, the year until 31 August. Terms have no usual days: one that is not named has none.
 *
 * @param years each academic year at most once, in any order
 * @param terms each term at most once, in any order
 */
public record SchoolCalendar(List<AcademicYear> years, List<SchoolTerm> terms) {

    public SchoolCalendar {
        years = Copies.list(years);
        terms = Copies.list(terms);
        Checks.unique(years, year -> String.valueOf(year.startYear()), "academic year", "a school calendar");
        Checks.unique(
                terms,
                term -> term.startYear() + ", " + term.number() + " of " + term.parts(),
                "school term",
                "a school calendar");
    }

    /** The calendar of a school that has said nothing. */
    public static SchoolCalendar usual() {
        return new SchoolCalendar(List.of(), List.of());
    }

    /** A calendar with one year's own ends. */
    public static SchoolCalendar of(AcademicYear... years) {
        return new SchoolCalendar(List.of(years), List.of());
    }

    /** The academic year that starts in the calendar year, 1900 … 2199. */
    public AcademicYear year(int startYear) {
        return years.stream()
                .filter(year -> year.startYear() == startYear)
                .findFirst()
                .orElseGet(() -> AcademicYear.starting(startYear));
    }

    /** The days of a term, where the school has named them. */
    public Optional<DateRange> term(int startYear, int parts, int number) {
        return terms.stream()
                .filter(term -> term.startYear() == startYear && term.parts() == parts && term.number() == number)
                .map(SchoolTerm::days)
                .findFirst();
    }
}
