/**
 * Spans of days, validity, ages, the academic year. All ends are inclusive; all days are calendar days in the time zone of
 * the programme's organization.
 */
package org.mentorship.core.time;
