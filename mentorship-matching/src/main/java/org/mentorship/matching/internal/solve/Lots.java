package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.Position;
import org.mentorship.matching.compare.RequestChange;

/**
 * Everybody's lot at one moment of a session.
 *
 * @param requests participant of each request by id
 * @param positions of those who have a seat, by request id
 */
record Lots(Score score, Map<String, String> requests, Map<String, Position> positions) {

    static Map<String, Position> positions(Pairing pairing) {
        Map<String, Position> positions = new HashMap<>();
        for (Group group : pairing.groups()) {
            for (Seat seat : group.seats()) {
                positions.put(
                        seat.request(),
                        new Position(
                                group.offer(),
                                group.mentor(),
                                group.slot(),
                                seat.compatibility().points()));
            }
        }
        return positions;
    }

    static Map<String, Position> positions(KeptPlan plan) {
        Map<String, Position> positions = new HashMap<>();
        plan.rows().forEach((id, row) -> {
            if (row.position != null) {
                positions.put(id, row.position);
            }
        });
        return positions;
    }

    /**
     * What became of each request, by id.
     *
     * @param reasons why a request lost its seat
     */
    List<RequestChange> changesTo(Lots after, Function<String, Unmatched> reasons) {
        Set<String> all = new TreeSet<>(requests.keySet());
        all.addAll(after.requests.keySet());
        List<RequestChange> changes = new ArrayList<>();
        for (String id : all) {
            Optional<Position> was = Optional.ofNullable(positions.get(id));
            Optional<Position> is = Optional.ofNullable(after.positions.get(id));
            if (!requests.containsKey(id)) {
                changes.add(new RequestChange.Joined(id, after.requests.get(id), is));
            } else if (!after.requests.containsKey(id)) {
                changes.add(new RequestChange.Departed(id, requests.get(id), was));
            } else {
                change(id, requests.get(id), was, is, reasons).ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** What became of a request that is there before and after. */
    static Optional<RequestChange> change(
            String id,
            String mentee,
            Optional<Position> was,
            Optional<Position> now,
            Function<String, Unmatched> reasons) {
        if (was.equals(now)) {
            return Optional.empty();
        }
        if (was.isEmpty()) {
            return Optional.of(new RequestChange.Seated(id, mentee, now.orElseThrow()));
        }
        if (now.isEmpty()) {
            return Optional.of(new RequestChange.Unseated(id, mentee, was.get(), reasons.apply(id)));
        }
        return Optional.of(
                was.get().mentor().equals(now.get().mentor())
                        ? new RequestChange.SameMentor(id, mentee, was.get(), now.get())
                        : new RequestChange.OtherMentor(id, mentee, was.get(), now.get()));
    }
}
