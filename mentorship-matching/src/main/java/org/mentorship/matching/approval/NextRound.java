package org.mentorship.matching.approval;

import java.time.LocalDate;
import java.util.Objects;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;

/**
 * The head of the next round's programme.
 *
 * @param id of the new programme
 * @param referenceDate not before that of the old one
 * @param period begins after that of the old one does
 */
public record NextRound(String id, LocalizedText title, LocalDate referenceDate, DateRange period) {
    public NextRound {
        Checks.id(id, "id of the next programme");
        Objects.requireNonNull(title, "title");
        Checks.day(referenceDate, "reference date of the next programme");
        Objects.requireNonNull(period, "period");
    }
}
