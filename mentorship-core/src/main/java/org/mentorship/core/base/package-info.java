/**
 * The bases of mentees and of mentors (базы наставляемых и наставников), derived from a programme on a day: {@link
 * org.mentorship.core.base.Bases#of}. Entries hold ids; names, contacts and birth dates are not in them.
 */
package org.mentorship.core.base;
