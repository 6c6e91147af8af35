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
     * @param proof of the bound
     * @param scale parts of a point that prices of the proof count
     */
    record Result(int[] offerOf, int[] time, long bound, GroupProof proof, long scale) {}

    /** Plans to look at, with where the proof goes on. */
    private record Node(Choices choices, Tree proof, long bound, int number) {}

    /** A {@link GroupProof} that grows. */
    private static final class Tree {
        private long[] price;
        private long[] personPrice;
        private GroupProof.Split split = new GroupProof.Split.Whole();
        private final List<Tree> branches = new ArrayList<>(2);

        Tree(long[] price, long[] personPrice) {
            prices(price, personPrice);
        }

        void prices(long[] requests, long[] persons) {
            price = requests;
            personPrice = persons;
        }

        /** Other prices for the same plans. */
        Tree next() {
            Tree next = new Tree(price, personPrice);
            branches.add(next);
            return next;
        }

        GroupProof proof() {
            return new GroupProof(
                    price,
                    personPrice,
                    split,
                    branches.stream().map(Tree::proof).toList());
        }
    }

    /** Pairs and times looked at so far. */
    long spent() {
        return granted - work;
    }

    /** @param startPrice of each request */
    Result run(long[] startPrice) {
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingLong((Node node) -> -node.bound).thenComparingInt(Node::number));
        long[] price =
                Arrays.stream(startPrice).map(u -> Math.max(0, u) * scale).toArray();
        Tree root = new Tree(price, new long[transport.persons()]);
        open.add(new Node(Choices.all(groups), root, Long.MAX_VALUE, numbers++));
        long givenUp = GroupEarnings.IMPOSSIBLE;
        while (!open.isEmpty() && pays(open.peek().bound()) && (nodes == 0 || work > 0 && !stop.getAsBoolean())) {
            givenUp = Math.max(givenUp, look(open.poll(), open));
            nodes++;
        }
        long left = Math.max(
                givenUp, open.isEmpty() ? GroupEarnings.IMPOSSIBLE : open.peek().bound());
        long bound = Math.max(seats.worth(), Math.floorDiv(left, scale));
        return new Result(seats.offerOf(), seats.time(), bound, root.proof(), scale);
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
        PriceAscent ascent =
                new PriceAscent(transport, earnings, node.choices, node.proof.price, node.proof.personPrice);
        ascent.run(steps(), seats.worth() * scale, enough(), stop);
        work -= ascent.evaluations() * workOfStep;
        node.proof.prices(ascent.price(), ascent.personPrice());
        Choices left = strikeOut(node.choices, ascent);
        if (left != null && branchingTime(left) >= 0) {
            improve(left, ascent);
            left = strikeOut(left, ascent);
        }
        if (left == null) {
            return GroupEarnings.IMPOSSIBLE;
        }
        long bound = Math.min(node.bound, ascent.bound());
        int branch = branchingTime(left);
        if (branch < 0) {
            return leaf(left, bound, node.proof.next(), open);
        }
        int best = earnings.time(branch);
        split(
                node.proof,
                new GroupProof.Split.Time(branch, best),
                bound,
                open,
                left.at(branch, best),
                left.notAt(branch, best));
        return GroupEarnings.IMPOSSIBLE;
    }

    private int steps() {
        return (int) Math.min(nodes == 0 ? ROOT_STEPS : NODE_STEPS, work / workOfStep);
    }

    private Choices strikeOut(Choices choices, PriceAscent ascent) {
        return pays(ascent.bound()) ? earnings.strikeOut(choices, ascent.bound(), enough()) : null;
    }

    private void split(
            Tree proof, GroupProof.Split split, long bound, PriorityQueue<Node> open, Choices one, Choices other) {
        proof.split = split;
        proof.branches.add(new Tree(proof.price, proof.personPrice));
        proof.branches.add(new Tree(proof.price, proof.personPrice));
        open.add(new Node(one, proof.branches.get(0), bound, numbers++));
        open.add(new Node(other, proof.branches.get(1), bound, numbers++));
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
    private long leaf(Choices left, long known, Tree proof, PriorityQueue<Node> open) {
        work -= 2 * workOfStep;
        int[] times = chosenTimes(left);
        KernelPlan plan = seats.seat(left, times, false);
        if (!plan.complete()) {
            return known;
        }
        long[] price = kept(left, times, plan.prices().offerPrice());
        long[] personPrice = Arrays.stream(plan.prices().personPrice())
                .map(z -> Math.max(0, z) * scale)
                .toArray();
        long bound = Math.min(known, earnings.evaluate(price, personPrice, left));
        proof.prices(price, personPrice);
        if (!pays(bound)) {
            return GroupEarnings.IMPOSSIBLE;
        }
        int[] load = seats.load(plan.offerOf());
        int branch = branchingRest(left, load);
        Optional<Groups.Clash> clash = seats.clash(load, times);
        if (branch >= 0) {
            split(proof, new GroupProof.Split.Meeting(branch), bound, open, left.meeting(branch), left.resting(branch));
        } else if (clash.isPresent()) {
            int one = clash.get().offer();
            int other = clash.get().other();
            split(proof, new GroupProof.Split.Clash(one, other), bound, open, left.resting(one), left.resting(other));
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
