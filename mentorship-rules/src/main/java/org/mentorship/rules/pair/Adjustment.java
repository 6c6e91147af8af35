package org.mentorship.rules.pair;

import org.mentorship.rules.Finding;

/** Points that a rule adds to a pair, negative for a malus. */
public record Adjustment(int points, Finding finding) {}
