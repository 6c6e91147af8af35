/**
 * Numbers about a programme that a headmaster can sign. {@link org.mentorship.rules.indicator.Suppression} says which numbers
 * about small groups are not shown.
 */
package org.mentorship.rules.indicator;
