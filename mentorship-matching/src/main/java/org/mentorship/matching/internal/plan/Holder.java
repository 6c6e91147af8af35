package org.mentorship.matching.internal.plan;

/** What stands between a mentee and a mentor whom they would rather have: a seating, or the place itself (which does not). */
public interface Holder {

    /** The mentor, null for a seating without a place. */
    Mentor holdsFrom();

    /** Whether the mentor rather keeps it than takes a mentee of these points. */
    boolean countsFor(int points);

    boolean seatAt(Place place);

    boolean seat();

    /** Whether it sits at the place and the group's time is one that somebody stated. */
    boolean fixesTimeOf(Place place);
}
