package org.mentorship.core.mentorship;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.internal.Checks;

/**
 * What a participant said of the mentorship.
 *
 * @param participant id of the mentor or of a mentee
 * @param rating 1 (lowest) … 10
 * @param comment free words, not blank
 */
public record Feedback(String participant, LocalDate on, Fit fit, Optional<Integer> rating, Optional<String> comment) {

    public Feedback {
        Checks.id(participant, "participant of a feedback");
        Checks.day(on, "day of the feedback of participant (%s)", participant);
        requireNonNull(fit, "fit");
        Checks.range(rating, 1, 10, "rating of participant (%s)", participant);
        Checks.text(comment, "comment of participant (%s)", participant);
    }
}
