package org.mentorship.rules.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.Finding;

/**
 * A paper or step that is still missing.
 *
 * @param paper what is missing, and who signs it where that matters
 * @param participant id of the person whom it is about
 * @param until last day to bring it
 * @param finding the rule that asks for it, and why
 */
public record Missing(LocalizedText paper, String participant, LocalDate until, Finding finding) {
    public Missing {
        requireNonNull(paper, "paper");
        requireNonNull(participant, "participant");
        requireNonNull(until, "until");
        requireNonNull(finding, "finding");
    }
}
