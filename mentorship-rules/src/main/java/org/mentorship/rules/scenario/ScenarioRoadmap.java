package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.core.internal.Copies;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;

/**
 * The school's roadmap in a scenario, for one academic year.
 *
 * @param academicYear its first calendar year; that of the scenario's programme where it is left out
 * @param approvedOn day of the act by which it was approved
 * @param works in the order of the document; works of one stage that stand together are one stage of the document
 * @param events days of events that deadlines refer to
 */
public record ScenarioRoadmap(
        Optional<Integer> academicYear, Optional<LocalDate> approvedOn, List<Work> works, List<Event> events) {

    /**
     * One work. Somebody is responsible and a result is named unless the scenario says otherwise.
     *
     * @param stage {@code WORK} where it is left out
     * @param deadline phrase as a document would have it, such as «до 5 сентября 2025»; no deadline where it is left out
     * @param done days of evidence
     * @param acts days of evidence by an act of that day
     * @param missing what the document does not say of the work
     */
    public record Work(
            String id,
            Optional<ActivityKind> kind,
            CanonicalStage stage,
            Optional<String> deadline,
            List<LocalDate> done,
            List<LocalDate> acts,
            Set<Missing> missing) {

        /** What a document may leave unsaid. */
        public enum Missing {
            RESPONSIBLE,
            RESULT
        }

        public Work {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(stage, "stage");
            requireNonNull(deadline, "deadline");
            done = List.copyOf(done);
            acts = List.copyOf(acts);
            missing = Copies.sorted(missing);
        }
    }

    /** An event and the days on which it happens. */
    public record Event(String name, List<LocalDate> days) {
        public Event {
            requireNonNull(name, "name");
            days = List.copyOf(days);
        }
    }

    public ScenarioRoadmap {
        requireNonNull(academicYear, "academicYear");
        requireNonNull(approvedOn, "approvedOn");
        works = List.copyOf(works);
        events = List.copyOf(events);
    }
}
