package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mentorship.matching.internal.kernel.DualPrices;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.plan.Slot;

/**
 * Chooses the time of each joint group before anybody is seated, by the kernel's prices of the plan that ignores times: a
 * time is worth what the place can earn with those whom it suits, each counted less what they would keep elsewhere. To
 * seat first and choose times afterwards ends in a deep local optimum: whoever the time does not suit is left over.
 */
final class TimeChoice {

    /** So much that a pinned request's times come before everything else; a thousand of them fit into a long. */
    private static final long PINNED = 1L << 50;

    private final PairingPlan plan;
    private final int[] start;
    private final Seating[] seating;
    private final long[] gain;

    /** @param transport of all candidates, in the order of the plan's */
    TimeChoice(PairingPlan plan, Transport transport, DualPrices prices) {
        this.plan = plan;
        start = new int[plan.places().size() + 1];
        for (int offer : transport.edgeOffer()) {
            start[offer + 1]++;
        }
        for (int j = 0; j < plan.places().size(); j++) {
            start[j + 1] += start[j];
        }
        seating = new Seating[transport.edgeOffer().length];
        gain = new long[seating.length];
        int[] next = start.clone();
        long unit = transport.unit();
        for (Seating one : plan.seatings()) {
            long keeps = prices.surplus(transport, one.index(), unit);
            for (int edge = transport.edgeStart()[one.index()]; edge < transport.edgeStart()[one.index() + 1]; edge++) {
                int at = next[transport.edgeOffer()[edge]]++;
                seating[at] = one;
                gain[at] = one.pin() == null ? transport.worth(one.index(), edge, unit) - keeps : PINNED;
            }
        }
    }

    /** Sets the time of each group to its best one, and of one mentor's groups to times that do not overlap if possible. */
    void choose() {
        Map<String, List<Slot>> led = new HashMap<>();
        for (MeetingTime time : plan.meetingTimes()) {
            List<Slot> before = led.computeIfAbsent(time.place().mentor().participant(), unseen -> new ArrayList<>());
            long[] earns = time.getSlots().stream()
                    .mapToLong(slot -> earns(time.place(), slot))
                    .toArray();
            int best = IntStream.range(0, earns.length)
                    .boxed()
                    .max(Comparator.comparing((Integer i) ->
                                    before.stream().noneMatch(time.getSlots().get(i)::overlaps))
                            .thenComparingLong(i -> earns[i])
                            .thenComparingInt(i -> -i))
                    .orElseThrow();
            time.setSlot(time.getSlots().get(best));
            before.add(time.getSlot());
        }
    }

    /** Sum of the greatest gains, as many as there are free places. */
    private long earns(Place place, Slot slot) {
        long[] gains = IntStream.range(start[place.index()], start[place.index() + 1])
                .filter(at -> seating[at].accepts(slot))
                .mapToLong(at -> gain[at])
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        return Arrays.stream(gains, Math.max(0, gains.length - place.free()), gains.length)
                .sum();
    }
}
