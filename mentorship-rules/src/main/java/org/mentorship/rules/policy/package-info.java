/**
 * Figures that rules ask for: a {@link org.mentorship.rules.policy.Threshold} with its dated values and their sources, and the
 * {@link org.mentorship.rules.policy.AppliedThreshold} that a finding carries.
 */
package org.mentorship.rules.policy;
