package org.mentorship.matching.proof;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mentorship.core.programme.PairingWishes;

/**
 * What prices prove: an upper bound on the worth of every legal plan, over all admissible pairs from some points up. Any
 * prices will do; those below 0 that may not be so count as 0. Overflow is an {@link ArithmeticException}.
 */
final class PriceBounds {

    /** The first place of a group that may need somebody whatever it costs. */
    private static final long FREE = Long.MIN_VALUE;

    private final Ground ground;
    private final Pairs pairs;
    private final PairingWishes wishes;
    private final Admissible admissible;

    /** Walks through the pairs that a bound is over. */
    @FunctionalInterface
    interface Admissible {
        void each(long[] values, Pairs.Least least, Pairs.Sink sink);
    }

    private final ClaimedPlan plan;
    private final boolean[] seatedForCertain;

    /** Over all admissible pairs. */
    PriceBounds(Ground ground, Pairs pairs, ClaimedPlan plan) {
        this(ground, pairs, plan, pairs::each, new boolean[ground.requests.size()]);
    }

    /**
     * @param plan any legal plan; its pairs are looked at first, so that most others need no look
     * @param admissible the pairs that the bounds are over
     * @param seatedForCertain requests that each of the plans in question seats, apart from pinned ones
     */
    PriceBounds(Ground ground, Pairs pairs, ClaimedPlan plan, Admissible admissible, boolean[] seatedForCertain) {
        this.ground = ground;
        this.pairs = pairs;
        this.plan = plan;
        this.wishes = ground.programme.wishes();
        this.admissible = admissible;
        this.seatedForCertain = seatedForCertain;
    }

    /** Whether each plan in question seats the request, so that its price may be below 0. */
    private boolean sits(int request) {
        return ground.requests.get(request).pinned() || seatedForCertain[request];
    }

    private long margin(Ground.Offering offering, int place) {
        return ground.margin(offering, place);
    }

    private long worth(int request, int offer, int points, long unit) {
        return Math.addExact(
                Math.multiplyExact((long) ground.requests.get(request).weight(), unit),
                (long) points + ground.keep(request, offer));
    }

    /** What prices leave room for: coverage, and points at each coverage, likeness and variety apart. */
    interface Room {
        /** No plan covers more. */
        long coverage();

        /** No plan that covers this has more points; the greatest long where nothing is known. */
        long points(long coverage);
    }

    /** What the prices leave room for over pairs of at least {@code floor} points. */
    Room room(Prices prices, int floor) {
        if (prices instanceof Prices.OfGroups groups) {
            return ofGroups(groups);
        }
        boolean places = prices instanceof Prices.OfPlaces;
        long unit = places ? ((Prices.OfPlaces) prices).unit() : ((Prices.OfRequests) prices).unit();
        long worth = places
                ? placesBound((Prices.OfPlaces) prices, floor)
                : requestsBound((Prices.OfRequests) prices, floor);
        long fewest = ground.fewestPoints(ground.offers, ground.requests.size());
        return new Room() {
            @Override
            public long coverage() {
                return Math.floorDiv(Math.subtractExact(worth, fewest), unit);
            }

            @Override
            public long points(long coverage) {
                return Math.subtractExact(worth, Math.multiplyExact(coverage, unit));
            }
        };
    }

    /** Level by level: parts that together cover as much as they can have the points of each at most. */
    private Room ofGroups(Prices.OfGroups prices) {
        TreeBound trees = new TreeBound(ground, pairs, prices.parts());
        boolean proven = trees.apart();
        long covered = 0;
        long sum = 0;
        for (int k = 0; proven && k < prices.parts().size(); k++) {
            GroupTree.Part part = prices.parts().get(k);
            proven = trees.proves(part, k);
            long fewest = ground.fewestPoints(trees.offers(k), trees.requests(k));
            long own = Math.floorDiv(Math.subtractExact(part.bound(), fewest), part.unit());
            covered = Math.addExact(covered, own);
            sum = Math.addExact(sum, Math.subtractExact(part.bound(), Math.multiplyExact(own, part.unit())));
        }
        long most = proven ? covered : Long.MAX_VALUE;
        long points = sum;
        return new Room() {
            @Override
            public long coverage() {
                return most;
            }

            @Override
            public long points(long coverage) {
                return coverage > most ? Long.MIN_VALUE : coverage == most ? points : Long.MAX_VALUE;
            }
        };
    }

