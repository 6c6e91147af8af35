/**
 * Decisions on requests and offers: {@link org.mentorship.rules.eligibility.Eligibility} is admitted, refused with reasons, or
 * pending with what is {@link org.mentorship.rules.eligibility.Missing}.
 */
package org.mentorship.rules.eligibility;
