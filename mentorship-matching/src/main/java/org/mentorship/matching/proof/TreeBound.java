package org.mentorship.matching.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Checks trees of prices over groups, part by part, over all admissible pairs. */
final class TreeBound {

    /** What cannot be chosen; a sum of many still fits. */
    private static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

    private final Ground ground;
    private final List<List<int[]>> rows = new ArrayList<>();
    private final int[] partOfOffer;
    private final int[] partOfRequest;
    private boolean apart = true;

    /** @param parts of the certificate */
    TreeBound(Ground ground, Pairs pairs, List<GroupTree.Part> parts) {
        this.ground = ground;
        partOfOffer = new int[ground.offers.size()];
        Arrays.fill(partOfOffer, -1);
        partOfRequest = new int[ground.requests.size()];
        Arrays.fill(partOfRequest, -1);
        ground.offers.forEach(offering -> rows.add(new ArrayList<>()));
        Map<Integer, Integer> partOfMentor = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            for (String id : parts.get(part).offers()) {
                Integer offer = ground.offerIndex.get(id);
                if (offer != null) {
                    apart &= partOfOffer[offer] < 0;
                    partOfOffer[offer] = part;
                    Integer before =
                            partOfMentor.putIfAbsent(ground.offers.get(offer).mentor(), part);
                    apart &= before == null || before == part;
                }
            }
        }
        pairs.each(this::add);
    }

    private void add(int request, int offer, int points) {
        int part = partOfOffer[offer];
        apart &= part >= 0 && (partOfRequest[request] < 0 || partOfRequest[request] == part);
        partOfRequest[request] = part;
        rows.get(offer).add(new int[] {request, points});
    }

    /** Whether no pair and no mentor joins two parts, and each pair is in one. */
    boolean apart() {
        return apart;
    }

    /** Requests of a part. */
    int requests(int part) {
        return (int) Arrays.stream(partOfRequest).filter(own -> own == part).count();
    }

    /** Offers of a part. */
    List<Ground.Offering> offers(int part) {
        List<Ground.Offering> own = new ArrayList<>();
        for (int j = 0; j < partOfOffer.length; j++) {
            if (partOfOffer[j] == part) {
                own.add(ground.offers.get(j));
            }
        }
        return own;
    }

    /** Whether the tree shows that no plan of the part is worth more than it says. */
    boolean proves(GroupTree.Part part, int number) {
        return new Check(part, number).holds();
    }

    /** Times that the group of an offer may still have, and whether it may have nobody. Times are null for none at all. */
    private record Choice(Set<String> times, boolean mayRest) {}

    /** One part. */
    private final class Check {
        /** Stands for the only time of groups whom time does not tie. */
        private static final String ANY = "";

        private final GroupTree.Part part;
        private final List<Integer> offers = new ArrayList<>();
        private final List<Integer> requests = new ArrayList<>();
        private final Map<Integer, Integer> place = new HashMap<>();
        private final long enough;

        Check(GroupTree.Part part, int number) {
            this.part = part;
            for (int j = 0; j < partOfOffer.length; j++) {
                if (partOfOffer[j] == number) {
                    place.put(j, offers.size());
                    offers.add(j);
                }
            }
            for (int i = 0; i < partOfRequest.length; i++) {
                if (partOfRequest[i] == number) {
                    requests.add(i);
                }
            }
            enough = Math.multiplyExact(Math.addExact(part.bound(), 1), part.scale());
        }

        boolean holds() {
            List<Choice> all = new ArrayList<>();
            for (int j : offers) {
                List<String> times = ground.offers.get(j).times();
                all.add(new Choice(new TreeSet<>(times.isEmpty() ? List.of(ANY) : times), true));
            }
            return holds(part.tree(), all);
        }

        private boolean holds(GroupTree node, List<Choice> choices) {
            Earnings earnings = new Earnings(node, choices);
            if (earnings.bound < enough) {
                return true;
            }
            List<Choice> left = earnings.strikeOut(choices);
            if (left == null) {
                return true;
            }
            List<List<Choice>> divided = divided(node, left);
            if (divided.isEmpty() || divided.size() != node.branches().size()) {
                return false;
            }
            for (int k = 0; k < divided.size(); k++) {
                if (!holds(node.branches().get(k), divided.get(k))) {
                    return false;
                }
            }
            return true;
        }

        private List<List<Choice>> divided(GroupTree node, List<Choice> left) {
            if (node.split().isEmpty()) {
                return node.branches().size() == 1 ? List.of(left) : List.of();
            }
            if (node.split().get() instanceof GroupTree.Split.Time split) {
                return at(split.offer(), left, choice -> {
                    Set<String> only = new TreeSet<>(choice.times());
                    only.retainAll(Set.of(split.slot()));
                    Set<String> others = new TreeSet<>(choice.times());
                    others.remove(split.slot());
                    return List.of(new Choice(only, choice.mayRest()), new Choice(others, choice.mayRest()));
                });
            }
            if (node.split().get() instanceof GroupTree.Split.Meeting split) {
                return at(
                        split.offer(),
                        left,
                        choice -> List.of(new Choice(choice.times(), false), new Choice(Set.of(), choice.mayRest())));
            }
            GroupTree.Split.Clash split = (GroupTree.Split.Clash) node.split().get();
            Integer one = index(split.offer());
            Integer other = index(split.other());
            if (one == null || other == null || !clash(one, left.get(one), other, left.get(other))) {
                return List.of();
            }
            return List.of(resting(left, one), resting(left, other));
        }

        private Integer index(String offer) {
            Integer whole = ground.offerIndex.get(offer);
            return whole == null ? null : place.get(whole);
        }

        private List<List<Choice>> at(String offer, List<Choice> left, Function<Choice, List<Choice>> divide) {
            Integer index = index(offer);
            if (index == null) {
                return List.of();
            }
            List<List<Choice>> all = new ArrayList<>();
            for (Choice choice : divide.apply(left.get(index))) {
                all.add(with(left, index, choice));
            }
            return all;
        }

        private List<Choice> resting(List<Choice> left, int index) {
            return with(left, index, new Choice(Set.of(), left.get(index).mayRest()));
        }

        private List<Choice> with(List<Choice> left, int index, Choice choice) {
            List<Choice> other = new ArrayList<>(left);
            other.set(index, choice);
            return other;
        }

        /** Whether one mentor leads both and none of the times left lets both meet. */
        private boolean clash(int one, Choice first, int other, Choice second) {
            return one != other
                    && ground.offers.get(offers.get(one)).mentor()
                            == ground.offers.get(offers.get(other)).mentor()
                    && first.times().stream().noneMatch(ANY::equals)
                    && second.times().stream().noneMatch(ANY::equals)
                    && first.times().stream()
                            .allMatch(a -> second.times().stream().allMatch(b -> ground.overlap(a, b)));
        }

        /** What each offer of the part would earn at the prices of a node. */
        private final class Earnings {
            private final Map<String, Long> prices;
            private final List<Map<String, Long>> byTime = new ArrayList<>();
            private final long[] best;
            private final long bound;

            Earnings(GroupTree node, List<Choice> choices) {
                prices = node.requests();
                best = new long[offers.size()];
                long sum = 0;
                for (int i : requests) {
                    sum = Math.addExact(sum, price(i));
                }
                Set<Integer> mentors = new TreeSet<>();
                for (int k = 0; k < best.length; k++) {
                    Ground.Offering offering = ground.offers.get(offers.get(k));
                    long time = mentorPrice(node, offering.mentor());
                    if (mentors.add(offering.mentor())) {
                        sum = Math.addExact(sum, Math.multiplyExact(time, (long) ground.room.get(offering.mentor())));
                    }
                    best[k] = choices.get(k).mayRest() ? 0 : IMPOSSIBLE;
                    Map<String, Long> earned = new HashMap<>();
                    for (String slot : choices.get(k).times()) {
                        long earns = earns(offers.get(k), slot, time);
                        earned.put(slot, earns);
                        best[k] = Math.max(best[k], earns);
                    }
                    byTime.add(earned);
                }
                for (long one : best) {
                    sum = one == IMPOSSIBLE || sum == IMPOSSIBLE ? IMPOSSIBLE : Math.addExact(sum, one);
                }
                bound = sum;
            }

            private long price(int request) {
                Ground.Asking asking = ground.requests.get(request);
                long stated = prices.getOrDefault(asking.request().id(), 0L);
                return asking.pinned() ? stated : Math.max(0, stated);
            }

            private long mentorPrice(GroupTree node, int mentor) {
                return Math.max(0, node.mentors().getOrDefault(ground.mentors.get(mentor), 0L));
            }

            /** The most of a group at this time, with at least its minimum and at least one. */
            private long earns(int offer, String slot, long time) {
                Ground.Offering offering = ground.offers.get(offer);
                long[] values = rows.get(offer).stream()
                        .filter(row ->
                                slot.equals(ANY) || ground.requests.get(row[0]).accepts(slot))
                        .mapToLong(row -> Math.subtractExact(
                                Math.multiplyExact(part.scale(), worth(row[0], offer, row[1])), price(row[0])))
                        .sorted()
                        .toArray();
                long sum = 0;
                long most = IMPOSSIBLE;
                for (int size = 1; size <= Math.min(values.length, offering.free()); size++) {
                    long place = Math.addExact(Math.multiplyExact(part.scale(), ground.margin(offering, size)), time);
                    sum = Math.addExact(sum, Math.subtractExact(values[values.length - size], place));
                    if (size >= offering.minimum()) {
                        most = Math.max(most, sum);
                    }
                }
                return most;
            }

            private long worth(int request, int offer, int points) {
                return Math.addExact(
                        Math.multiplyExact((long) ground.requests.get(request).weight(), part.unit()),
                        (long) points + ground.keep(request, offer));
            }

            /** Choices with which the bound would be what is claimed or less are struck out; null where none is left. */
            List<Choice> strikeOut(List<Choice> choices) {
                List<Choice> left = new ArrayList<>();
                for (int k = 0; k < best.length; k++) {
                    long others = bound - best[k];
                    Set<String> times = new TreeSet<>();
                    byTime.get(k).forEach((slot, earns) -> {
                        if (earns != IMPOSSIBLE && others + earns >= enough) {
                            times.add(slot);
                        }
                    });
                    boolean mayRest = choices.get(k).mayRest() && others >= enough;
                    if (times.isEmpty() && !mayRest) {
                        return null;
                    }
                    left.add(new Choice(times, mayRest));
                }
                return left;
            }
        }
    }
}
