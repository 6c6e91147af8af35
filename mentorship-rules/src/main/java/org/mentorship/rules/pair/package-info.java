/**
 * Verdicts on pairs: {@link org.mentorship.rules.pair.PairVerdict} holds vetoes and points;
 * {@link org.mentorship.rules.pair.PairJudge} judges many pairs of one programme and tells only of those a rule speaks of.
 */
package org.mentorship.rules.pair;
