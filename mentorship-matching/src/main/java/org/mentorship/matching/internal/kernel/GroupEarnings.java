package org.mentorship.matching.internal.kernel;

import java.util.Arrays;

/**
 * What each offer would earn at given prices of requests and persons if it could choose its group alone: the Lagrangian
 * subproblems of {@link GroupBound} and {@link GroupSearch}.
 *
 * <p>An offer may be held to some of its times, and to meet or not to meet. Worths and prices are taken {@code scale} times,
 * so that prices can be finer than a point. Used by one thread; each evaluation replaces the one before.
 */
final class GroupEarnings {

    /** Earnings of a choice that cannot be made; far below all others, and a sum of many still fits. */
    static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

    private final Groups groups;
    private final Transport transport;
    private final long scale;
    private final int[] rowStart;
    private final int[] rowRequest;
    private final long[] rowSuits;
    private final long[] rowWorth;
    private final int[] timeStart;
    /** Greatest values among those whom a time suits, falling. */
    private final long[] top;

    private final long[] values;

    // What the last evaluation came to
    private final long[] earning;
    private final long[] best;
    private final int[] time;
    private final int[] size;
    private final long[] least;
    private final int[] wanted;
    private final int[] load;

    private int sizeOfTime;
    private long leastOfTime;

    GroupEarnings(Groups groups, long scale) {
        this.groups = groups;
        this.transport = groups.transport();
        this.scale = scale;
        int edges = transport.edgeOffer().length;
        int offers = transport.offers();
        rowStart = new int[offers + 1];
        for (int offer : transport.edgeOffer()) {
            rowStart[offer + 1]++;
        }
        int longest = 0;
        int most = 0;
        timeStart = new int[offers + 1];
        for (int j = 0; j < offers; j++) {
            longest = Math.max(longest, rowStart[j + 1]);
            most = Math.max(most, transport.capacity(j));
            rowStart[j + 1] += rowStart[j];
            timeStart[j + 1] = timeStart[j] + groups.times()[j];
        }
        rowRequest = new int[edges];
        rowSuits = new long[edges];
        rowWorth = new long[edges];
        fillRows();
        values = new long[longest];
        top = new long[most];
        earning = new long[timeStart[offers]];
        best = new long[offers];
        time = new int[offers];
        size = new int[offers];
        least = new long[offers];
        wanted = new int[transport.requests()];
        load = new int[transport.persons()];
    }

