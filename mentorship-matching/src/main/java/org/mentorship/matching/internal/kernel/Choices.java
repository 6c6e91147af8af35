package org.mentorship.matching.internal.kernel;

/** At which times the group of each offer may meet, and whether it may meet with nobody. Immutable. */
final class Choices {

    private final long[] times;
    private final boolean[] mayRest;

    private Choices(long[] times, boolean[] mayRest) {
        this.times = times;
        this.mayRest = mayRest;
    }

    /** Everything that the groups leave open. */
    static Choices all(Groups groups) {
        int offers = groups.times().length;
        long[] times = new long[offers];
        boolean[] mayRest = new boolean[offers];
        for (int j = 0; j < offers; j++) {
            times[j] = -1L >>> Groups.MAX_TIMES - groups.times()[j];
            mayRest[j] = true;
        }
        return new Choices(times, mayRest);
    }

    boolean mayMeet(int offer, int time) {
        return (times[offer] >>> time & 1) != 0;
    }

    boolean mayRest(int offer) {
        return mayRest[offer];
    }

    /** Whether this is the only time left. */
    boolean onlyAt(int offer, int time) {
        return times[offer] == 1L << time;
    }

    /** Number of times left. */
    int times(int offer) {
        return Long.bitCount(times[offer]);
    }

    /** The first time left, 0 where there is none. */
    int firstTime(int offer) {
        return times[offer] == 0 ? 0 : Long.numberOfTrailingZeros(times[offer]);
    }

    /** Meets at this time, or not at all if it may. */
    Choices at(int offer, int time) {
        return with(offer, 1L << time, mayRest[offer]);
    }

    Choices notAt(int offer, int time) {
        return with(offer, times[offer] & ~(1L << time), mayRest[offer]);
    }

    Choices meeting(int offer) {
        return with(offer, times[offer], false);
    }

    /** Does not meet; nothing is left where it must. */
    Choices resting(int offer) {
        return with(offer, 0, mayRest[offer]);
    }

    private Choices with(int offer, long left, boolean rest) {
        long[] newTimes = times.clone();
        boolean[] newRest = mayRest.clone();
        newTimes[offer] = left;
        newRest[offer] = rest;
        return new Choices(newTimes, newRest);
    }
}
