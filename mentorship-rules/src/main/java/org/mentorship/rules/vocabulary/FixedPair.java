package org.mentorship.rules.vocabulary;

import java.time.LocalDate;

/**
 * A pair or group that was fixed in the programme of the report and belongs to the plan, joined by {@code plan == $plan}.
 *
 * <p>A property that is not known is null, and null satisfies no comparison but {@code == null} and {@code != …}.
 *
 * @param plan id of the roadmap
 * @param id id of the mentorship
 * @param approvedOn day on which it was approved
 * @param interviewedOn day of the mentor's first interview that was passed
 * @param trainedOn day of the mentor's first training
 * @param consentedOn day from which everybody in it had consented to take part; null where somebody has not
 * @param requestedOn day of the last request that it meets
 * @param offeredOn day of the offer that it rests on
 * @param menteesClosedOn last day of the plan's stage that gathers mentees; null where the stage has no end
 * @param mentorsClosedOn last day of the plan's stage that gathers mentors; null where the stage has no end
 * @param introducedOn day of the first introductory meeting that was held
 * @param furtherOn day of the first meeting of another kind that was held
 * @param finishedOn day of the first final meeting that was held
 * @param lastMetOn day of the last meeting of another kind that was held
 */
@BelongsTo(subject = Work.class, key = "plan", own = "plan", most = 1)
public record FixedPair(
        String plan,
        String id,
        LocalDate approvedOn,
        LocalDate interviewedOn,
        LocalDate trainedOn,
        LocalDate consentedOn,
        LocalDate requestedOn,
        LocalDate offeredOn,
        LocalDate menteesClosedOn,
        LocalDate mentorsClosedOn,
        LocalDate introducedOn,
        LocalDate furtherOn,
        LocalDate finishedOn,
        LocalDate lastMetOn) {}
