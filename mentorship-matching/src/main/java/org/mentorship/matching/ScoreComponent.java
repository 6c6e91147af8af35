package org.mentorship.matching;

/** What one constraint adds to one level of the score. */
public record ScoreComponent(String constraint, int level, long amount, int matches) {}
