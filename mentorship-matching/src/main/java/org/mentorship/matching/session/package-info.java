/**
 * Keeps a pairing best while people come and go. Start with
 * {@link org.mentorship.matching.session.PairingSession#open}; each operation gives a
 * {@link org.mentorship.matching.session.SessionChange}: who moved and what it did to the score.
 * {@link org.mentorship.matching.session.PairingSession#recommend} ranks mentors for a
 * {@link org.mentorship.matching.session.Newcomer} as {@link org.mentorship.matching.session.Recommendation}s.
 */
package org.mentorship.matching.session;
