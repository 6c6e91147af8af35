/**
 * Schools, colleges, enterprises, districts, and the head counts that they own. A {@link
 * org.mentorship.core.organization.Population} is the denominator of an indicator and belongs to one {@link
 * org.mentorship.core.organization.Organization}, so that sums count it once.
 */
package org.mentorship.core.organization;
