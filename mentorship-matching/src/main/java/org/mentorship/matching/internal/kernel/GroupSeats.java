package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The best known plan of groups, and exact seating at given times: once each group has its time, who sits where is the
 * kernel's problem, but for minimum sizes, for which groups are filled up at any cost in points, or given up, as are groups
 * that clash.
 */
final class GroupSeats {

    /** Points for filling a place up to the minimum, at most. */
    private static final int MOST_FILLING = Transport.MAX_POINTS / 4;

    private static final int TRIES = 4;

    private final Groups groups;
    private final Transport transport;
    private final BooleanSupplier stop;
    private final int filling;

    private int[] offerOf;
    private int[] time;
    private long worth;

    /** @param known a plan that keeps times and minimum sizes, as offers of the requests, and the times of its offers */
    GroupSeats(Groups groups, int[] known, int[] knownTime, BooleanSupplier stop) {
        this.groups = groups;
        this.transport = groups.transport();
        this.stop = stop;
        long spread = Arrays.stream(transport.edgePoints()).max().orElse(0)
                + 2L * Arrays.stream(transport.margin()).map(Math::abs).max().orElse(0);
        filling = (int) Math.min(MOST_FILLING, spread * transport.requests() + 1);
        offerOf = known.clone();
        time = knownTime.clone();
        worth = DualPrices.worth(transport, known);
    }

    /** Offer of each request in the best plan known, -1 for none. */
    int[] offerOf() {
        return offerOf;
    }

    /** Time of each offer in the best plan known. */
    int[] time() {
        return time;
    }

    long worth() {
        return worth;
    }

    /** Takes over a plan within capacities and times, if it keeps minimum sizes and clashes too and is the best so far. */
    boolean offer(int[] seats, int[] times) {
        long found = worth(seats, times);
        if (found <= worth) {
            return false;
        }
        worth = found;
        offerOf = seats.clone();
        time = times.clone();
        return true;
    }

    /** What a plan is worth; the smallest long where a group is below its minimum or clashes with another. */
    private long worth(int[] seats, int[] times) {
        int[] load = load(seats);
        for (int j = 0; j < load.length; j++) {
            if (lacks(j, load[j]) > 0) {
                return Long.MIN_VALUE;
            }
        }
        return clash(load, times).isPresent() ? Long.MIN_VALUE : DualPrices.worth(transport, seats);
    }

    /** A clash of two groups that both meet. */
    Optional<Groups.Clash> clash(int[] load, int[] times) {
        return groups.clashes().stream()
                .filter(clash -> load[clash.offer()] > 0
                        && load[clash.other()] > 0
                        && times[clash.offer()] == clash.time()
                        && times[clash.other()] == clash.otherTime())
                .findFirst();
    }

    /** Requests that a group of this size lacks to its minimum; none where it does not meet. */
    int lacks(int offer, int load) {
        return load == 0 ? 0 : Math.max(0, groups.minimum()[offer] - load);
    }

    int[] load(int[] seats) {
        int[] load = new int[transport.offers()];
        for (int offer : seats) {
            if (offer >= 0) {
                load[offer]++;
            }
        }
        return load;
    }

    /**
     * Seats everybody exactly at these times, and keeps the plan if it is the best so far. Groups that stay below their
     * minimum are given up for another try, which makes no plan worse than that without them.
     *
     * @param fill whether groups that may rest are filled up to their minimum, too
     * @return the first plan, which may leave groups below their minimum
     */
    KernelPlan seat(Choices choices, int[] times, boolean fill) {
        boolean[] rests = new boolean[transport.offers()];
        int[] margin = margin(choices, fill);
        KernelPlan first = kernel(choices, times, rests, margin);
        KernelPlan plan = first;
        for (int attempt = 1; plan.complete(); attempt++) {
            boolean kept = !giveUp(load(plan.offerOf()), times, rests);
            if (kept) {
                offer(plan.offerOf(), times);
            }
            if (kept || attempt == TRIES) {
                break;
            }
            plan = kernel(choices, times, rests, margin);
        }
        return first;
    }

    /** Lets groups below their minimum rest, and the smaller one of two that clash; whether there were such. */
    private boolean giveUp(int[] load, int[] times, boolean[] rests) {
        boolean some = false;
        for (int j = 0; j < load.length; j++) {
            if (lacks(j, load[j]) > 0) {
                rests[j] = true;
                some = true;
            }
        }
        Optional<Groups.Clash> clash = clash(load, times);
        if (!some && clash.isPresent()) {
            boolean first = load[clash.get().offer()] < load[clash.get().other()];
            rests[first ? clash.get().offer() : clash.get().other()] = true;
        }
        return some || clash.isPresent();
    }

    /** Margins with a reward on the places up to the minimum; they still never fall within an offer. */
    int[] margin(Choices choices, boolean fill) {
        int[] margin = transport.margin().clone();
        for (int j = 0; j < transport.offers(); j++) {
            int least = groups.minimum()[j] > 1 && (fill || !choices.mayRest(j)) ? groups.minimum()[j] : 0;
            for (int place = 0; place < Math.min(least, transport.capacity(j)); place++) {
                margin[transport.marginStart()[j] + place] -= filling;
            }
        }
        return margin;
    }

    private KernelPlan kernel(Choices choices, int[] times, boolean[] rests, int[] margin) {
        int edges = transport.edgeOffer().length;
        int[] edgeStart = new int[transport.requests() + 1];
        int[] edgeOffer = new int[edges];
        int[] edgePoints = new int[edges];
        int next = 0;
        for (int i = 0; i < transport.requests(); i++) {
            for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                int j = transport.edgeOffer()[edge];
                if (!rests[j] && choices.times(j) > 0 && (groups.suits()[edge] >>> times[j] & 1) != 0) {
                    edgeOffer[next] = j;
                    edgePoints[next++] = transport.edgePoints()[edge];
                }
            }
            edgeStart[i + 1] = next;
        }
        return Kernel.solve(
                new Transport(
                        edgeStart,
                        Arrays.copyOf(edgeOffer, next),
                        Arrays.copyOf(edgePoints, next),
                        transport.rank(),
                        transport.marginStart(),
                        margin,
                        transport.person(),
                        transport.personCap()),
                stop);
    }
}
