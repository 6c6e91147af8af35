package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.rules.roadmap.WorkStatus;

/**
 * One time that a work of a roadmap comes round, with the status that the roadmap rules give it on the reference date.
 *
 * @param id roadmap, work and number of the occurrence, such as {@code plan:1.1:1}
 * @param roadmap id of the roadmap
 * @param organization id of the organization whose roadmap it is
 * @param activity id of the work
 * @param kind code of what the work is, such as {@code PAIRS_ORDER}; null when it is nothing that rules ask about
 * @param stage code of the canonical stage
 * @param status such as {@code DONE}, {@code DONE_LATE} or {@code OVERDUE}; see {@link Verdict#status}
 * @param due last day on which it is in time; null when it has none
 * @param completedOn day on which it was done; null before
 * @param referenceDate day of the numbers
 */
@Subject
public record RoadmapWork(
        String id,
        String roadmap,
        String organization,
        String activity,
        @OneOf(ActivityKind.class) String kind,
        @OneOf(CanonicalStage.class) String stage,
        @OneOf(WorkStatus.class) String status,
        LocalDate due,
        LocalDate completedOn,
        LocalDate referenceDate)
        implements Countable {

    @Override
    public String unit() {
        return id;
    }
}
