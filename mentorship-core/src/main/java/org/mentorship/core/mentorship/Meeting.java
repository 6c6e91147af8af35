package org.mentorship.core.mentorship;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A meeting of a pair or group.
 *
 * @param minutes how long it took, or is to take, 1 … 1440
 * @param absent ids of those of the mentorship who were not there; empty unless the meeting was held
 */
public record Meeting(
        MeetingKind kind, LocalDate on, MeetingStatus status, Optional<Integer> minutes, Set<String> absent) {

    public Meeting {
        requireNonNull(kind, "kind");
        Checks.day(on, "day of a meeting");
        requireNonNull(status, "status");
        Checks.range(minutes, 1, 24 * 60, "length of a meeting, in minutes,");
        absent = Copies.sorted(absent);
        Checks.ids(absent, "absent participant of a meeting");
        Checks.that(absent.isEmpty() || status == MeetingStatus.HELD, """
                The meeting of (%s) is (%s), but says who was absent.
                Name absent participants of meetings that were held only.""", on, status);
    }

    /** The same meeting, cancelled if it is planned. */
    public Meeting cancelledIfPlanned() {
        return status == MeetingStatus.PLANNED
                ? new Meeting(kind, on, MeetingStatus.CANCELLED, minutes, Set.of())
                : this;
    }
}
