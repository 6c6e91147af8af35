package org.mentorship.rules.internal.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.deadline.Deadline;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Activity;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Stage;

/**
 * When the roadmap's stages that gather mentees and mentors close.
 *
 * <p>A stage closes with the last of its works that has a dated end. It does not close at all when one of its works goes
 * on as needed, all the time or by a schedule kept elsewhere, or when no work of it has a dated end.
 */
final class StageEnds {
    private record Key(CanonicalStage stage, String organization) {}

    /** The end of a deadline: a day, none that can be told, or open for ever. */
    private record End(LocalDate day, boolean open) {
        static final End UNTOLD = new End(null, false);
        static final End OPEN = new End(null, true);

        End and(End other) {
            if (open || other.open) {
                return OPEN;
            }
            if (day == null || other.day == null) {
                return day == null ? other : this;
            }
            return day.isAfter(other.day) ? this : other;
        }
    }

    private final Programme programme;
    private final Map<Key, Optional<LocalDate>> known = new HashMap<>();

    StageEnds(Programme programme) {
        this.programme = programme;
    }

    /** The last day of the stage in the roadmap of the organization, or else in that of the programme; null when none. */
    LocalDate of(CanonicalStage stage, String organization) {
        return known.computeIfAbsent(new Key(stage, organization), key -> {
                    Optional<Roadmap> own = roadmap(organization);
                    return own.or(() -> roadmap(programme.organization())).map(roadmap -> end(roadmap, stage));
                })
                .orElse(null);
    }

    private Optional<Roadmap> roadmap(String organization) {
        return programme.roadmaps().stream()
                .filter(roadmap -> roadmap.organization().equals(organization))
                .findFirst();
    }

    private LocalDate end(Roadmap roadmap, CanonicalStage stage) {
        End end = End.UNTOLD;
        for (Stage candidate : roadmap.stages()) {
            if (candidate.canonical() == stage) {
                for (Activity activity : candidate.activities()) {
                    end = end.and(activity.deadline().map(this::end).orElse(End.UNTOLD));
                }
            }
        }
        return end.open() ? null : end.day();
    }

    private End end(Deadline deadline) {
        if (deadline instanceof Deadline.FixedWindow fixed) {
            return new End(fixed.window().to(), false);
        } else if (deadline instanceof Deadline.Until until) {
            return new End(until.day(), false);
        } else if (deadline instanceof Deadline.AllOf all) {
            return all.parts().stream().map(this::end).reduce(End.UNTOLD, End::and);
        } else if (deadline instanceof Deadline.FirstThen firstThen) {
            return end(firstThen.first()).and(end(firstThen.then()));
        } else if (deadline instanceof Deadline.AnnualWindow annual) {
            return lastClosing(annual);
        } else if (deadline instanceof Deadline.OnDemand
                || deadline instanceof Deadline.Continuous
                || deadline instanceof Deadline.OwnSchedule
                || deadline instanceof Deadline.Periodic
                || deadline instanceof Deadline.FromDate) {
            return End.OPEN;
        }
        return End.UNTOLD;
    }

    /** The window of the year that serves this programme: the last one that opens on or before its first day. */
    private End lastClosing(Deadline.AnnualWindow annual) {
        LocalDate start = programme.period().from();
        int year = annual.from().atYear(start.getYear()).isAfter(start) ? start.getYear() - 1 : start.getYear();
        if (annual.sinceYear().filter(since -> since > year).isPresent()) {
            return End.UNTOLD;
        }
        LocalDate closes = annual.to().atYear(year);
        return new End(closes.isBefore(annual.from().atYear(year)) ? annual.to().atYear(year + 1) : closes, false);
    }
}
