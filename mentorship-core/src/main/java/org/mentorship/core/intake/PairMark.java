package org.mentorship.core.intake;

import org.mentorship.core.time.Validity;

/** A mark on two participants. */
public record PairMark(String mentor, String mentee, PairMarkKind kind, Validity validity) {}
