package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.participant.InterviewResult;
import org.mentorship.core.text.LocalizedText;

/**
 * How the interview on readiness to mentor stands on the reference date; there is one for each candidacy of a mentor.
 *
 * @param candidacy id of the candidacy
 * @param result result of the latest interview held, {@code READY}, {@code NOT_READY} or {@code REPEAT}; null when none
 *     was held
 * @param lapsed the latest interview was held, but holds no longer on the day of entry
 * @param lastDay last day on which its result holds; null when it has no end
 * @param plannedOn day of the next interview; null when none is planned
 * @param paper what to call it
 */
@BelongsTo(subject = Candidacy.class, key = "id", own = "candidacy")
public record InterviewFact(
        String candidacy,
        @OneOf(InterviewResult.class) String result,
        boolean lapsed,
        LocalDate lastDay,
        LocalDate plannedOn,
        LocalizedText paper) {}
