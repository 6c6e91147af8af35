package org.mentorship.matching.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.PairingConstraint;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;

/**
 * A plain count of a plan, constraint by constraint, without an engine: what a result is reported with, and what tells
 * whether a first plan needs a search at all. Says the same as {@link PairingConstraints}.
 */
public final class PlanCount {

    private final PairingPlan plan;
    private final Map<PairingConstraint, long[]> counts = new TreeMap<>();
    private final List<List<Seating>> groups = new ArrayList<>();
    private final int blockingPairs;

    public PlanCount(PairingPlan plan) {
        this.plan = plan;
        plan.places().forEach(place -> groups.add(new ArrayList<>()));
        for (Seating seating : plan.seatings()) {
            if (seating.seated()) {
                groups.get(seating.getPlace().index()).add(seating);
            }
        }
        blockingPairs = countBlockingPairs();
        countSeatings();
        countGroups();
        countMentors();
        countTimes();
        if (plan.weights().policy() == PairingPolicy.STABLE && blockingPairs > 0) {
            counts.put(PairingConstraint.STABILITY, new long[] {-blockingPairs, blockingPairs});
        }
    }

    public Score score() {
        long[] levels = new long[4];
        counts.forEach((constraint, count) -> levels[constraint.level()] += count[0]);
        return new Score(levels[Score.HARD], levels[Score.COVERAGE], levels[Score.POLICY], levels[Score.POINTS]);
    }

    /** In the order of the constraints; those without a match are left out. */
    public List<ScoreComponent> components() {
        return counts.entrySet().stream()
                .map(entry -> new ScoreComponent(
                        entry.getKey().id(), entry.getKey().level(), entry.getValue()[0], (int) entry.getValue()[1]))
                .toList();
    }

    /** Admissible pairs, not formed, of which both would rather have each other. */
    public int blockingPairs() {
        return blockingPairs;
    }

    private void add(PairingConstraint constraint, long weight, long match) {
        if (weight != 0 && match != 0) {
            long[] count = counts.computeIfAbsent(constraint, unseen -> new long[2]);
            count[0] += weight * match;
            count[1]++;
        }
    }

    private void countSeatings() {
        PairingWishes wishes = plan.wishes();
        int lack = 0;
        for (Seating seating : plan.seatings()) {
            add(PairingConstraint.PIN, -1, seating.pinBroken() ? 1 : 0);
            if (seating.seated()) {
                add(PairingConstraint.COVERAGE, 1, seating.weight());
                add(PairingConstraint.COMPATIBILITY, 1, seating.points());
                add(PairingConstraint.KEEP_PAIRS, wishes.keepPairs(), seating.kept() ? 1 : 0);
                lack = Math.max(lack, seating.lack());
            }
        }
        add(PairingConstraint.WORST_OFF, plan.weights().policy() == PairingPolicy.WORST_OFF_FIRST ? -1 : 0, lack);
    }

    private void countGroups() {
        PairingWishes wishes = plan.wishes();
        for (Place place : plan.places()) {
            List<Seating> group = groups.get(place.index());
            int mentees = group.size();
            add(PairingConstraint.OFFER_CAPACITY, -1, place.excess(mentees));
            add(PairingConstraint.OFFER_MINIMUM, -1, place.shortage(mentees));
            if (mentees > 0) {
                add(PairingConstraint.EVEN_LOAD, -wishes.evenLoad(), place.unevenness(mentees));
                add(PairingConstraint.PREFERRED_SIZE, wishes.preferredSize(), place.nearer(mentees));
            }
            if (wishes.groupLikeness() != 0 || wishes.groupVariety() != 0) {
                for (int i = 0; i < mentees; i++) {
                    for (int j = i + 1; j < mentees; j++) {
                        Seating one = group.get(i);
                        Seating other = group.get(j);
                        add(
                                PairingConstraint.GROUP_LIKENESS,
                                wishes.groupLikeness(),
                                one.sharesInterest(other) ? 1 : 0);
                        add(
                                PairingConstraint.GROUP_VARIETY,
                                wishes.groupVariety(),
                                one.differsInInterests(other) ? 1 : 0);
                    }
                }
            }
        }
    }

