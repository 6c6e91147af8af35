package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.text.LocalizedText;

/**
 * How the training of a mentor stands on the reference date; there is one for each candidacy of a mentor.
 *
 * @param candidacy id of the candidacy
 * @param completed a training was completed and holds on the day of entry
 * @param lapsed a training was completed, but none holds on the day of entry
 * @param lastDay last day of the one that lapsed; null otherwise
 * @param plannedOn day on which the next training is to be completed; null when none is planned
 * @param paper what to call it
 */
@BelongsTo(subject = Candidacy.class, key = "id", own = "candidacy")
public record TrainingFact(
        String candidacy,
        boolean completed,
        boolean lapsed,
        LocalDate lastDay,
        LocalDate plannedOn,
        LocalizedText paper) {}
