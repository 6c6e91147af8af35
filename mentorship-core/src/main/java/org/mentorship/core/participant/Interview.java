package org.mentorship.core.participant;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.time.Validity;

/** An interview on readiness to mentor; {@code validity.from} is the day it was, or is to be, held. */
public record Interview(InterviewResult result, Validity validity) {

    public Interview {
        requireNonNull(result, "result");
        requireNonNull(validity, "validity");
    }
}
