package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.roadmap.ActivityKind;
import org.mentorship.core.roadmap.CanonicalStage;

/**
 * One time that a work of a roadmap comes round, as it stands on the day of the report: what a status rule decides on.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}. Exactly one
 * of {@code dated}, {@code undated} and {@code waiting} holds.
 *
 * @param number place of the occurrence in the report; 0 or more
 * @param activity id of the work
 * @param kind code of what the work is, such as {@code PAIRS_ORDER}; null when it is nothing that rules ask about
 * @param stage code of the canonical stage
 * @param dated whether it is due on a day
 * @param undated whether it has no day and waits for none
 * @param waiting whether an event, a schedule, a term or a year of the work calendar must be known first
 * @param reason why it has no day, such as {@code ON_DEMAND}, or {@code NO_DEADLINE}; null unless {@code undated}
 * @param waitsFor what must be known, in words; null unless {@code waiting}
 * @param opens first day of the window; null when none is said
 * @param due last day on which it is in time; null unless {@code dated}
 * @param today day of the report
 * @param daysLeft days from {@code today} to {@code due}, negative afterwards; null unless {@code dated}
 * @param daysOver days from {@code due} to {@code today}, negative before; null unless {@code dated}
 * @param required how often it must happen; 1 or more
 * @param happened how often it did happen, by the evidence up to {@code today}; 0 or more
 * @param complete whether it happened often enough
 * @param completedOn day on which it had happened often enough; null before
 * @param daysLate days from {@code due} to {@code completedOn}, negative when early; null unless dated and complete
 */
@Subject
@Invariant({
    "dated || undated || waiting",
    "!dated || !undated",
    "!dated || !waiting",
    "!undated || !waiting",
    "dated || due == null",
    "!dated || due != null",
    "!complete || completedOn != null",
    "complete || completedOn == null",
    "daysLeft == null || daysLeft >= 0 || today > due",
    "daysLeft == null || daysLeft < 0 || today <= due",
    "daysOver == null || daysOver <= 0 || today > due",
    "daysOver == null || daysOver > 0 || today <= due",
    "opens == null || due == null || opens <= due"
})
public record Due(
        int number,
        String activity,
        @OneOf(ActivityKind.class) String kind,
        @OneOf(CanonicalStage.class) String stage,
        boolean dated,
        boolean undated,
        boolean waiting,
        String reason,
        String waitsFor,
        LocalDate opens,
        LocalDate due,
        LocalDate today,
        Integer daysLeft,
        Integer daysOver,
        int required,
        int happened,
        boolean complete,
        LocalDate completedOn,
        Integer daysLate) {}
