package org.mentorship.core.calendar;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.DateRange;

/**
 * One part of an academic year, as the school itself set it: a quarter, a trimester or a half.
 *
 * @param startYear the first calendar year of the academic year, 1900 … 2199
 * @param parts into how many parts the school divides its year: 4 quarters, 3 trimesters or 2 halves
 * @param number which of them, 1 … {@code parts}
 * @param days its first and last day of lessons
 */
public record SchoolTerm(int startYear, int parts, int number, DateRange days) {

    public SchoolTerm {
        Checks.range(startYear, 1900, 2199, "first calendar year of an academic year");
        Checks.range(parts, 2, 4, "number of terms in a year");
        Checks.range(number, 1, parts, "number of a school term");
        requireNonNull(days, "days");
    }
}
