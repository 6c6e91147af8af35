package org.mentorship.core.participant;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.internal.Checks;
import org.mentorship.core.time.Validity;

/**
 * A training of mentors; {@code validity.from} is the day it was, or is to be, completed.
 *
 * @param course its name or code, not blank
 */
public record Training(String course, Validity validity) {

    public Training {
        Checks.text(course, "course of a training");
        requireNonNull(validity, "validity");
    }
}
