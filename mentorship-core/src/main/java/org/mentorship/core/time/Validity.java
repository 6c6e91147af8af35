package org.mentorship.core.time;

import java.time.LocalDate;
import java.util.Optional;

/** How long a dated thing holds: from a day, until a day (inclusive, open when absent), unless withdrawn. */
public record Validity(LocalDate from, Optional<LocalDate> until, Optional<LocalDate> withdrawnOn) {

    public static Validity from(LocalDate from) {
        return new Validity(from, Optional.empty(), Optional.empty());
    }

    /** Whether it holds on the day; a withdrawal takes effect on its own day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from)
                && until.map(end -> !day.isAfter(end)).orElse(true)
                && withdrawnOn.map(day::isBefore).orElse(true);
    }
}
