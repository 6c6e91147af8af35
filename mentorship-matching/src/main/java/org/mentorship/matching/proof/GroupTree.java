package org.mentorship.matching.proof;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A tree of prices over plans whose groups have times or minimum sizes. A node speaks of all plans within some choices of
 * times and of meeting at all, the root of every plan. Where its prices bound these by what is claimed, they are done.
 * Otherwise the choices with which the bound would come down to that are struck out, and the branches hold every plan that is
 * left (docs/explanation/kernel.md).
 *
 * @param requests price of a request by its id, in parts of a point; 0 where none stands. Below 0 for pinned ones alone
 * @param mentors price of a mentor's time by participant id, above 0, likewise
 * @param split how the plans are divided; absent where they are not
 * @param branches one for each part of the split; one with other prices for the same plans, or none, without a split
 */
public record GroupTree(
        Map<String, Long> requests, Map<String, Long> mentors, Optional<Split> split, List<GroupTree> branches) {

    public GroupTree {
        requests = Collections.unmodifiableSortedMap(new TreeMap<>(requests));
        mentors = Collections.unmodifiableSortedMap(new TreeMap<>(mentors));
        Objects.requireNonNull(split, "split");
        branches = List.copyOf(branches);
    }

    /** How plans are divided between two branches. */
    public sealed interface Split {
        /** The group of the offer meets at the time if it meets; it meets at another one, or not at all. */
        record Time(String offer, String slot) implements Split {}

        /** The group of the offer meets; it does not. */
        record Meeting(String offer) implements Split {}

        /** Two groups of one mentor that can only meet at overlapping times: the one does not meet; the other does not. */
        record Clash(String offer, String other) implements Split {}
    }

    /**
     * Offers that share no request and no mentor with others, and a bound on what they come to.
     *
     * @param offers ids, one or more
     * @param unit what one unit of coverage is worth in points, 1 or more
     * @param scale parts of a point that prices of the tree count, 1 or more
     * @param bound no plan of these offers is worth more, in points
     * @param tree what proves it
     */
    public record Part(List<String> offers, long unit, long scale, long bound, GroupTree tree) {
        public Part {
            offers = List.copyOf(offers);
            Objects.requireNonNull(tree, "tree");
            Prices.checkUnit(unit);
            Prices.checkUnit(scale);
        }
    }
}
