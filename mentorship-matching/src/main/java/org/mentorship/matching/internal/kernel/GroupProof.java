package org.mentorship.matching.internal.kernel;

import java.util.List;

/**
 * A tree of prices that shows that no plan of groups is worth more than a bound.
 *
 * <p>A node speaks of all plans within some choices of times and of meeting at all; the root of every plan. If its prices
 * bound them by the bound, they are done. Otherwise the choices with which the bound of its prices would come down to it are
 * struck out, and the branches between them hold every plan that is left.
 *
 * @param requestPrice of each request, 0 or more, in parts of a point as fine as the tree's scale
 * @param personPrice of each person's time, likewise
 * @param split how the plans are divided
 * @param branches one for each part of the split, in its order; fewer where prices alone are enough
 */
public record GroupProof(long[] requestPrice, long[] personPrice, Split split, List<GroupProof> branches) {

    /** How plans are divided among branches. */
    public sealed interface Split {
        /** Not at all: prices of the node are enough, or other prices come next. */
        record Whole() implements Split {}

        /** The offer's group meets at the time if it meets; it meets at another time, or not at all. */
        record Time(int offer, int time) implements Split {}

        /** The offer's group meets; it does not. */
        record Meeting(int offer) implements Split {}

        /** Two groups with one time left each clash: the one does not meet; the other does not. */
        record Clash(int offer, int other) implements Split {}
    }

    public GroupProof {
        branches = List.copyOf(branches);
    }

    /** Nodes of the tree, this one included. */
    public int nodes() {
        return 1 + branches.stream().mapToInt(GroupProof::nodes).sum();
    }

    /** Whether it shows that no plan of the groups is worth more; {@code scale} parts of prices are a point. */
    public boolean verify(Groups groups, long bound, long scale) {
        return verify(new GroupEarnings(groups, scale), groups, Choices.all(groups), (bound + 1) * scale);
    }

    private boolean verify(GroupEarnings earnings, Groups groups, Choices choices, long enough) {
        long now = earnings.evaluate(requestPrice, personPrice, choices);
        if (now < enough) {
            return true;
        }
        Choices left = earnings.strikeOut(choices, now, enough);
        if (left == null) {
            return true;
        }
        List<Choices> parts = parts(groups, left);
        if (parts.size() != branches.size()) {
            return false;
        }
        for (int part = 0; part < parts.size(); part++) {
            if (!branches.get(part).verify(earnings, groups, parts.get(part), enough)) {
                return false;
            }
        }
        return !parts.isEmpty();
    }

    private List<Choices> parts(Groups groups, Choices left) {
        if (split instanceof Split.Time at) {
            return List.of(left.at(at.offer(), at.time()), left.notAt(at.offer(), at.time()));
        }
        if (split instanceof Split.Meeting meeting) {
            return List.of(left.meeting(meeting.offer()), left.resting(meeting.offer()));
        }
        if (split instanceof Split.Clash clash) {
            boolean clashes = groups.clashes().stream()
                    .anyMatch(one -> one.offer() == clash.offer()
                            && one.other() == clash.other()
                            && left.onlyAt(one.offer(), one.time())
                            && left.onlyAt(one.other(), one.otherTime()));
            return clashes ? List.of(left.resting(clash.offer()), left.resting(clash.other())) : List.of();
        }
        return branches.isEmpty() ? List.of() : List.of(left);
    }
}
