package org.mentorship.benchmarks.synthetic;

/** What makes a made-up programme easy or hard to pair. */
public enum Family {
    /** One school, many directions and rated answers: few pairs score alike, places for nearly all. */
    FLAT(0, 105),
    /** One school, few directions and no answers: most pairs score alike, places for seven of ten. */
    TIE_HEAVY(0, 70),
    /** Schools of thirty mentors each whose pairs stay inside the school: many small independent parts. */
    SPLIT_BY_SCHOOL(30, 100);

    private final int mentorsPerSchool;
    private final int placesPercent;

    Family(int mentorsPerSchool, int placesPercent) {
        this.mentorsPerSchool = mentorsPerSchool;
        this.placesPercent = placesPercent;
    }

    int schools(int mentors) {
        return mentorsPerSchool == 0 ? 1 : Math.max(1, (mentors + mentorsPerSchool - 1) / mentorsPerSchool);
    }

    /** Places over all mentors, by the number of mentees; at least one a mentor. */
    int places(int mentors, int mentees) {
        return (int) Math.max(mentors, (long) mentees * placesPercent / 100);
    }
}
