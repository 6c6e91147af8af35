package org.mentorship.matching.internal.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/**
 * Draws moves that keep to candidates, free places and group times as far as one look at the plan can tell:
 * <ul>
 *   <li>a chain: one request takes a place; where it is full, somebody there moves on (back to where the first came from,
 *       which is a swap, or further), up to {@value #CHAIN} deep;
 *   <li>a joint group meets at another time: who cannot come moves on, who can comes in;
 *   <li>a group is gathered at once, so that a minimum size is reached in one move;
 *   <li>a group is dissolved, everybody moves on.
 * </ul>
 * Pinned requests never move. One instance draws for one run, on one thread.
 */
public final class MoveSource implements MoveIteratorFactory<PairingPlan, PlanMove> {

    private static final int CHAIN = 4;
    private static final int ATTEMPTS = 100;

    private Occupancy occupancy;
    private List<Seating> movable;
    private List<List<Place>> ofMentor;
    private List<List<Seating>> wanting;
    private MeetingTime[] times;
    private List<MeetingTime> movableTimes;
    private List<Place> gatherable;
    private final List<PlanMove> drawn = new ArrayList<>();

    @Override
    public void phaseStarted(ScoreDirector<PairingPlan> director) {
        PairingPlan plan = director.getWorkingSolution();
        occupancy = new Occupancy(plan);
        List<Place> places = plan.places();
        ofMentor = new ArrayList<>();
        for (Place place : places) {
            while (ofMentor.size() <= place.mentor().index()) {
                ofMentor.add(new ArrayList<>());
            }
            ofMentor.get(place.mentor().index()).add(place);
        }
        times = plan.timesByPlace();
        movable = plan.seatings().stream()
                .filter(seating ->
                        seating.pin() == null && !seating.getCandidates().isEmpty())
                .toList();
        wanting = new ArrayList<>();
        places.forEach(place -> wanting.add(new ArrayList<>()));
        movable.forEach(seating -> seating.getCandidates()
                .forEach(place -> wanting.get(place.index()).add(seating)));
        movableTimes = plan.meetingTimes().stream()
                .filter(time -> time.getSlots().size() > 1)
                .toList();
        gatherable = places.stream()
                .filter(place -> place.minimum() > 1 || times[place.index()] != null)
                .filter(place -> !wanting.get(place.index()).isEmpty())
                .toList();
    }

    @Override
    public long getSize(ScoreDirector<PairingPlan> director) {
        return movable.stream()
                        .mapToLong(seating -> seating.getCandidates().size() + 1L)
                        .sum()
                + movableTimes.size()
                + 2L * gatherable.size();
    }

    @Override
    public Iterator<PlanMove> createOriginalMoveIterator(ScoreDirector<PairingPlan> director) {
        throw new IllegalStateException("""
                Moves of a pairing are drawn at random, not listed.
                Use selection order RANDOM.""");
    }

