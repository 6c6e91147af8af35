/**
 * What changed between two pairings. Start with {@link org.mentorship.matching.compare.PairingDifference#between}; each
 * request whose lot changed has one {@link org.mentorship.matching.compare.RequestChange}, with its
 * {@link org.mentorship.matching.compare.Position} before and after. {@link org.mentorship.matching.compare.WhatIf} solves a
 * programme as it is and as it would be, and gives the difference.
 */
package org.mentorship.matching.compare;
