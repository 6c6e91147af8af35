/**
 * What changed between two pairings. Start with {@link org.mentorship.matching.compare.PairingDifference#between}; each
 * request whose lot changed has one {@link org.mentorship.matching.compare.RequestChange}, with its
 * {@link org.mentorship.matching.compare.Position} before and after.
 */
package org.mentorship.matching.compare;
