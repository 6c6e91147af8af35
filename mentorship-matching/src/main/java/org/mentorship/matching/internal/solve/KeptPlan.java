package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.core.intake.Offer;
import org.mentorship.matching.Score;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.Position;
import org.mentorship.matching.internal.kernel.LivePlan;
import org.mentorship.matching.internal.plan.Place;

/**
 * The plan of a session as long as it is mended: the kernel's plan with requests and offers by id. Notes who is moved, from
 * {@link #watch} on.
 */
final class KeptPlan {

    private final LivePlaces places;
    private final LivePlan live;
    private final int roomForRequests;
    private final int roomForMargins;
    private final boolean cut;
    private final Map<String, LiveRow> rows = new HashMap<>();
    private final List<LiveRow> byNumber = new ArrayList<>();
    private long coverage;
    private long seatedRanks;
    private Map<String, Optional<Position>> moved = new TreeMap<>();

    /**
     * @param first requests at their numbers in the kernel's plan
     * @param roomForRequests most numbers of requests that the kernel's plan has room for
     * @param roomForMargins most points of a margin, by amount
     * @param cut whether some admissible pairs may be left out of the rows
     */
    KeptPlan(
            LivePlaces places,
            LivePlan live,
            List<LiveRow> first,
            int roomForRequests,
            int roomForMargins,
            boolean cut) {
        this.places = places;
        this.live = live;
        this.roomForRequests = roomForRequests;
        this.roomForMargins = roomForMargins;
        this.cut = cut;
        for (LiveRow row : first) {
            rows.put(row.request.id(), row);
            byNumber.add(row);
            int at = live.offerOf(row.number);
            if (at >= 0) {
                seat(row, at);
            }
        }
        live.listen(this::move);
    }

    // --- What it is ---------------------------------------------------------------

    LivePlan live() {
        return live;
    }

    LivePlaces places() {
        return places;
    }

    boolean cut() {
        return cut;
    }

    Score score() {
        return new Score(0, coverage, 0, live.worth() - seatedRanks * live.unit());
    }

    /** Rows of the requests that take part, by id. */
    Map<String, LiveRow> rows() {
        return rows;
    }

    Optional<LiveRow> row(String request) {
        return Optional.ofNullable(rows.get(request));
    }

    Optional<Position> position(String request) {
        return row(request).map(row -> row.position);
    }

    /** Rows that have an edge to the place. */
    List<LiveRow> wanting(int number) {
        return Arrays.stream(live.wanting(number)).mapToObj(byNumber::get).toList();
    }

    /** Whether it has a number left for one more row. */
    boolean hasRoom() {
        return live.numbers() < roomForRequests;
    }

    boolean hasRoom(int[] margins) {
        return Arrays.stream(margins).allMatch(margin -> Math.abs(margin) <= roomForMargins);
    }

    /** Requests pinned to the place. */
    long pinnedTo(int number) {
        return rows.values().stream()
                .filter(row -> row.pinned && row.offers.length > 0 && row.offers[0] == number)
                .count();
    }

    /** Whether one more pin can hold, by the limits of the offer and of the person. */
    boolean roomForPin(int number) {
        Place place = places.at(number);
        int overall = 0;
        for (LiveRow row : rows.values()) {
            overall += row.pinned && places.at(row.offers[0]).mentor() == place.mentor() ? 1 : 0;
        }
        return pinnedTo(number) < place.free()
                && (!place.mentor().capped() || overall < place.mentor().free());
    }

    /** Why the request has no seat: who else wants the places that it could have. */
    Unmatched noPlace(LiveRow row) {
        Set<String> admissible = new TreeSet<>();
        Set<Integer> competing = new LinkedHashSet<>();
        int free = 0;
        for (int number : row.offers) {
            admissible.add(places.offer(number).id());
            free += live.capacity(number);
            Arrays.stream(live.wanting(number)).forEach(competing::add);
        }
        for (int number : row.found.full()) {
            admissible.add(places.offer(number).id());
        }
        return new Unmatched.NoPlace(
                row.request.id(),
                row.request.participant(),
                List.copyOf(admissible),
                free,
                Math.max(1, competing.size()));
    }

    // --- Changes ------------------------------------------------------------------

    /** Forgets who was moved so far. */
    void watch() {
        moved = new TreeMap<>();
    }

    /** Where those who were moved sat before, by request id; empty for no seat. */
    Map<String, Optional<Position>> moved() {
        return moved;
    }

    void enter(LiveRow row) {
        row.number = live.numbers();
        byNumber.add(row);
        rows.put(row.request.id(), row);
        live.join(row.rank, row.offers, places.worth(row.request, row.offers, row.points));
    }

    void leave(LiveRow row) {
        live.leave(row.number);
        rows.remove(row.request.id());
    }

    /** Another row for a request that has one. */
    void replace(LiveRow row) {
        LiveRow before = rows.get(row.request.id());
        moved.putIfAbsent(row.request.id(), Optional.ofNullable(before.position));
        live.leave(before.number);
        enter(row);
    }

    /** The place takes more or fewer mentees; the margins of those that stay are alike. */
    void resize(Place now) {
        Place before = places.at(now.index());
        places.put(now);
        for (int taken = now.free(); taken < before.free(); taken++) {
            live.removePlace(now.index());
        }
        int[] margins = places.margins(now);
        for (int taken = before.free(); taken < now.free(); taken++) {
            live.addPlace(now.index(), margins[taken]);
        }
    }

    /** Other points for those who want the place: it is closed and opened again. */
    void reprice(int number, Map<LiveRow, Integer> points) {
        int[] margins = places.margins(places.at(number));
        for (int taken = 0; taken < margins.length; taken++) {
            live.removePlace(number);
        }
        points.forEach((row, now) -> {
            int edge = row.edgeTo(number);
            row.points = row.points.clone();
            row.points[edge] = now;
            row.found = new CandidateSet(row.found.offers(), row.points, row.found.full(), row.found.refusals());
            live.reprice(number, row.number, now + places.kept(row.request, number));
        });
        for (int margin : margins) {
            live.addPlace(number, margin);
        }
    }

    private void move(int number, int from, int to) {
        LiveRow row = byNumber.get(number);
        moved.putIfAbsent(row.request.id(), Optional.ofNullable(row.position));
        if (to >= 0) {
            seat(row, to);
        } else {
            row.position = null;
            coverage -= PlanBuilder.weight(row.request.priority());
            seatedRanks -= row.rank;
        }
    }

    private void seat(LiveRow row, int number) {
        Offer at = places.offer(number);
        row.position = new Position(at.id(), at.participant(), Optional.empty(), row.points[row.edgeTo(number)]);
        coverage += PlanBuilder.weight(row.request.priority());
        seatedRanks += row.rank;
    }
}
