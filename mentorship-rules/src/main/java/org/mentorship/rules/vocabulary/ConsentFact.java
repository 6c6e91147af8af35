package org.mentorship.rules.vocabulary;

import java.time.LocalDate;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.participant.Signatory;
import org.mentorship.core.text.LocalizedText;

/**
 * How one consent of a candidate stands on the reference date: there is one for each purpose and signatory, given or not.
 *
 * <p>At most one of {@code inForce}, {@code lapsed} and {@code withdrawn} is true; none is when it was never given.
 *
 * @param candidacy id of the candidacy
 * @param purpose {@code PARTICIPATION}, {@code PROCESSING}, {@code PUBLICATION} or {@code MENTORING}
 * @param signatory {@code SELF} or {@code PARENT}
 * @param inForce given, not withdrawn, and in force on the day of entry
 * @param lapsed given, but ended before the day of entry
 * @param withdrawn given and withdrawn
 * @param lapsesDuringProgramme in force on the day of entry, but not until the end of the programme
 * @param lastDay last day on which it holds or held; null when it has no end
 * @param signedAtAge age of the candidate on the day of signature; null when not signed or not known
 * @param paper what to call it
 */
@BelongsTo(subject = Candidacy.class, key = "id", own = "candidacy")
public record ConsentFact(
        String candidacy,
        @OneOf(ConsentPurpose.class) String purpose,
        @OneOf(Signatory.class) String signatory,
        boolean inForce,
        boolean lapsed,
        boolean withdrawn,
        boolean lapsesDuringProgramme,
        LocalDate lastDay,
        Integer signedAtAge,
        LocalizedText paper) {}
