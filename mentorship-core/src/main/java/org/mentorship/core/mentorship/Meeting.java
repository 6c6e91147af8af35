package org.mentorship.core.mentorship;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;

public record Meeting(
        MeetingKind kind, LocalDate on, MeetingStatus status, Optional<Integer> minutes, Set<String> absent) {
    public Meeting {
        absent = Copies.sorted(absent);
    }
}
