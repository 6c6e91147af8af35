package org.mentorship.matching.internal.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * The best plan whose groups have one time and a minimum size, by branch and bound over the times of the groups and over
 * whether groups meet at all.
 *
 * <p>A node holds each offer to some choices. Prices of requests and persons bound its plans and are improved by a few
 * steps from those of its parent ({@link PriceAscent}). A choice with which the bound would not exceed the best plan known
 * is struck out (reduced cost fixing). Where one time is left for each group, the kernel seats exactly, and its prices prove
 * the node. Otherwise the group whose two best times are nearest to each other is held to the better one in one child and to
 * the others in the second. The node with the greatest bound comes first, so that the bound of the whole falls with every
 * step (Land and Doig, <i>An automatic method of solving discrete programming problems</i>, Econometrica 28, 1960; with
 * Lagrangian bounds: Fisher, <i>The Lagrangian relaxation method for solving integer programming problems</i>, Management
 * Science 27, 1981). Good plans come from seating at the times that the prices choose, and from {@link Reslotting} them.
 *
 * <p>Work is counted, not timed: the same problem gives the same plan, bound and tree.
 */
final class GroupSearch {

    /** Prices are as fine as this part of a point. */
    private static final long SCALE = 64;

    private static final int ROOT_STEPS = 200;
    private static final int NODE_STEPS = 25;
    /** What a group's way to another time and back takes, in the pairs and times that a look at prices takes. */
    private static final long WORK_OF_MOVE = 20_000;

    private final Groups groups;
    private final Transport transport;
    private final BooleanSupplier stop;
    private final GroupEarnings earnings;
    private final GroupSeats seats;
    private final long scale;
    private final long workOfStep;
    private final long granted;
    private long work;
    private int nodes;
    private int numbers;

    /**
     * @param known a plan that keeps times and minimum sizes, as offers of the requests, and the times of its offers
     * @param work pairs and times to look at, at most
     */
    GroupSearch(Groups groups, int[] known, int[] knownTime, long work, BooleanSupplier stop) {
        this.groups = groups;
        this.transport = groups.transport();
        this.stop = stop;
        this.granted = work;
        this.work = work;
        long ranks = Arrays.stream(transport.rank()).asLongStream().sum() + transport.requests();
        scale = SCALE * ranks <= (1L << 60) / transport.unit() ? SCALE : 1;
        earnings = new GroupEarnings(groups, scale);
        seats = new GroupSeats(groups, known, knownTime, stop);
        long looks = 1;
        for (int offer : transport.edgeOffer()) {
            looks += groups.times()[offer];
        }
        workOfStep = looks;
    }

    /**
     * What came of a search.
     *
     * @param offerOf offer of each request, -1 for none: the best plan known
     * @param time of each offer in it
     * @param bound no plan is worth more; the worth of the plan where it is proven
     * @param nodes looked at
     */
    record Result(int[] offerOf, int[] time, long bound, int nodes) {}

    private record Node(Choices choices, long[] price, long[] personPrice, long bound, int number) {}

    /** Pairs and times looked at so far. */
    long spent() {
        return granted - work;
    }

