package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A bound on plans whose groups have one time and a minimum size, by Lagrangian relaxation of "a request sits once".
 *
 * <p>For any prices {@code u ≥ 0} of the requests no plan is worth more than
 * <pre>Σᵢ uᵢ  +  Σⱼ max over times t and sizes k (0, or minimum … capacity) of
 *                    the k greatest v(i,j) − uᵢ of those whom t suits, less the margins of k places</pre>
 * because a plan is one of the choices that each offer's maximum is taken over, and each seated request pays for itself
 * once. Prices are improved by subgradient steps: requests wanted by several groups become dearer, those wanted by none
 * cheaper (Held, Wolfe and Crowder, <i>Validation of subgradient optimization</i>, Mathematical Programming 6, 1974). A
 * person's cap over several offers is left out, which keeps the bound true.
 */
public final class GroupBound {

    private final Groups groups;
    private final Transport transport;
    private final int[] rowStart;
    private final int[] rowRequest;
    private final int[] rowEdge;
    private final long[] worth;

    // What the offers would choose at the present prices
    private final int[] chosenTime;
    private final int[] wanted;
    private final long[] values;
    private final long[] sorted;
    private long bestOfOffer;
    private int sizeOfOffer;
    private int timeOfOffer;
    private long leastOfOffer;

    private GroupBound(Groups groups) {
        this.groups = groups;
        this.transport = groups.transport();
        int edges = transport.edgeOffer().length;
        rowStart = new int[transport.offers() + 1];
        rowRequest = new int[edges];
        rowEdge = new int[edges];
        for (int offer : transport.edgeOffer()) {
            rowStart[offer + 1]++;
        }
        int longest = 0;
        for (int j = 0; j < transport.offers(); j++) {
            longest = Math.max(longest, rowStart[j + 1]);
            rowStart[j + 1] += rowStart[j];
        }
        worth = new long[edges];
        int[] next = rowStart.clone();
        long unit = transport.unit();
        for (int i = 0; i < transport.requests(); i++) {
            for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                int at = next[transport.edgeOffer()[edge]]++;
                rowRequest[at] = i;
                rowEdge[at] = edge;
                worth[at] = transport.worth(i, edge, unit);
            }
        }
        chosenTime = new int[transport.offers()];
        wanted = new int[transport.requests()];
        values = new long[longest];
        sorted = new long[longest];
    }

    /**
     * The best prices found.
     *
     * @param bound no plan is worth more
     * @param requestPrice the prices that show it
     * @param time for each offer the time that it would choose at these prices
     */
    public record Result(long bound, long[] requestPrice, int[] time) {}

    /**
     * Improves the bound from the prices given.
     *
     * @param start prices of the requests, for instance what each keeps in the kernel's plan without groups
     * @param reached worth of a plan already known; the steps aim at it
     * @param steps most steps
     */
    public static Result improve(Groups groups, long[] start, long reached, int steps, BooleanSupplier stop) {
        return new GroupBound(groups).run(start, reached, steps, stop);
    }

    /** The bound that prices of the requests show; those below zero count as zero. */
    public static long bound(Groups groups, long[] requestPrice) {
        long[] price = Arrays.stream(requestPrice).map(u -> Math.max(0, u)).toArray();
        return new GroupBound(groups).evaluate(price);
    }

    private Result run(long[] start, long reached, int steps, BooleanSupplier stop) {
        long[] price = start.clone();
        long best = evaluate(price);
        long[] bestPrice = price.clone();
        int[] bestTime = chosenTime.clone();
        double pace = 1;
        int idle = 0;
        for (int step = 0; step < steps && best > reached && !stop.getAsBoolean(); step++) {
            long now = step == 0 ? best : evaluate(price);
            if (now < best) {
                best = now;
                bestPrice = price.clone();
                bestTime = chosenTime.clone();
                idle = 0;
            } else if (++idle == 10) {
                pace /= 2;
                idle = 0;
                price = bestPrice.clone();
                evaluate(price);
            }
            long length = 0;
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] != 0 || price[i] > 0) {
                    length += (long) (wanted[i] - 1) * (wanted[i] - 1);
                }
            }
            if (length == 0) {
                break;
            }
            double by = pace * (now - reached) / length;
            for (int i = 0; i < wanted.length; i++) {
                price[i] = Math.max(0, price[i] + Math.round(by * (wanted[i] - 1)));
            }
        }
        return new Result(best, bestPrice, bestTime);
    }

    private long evaluate(long[] price) {
        long bound = 0;
        for (long u : price) {
            bound = Math.addExact(bound, u);
        }
        Arrays.fill(wanted, 0);
        for (int j = 0; j < transport.offers(); j++) {
            chooseFor(j, price);
            bound = Math.addExact(bound, bestOfOffer);
            chosenTime[j] = timeOfOffer;
            mark(j);
        }
        return bound;
    }

    /** The best time and size of an offer, with what they earn; leaves the values of the row in {@link #values}. */
    private void chooseFor(int offer, long[] price) {
        int from = rowStart[offer];
        int length = rowStart[offer + 1] - from;
        for (int k = 0; k < length; k++) {
            values[k] = worth[from + k] - price[rowRequest[from + k]];
        }
        bestOfOffer = 0;
        sizeOfOffer = 0;
        timeOfOffer = 0;
        long bestAny = Long.MIN_VALUE;
        for (int time = 0; time < groups.times()[offer]; time++) {
            int count = 0;
            for (int k = 0; k < length; k++) {
                if ((groups.suits()[rowEdge[from + k]] >>> time & 1) != 0) {
                    sorted[count++] = values[k];
                }
            }
            Arrays.sort(sorted, 0, count);
            long sum = 0;
            int most = Math.min(count, transport.capacity(offer));
            for (int size = 1; size <= most; size++) {
                sum += sorted[count - size] - transport.margin()[transport.marginStart()[offer] + size - 1];
                if (size >= groups.minimum()[offer]) {
                    if (sum > bestOfOffer) {
                        bestOfOffer = sum;
                        sizeOfOffer = size;
                        timeOfOffer = time;
                        leastOfOffer = sorted[count - size];
                    }
                    if (sizeOfOffer == 0 && sum > bestAny) {
                        bestAny = sum;
                        timeOfOffer = time;
                    }
                }
            }
        }
    }

    /** Counts the requests that the offer's choice takes. */
    private void mark(int offer) {
        int left = sizeOfOffer;
        int from = rowStart[offer];
        int length = rowStart[offer + 1] - from;
        for (int pass = 0; pass < 2 && left > 0; pass++) {
            for (int k = 0; k < length && left > 0; k++) {
                boolean suits = (groups.suits()[rowEdge[from + k]] >>> timeOfOffer & 1) != 0;
                if (suits && (pass == 0 ? values[k] > leastOfOffer : values[k] == leastOfOffer)) {
                    wanted[rowRequest[from + k]]++;
                    left--;
                }
            }
        }
    }
}
