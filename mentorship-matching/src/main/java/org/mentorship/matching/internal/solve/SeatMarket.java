package org.mentorship.matching.internal.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;

/**
 * Who may sit where, with ids, as something that can be changed and solved anew: one more place, one more pair, one more
 * request. Groups that meet together do so at the time that the pairing has given them; one that is empty at the first time
 * that suits all who may join it. Minimum sizes, wishes about company and people in several such groups are not in it, so
 * its best is the best of the programme at these times only where {@link #exact()}. Immutable; each change gives another
 * market.
 */
public final class SeatMarket {

    private final PairingPolicy policy;
    private final List<Row> rows;
    private final List<Desk> desks;
    /** What is left of the caps of mentors who have one. */
    private final Map<String, Integer> caps;

    /** Times that requests state, by request id; absent or empty: any suits. */
    private final Map<String, Set<String>> stated;

    private final boolean cut;

    /**
     * A request. Edges lead to places that are or could be free; {@code full} are those of admissible
     * offers that running mentorships hold, or whose group meets when the request cannot.
     */
    record Row(
            String request,
            int weight,
            boolean pinned,
            String kept,
            int[] desks,
            int[] points,
            int[] worth,
            int[] full) {}

    /**
     * An offer: the margins of its places, and that of one more.
     *
     * @param slot common time of its group, or null
     * @param flow whether a sum over pairs and loads holds all that matters of it
     */
    record Desk(String offer, String mentor, int[] margins, int nextMargin, int keepPairs, String slot, boolean flow) {}

    SeatMarket(
            PairingPolicy policy,
            List<Row> rows,
            List<Desk> desks,
            Map<String, Integer> caps,
            Map<String, Set<String>> stated,
            boolean cut) {
        this.stated = stated;
        this.policy = policy;
        this.rows = rows;
        this.desks = desks;
        this.caps = caps;
        this.cut = cut;
    }

    /**
     * The market of a programme; absent where its pins cannot hold.
     *
     * @param slots common time of each group that has one, by offer id
     */
    public static Optional<SeatMarket> of(
            Programme programme,
            Rules rules,
            PairingSettings settings,
            PairingPolicy policy,
            Map<String, String> slots) {
        return MarketOfProgramme.of(programme, rules, settings, policy, slots);
    }

    PairingPolicy policy() {
        return policy;
    }

    List<Row> rows() {
        return rows;
    }

    List<Desk> desks() {
        return desks;
    }

    Map<String, Integer> caps() {
        return caps;
    }

    /** Whether some admissible pairs may be left out, as they are in a solve with the same settings. */
    public boolean cut() {
        return cut;
    }

    /** Whether the best of this market is the best of its requests and offers under the policy. */
    public boolean exact() {
        return policy != PairingPolicy.STABLE && desks.stream().allMatch(Desk::flow);
    }

    public boolean hasRequest(String request) {
        return rows.stream().anyMatch(row -> row.request.equals(request));
    }

    public boolean hasOffer(String offer) {
        return desk(offer) >= 0;
    }

    public int requests() {
        return rows.size();
    }

    public int offers() {
        return desks.size();
    }

    private int desk(String offer) {
        for (int j = 0; j < desks.size(); j++) {
            if (desks.get(j).offer.equals(offer)) {
                return j;
            }
        }
        return -1;
    }

