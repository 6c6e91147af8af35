package org.mentorship.core.participant;

import static java.util.Objects.requireNonNull;

import org.mentorship.core.time.Validity;

/** A written consent to one purpose, signed by one side; {@code validity.from} is the day of signature. */
public record Consent(ConsentPurpose purpose, Signatory signatory, Validity validity) {

    public Consent {
        requireNonNull(purpose, "purpose");
        requireNonNull(signatory, "signatory");
        requireNonNull(validity, "validity");
    }
}
