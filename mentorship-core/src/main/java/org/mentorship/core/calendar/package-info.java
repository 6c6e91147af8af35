/**
 * The school's years and the country's working days. {@link org.mentorship.core.calendar.SchoolCalendar} holds the school's
 * own year ends and terms, {@link org.mentorship.core.calendar.WorkCalendar} answers which days are worked, from dated data
 * with its sources ({@link org.mentorship.core.calendar.WorkYear}).
 */
package org.mentorship.core.calendar;
