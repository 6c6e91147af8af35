package org.mentorship.core.intake;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.mentorship.core.internal.Checks;

/**
 * A weekly time in which meetings can be held.
 *
 * @param id unique in the programme
 * @param from start, in the time zone of the programme's organization
 * @param to end, after {@code from} on the same day
 */
public record TimeSlot(String id, DayOfWeek day, LocalTime from, LocalTime to) {

    public TimeSlot {
        Checks.id(id, "id of a time slot");
        requireNonNull(day, "day");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Checks.that(from.isBefore(to), """
                The time slot (%s) begins at (%s) and does not end after that, but at (%s).
                Exchange the two times, or correct one of them.""", id, from, to);
    }
}
