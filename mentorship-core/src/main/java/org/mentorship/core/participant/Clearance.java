package org.mentorship.core.participant;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.time.Validity;

/** A paper that shows that a person may work with minors; {@code validity.from} is the day it was issued. */
public record Clearance(ClearanceKind kind, Validity validity) {

    public Clearance {
        requireNonNull(kind, "kind");
        requireNonNull(validity, "validity");
    }
}
