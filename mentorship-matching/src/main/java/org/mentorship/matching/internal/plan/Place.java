package org.mentorship.matching.internal.plan;

import org.mentorship.core.intake.Offer;

/**
 * An offer that takes part, with what open mentorships leave of it.
 *
 * @param index in the plan, by offer id
 * @param occupied mentees of open mentorships
 * @param free further mentees, 0 or more
 * @param target average load of the form, mentees
 * @param joint whether its mentees meet together
 */
public record Place(int index, Offer offer, Mentor mentor, int occupied, int free, int target, boolean joint)
        implements Holder {

    /** Mentees that must come if any comes. */
    public int minimum() {
        return Math.max(0, offer.minMentees() - occupied);
    }

    public int excess(int mentees) {
        return Math.max(0, mentees - free);
    }

    public int shortage(int mentees) {
        return mentees == 0 ? 0 : Math.max(0, minimum() - mentees);
    }

    /** 1 for the first mentee above the average load, 2 for the next and so on; only for those who come now. */
    public int unevenness(int mentees) {
        return triangle(occupied + mentees - target) - triangle(occupied - target);
    }

    private static int triangle(int above) {
        return above <= 0 ? 0 : above * (above + 1) / 2;
    }

    /** Mentees by which the group comes nearer to its preferred size; below zero where it goes past it. */
    public int nearer(int mentees) {
        return offer.preferredMentees()
                .map(preferred -> Math.abs(occupied - preferred) - Math.abs(occupied + mentees - preferred))
                .orElse(0);
    }

    @Override
    public Mentor holdsFrom() {
        return mentor;
    }

    /** A place stands for itself in the count of better mentees, so that a count of none is seen too. */
    @Override
    public boolean countsFor(int points) {
        return true;
    }

    @Override
    public boolean seatAt(Place place) {
        return false;
    }

    @Override
    public boolean seat() {
        return false;
    }

    @Override
    public boolean fixesTimeOf(Place place) {
        return false;
    }

    /** Whether the mentor said when the group can meet. */
    public boolean statesTimes() {
        return !offer.slots().isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return offer.id();
    }
}
