package org.mentorship.matching;

/**
 * What one constraint adds to one level of the score.
 *
 * @param constraint id of a {@link PairingConstraint}
 * @param level {@link Score#HARD} … {@link Score#POINTS}
 * @param amount signed; the amounts of a level add up to that level of the score
 * @param matches how often the constraint matched, 1 or more
 */
public record ScoreComponent(String constraint, int level, long amount, int matches) {}
