package org.mentorship.core.deadline;

/** A unit in which a periodic deadline counts. Weeks begin on Monday; the units of a school year are the school's own. */
public enum CalendarUnit {
    DAY(0),
    WEEK(0),
    MONTH(0),
    /** Three calendar months from January, April, July or October (квартал). */
    QUARTER(0),
    /** Six calendar months from January or July. */
    HALF_YEAR(0),
    /** A calendar year. */
    YEAR(0),
    /** Учебная четверть. */
    SCHOOL_QUARTER(4),
    /** Триместр. */
    TRIMESTER(3),
    /** Учебное полугодие. */
    SCHOOL_HALF_YEAR(2),
    /** An academic year with its summer. */
    ACADEMIC_YEAR(0);

    private final int termsInYear;

    CalendarUnit(int termsInYear) {
        this.termsInYear = termsInYear;
    }

    /** How many of them make an academic year, 2 … 4; 0 for a unit that is not a part of one. */
    public int termsInYear() {
        return termsInYear;
    }
}