    private void countMentors() {
        Map<Mentor, Integer> loads = new HashMap<>();
        plan.places()
                .forEach(place ->
                        loads.merge(place.mentor(), groups.get(place.index()).size(), Integer::sum));
        loads.forEach((mentor, load) -> add(PairingConstraint.MENTOR_CAPACITY, -1, Math.max(0, load - mentor.free())));
    }

    private void countTimes() {
        MeetingTime[] times = plan.timesByPlace();
        Map<String, Set<MeetingTime>> attended = new HashMap<>();
        Set<Place> open = new HashSet<>();
        for (Attendance attendance : plan.attendances()) {
            if (attendance instanceof Attendance.Member) {
                open.add(attendance.place());
            }
        }
        for (MeetingTime time : plan.meetingTimes()) {
            for (Seating seating : groups.get(time.place().index())) {
                open.add(time.place());
                add(PairingConstraint.JOINT_TIME, -1, seating.accepts(time.getSlot()) ? 0 : 1);
                attended.computeIfAbsent(seating.person(), unseen -> new HashSet<>())
                        .add(time);
            }
        }
        for (Attendance attendance : plan.attendances()) {
            attended.computeIfAbsent(attendance.person(), unseen -> new HashSet<>())
                    .add(times[attendance.place().index()]);
        }
        for (Set<MeetingTime> own : attended.values()) {
            for (MeetingTime one : own) {
                for (MeetingTime other : own) {
                    boolean clash = one.index() < other.index()
                            && one.clashes(other)
                            && open.contains(one.place())
                            && open.contains(other.place());
                    add(PairingConstraint.ONE_GROUP_AT_A_TIME, -1, clash ? 1 : 0);
                }
            }
        }
    }

    /**
     * A mentor with a free place takes anybody; a full one only for somebody of fewer points, who is not pinned. Whom the
     * time of the group does not suit cannot come.
     */
    private int countBlockingPairs() {
        int[] placeThreshold = new int[plan.places().size()];
        Map<Mentor, List<Seating>> byMentor = new HashMap<>();
        for (Place place : plan.places()) {
            List<Seating> group = groups.get(place.index());
            placeThreshold[place.index()] = threshold(group, place.free());
            if (place.mentor().capped()) {
                byMentor.computeIfAbsent(place.mentor(), unseen -> new ArrayList<>())
                        .addAll(group);
            }
        }
        MeetingTime[] times = plan.timesByPlace();
        Map<Mentor, Integer> mentorThreshold = new HashMap<>();
        byMentor.forEach((mentor, held) -> mentorThreshold.put(mentor, threshold(held, mentor.free())));
        int blocking = 0;
        for (Seating seating : plan.seatings()) {
            int now = seating.points();
            int candidates = seating.getCandidates().size();
            for (int i = 0; i < candidates; i++) {
                int points = seating.candidatePoints(i);
                if (points > now && points > placeThreshold[seating.candidateIndex(i)]) {
                    Place place = seating.getCandidates().get(i);
                    boolean blocks = !keptApart(seating, times[place.index()])
                            && points > mentorThreshold.getOrDefault(place.mentor(), Seating.UNSEATED);
                    blocking += blocks ? 1 : 0;
                }
            }
        }
        return blocking;
    }

    private boolean keptApart(Seating seating, MeetingTime time) {
        if (time == null || seating.accepts(time.getSlot())) {
            return false;
        }
        Place place = time.place();
        return time.settled() || groups.get(place.index()).stream().anyMatch(member -> member.fixesTimeOf(place));
    }

    /** Points that a newcomer must exceed: those of the last of the best {@code free}, {@link Seating#UNSEATED} if some place is free. */
    private static int threshold(List<Seating> held, int free) {
        if (free == 0) {
            return Integer.MAX_VALUE;
        }
        if (held.size() < free) {
            return Seating.UNSEATED;
        }
        int[] points = held.stream().mapToInt(Seating::holds).sorted().toArray();
        return points[points.length - free];
    }

    /** Seatings by index of the place. */
    public List<List<Seating>> groups() {
        return groups;
    }

    @Override
    public String toString() {
        return score() + " " + Arrays.toString(components().toArray());
    }
}
