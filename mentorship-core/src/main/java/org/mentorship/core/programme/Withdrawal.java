package org.mentorship.core.programme;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.core.internal.Copies;

/**
 * What withdrawing a consent did: see {@link Programme#withdrawConsent}.
 *
 * @param programme after the withdrawal
 * @param touchedMentorships ids of the mentorships that were open and lost the person, in the programme's order: terminated,
 *     left by a mentee, or removed
 * @param erased whether the person was erased, because personal data may no longer be processed
 */
public record Withdrawal(Programme programme, List<String> touchedMentorships, boolean erased) {

    public Withdrawal {
        requireNonNull(programme, "programme");
        touchedMentorships = Copies.list(touchedMentorships);
    }
}
