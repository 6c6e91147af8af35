package org.mentorship.core.time;

import java.time.LocalDate;

/** An academic year with the school's own ends. */
public record AcademicYear(int startYear, LocalDate lessonsEnd, LocalDate yearEnd) {}