    @Override
    public Iterator<PlanMove> createRandomMoveIterator(ScoreDirector<PairingPlan> director, Random random) {
        drawn.forEach(move -> move.seatings().forEach(occupancy::follow));
        drawn.clear();
        return new Iterator<>() {
            private PlanMove next;

            @Override
            public boolean hasNext() {
                for (int i = 0; next == null && i < ATTEMPTS; i++) {
                    next = draw(random);
                }
                if (next == null && !movable.isEmpty()) {
                    Draft draft = new Draft(random);
                    draft.anything();
                    next = draft.move();
                }
                return next != null;
            }

            @Override
            public PlanMove next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                PlanMove move = next;
                next = null;
                drawn.add(move);
                return move;
            }
        };
    }

    /** A move that changes something, or null. */
    private PlanMove draw(Random random) {
        int groupMoves = movableTimes.isEmpty() && gatherable.isEmpty() ? 0 : 30;
        Draft draft = new Draft(random);
        if (random.nextInt(100) >= groupMoves) {
            draft.chain();
        } else if (!movableTimes.isEmpty() && random.nextBoolean()) {
            draft.reslot(movableTimes.get(random.nextInt(movableTimes.size())));
        } else if (!gatherable.isEmpty()) {
            Place place = gatherable.get(random.nextInt(gatherable.size()));
            if (random.nextInt(3) == 0) {
                draft.dissolve(place);
            } else {
                draft.gather(place);
            }
        }
        return draft.move();
    }

    /** A move being put together. */
    private final class Draft {
        private final Random random;
        private final List<Seating> seatings = new ArrayList<>();
        private final List<Place> targets = new ArrayList<>();
        private MeetingTime time;
        private Slot slot;

        Draft(Random random) {
            this.random = random;
        }

        PlanMove move() {
            PlanMove move = new PlanMove(seatings.toArray(Seating[]::new), targets.toArray(Place[]::new), time, slot);
            return move.isMoveDoable(null) ? move : null;
        }

        /** Seats or unseats somebody, whatever it breaks: for plans in which nothing better can be drawn. */
        void anything() {
            Seating seating = movable.get(random.nextInt(movable.size()));
            List<Place> candidates = seating.getCandidates();
            put(seating, seating.seated() ? null : candidates.get(random.nextInt(candidates.size())));
        }

        void chain() {
            if (movable.isEmpty()) {
                return;
            }
            Seating mover = movable.get(random.nextInt(movable.size()));
            Place vacated = mover.getPlace();
            if (vacated != null && random.nextInt(50) == 0) {
                put(mover, null);
                return;
            }
            for (int depth = 1; depth <= CHAIN; depth++) {
                Place to = depth > 1 && vacated != null && random.nextInt(3) == 0 && mover.pointsAt(vacated) >= 0
                        ? vacated
                        : pick(mover);
                if (to == null) {
                    put(mover, null);
                    return;
                }
                put(mover, to);
                Seating ousted = oust(to);
                if (ousted == null) {
                    return;
                }
                if (depth == CHAIN) {
                    put(ousted, null);
                }
                mover = ousted;
            }
        }

        /** Somebody who must go for the place, or its mentor, to stay within the limits; null if nobody. */
        private Seating oust(Place place) {
            if (roomAt(place) < 0) {
                return stranger(occupancy.at(place), place);
            }
            if (roomOf(place.mentor()) < 0) {
                List<Seating> held = new ArrayList<>();
                ofMentor.get(place.mentor().index()).forEach(other -> held.addAll(occupancy.at(other)));
                return stranger(held, place);
            }
            return null;
        }

        private Seating stranger(List<Seating> held, Place place) {
            List<Seating> others = held.stream()
                    .filter(seating -> seating.pin() == null && !seatings.contains(seating))
                    .toList();
            return others.isEmpty() ? null : others.get(random.nextInt(others.size()));
        }

        void reslot(MeetingTime group) {
            time = group;
            slot = group.getSlots().get(random.nextInt(group.getSlots().size()));
            Place place = group.place();
            for (Seating seating : List.copyOf(occupancy.at(place))) {
                if (seating.pin() == null && !seating.accepts(slot)) {
                    put(seating, elsewhere(seating, place));
                }
            }
            invite(place, roomAt(place));
        }

        void gather(Place place) {
            int room = roomAt(place);
            if (room > 0) {
                int least = Math.max(1, place.minimum() - occupancy.at(place).size());
                invite(place, room <= least ? room : least + random.nextInt(room - least + 1));
            }
        }

        /** Up to {@code count} requests whom the time suits; those without a place first. */
        private void invite(Place place, int count) {
            List<Seating> pool = wanting.get(place.index());
            int left = count;
            for (int round = 0; round < 2; round++) {
                int start = pool.isEmpty() ? 0 : random.nextInt(pool.size());
                for (int i = 0; i < pool.size() && left > 0; i++) {
                    Seating seating = pool.get((start + i) % pool.size());
                    boolean waits = !seating.seated();
                    if ((waits || round == 1 && random.nextInt(3) == 0)
                            && seating.getPlace() != place
                            && !seatings.contains(seating)
                            && suits(seating, place)
                            && (roomOf(place.mentor()) > 0 || isWith(seating, place.mentor()))) {
                        put(seating, place);
                        left--;
                    }
                }
                if (time != null && random.nextBoolean()) {
                    return;
                }
            }
        }

        private static boolean isWith(Seating seating, Mentor mentor) {
            return seating.seated() && seating.getPlace().mentor() == mentor;
        }

        void dissolve(Place place) {
            for (Seating seating : List.copyOf(occupancy.at(place))) {
                if (seating.pin() == null) {
                    put(seating, elsewhere(seating, place));
                }
            }
        }

        /** A candidate, rather one of more points, that is not the present place; null if there is none. */
        private Place pick(Seating seating) {
            int size = seating.getCandidates().size();
            int best = -1;
            for (int i = 0; i < 2; i++) {
                int one = random.nextInt(size);
                Place place = seating.getCandidates().get(one);
                if (place != seating.getPlace()
                        && suits(seating, place)
                        && (best < 0 || seating.candidatePoints(one) > seating.candidatePoints(best))) {
                    best = one;
                }
            }
            return best < 0 ? null : seating.getCandidates().get(best);
        }

        /** A candidate with room that the time suits, other than {@code left}; null if a few draws found none. */
        private Place elsewhere(Seating seating, Place left) {
            for (int i = 0; i < 4; i++) {
                Place place = pick(seating);
                if (place != null && place != left && roomAt(place) > 0 && roomOf(place.mentor()) > 0) {
                    return place;
                }
            }
            return null;
        }

        private boolean suits(Seating seating, Place place) {
            MeetingTime group = times[place.index()];
            return group == null || seating.accepts(group == time ? slot : group.getSlot());
        }

        private void put(Seating seating, Place place) {
            seatings.add(seating);
            targets.add(place);
        }

        private int roomAt(Place place) {
            int room = occupancy.roomAt(place);
            for (int i = 0; i < seatings.size(); i++) {
                room += (seatings.get(i).getPlace() == place ? 1 : 0) - (targets.get(i) == place ? 1 : 0);
            }
            return room;
        }

        private int roomOf(Mentor mentor) {
            int room = occupancy.roomOf(mentor);
            for (int i = 0; i < seatings.size(); i++) {
                Place from = seatings.get(i).getPlace();
                Place to = targets.get(i);
                room += (from != null && from.mentor() == mentor ? 1 : 0)
                        - (to != null && to.mentor() == mentor ? 1 : 0);
            }
            return room;
        }
    }
}
