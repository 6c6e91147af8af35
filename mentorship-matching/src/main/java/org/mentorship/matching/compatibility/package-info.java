/**
 * How well a mentee and a mentor fit, in points from 0 to 1000. Start with
 * {@link org.mentorship.matching.compatibility.CompatibilityScorer}; a
 * {@link org.mentorship.matching.compatibility.Compatibility} shows each component's
 * {@link org.mentorship.matching.compatibility.Contribution} and what pair rules added.
 */
package org.mentorship.matching.compatibility;
