/**
 * Pairs mentees with mentors. Start with {@link org.mentorship.matching.PairingSolver#solve}; a programme goes in, a
 * {@link org.mentorship.matching.Pairing} comes out: {@link org.mentorship.matching.Group}s with their
 * {@link org.mentorship.matching.Seat}s, and an {@link org.mentorship.matching.Unmatched} reason for each request without
 * one. {@link org.mentorship.matching.PairingSettings} say how, {@link org.mentorship.matching.PairingConstraint} lists what
 * is asked of a plan, {@link org.mentorship.matching.Quality} says what is proven.
 */
package org.mentorship.matching;
