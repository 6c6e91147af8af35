package org.mentorship.core.time;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/**
 * How long a dated thing holds: from a day, until a day, unless withdrawn.
 *
 * @param from first day
 * @param until last day, inclusive; open when absent
 * @param withdrawnOn first day on which it no longer holds; may be before {@code from}, and then it never held
 */
public record Validity(LocalDate from, Optional<LocalDate> until, Optional<LocalDate> withdrawnOn) {

    public Validity {
        Checks.day(from, "first day of validity");
        Checks.day(until, "last day of validity");
        Checks.day(withdrawnOn, "day of withdrawal");
        if (until.isPresent()) {
            Checks.that(!until.get().isBefore(from), """
                    The validity begins on (%s) and ends before that, on (%s).
                    Exchange the two days, or correct one of them.""", from, until.get());
        }
    }

    /** From a day on, without an end. */
    public static Validity from(LocalDate from) {
        return new Validity(from, Optional.empty(), Optional.empty());
    }

    /** From a day until another, both inclusive. */
    public static Validity between(LocalDate from, LocalDate until) {
        return new Validity(from, Optional.of(until), Optional.empty());
    }

    /** Whether it holds on the day; a withdrawal takes effect on its own day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from)
                && until.map(end -> !day.isAfter(end)).orElse(true)
                && withdrawnOn.map(day::isBefore).orElse(true);
    }

    /** The same, withdrawn on the day, unless it was withdrawn earlier. */
    public Validity withdrawn(LocalDate on) {
        if (withdrawnOn.isPresent() && !withdrawnOn.get().isAfter(on)) {
            return this;
        }
        return new Validity(from, until, Optional.of(on));
    }
}
