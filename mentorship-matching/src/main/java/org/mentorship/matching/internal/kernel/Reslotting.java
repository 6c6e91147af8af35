package org.mentorship.matching.internal.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Improves a plan of groups by moving one group after another to another time, closing one or opening one again, where
 * everybody is seated anew exactly each time.
 *
 * <p>Each time of an offer is an offer of its own to a {@link LivePlan}, and at most one of them has places. A move closes
 * one and opens another, which takes a few shortest chains and no new solve.
 */
final class Reslotting {

    /** The time of a group that does not meet. */
    static final int RESTS = -1;

    private final Transport transport;
    private final int[] margin;
    /** The live offer of each offer's first time. */
    private final int[] first;

    private final LivePlan plan;
    private final int[] time;
    private final boolean rewards;

    private Reslotting(Transport transport, int[] margin, int[] first, LivePlan plan, int[] time) {
        this.transport = transport;
        this.margin = margin;
        this.first = first;
        this.plan = plan;
        this.time = time;
        this.rewards = !Arrays.equals(margin, transport.margin());
    }

    /** An offer's group takes the time, or {@link #RESTS}. */
    record Move(int offer, int time) {}

    /**
     * Starts at the times of the best plan known; groups with a minimum size that do not meet in it rest.
     *
     * @return none where the numbers leave no room, or where it was stopped
     */
    static Optional<Reslotting> of(Groups groups, GroupSeats seats, Choices choices, BooleanSupplier stop) {
        Transport transport = groups.transport();
        int[] margin = seats.margin(choices, true);
        int[] load = seats.load(seats.offerOf());
        int[] time = seats.time().clone();
        int[] first = new int[transport.offers() + 1];
        for (int j = 0; j < transport.offers(); j++) {
            first[j + 1] = first[j] + groups.times()[j];
            if (load[j] == 0 && groups.minimum()[j] > 1) {
                time[j] = RESTS;
            }
        }
        int points = Arrays.stream(transport.edgePoints()).max().orElse(0);
        int margins = Arrays.stream(margin).map(Math::abs).max().orElse(0);
        Optional<Transport> problem =
                LivePlan.withRoom(wide(groups, margin, first, time), transport.requests(), points, margins);
        if (problem.isEmpty()) {
            return Optional.empty();
        }
        KernelPlan plan = Kernel.solve(problem.get(), stop);
        return plan.complete()
                ? Optional.of(new Reslotting(transport, margin, first, new LivePlan(problem.get(), plan), time))
                : Optional.empty();
    }

    /** The problem with an offer for each time, of which only the present one has places. */
    private static Transport wide(Groups groups, int[] margin, int[] first, int[] time) {
        Transport transport = groups.transport();
        int count = 0;
        for (long suits : groups.suits()) {
            count += Long.bitCount(suits);
        }
        int[] edgeStart = new int[transport.requests() + 1];
        int[] edgeOffer = new int[count];
        int[] edgePoints = new int[count];
        int next = 0;
        for (int i = 0; i < transport.requests(); i++) {
            for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                for (long left = groups.suits()[edge]; left != 0; left &= left - 1) {
                    edgeOffer[next] = first[transport.edgeOffer()[edge]] + Long.numberOfTrailingZeros(left);
                    edgePoints[next++] = transport.edgePoints()[edge];
                }
            }
            edgeStart[i + 1] = next;
        }
        int offers = first[transport.offers()];
        int[] marginStart = new int[offers + 1];
        int[] open = new int[margin.length];
        int[] person = new int[offers];
        for (int j = 0; j < transport.offers(); j++) {
            for (int t = 0; t < groups.times()[j]; t++) {
                int own = first[j] + t;
                int places = t == time[j] ? transport.capacity(j) : 0;
                System.arraycopy(margin, transport.marginStart()[j], open, marginStart[own], places);
                marginStart[own + 1] = marginStart[own] + places;
                person[own] = transport.person()[j];
            }
        }
        return new Transport(
                edgeStart,
                edgeOffer,
                edgePoints,
                transport.rank(),
                marginStart,
                Arrays.copyOf(open, marginStart[offers]),
                person,
                transport.personCap());
    }

    /**
     * Tries the moves in turn, again and again while some make the plan better.
     *
     * @param seats gets each better plan
     * @param most tries at most
     * @return tries
     */
    int improve(GroupSeats seats, List<Move> moves, int most, BooleanSupplier stop) {
        int tries = 0;
        boolean better = true;
        while (better) {
            better = false;
            for (Move move : moves) {
                int before = time[move.offer()];
                if (before == move.time()) {
                    continue;
                }
                if (tries >= most || stop.getAsBoolean()) {
                    return tries;
                }
                tries++;
                long worth = plan.worth();
                take(move.offer(), move.time());
                // Without rewards for minimum sizes the live plan's own worth tells most moves apart
                if ((rewards || plan.worth() > worth) && seats.offer(offerOf(), times())) {
                    better = true;
                } else {
                    take(move.offer(), before);
                }
            }
        }
        return tries;
    }

    private void take(int offer, int to) {
        int places = transport.capacity(offer);
        for (int place = 0; time[offer] != RESTS && place < places; place++) {
            plan.removePlace(first[offer] + time[offer]);
        }
        for (int place = 0; to != RESTS && place < places; place++) {
            plan.addPlace(first[offer] + to, margin[transport.marginStart()[offer] + place]);
        }
        time[offer] = to;
    }

    private int[] offerOf() {
        int[] offerOf = new int[transport.requests()];
        for (int i = 0; i < offerOf.length; i++) {
            int live = plan.offerOf(i);
            int at = Arrays.binarySearch(first, live);
            offerOf[i] = live < 0 ? -1 : at >= 0 ? at : -at - 2;
        }
        return offerOf;
    }

    /** Time of each offer, the first for one that rests. */
    private int[] times() {
        return Arrays.stream(time).map(t -> Math.max(0, t)).toArray();
    }
}