    /** @param startPrice of each request */
    Result run(long[] startPrice) {
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingLong((Node node) -> -node.bound()).thenComparingInt(Node::number));
        long[] price =
                Arrays.stream(startPrice).map(u -> Math.max(0, u) * scale).toArray();
        open.add(new Node(Choices.all(groups), price, new long[transport.persons()], Long.MAX_VALUE, numbers++));
        long givenUp = GroupEarnings.IMPOSSIBLE;
        while (!open.isEmpty() && pays(open.peek().bound()) && (nodes == 0 || work > 0 && !stop.getAsBoolean())) {
            givenUp = Math.max(givenUp, look(open.poll(), open));
            nodes++;
        }
        long left = Math.max(
                givenUp, open.isEmpty() ? GroupEarnings.IMPOSSIBLE : open.peek().bound());
        return new Result(seats.offerOf(), seats.time(), Math.max(seats.worth(), Math.floorDiv(left, scale)), nodes);
    }

    /** Whether a plan within the bound could be better than the best known. */
    private boolean pays(long bound) {
        return bound >= enough();
    }

    private long enough() {
        return (seats.worth() + 1) * scale;
    }

    /** Looks at a node; what it leaves open is added to the others. Returns a bound on what it gives up. */
    private long look(Node node, PriorityQueue<Node> open) {
        PriceAscent ascent = new PriceAscent(transport, earnings, node.choices(), node.price(), node.personPrice());
        ascent.run(steps(), seats.worth() * scale, enough(), stop);
        work -= ascent.evaluations() * workOfStep;
        Choices left = pays(ascent.bound()) ? strikeOut(node.choices(), ascent) : null;
        if (left != null && branchingTime(left) >= 0) {
            improve(left, ascent);
            left = pays(ascent.bound()) ? strikeOut(left, ascent) : null;
        }
        if (left == null) {
            return GroupEarnings.IMPOSSIBLE;
        }
        int branch = branchingTime(left);
        if (branch < 0) {
            return leaf(left, Math.min(node.bound(), ascent.bound()), open);
        }
        int best = earnings.time(branch);
        long bound = Math.min(node.bound(), ascent.bound());
        add(open, left.at(branch, best), ascent.price(), ascent.personPrice(), bound);
        add(open, left.notAt(branch, best), ascent.price(), ascent.personPrice(), bound);
        return GroupEarnings.IMPOSSIBLE;
    }

    private int steps() {
        return (int) Math.min(nodes == 0 ? ROOT_STEPS : NODE_STEPS, work / workOfStep);
    }

    private void add(PriorityQueue<Node> open, Choices choices, long[] price, long[] personPrice, long bound) {
        open.add(new Node(choices, price, personPrice, bound, numbers++));
    }

    /** Looks for better plans near the times that the prices choose; the earnings are as before afterwards. */
    private void improve(Choices left, PriceAscent ascent) {
        work -= workOfStep;
        long before = seats.worth();
        seats.seat(left, chosenTimes(left), true);
        if (nodes == 0 || seats.worth() > before) {
            Reslotting.of(groups, seats, left, stop).ifPresent(moves -> {
                int tries = moves.improve(seats, moves(left), (int) (work / 2 / WORK_OF_MOVE), stop);
                work -= tries * WORK_OF_MOVE;
            });
        }
        if (seats.worth() > before) {
            earnings.evaluate(ascent.price(), ascent.personPrice(), left);
        }
    }

    private int[] chosenTimes(Choices left) {
        int[] times = new int[transport.offers()];
        Arrays.setAll(times, j -> left.times(j) == 0 ? 0 : earnings.time(j));
        return times;
    }

    /** Times other than the best that are left to groups, those that lose least by the prices first. */
    private List<Reslotting.Move> moves(Choices left) {
        record Priced(Reslotting.Move move, long loss) {}
        List<Priced> moves = new ArrayList<>();
        for (int j = 0; j < transport.offers(); j++) {
            for (int t = 0; left.times(j) > 1 && t < groups.times()[j]; t++) {
                if (left.mayMeet(j, t)) {
                    moves.add(new Priced(new Reslotting.Move(j, t), earnings.best(j) - earnings.earning(j, t)));
                }
            }
            if (groups.minimum()[j] > 1 && left.mayRest(j) && left.times(j) > 0) {
                moves.add(new Priced(new Reslotting.Move(j, Reslotting.RESTS), earnings.best(j)));
            }
        }
        return moves.stream()
                .sorted(Comparator.comparingLong(Priced::loss))
                .map(Priced::move)
                .toList();
    }

    /** One time is left for each group: the kernel's prices bound it, and prove it where its plan keeps every limit. */
    private long leaf(Choices left, long known, PriorityQueue<Node> open) {
        work -= 2 * workOfStep;
        int[] times = chosenTimes(left);
        KernelPlan plan = seats.seat(left, times, false);
        if (!plan.complete()) {
            return known;
        }
        long[] price = kept(left, times, plan.certificate().offerPrice());
        long[] personPrice = Arrays.stream(plan.certificate().personPrice())
                .map(z -> Math.max(0, z) * scale)
                .toArray();
        long bound = Math.min(known, earnings.evaluate(price, personPrice, left));
        if (!pays(bound)) {
            return GroupEarnings.IMPOSSIBLE;
        }
        int[] load = seats.load(plan.offerOf());
        int branch = branchingRest(left, load);
        Optional<Groups.Clash> clash = seats.clash(load, times);
        if (branch >= 0) {
            add(open, left.meeting(branch), price, personPrice, bound);
            add(open, left.resting(branch), price, personPrice, bound);
        } else if (clash.isPresent()) {
            add(open, left.resting(clash.get().offer()), price, personPrice, bound);
            add(open, left.resting(clash.get().other()), price, personPrice, bound);
        } else {
            return bound;
        }
        return GroupEarnings.IMPOSSIBLE;
    }

    /** What each request keeps at these prices of places, over the offers whose times suit it. */
    private long[] kept(Choices left, int[] times, long[] offerPrice) {
        long unit = transport.unit();
        long[] kept = new long[transport.requests()];
        for (int i = 0; i < kept.length; i++) {
            for (int edge = transport.edgeStart()[i]; edge < transport.edgeStart()[i + 1]; edge++) {
                int j = transport.edgeOffer()[edge];
                if (left.times(j) > 0 && (groups.suits()[edge] >>> times[j] & 1) != 0) {
                    kept[i] = Math.max(kept[i], (transport.worth(i, edge, unit) - offerPrice[j]) * scale);
                }
            }
        }
        return kept;
    }

    /** Choices with which the bound would not pay are struck out; null where nothing is left of some group. */
    private Choices strikeOut(Choices choices, PriceAscent ascent) {
        Choices left = choices;
        for (int j = 0; j < transport.offers(); j++) {
            long others = ascent.bound() - earnings.best(j);
            for (int t = 0; t < groups.times()[j]; t++) {
                long earns = left.mayMeet(j, t) ? earnings.earning(j, t) : GroupEarnings.IMPOSSIBLE;
                if (left.mayMeet(j, t) && (earns == GroupEarnings.IMPOSSIBLE || !pays(others + earns))) {
                    left = left.notAt(j, t);
                }
            }
            if (left.mayRest(j) && !pays(others)) {
                left = left.meeting(j);
            }
            if (left.times(j) == 0 && !left.mayRest(j)) {
                return null;
            }
        }
        return left;
    }

    /** The offer with several times whose two best ones are nearest to each other; below zero where all are decided. */
    private int branchingTime(Choices choices) {
        int branch = -1;
        long nearest = Long.MAX_VALUE;
        for (int j = 0; j < transport.offers(); j++) {
            if (choices.times(j) > 1) {
                long regret = regret(choices, j);
                if (regret < nearest) {
                    nearest = regret;
                    branch = j;
                }
            }
        }
        return branch;
    }

    private long regret(Choices choices, int offer) {
        long second = GroupEarnings.IMPOSSIBLE;
        for (int t = 0; t < groups.times()[offer]; t++) {
            if (t != earnings.time(offer) && choices.mayMeet(offer, t)) {
                second = Math.max(second, earnings.earning(offer, t));
            }
        }
        return earnings.earning(offer, earnings.time(offer)) - second;
    }

    /** The offer that may rest and is furthest below its minimum; below zero where there is none. */
    private int branchingRest(Choices choices, int[] load) {
        int branch = -1;
        int most = 0;
        for (int j = 0; j < load.length; j++) {
            int lacks = choices.mayRest(j) ? seats.lacks(j, load[j]) : 0;
            if (lacks > most) {
                most = lacks;
                branch = j;
            }
        }
        return branch;
    }
}