    private void fillRows() {
        int[] next = rowStart.clone();
        long unit = transport.unit();
        for (int i = 0; i < transport.requests(); i++) {
            for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                int at = next[transport.edgeOffer()[edge]]++;
                rowRequest[at] = i;
                rowSuits[at] = groups.suits()[edge];
                rowWorth[at] = Math.multiplyExact(scale, transport.worth(i, edge, unit));
            }
        }
    }

    /**
     * Lets every offer choose.
     *
     * @param price of each request, 0 or more
     * @param personPrice of each person's time, 0 or more
     * @param choices what each offer may choose from
     * @return no plan within the choices is worth more than this; {@link #IMPOSSIBLE} or less where there is none
     */
    long evaluate(long[] price, long[] personPrice, Choices choices) {
        long bound = 0;
        for (long u : price) {
            bound = Math.addExact(bound, u);
        }
        for (int p = 0; p < personPrice.length; p++) {
            bound = Math.addExact(
                    bound, Math.multiplyExact(personPrice[p], (long) transport.personCap()[p]));
        }
        Arrays.fill(wanted, 0);
        Arrays.fill(load, 0);
        for (int j = 0; j < best.length; j++) {
            choose(j, price, personPrice[transport.person()[j]], choices);
            if (best[j] == IMPOSSIBLE) {
                return IMPOSSIBLE;
            }
            bound = Math.addExact(bound, best[j]);
            mark(j);
        }
        return bound;
    }

    private void choose(int offer, long[] price, long personPrice, Choices choices) {
        int from = rowStart[offer];
        int length = rowStart[offer + 1] - from;
        for (int k = 0; k < length; k++) {
            values[k] = rowWorth[from + k] - price[rowRequest[from + k]];
        }
        best[offer] = choices.mayRest(offer) ? 0 : IMPOSSIBLE;
        size[offer] = 0;
        time[offer] = choices.firstTime(offer);
        long bestTime = IMPOSSIBLE;
        for (int t = 0; t < groups.times()[offer]; t++) {
            long earns = choices.mayMeet(offer, t) ? earns(offer, t, personPrice) : IMPOSSIBLE;
            earning[timeStart[offer] + t] = earns;
            if (earns > bestTime) {
                bestTime = earns;
                time[offer] = t;
                if (earns > best[offer]) {
                    best[offer] = earns;
                    size[offer] = sizeOfTime;
                    least[offer] = leastOfTime;
                }
            }
        }
    }

    /** The most that a group of the offer earns at a time, with at least its minimum and at least one. */
    private long earns(int offer, int t, long personPrice) {
        int from = rowStart[offer];
        int length = rowStart[offer + 1] - from;
        int capacity = transport.capacity(offer);
        int count = 0;
        for (int k = 0; k < length; k++) {
            long value = values[k];
            if ((rowSuits[from + k] >>> t & 1) == 0 || count == capacity && (count == 0 || value <= top[count - 1])) {
                continue;
            }
            int at = count < capacity ? count++ : count - 1;
            while (at > 0 && top[at - 1] < value) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = value;
        }
        long sum = 0;
        long most = IMPOSSIBLE;
        for (int s = 1; s <= count; s++) {
            sum += top[s - 1] - scale * transport.margin()[transport.marginStart()[offer] + s - 1] - personPrice;
            if (s >= groups.minimum()[offer] && sum > most) {
                most = sum;
                sizeOfTime = s;
                leastOfTime = top[s - 1];
            }
        }
        return most;
    }

    /** Counts the requests that the offer's choice takes. */
    private void mark(int offer) {
        int left = size[offer];
        load[transport.person()[offer]] += left;
        int from = rowStart[offer];
        int length = rowStart[offer + 1] - from;
        for (int pass = 0; pass < 2 && left > 0; pass++) {
            for (int k = 0; k < length && left > 0; k++) {
                boolean suits = (rowSuits[from + k] >>> time[offer] & 1) != 0;
                if (suits && (pass == 0 ? values[k] > least[offer] : values[k] == least[offer])) {
                    wanted[rowRequest[from + k]]++;
                    left--;
                }
            }
        }
    }

    /**
     * Choices with which the bound would fall below what is enough are struck out, by the last evaluation.
     *
     * @param bound of all choices together
     * @return null where nothing is left of some group
     */
    Choices strikeOut(Choices choices, long bound, long enough) {
        Choices left = choices;
        for (int j = 0; j < best.length; j++) {
            long others = bound - best[j];
            for (int t = 0; t < groups.times()[j]; t++) {
                if (left.mayMeet(j, t) && (earning(j, t) == IMPOSSIBLE || others + earning(j, t) < enough)) {
                    left = left.notAt(j, t);
                }
            }
            if (left.mayRest(j) && others < enough) {
                left = left.meeting(j);
            }
            if (left.times(j) == 0 && !left.mayRest(j)) {
                return null;
            }
        }
        return left;
    }

    /** What the offer would earn at the time if it met. */
    long earning(int offer, int t) {
        return earning[timeStart[offer] + t];
    }

    /** What the offer would earn at its best choice. */
    long best(int offer) {
        return best[offer];
    }

    /** The time that the offer would choose, the best one where it would rather not meet; 0 where it must not meet. */
    int time(int offer) {
        return time[offer];
    }

    /** Whether the offer would meet. */
    boolean meets(int offer) {
        return size[offer] > 0;
    }

    /** How many offers would take the request. */
    int wanted(int request) {
        return wanted[request];
    }

    /** How many requests the person's offers would take. */
    int load(int person) {
        return load[person];
    }
}
