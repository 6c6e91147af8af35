package org.mentorship.core.participant;

import org.mentorship.core.time.Validity;

public record Clearance(ClearanceKind kind, Validity validity) {}
