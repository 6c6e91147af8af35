package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.participant.ClearanceKind;
import org.mentorship.core.text.LocalizedText;

/**
 * How one clearance of a candidate stands on the reference date: there is one for each kind, given or not.
 *
 * <p>At most one of {@code inForce}, {@code lapsed} and {@code withdrawn} is true; none is when it was never given.
 *
 * @param candidacy id of the candidacy
 * @param kind {@code CRIMINAL_RECORD} or {@code MEDICAL}
 * @param inForce given, not withdrawn, and in force on the day of entry
 * @param lapsed given, but ended before the day of entry
 * @param withdrawn given and withdrawn
 * @param lapsesDuringProgramme in force on the day of entry, but not until the end of the programme
 * @param lastDay last day on which it holds or held; null when it has no end
 * @param paper what to call it
 */
@BelongsTo(subject = Candidacy.class, key = "id", own = "candidacy")
public record ClearanceFact(
        String candidacy,
        @OneOf(ClearanceKind.class) String kind,
        boolean inForce,
        boolean lapsed,
        boolean withdrawn,
        boolean lapsesDuringProgramme,
        LocalDate lastDay,
        LocalizedText paper) {}
