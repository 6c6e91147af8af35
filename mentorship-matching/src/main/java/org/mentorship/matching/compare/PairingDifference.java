package org.mentorship.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.Seat;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.RequestChange.Departed;
import org.mentorship.matching.compare.RequestChange.Joined;
import org.mentorship.matching.compare.RequestChange.OtherMentor;
import org.mentorship.matching.compare.RequestChange.SameMentor;
import org.mentorship.matching.compare.RequestChange.Seated;
import org.mentorship.matching.compare.RequestChange.Unseated;

/**
 * What changed from one pairing to another: who gained or lost a seat, who changed mentor, whose pair has other points.
 *
 * @param before score of the first pairing
 * @param after score of the second; the levels of two pairings under different policies mean different things at the
 *     level of the policy
 * @param proofBefore what is proven of the first: a gain over a plan with a gap may come from a longer search alone
 * @param proofAfter what is proven of the second
 * @param changes one for each request whose lot changed, by request id; a request that is unmatched in both, whatever
 *     the reasons, has not changed
 * @param unchanged number of requests that both pairings treat alike
 */
public record PairingDifference(
        Score before,
        Score after,
        Quality.Proof proofBefore,
        Quality.Proof proofAfter,
        List<RequestChange> changes,
        int unchanged) {

    public PairingDifference {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(proofBefore, "proofBefore");
        Objects.requireNonNull(proofAfter, "proofAfter");
        changes = List.copyOf(changes);
    }

    /** Compares two pairings, usually of one programme at two moments or under two settings. */
    public static PairingDifference between(Pairing before, Pairing after) {
        Map<String, Lot> first = lots(before);
        Map<String, Lot> second = lots(after);
        TreeSet<String> requests = new TreeSet<>(first.keySet());
        requests.addAll(second.keySet());
        List<RequestChange> changes = new ArrayList<>();
        for (String request : requests) {
            change(request, first.get(request), second.get(request)).ifPresent(changes::add);
        }
        return new PairingDifference(
                before.score(),
                after.score(),
                before.quality().proof(),
                after.quality().proof(),
                changes,
                requests.size() - changes.size());
    }

    /** Who had no seat and has one now, by request id; newcomers are not among them. */
    public List<Seated> newlySeated() {
        return all(Seated.class);
    }

    /** Who had a seat and has none now, by request id; who is gone altogether is not among them. */
    public List<Unseated> unseated() {
        return all(Unseated.class);
    }

    /** Who has another mentor now, by request id. */
    public List<OtherMentor> changedMentor() {
        return all(OtherMentor.class);
    }

    /** Changes of one kind, by request id. */
    public <T extends RequestChange> List<T> all(Class<T> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The change of one request. */
    public Optional<RequestChange> of(String request) {
        return changes.stream()
                .filter(change -> change.request().equals(request))
                .findFirst();
    }

    /** Level by level, the second score less the first. */
    public Score gain() {
        return new Score(
                after.hard() - before.hard(),
                after.coverage() - before.coverage(),
                after.policy() - before.policy(),
                after.points() - before.points());
    }

    /** Whether both pairings seat everybody alike, at the same times and points. */
    public boolean same() {
        return changes.isEmpty();
    }

    /** What a pairing holds for one request: a position, or a reason. */
    private record Lot(String mentee, Position position, Unmatched reason) {}

    private static Map<String, Lot> lots(Pairing pairing) {
        Map<String, Lot> lots = new TreeMap<>();
        for (Group group : pairing.groups()) {
            for (Seat seat : group.seats()) {
                Position position = new Position(
                        group.offer(),
                        group.mentor(),
                        group.slot(),
                        seat.compatibility().points());
                lots.put(seat.request(), new Lot(seat.mentee(), position, null));
            }
        }
        pairing.unmatched()
                .forEach(unmatched -> lots.put(unmatched.request(), new Lot(unmatched.mentee(), null, unmatched)));
        return lots;
    }

    private static Optional<RequestChange> change(String request, Lot first, Lot second) {
        if (first == null) {
            return Optional.of(new Joined(request, second.mentee, Optional.ofNullable(second.position)));
        }
        if (second == null) {
            return Optional.of(new Departed(request, first.mentee, Optional.ofNullable(first.position)));
        }
        if (Objects.equals(first.position, second.position)) {
            return Optional.empty();
        }
        if (first.position == null) {
            return Optional.of(new Seated(request, second.mentee, second.position));
        }
        if (second.position == null) {
            return Optional.of(new Unseated(request, second.mentee, first.position, second.reason));
        }
        return Optional.of(
                first.position.mentor().equals(second.position.mentor())
                        ? new SameMentor(request, second.mentee, first.position, second.position)
                        : new OtherMentor(request, second.mentee, first.position, second.position));
    }
}
