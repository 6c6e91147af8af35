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
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mentorship.core.intake.Priority;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.InvalidPinsException;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.kernel.WorstOffFirst;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.plan.Slot;

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
    private record Row(
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
    private record Desk(
            String offer, String mentor, int[] margins, int nextMargin, int keepPairs, String slot, boolean flow) {}

    private SeatMarket(
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
        Occupied occupied = new Occupied(programme);
        Intake intake;
        try {
            intake = new Intake(programme, rules, occupied, settings.seatPending());
        } catch (InvalidPinsException changedSince) {
            return Optional.empty();
        }
        RunControl control = new RunControl(Optional.empty());
        CandidateSearch candidates =
                new CandidateSearch(programme, rules.judge(programme), occupied, intake, settings, control);
        if (!candidates.run()) {
            return Optional.empty();
        }
        PairingPlan plan = new PlanBuilder(programme, occupied, intake, policy).build(candidates);
        Map<String, Set<String>> stated = new HashMap<>();
        intake.requests().forEach(request -> stated.put(request.id(), request.slots()));
        return Optional.of(of(plan, candidates, policy, new Times(plan, slots), stated));
    }

    /** When groups meet, as far as it is settled. */
    private static final class Times {
        private final MeetingTime[] times;
        private final Slot[] settled;
        private final boolean[] clear;

        Times(PairingPlan plan, Map<String, String> slots) {
            times = plan.timesByPlace();
            settled = new Slot[times.length];
            clear = new boolean[times.length];
            Map<String, Integer> groups = new HashMap<>();
            plan.attendances().forEach(each -> groups.merge(each.person(), 1, Integer::sum));
            List<List<Seating>> wanting = new ArrayList<>();
            plan.places().forEach(place -> wanting.add(new ArrayList<>()));
            for (Seating seating : plan.seatings()) {
                groups.merge(seating.request().participant(), 1, Integer::sum);
                seating.getCandidates()
                        .forEach(place -> wanting.get(place.index()).add(seating));
            }
            for (Place place : plan.places()) {
                int j = place.index();
                if (times[j] == null) {
                    clear[j] = true;
                    continue;
                }
                String slot = slots.get(place.offer().id());
                settled[j] = times[j].getSlots().stream()
                        .filter(each -> slot == null
                                ? wanting.get(j).stream().allMatch(seating -> seating.accepts(each))
                                : each.id().equals(slot))
                        .findFirst()
                        .orElse(null);
                clear[j] = settled[j] != null
                        && groups.get(place.mentor().participant()) == 1
                        && wanting.get(j).stream()
                                .allMatch(
                                        seating -> groups.get(seating.request().participant()) == 1);
            }
        }

        boolean suits(Seating seating, int place) {
            return settled[place] == null || seating.accepts(settled[place]);
        }
    }

    private static SeatMarket of(
            PairingPlan plan,
            CandidateSearch candidates,
            PairingPolicy policy,
            Times times,
            Map<String, Set<String>> stated) {
        boolean company = plan.wishes().groupLikeness() > 0 || plan.wishes().groupVariety() > 0;
        List<Desk> desks = new ArrayList<>();
        Map<String, Integer> caps = new TreeMap<>();
        for (Place place : plan.places()) {
            int[] margins = IntStream.range(0, place.free())
                    .map(taken -> margin(plan, place, taken))
                    .toArray();
            boolean flow = times.clear[place.index()] && place.minimum() <= 1 && !company;
            Slot slot = times.settled[place.index()];
            desks.add(new Desk(
                    place.offer().id(),
                    place.mentor().participant(),
                    margins,
                    margin(plan, place, place.free()),
                    plan.wishes().keepPairs(),
                    slot == null ? null : slot.id(),
                    flow));
            if (place.mentor().capped()) {
                caps.put(place.mentor().participant(), place.mentor().free());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Seating seating : plan.seatings()) {
            int[] suiting = IntStream.range(0, seating.getCandidates().size())
                    .filter(i ->
                            times.suits(seating, seating.getCandidates().get(i).index()))
                    .toArray();
            int[] own = new int[suiting.length];
            int[] points = new int[suiting.length];
            int[] worth = new int[suiting.length];
            for (int i = 0; i < suiting.length; i++) {
                Place place = seating.getCandidates().get(suiting[i]);
                own[i] = place.index();
                points[i] = seating.candidatePoints(suiting[i]);
                worth[i] = points[i] + (seating.keptAt(place) ? plan.wishes().keepPairs() : 0);
            }
            int[] full = IntStream.concat(
                            Arrays.stream(candidates.set(seating.index()).full()),
                            seating.getCandidates().stream()
                                    .mapToInt(Place::index)
                                    .filter(j -> !times.suits(seating, j)))
                    .toArray();
            rows.add(new Row(
                    seating.request().id(),
                    seating.weight(),
                    seating.pin() != null,
                    seating.keptMentor(),
                    own,
                    points,
                    worth,
                    full));
        }
        return new SeatMarket(policy, rows, desks, caps, stated, candidates.cut());
    }

    private static int margin(PairingPlan plan, Place place, int taken) {
        return SeatGraph.charge(plan.wishes(), place, taken + 1) - SeatGraph.charge(plan.wishes(), place, taken);
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

    private static void reach(Row row, boolean[] deskIn, Deque<Integer> open) {
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

    private static int position(Row row, int desk) {
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

    // --- Solving ------------------------------------------------------------------------------------------------

    /**
     * How good the best plan is, in the levels of a {@link org.mentorship.matching.Score}.
     *
     * @param seated head count of requests
     */
    public record Worth(int seated, long coverage, long policy, long points) {}

    /** The best plan under the policy. */
    public Worth solve() {
        int[] rank = rows.stream()
                .mapToInt(row -> row.weight + (row.pinned ? SeatGraph.PIN_RANK : 0))
                .toArray();
        Transport transport = transport(rank);
        int[] offerOf = policy == PairingPolicy.WORST_OFF_FIRST
                ? WorstOffFirst.solve(transport, quality(), () -> false).plan().offerOf()
                : Kernel.solve(transport, () -> false).offerOf();
        int seated = 0;
        long coverage = 0;
        long points = 0;
        int lowest = Compatibility.MAX_POINTS;
        int[] load = new int[desks.size()];
        for (int i = 0; i < offerOf.length; i++) {
            if (offerOf[i] >= 0) {
                Row row = rows.get(i);
                int at = position(row, offerOf[i]);
                seated++;
                coverage += row.weight;
                points += row.worth[at] - desks.get(offerOf[i]).margins[load[offerOf[i]]++];
                lowest = Math.min(lowest, row.points[at]);
            }
        }
        long level = policy == PairingPolicy.WORST_OFF_FIRST ? lowest - Compatibility.MAX_POINTS : 0;
        return new Worth(seated, coverage, level, points);
    }

    /**
     * Who can be seated, by id: as many as possible by priority, and among equal ones first those of {@code before}, then
     * {@code subject}. Any rising weights seat as much (see docs/explanation/kernel.md), so the small preferences cost no
     * coverage.
     */
    public Set<String> seatable(Set<String> before, String subject) {
        int[] rank = rows.stream()
                .mapToInt(row -> 4 * (row.weight + (row.pinned ? SeatGraph.PIN_RANK : 0))
                        + (before.contains(row.request) ? 2 : 0)
                        + (row.request.equals(subject) ? 1 : 0))
                .toArray();
        int[] offerOf = Kernel.solve(transport(rank), () -> false).offerOf();
        Set<String> seated = new TreeSet<>();
        for (int i = 0; i < offerOf.length; i++) {
            if (offerOf[i] >= 0) {
                seated.add(rows.get(i).request);
            }
        }
        return seated;
    }

    /** Points of each pair as the lowest one counts them: none above the lowest pinned pair, which no plan can raise. */
    private int[] quality() {
        int ceiling = rows.stream()
                .filter(row -> row.pinned)
                .flatMapToInt(row -> Arrays.stream(row.points))
                .min()
                .orElse(Compatibility.MAX_POINTS);
        return rows.stream()
                .flatMapToInt(row -> Arrays.stream(row.points).map(points -> Math.min(points, ceiling)))
                .toArray();
    }

    private Transport transport(int[] rank) {
        int[] edgeStart = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            edgeStart[i + 1] = edgeStart[i] + rows.get(i).desks.length;
        }
        int[] marginStart = new int[desks.size() + 1];
        int[] person = new int[desks.size()];
        Map<String, Integer> persons = new HashMap<>();
        List<Integer> personCap = new ArrayList<>();
        for (int j = 0; j < desks.size(); j++) {
            Desk desk = desks.get(j);
            marginStart[j + 1] = marginStart[j] + desk.margins.length;
            boolean unseen = !persons.containsKey(desk.mentor);
            person[j] = persons.computeIfAbsent(desk.mentor, key -> persons.size());
            if (unseen) {
                personCap.add(caps.getOrDefault(desk.mentor, 0));
            }
            if (!caps.containsKey(desk.mentor)) {
                personCap.set(person[j], personCap.get(person[j]) + desk.margins.length);
            }
        }
        return new Transport(
                edgeStart,
                rows.stream().flatMapToInt(row -> Arrays.stream(row.desks)).toArray(),
                rows.stream().flatMapToInt(row -> Arrays.stream(row.worth)).toArray(),
                rank,
                marginStart,
                desks.stream().flatMapToInt(desk -> Arrays.stream(desk.margins)).toArray(),
                person,
                personCap.stream().mapToInt(Integer::intValue).toArray());
    }

    // --- Who competes -------------------------------------------------------------------------------------------

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
        List<List<Integer>> sitting = new ArrayList<>();
        Map<String, List<Integer>> desksOf = new HashMap<>();
        Map<String, Integer> deskIndex = new HashMap<>();
        for (int j = 0; j < desks.size(); j++) {
            sitting.add(new ArrayList<>());
            desksOf.computeIfAbsent(desks.get(j).mentor, key -> new ArrayList<>())
                    .add(j);
            deskIndex.put(desks.get(j).offer, j);
        }
        Map<String, Integer> taken = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean[] rowIn = new boolean[rows.size()];
        boolean[] deskIn = new boolean[desks.size()];
        for (int i = 0; i < rows.size(); i++) {
            Integer at = deskIndex.get(seats.get(rows.get(i).request));
            if (at != null) {
                sitting.get(at).add(i);
                taken.merge(desks.get(at).mentor, 1, Integer::sum);
            }
            if (rows.get(i).request.equals(request)) {
                rowIn[i] = true;
                reach(rows.get(i), deskIn, open);
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> places = new TreeMap<>();
        while (!open.isEmpty()) {
            int j = open.remove();
            Desk desk = desks.get(j);
            boolean full = sitting.get(j).size() >= desk.margins.length;
            List<Integer> source = List.of(j);
            if (!full) {
                int cap = caps.getOrDefault(desk.mentor, Integer.MAX_VALUE);
                if (taken.getOrDefault(desk.mentor, 0) < cap) {
                    return Optional.empty();
                }
                source = desksOf.get(desk.mentor);
            }
            for (int from : source) {
                for (int i : sitting.get(from)) {
                    if (!rowIn[i]) {
                        rowIn[i] = true;
                        reach(rows.get(i), deskIn, open);
                    }
                }
            }
            places.merge(
                    desk.mentor,
                    full ? desk.margins.length : caps.get(desk.mentor),
                    (before, more) -> Math.min(before + more, caps.getOrDefault(desk.mentor, Integer.MAX_VALUE)));
        }
        Set<String> requests = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean waitsHere = !seats.containsKey(row.request)
                    && row.desks.length + row.full.length > 0
                    && IntStream.concat(Arrays.stream(row.desks), Arrays.stream(row.full))
                            .allMatch(j -> deskIn[j]);
            if (rowIn[i] || waitsHere) {
                requests.add(row.request);
            }
        }
        Set<String> offers = new TreeSet<>();
        IntStream.range(0, deskIn.length).filter(j -> deskIn[j]).forEach(j -> offers.add(desks.get(j).offer));
        return Optional.of(new Crowd(
                List.copyOf(requests),
                List.copyOf(offers),
                List.copyOf(places.keySet()),
                places.values().stream().mapToInt(Integer::intValue).sum()));
    }
}
