package org.mentorship.core.intake;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.Validity;

/**
 * What is known beforehand of two participants as mentor and mentee.
 *
 * @param mentor id of a participant
 * @param mentee id of another participant
 */
public record PairMark(String mentor, String mentee, PairMarkKind kind, Validity validity) {

    public PairMark {
        Checks.id(mentor, "mentor of a mark");
        Checks.id(mentee, "mentee of a mark");
        requireNonNull(kind, "kind");
        requireNonNull(validity, "validity");
        Checks.that(!mentor.equals(mentee), """
                The mark (%s) names one participant (%s) on both sides.
                Name a mentor and another person as the mentee.""", kind, mentor);
    }
}
