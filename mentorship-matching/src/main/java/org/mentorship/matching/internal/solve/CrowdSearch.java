package org.mentorship.matching.internal.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds who crowds around a request that has no seat in a plan of a {@link SeatMarket}. */
final class CrowdSearch {

    private final List<SeatMarket.Row> rows;
    private final List<SeatMarket.Desk> desks;
    private final Map<String, Integer> caps;
    /** Offer of each seated request. */
    private final Map<String, String> seats;

    private final List<List<Integer>> sitting = new ArrayList<>();
    private final Map<String, List<Integer>> desksOf = new HashMap<>();
    /** Mentees of each mentor. */
    private final Map<String, Integer> taken = new HashMap<>();

    private final Deque<Integer> open = new ArrayDeque<>();
    private final boolean[] rowIn;
    private final boolean[] deskIn;

    CrowdSearch(SeatMarket market, Map<String, String> seats) {
        rows = market.rows();
        desks = market.desks();
        caps = market.caps();
        this.seats = seats;
        rowIn = new boolean[rows.size()];
        deskIn = new boolean[desks.size()];
        Map<String, Integer> deskIndex = new HashMap<>();
        for (int j = 0; j < desks.size(); j++) {
            sitting.add(new ArrayList<>());
            desksOf.computeIfAbsent(desks.get(j).mentor(), key -> new ArrayList<>())
                    .add(j);
            deskIndex.put(desks.get(j).offer(), j);
        }
        for (int i = 0; i < rows.size(); i++) {
            Integer at = deskIndex.get(seats.get(rows.get(i).request()));
            if (at != null) {
                sitting.get(at).add(i);
                taken.merge(desks.get(at).mentor(), 1, Integer::sum);
            }
        }
    }

    /** Absent where a chain of re-seatings ends at a free place. */
    Optional<SeatMarket.Crowd> around(String request) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).request().equals(request)) {
                take(i);
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> places = new TreeMap<>();
        while (!open.isEmpty()) {
            int j = open.remove();
            SeatMarket.Desk desk = desks.get(j);
            boolean full = sitting.get(j).size() >= desk.margins().length;
            int cap = caps.getOrDefault(desk.mentor(), Integer.MAX_VALUE);
            if (!full && taken.getOrDefault(desk.mentor(), 0) < cap) {
                return Optional.empty();
            }
            // A place is free, but the mentor has no time: others of the mentor's mentees would have to make room
            for (int from : full ? List.of(j) : desksOf.get(desk.mentor())) {
                sitting.get(from).forEach(this::take);
            }
            places.merge(
                    desk.mentor(),
                    full ? desk.margins().length : cap,
                    (before, more) -> Math.min(before + more, caps.getOrDefault(desk.mentor(), Integer.MAX_VALUE)));
        }
        return Optional.of(crowd(places));
    }

    private void take(int row) {
        if (!rowIn[row]) {
            rowIn[row] = true;
            SeatMarket.reach(rows.get(row), deskIn, open);
        }
    }

    private SeatMarket.Crowd crowd(Map<String, Integer> places) {
        Set<String> requests = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rowIn[i] || waitsHere(rows.get(i))) {
                requests.add(rows.get(i).request());
            }
        }
        Set<String> offers = new TreeSet<>();
        IntStream.range(0, deskIn.length)
                .filter(j -> deskIn[j])
                .forEach(j -> offers.add(desks.get(j).offer()));
        return new SeatMarket.Crowd(
                List.copyOf(requests),
                List.copyOf(offers),
                List.copyOf(places.keySet()),
                places.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Whether a request without a seat waits for offers of the crowd alone. */
    private boolean waitsHere(SeatMarket.Row row) {
        return !seats.containsKey(row.request())
                && row.desks().length + row.full().length > 0
                && IntStream.concat(Arrays.stream(row.desks()), Arrays.stream(row.full()))
                        .allMatch(j -> deskIn[j]);
    }
}