    private long placesBound(Prices.OfPlaces prices, int floor) {
        long[] offers = offerPrices(prices.offers());
        long[] mentors = mentorPrices(prices.mentors());
        long[] keeps = new long[ground.requests.size()];
        for (int i = 0; i < keeps.length; i++) {
            keeps[i] = sits(i) ? Long.MIN_VALUE : 0;
            int seat = plan.offerOf[i];
            if (seat != ClaimedPlan.NONE && plan.points[i] >= floor) {
                long kept = Math.subtractExact(worth(i, seat, plan.points[i], prices.unit()), offers[seat]);
                keeps[i] = Math.max(keeps[i], kept);
            }
        }
        admissible.each(
                offers,
                (i, price) -> keeps[i] == Long.MIN_VALUE
                        ? floor
                        : Math.max(
                                floor,
                                Math.addExact(
                                        Math.subtractExact(
                                                Math.addExact(keeps[i], price), mostBeforePoints(i, prices.unit())),
                                        1)),
                (i, j, points) -> keeps[i] =
                        Math.max(keeps[i], Math.subtractExact(worth(i, j, points, prices.unit()), offers[j])));
        long bound = sum(keeps);
        for (int j = 0; j < offers.length; j++) {
            Ground.Offering offering = ground.offers.get(j);
            long net = Math.subtractExact(offers[j], mentors[offering.mentor()]);
            for (int place = 1; place <= offering.free() && net > margin(offering, place); place++) {
                bound = Math.addExact(bound, Math.subtractExact(net, margin(offering, place)));
            }
        }
        return Math.addExact(bound, roomCost(mentors));
    }

    /** Worth of a seat of the request without its points, and with its wish to keep a mentor if it has one. */
    private long mostBeforePoints(int request, long unit) {
        Ground.Asking asking = ground.requests.get(request);
        return Math.addExact(
                Math.multiplyExact((long) asking.weight(), unit), asking.kept() == null ? 0 : wishes.keepPairs());
    }

    /** A request that sits in each plan and has no pair makes all bounds true: there is no such plan. */
    private static long sum(long[] keeps) {
        long sum = 0;
        for (long kept : keeps) {
            sum = Math.addExact(sum, kept == Long.MIN_VALUE ? 0 : kept);
        }
        return sum;
    }

    private long roomCost(long[] mentors) {
        long cost = 0;
        for (int p = 0; p < mentors.length; p++) {
            cost = Math.addExact(cost, Math.multiplyExact(mentors[p], (long) ground.room.get(p)));
        }
        return cost;
    }

    private long[] offerPrices(Map<String, Long> byId) {
        long[] prices = new long[ground.offers.size()];
        Arrays.setAll(
                prices, j -> byId.getOrDefault(ground.offers.get(j).offer().id(), 0L));
        return prices;
    }

    private long[] mentorPrices(Map<String, Long> byId) {
        long[] prices = new long[ground.mentors.size()];
        Arrays.setAll(prices, p -> Math.max(0, byId.getOrDefault(ground.mentors.get(p), 0L)));
        return prices;
    }

    /**
     * No plan over pairs of at least {@code floor} points covers more.
     *
     * @param one whether each request counts as one rather than by its priority
     */
    long bound(Prices.Cut cut, int floor, boolean one) {
        long[] offers = offerPrices(cut.offers());
        long[] mentors = mentorPrices(cut.mentors());
        long[] keeps = new long[ground.requests.size()];
        Arrays.setAll(keeps, i -> sits(i) ? Long.MIN_VALUE : 0);
        admissible.each(
                offers,
                (i, price) -> keeps[i] == Long.MIN_VALUE || Math.subtractExact(weight(i, one), price) > keeps[i]
                        ? floor
                        : Pairs.NEVER,
                (i, j, points) -> keeps[i] = Math.max(keeps[i], Math.subtractExact(weight(i, one), offers[j])));
        long bound = sum(keeps);
        for (int j = 0; j < offers.length; j++) {
            Ground.Offering offering = ground.offers.get(j);
            long net = Math.max(0, Math.subtractExact(offers[j], mentors[offering.mentor()]));
            bound = Math.addExact(bound, Math.multiplyExact(net, (long) offering.free()));
        }
        return Math.addExact(bound, roomCost(mentors));
    }

