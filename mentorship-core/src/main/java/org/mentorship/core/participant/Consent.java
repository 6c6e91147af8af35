package org.mentorship.core.participant;

import org.mentorship.core.time.Validity;

public record Consent(ConsentPurpose purpose, Signatory signatory, Validity validity) {}
