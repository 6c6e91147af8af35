package org.mentorship.core.time;

import java.time.LocalDate;
import org.mentorship.core.internal.Checks;

/** Days from {@code from} to {@code to}, both inclusive; at least one day, 1900 … 2200. */
public record DateRange(LocalDate from, LocalDate to) {

    public DateRange {
        Checks.day(from, "first day of a period");
        Checks.day(to, "last day of a period");
        Checks.that(!to.isBefore(from), """
                The period begins on (%s) and ends before that, on (%s).
                Exchange the two days, or correct one of them.""", from, to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(DateRange other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
