package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.deadline.Occurrence;
import org.mentorship.rules.Finding;

/**
 * One time that a work comes round.
 *
 * @param activity id of the work
 * @param occurrence when; absent where the plan gives the work no deadline at all
 * @param status {@code NO_DATE} also where no rule of the book speaks
 * @param days days overdue ({@code OVERDUE}), days late ({@code DONE_LATE}), days left ({@code NOT_DUE}, {@code IN_WINDOW},
 *     {@code DUE_SOON}; 0 on the last day); otherwise 0
 * @param happened how often it happened, by the evidence up to the day of the report; 0 or more
 * @param completedOn the day on which it had happened often enough
 * @param finding what the rule says; absent where none speaks
 */
public record DueWork(
        String activity,
        Optional<Occurrence> occurrence,
        WorkStatus status,
        int days,
        int happened,
        Optional<LocalDate> completedOn,
        Optional<Finding> finding) {
    public DueWork {
        requireNonNull(activity, "activity");
        requireNonNull(occurrence, "occurrence");
        requireNonNull(status, "status");
        requireNonNull(completedOn, "completedOn");
        requireNonNull(finding, "finding");
    }

    /** The last day on which it is in time, where it has one. */
    public Optional<LocalDate> due() {
        return occurrence.filter(Occurrence.Dated.class::isInstance).map(dated -> ((Occurrence.Dated) dated).due());
    }
}
