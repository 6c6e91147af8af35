package org.mentorship.matching.proof;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.text.Refusal;

/**
 * Prices from which anybody can count, with the programme and its rules alone, what no plan exceeds. Any prices give a true
 * bound; good ones give a low one. A request's priority of weight 1 counts {@code unit} points, so that seating goes
 * first. Formulas: docs/explanation/kernel.md.
 */
public sealed interface Prices {

    /**
     * Weak duality of the flow: a request keeps the most that an admissible place leaves it after its price.
     *
     * @param unit what one unit of coverage is worth in points, 1 or more
     * @param offers price of a place by offer id, in points; 0 where none stands
     * @param mentors price of a mentor's time by participant id, above 0; 0 where none stands
     */
    record OfPlaces(long unit, Map<String, Long> offers, Map<String, Long> mentors) implements Prices {
        public OfPlaces {
            checkUnit(unit);
            offers = sorted(offers);
            mentors = sorted(mentors);
        }
    }

    /**
     * Lagrangian relaxation of "a request sits once", for groups with one time or a minimum size: each offer takes those of
     * its requests who are worth most above their price, at its best time and size.
     *
     * @param unit what one unit of coverage is worth in points, 1 or more
     * @param requests price of a request by its id, in points; 0 where none stands. Below 0 for pinned ones alone
     */
    record OfRequests(long unit, Map<String, Long> requests) implements Prices {
        public OfRequests {
            checkUnit(unit);
            requests = sorted(requests);
        }
    }

    /**
     * Branch and bound over times of groups and over which groups meet, for each part of the programme by itself.
     *
     * @param parts which share neither requests nor mentors; together they hold every admissible pair
     */
    record OfGroups(List<GroupTree.Part> parts) implements Prices {
        public OfGroups {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Minimum cuts of the seating flow, one for each weight of a priority, written as prices in weights
     * ({@link Priority}: 1 to 3): no plan covers more than the requests that keep something and the places behind the cut.
     *
     * @param offers price of a place by offer id; 0 where none stands
     * @param mentors price of a mentor's time by participant id, above 0; 0 where none stands
     */
    record Cut(Map<String, Long> offers, Map<String, Long> mentors) {
        public Cut {
            offers = sorted(offers);
            mentors = sorted(mentors);
        }
    }

    /** Refuses a number below 1. */
    static void checkUnit(long unit) {
        if (unit < 1) {
            throw Refusal.of("""
                    The unit (%d) of prices is less than 1.
                    It says how many points one unit of coverage is worth.""", unit);
        }
    }

    private static Map<String, Long> sorted(Map<String, Long> prices) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }
}