    private long weight(int request, boolean one) {
        return one ? 1 : ground.requests.get(request).weight();
    }

    /** For each offer the best time and size of those who are worth more than their price. */
    private long requestsBound(Prices.OfRequests prices, int floor) {
        long[] price = new long[ground.requests.size()];
        long bound = 0;
        for (int i = 0; i < price.length; i++) {
            long stated = prices.requests()
                    .getOrDefault(ground.requests.get(i).request().id(), 0L);
            price[i] = sits(i) ? stated : Math.max(0, stated);
            bound = Math.addExact(bound, price[i]);
        }
        Rows[] rows = new Rows[ground.offers.size()];
        Arrays.setAll(rows, j -> new Rows());
        // Even one who costs something may be needed to come to the minimum
        long[] first = new long[rows.length];
        Arrays.setAll(first, j -> ground.offers.get(j).minimum() > 1 ? FREE : margin(ground.offers.get(j), 1));
        admissible.each(
                first,
                (i, cost) -> cost == FREE
                        ? floor
                        : Math.max(
                                floor,
                                Math.subtractExact(Math.addExact(price[i], cost), mostBeforePoints(i, prices.unit()))),
                (i, j, points) -> rows[j].add(i, Math.subtractExact(worth(i, j, points, prices.unit()), price[i])));
        for (int j = 0; j < rows.length; j++) {
            bound = Math.addExact(bound, best(ground.offers.get(j), rows[j]));
        }
        return bound;
    }

    private long best(Ground.Offering offering, Rows rows) {
        if (offering.times().isEmpty()) {
            return best(offering, rows.values(i -> true));
        }
        long best = 0;
        for (String time : offering.times()) {
            best = Math.max(
                    best, best(offering, rows.values(i -> ground.requests.get(i).accepts(time))));
        }
        return best;
    }

    /** @param values rising */
    private long best(Ground.Offering offering, long[] values) {
        long best = 0;
        long sum = 0;
        for (int size = 1; size <= Math.min(values.length, offering.free()); size++) {
            sum = Math.addExact(sum, Math.subtractExact(values[values.length - size], margin(offering, size)));
            if (size >= offering.minimum()) {
                best = Math.max(best, sum);
            }
        }
        return best;
    }

    /**
     * Most points that likeness or variety inside groups could add: the largest groups full, as far as requests go.
     *
     * @param countRequests whether no group is larger than the number of its admissible requests
     */
    long company(boolean countRequests) {
        long perPair = Math.max(wishes.groupLikeness(), wishes.groupVariety());
        if (perPair == 0) {
            return 0;
        }
        int[] asking = new int[ground.offers.size()];
        Arrays.fill(asking, countRequests ? 0 : Integer.MAX_VALUE);
        if (countRequests) {
            pairs.each((i, j, points) -> asking[j]++);
        }
        Arrays.setAll(asking, j -> Math.min(ground.offers.get(j).free(), asking[j]));
        Arrays.sort(asking);
        long sum = 0;
        long left = ground.requests.size();
        for (int j = asking.length - 1; j >= 0; j--) {
            long mentees = Math.min(asking[j], left);
            sum = Math.addExact(sum, perPair * mentees * (mentees - 1) / 2);
            left -= mentees;
        }
        return sum;
    }

    /** Requests of one offer with what they are worth above their price. */
    private static final class Rows {
        private int[] requests = new int[8];
        private long[] values = new long[8];
        private int size;

        void add(int request, long value) {
            if (size == requests.length) {
                requests = Arrays.copyOf(requests, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            requests[size] = request;
            values[size++] = value;
        }

        long[] values(IntPredicate which) {
            long[] kept = new long[size];
            int next = 0;
            for (int k = 0; k < size; k++) {
                if (which.test(requests[k])) {
                    kept[next++] = values[k];
                }
            }
            long[] all = Arrays.copyOf(kept, next);
            Arrays.sort(all);
            return all;
        }
    }
}