    /**
     * The requests and offers that pairs and mentors tie to this request or offer; everything under {@code
     * WORST_OFF_FIRST}, where the lowest pair of one part decides what the others may do.
     */
    public SeatMarket around(String id) {
        if (policy == PairingPolicy.WORST_OFF_FIRST) {
            return this;
        }
        Map<String, List<Integer>> desksOf = new HashMap<>();
        List<List<Integer>> rowsAt = new ArrayList<>();
        for (int j = 0; j < desks.size(); j++) {
            desksOf.computeIfAbsent(desks.get(j).mentor, key -> new ArrayList<>())
                    .add(j);
            rowsAt.add(new ArrayList<>());
        }
        Deque<Integer> open = new ArrayDeque<>();
        boolean[] deskIn = new boolean[desks.size()];
        boolean[] rowIn = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int j : row.desks) {
                rowsAt.get(j).add(i);
            }
            for (int j : row.full) {
                rowsAt.get(j).add(i);
            }
            if (row.request.equals(id)) {
                rowIn[i] = true;
                reach(row, deskIn, open);
            }
        }
        int own = desk(id);
        if (own >= 0 && !deskIn[own]) {
            deskIn[own] = true;
            open.add(own);
        }
        while (!open.isEmpty()) {
            int j = open.remove();
            for (int other : desksOf.get(desks.get(j).mentor)) {
                if (!deskIn[other]) {
                    deskIn[other] = true;
                    open.add(other);
                }
            }
            for (int i : rowsAt.get(j)) {
                if (!rowIn[i]) {
                    rowIn[i] = true;
                    reach(rows.get(i), deskIn, open);
                }
            }
        }
        return keeping(rowIn, deskIn);
    }

    static void reach(Row row, boolean[] deskIn, Deque<Integer> open) {
        for (int[] some : new int[][] {row.desks, row.full}) {
            for (int j : some) {
                if (!deskIn[j]) {
                    deskIn[j] = true;
                    open.add(j);
                }
            }
        }
    }

    /** The part of this market that has the same requests and offers as another one. */
    public SeatMarket like(SeatMarket other) {
        Set<String> requests = new HashSet<>();
        Set<String> offers = new HashSet<>();
        other.rows.forEach(row -> requests.add(row.request));
        other.desks.forEach(desk -> offers.add(desk.offer));
        boolean[] rowIn = new boolean[rows.size()];
        boolean[] deskIn = new boolean[desks.size()];
        for (int i = 0; i < rowIn.length; i++) {
            rowIn[i] = requests.contains(rows.get(i).request);
        }
        for (int j = 0; j < deskIn.length; j++) {
            deskIn[j] = offers.contains(desks.get(j).offer);
        }
        return keeping(rowIn, deskIn);
    }

    private SeatMarket keeping(boolean[] rowIn, boolean[] deskIn) {
        int[] renamed = new int[desks.size()];
        List<Desk> keptDesks = new ArrayList<>();
        for (int j = 0; j < renamed.length; j++) {
            renamed[j] = deskIn[j] ? keptDesks.size() : -1;
            if (deskIn[j]) {
                keptDesks.add(desks.get(j));
            }
        }
        List<Row> keptRows = new ArrayList<>();
        for (int i = 0; i < rowIn.length; i++) {
            if (rowIn[i]) {
                Row row = rows.get(i);
                keptRows.add(new Row(
                        row.request,
                        row.weight,
                        row.pinned,
                        row.kept,
                        Arrays.stream(row.desks).map(j -> renamed[j]).toArray(),
                        row.points,
                        row.worth,
                        Arrays.stream(row.full).map(j -> renamed[j]).toArray()));
            }
        }
        return new SeatMarket(policy, keptRows, keptDesks, caps, stated, cut);
    }

    // --- Changes ------------------------------------------------------------------------------------------------

    /**
     * One more place at an offer.
     *
     * @param points of the admissible requests that the offer has no place for so far, by request id
     */
    public SeatMarket withPlace(String offer, Map<String, Integer> points) {
        int j = desk(offer);
        Desk desk = desks.get(j);
        int[] margins = Arrays.copyOf(desk.margins, desk.margins.length + 1);
        margins[desk.margins.length] = desk.nextMargin;
        List<Desk> changed = new ArrayList<>(desks);
        changed.set(
                j, new Desk(desk.offer, desk.mentor, margins, desk.nextMargin, desk.keepPairs, desk.slot, desk.flow));
        List<Row> opened = rows.stream()
                .map(row -> Arrays.stream(row.full).anyMatch(full -> full == j) && points.containsKey(row.request)
                        ? edge(row, j, points.get(row.request))
                        : row)
                .toList();
        return new SeatMarket(policy, opened, changed, caps, stated, cut);
    }

    /** A mentor with a cap takes one more over all offers. */
    public SeatMarket withHigherCap(String mentor) {
        Map<String, Integer> higher = new TreeMap<>(caps);
        higher.computeIfPresent(mentor, (key, cap) -> cap + 1);
        return new SeatMarket(policy, rows, desks, higher, stated, cut);
    }

    /** A pair that is forbidden so far. */
    public SeatMarket withPair(String request, String offer, int points) {
        int j = desk(offer);
        return new SeatMarket(
                policy,
                rows.stream()
                        .map(row -> row.request.equals(request) ? edge(row, j, points) : row)
                        .toList(),
                desks,
                caps,
                stated,
                cut);
    }

    /** One more request, with the points of the offers that are admissible for it. */
    public SeatMarket withRequest(String request, Priority priority, Set<String> slots, Map<String, Integer> points) {
        Map<String, Set<String>> allStated = new HashMap<>(stated);
        allStated.put(request, slots);
        return new SeatMarket(policy, rows, desks, caps, allStated, cut).withRequest(request, priority, points);
    }

    private SeatMarket withRequest(String request, Priority priority, Map<String, Integer> points) {
        Row row = new Row(
                request, PlanBuilder.weight(priority), false, null, new int[0], new int[0], new int[0], new int[0]);
        for (int j = 0; j < desks.size(); j++) {
            Integer own = points.get(desks.get(j).offer);
            row = own == null ? row : edge(row, j, own);
        }
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new SeatMarket(policy, more, desks, caps, stated, cut);
    }

    /**
     * One more offer, and the points of the requests that are admissible for it.
     *
     * @param cap what is left of the mentor's cap
     * @param flow whether neither a common time nor a minimum size matters there
     */
    public SeatMarket withOffer(
            String offer, String mentor, int places, Optional<Integer> cap, boolean flow, Map<String, Integer> points) {
        int j = desks.size();
        List<Desk> more = new ArrayList<>(desks);
        more.add(new Desk(offer, mentor, new int[places], 0, 0, null, flow));
        Map<String, Integer> allCaps = new TreeMap<>(caps);
        cap.ifPresent(most -> allCaps.put(mentor, most));
        return new SeatMarket(
                policy,
                rows.stream()
                        .map(row -> points.containsKey(row.request) && !row.pinned
                                ? edge(row, j, points.get(row.request))
                                : row)
                        .toList(),
                more,
                allCaps,
                stated,
                cut);
    }

    /** The request sits at this offer or the plan is worth little: as if it were pinned there. */
    public SeatMarket seating(String request, String offer) {
        int j = desk(offer);
        List<Row> held = rows.stream()
                .map(row -> {
                    if (!row.request.equals(request)) {
                        return row;
                    }
                    int at = position(row, j);
                    return new Row(
                            row.request,
                            row.weight,
                            true,
                            row.kept,
                            new int[] {j},
                            new int[] {row.points[at]},
                            new int[] {row.worth[at]},
                            new int[0]);
                })
                .toList();
        return new SeatMarket(policy, held, desks, caps, stated, cut);
    }

    /** Whether the request could sit at the offer if there is a place. */
    public boolean hasPair(String request, String offer) {
        int j = desk(offer);
        return j >= 0
                && desks.get(j).margins.length > 0
                && rows.stream().filter(row -> row.request.equals(request)).anyMatch(row -> position(row, j) >= 0);
    }

    static int position(Row row, int desk) {
        for (int at = 0; at < row.desks.length; at++) {
            if (row.desks[at] == desk) {
                return at;
            }
        }
        return -1;
    }

    /** The row with an edge more, where the time of the group suits it. */
    private Row edge(Row row, int j, int points) {
        String slot = j < desks.size() ? desks.get(j).slot : null;
        Set<String> times = stated.getOrDefault(row.request, Set.of());
        if (slot != null && !times.isEmpty() && !times.contains(slot)) {
            return row;
        }
        int at = row.desks.length;
        int[] own = Arrays.copyOf(row.desks, at + 1);
        int[] allPoints = Arrays.copyOf(row.points, at + 1);
        int[] worth = Arrays.copyOf(row.worth, at + 1);
        own[at] = j;
        allPoints[at] = points;
        worth[at] = points + (desks.size() > j && desks.get(j).mentor.equals(row.kept) ? desks.get(j).keepPairs : 0);
        return new Row(
                row.request,
                row.weight,
                row.pinned,
                row.kept,
                own,
                allPoints,
                worth,
                Arrays.stream(row.full).filter(full -> full != j).toArray());
    }

    // --- What is best in it -------------------------------------------------------------------------------------

    /**
     * How good the best plan is, in the levels of a {@link org.mentorship.matching.Score}.
     *
     * @param seated head count of requests
     */
    public record Worth(int seated, long coverage, long policy, long points) {}

    /** The best plan under the policy. */
    public Worth solve() {
        return new MarketFlow(this).solve();
    }

    /**
     * Who can be seated, by id: as many as possible by priority, and among equal ones first those of {@code before}, then
     * {@code subject}. Any rising weights seat as much (see docs/explanation/kernel.md), so the small preferences cost no
     * coverage.
     */
    public Set<String> seatable(Set<String> before, String subject) {
        return new MarketFlow(this).seatable(before, subject);
    }

    /**
     * More requests than places: each request has all its admissible offers among these.
     *
     * @param requests by id
     * @param offers by id
     * @param mentors by id
     * @param places that all the offers together have left, with the caps of their mentors
     */
    public record Crowd(List<String> requests, List<String> offers, List<String> mentors, int places) {}

    /**
     * The crowd that keeps a request from a seat in a plan: the offers that chains of re-seatings reach from it, those who
     * sit there, and whoever else waits for these offers alone. Absent where a chain ends at a free place.
     *
     * @param seats offer of each seated request
     */
    public Optional<Crowd> crowd(String request, Map<String, String> seats) {
        return new CrowdSearch(this, seats).around(request);
    }
}
