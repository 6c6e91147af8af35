package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Groups;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.Attendance;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.Mentor;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.plan.Slot;

/**
 * A plan as the kernel sees it: candidates, free places, caps, and the wishes that a sum over pairs and loads can hold.
 * What it leaves away (times, minimum sizes, likeness and variety) can only make a plan worse, but for the points of
 * likeness and variety, which {@link #companyBound()} bounds.
 */
final class SeatGraph {

    /** More than any weight of a priority, so that pinned requests are seated before all others. */
    static final int PIN_RANK = 10;

    private static final int REQUESTS_BETWEEN_LOOKS = 256;

    private final PairingPlan plan;
    private final RunControl control;
    private final Transport transport;
    /** Points of each edge's pair, without wishes. */
    private final int[] points;

    /**
     * @param times whether only pairs count whom the present time of the place suits
     * @throws java.util.concurrent.CancellationException once the run is to stop, which is asked every {@value
     *     #REQUESTS_BETWEEN_LOOKS} requests
     */
    SeatGraph(PairingPlan plan, boolean times, RunControl control) {
        this.plan = plan;
        this.control = control;
        int requests = plan.seatings().size();
        int edges = plan.seatings().stream()
                .mapToInt(seating -> seating.getCandidates().size())
                .sum();
        int[] edgeStart = new int[requests + 1];
        int[] edgeOffer = new int[edges];
        int[] edgePoints = new int[edges];
        int[] pairPoints = new int[edges];
        int[] rank = new int[requests];
        MeetingTime[] meeting =
                times ? plan.timesByPlace() : new MeetingTime[plan.places().size()];
        int edge = 0;
        for (Seating seating : plan.seatings()) {
            look(seating);
            rank[seating.index()] = seating.weight() + (seating.pin() == null ? 0 : PIN_RANK);
            for (int i = 0; i < seating.getCandidates().size(); i++) {
                Place place = seating.getCandidates().get(i);
                MeetingTime time = meeting[place.index()];
                if (time == null || seating.accepts(time.getSlot())) {
                    edgeOffer[edge] = place.index();
                    edgePoints[edge] = seating.candidatePoints(i)
                            + (seating.keptAt(place) ? plan.wishes().keepPairs() : 0);
                    pairPoints[edge++] = seating.candidatePoints(i);
                }
            }
            edgeStart[seating.index() + 1] = edge;
        }
        int[] marginStart = new int[plan.places().size() + 1];
        int[] person = new int[plan.places().size()];
        int persons = 0;
        for (Place place : plan.places()) {
            marginStart[place.index() + 1] = marginStart[place.index()] + place.free();
            person[place.index()] = place.mentor().index();
            persons = Math.max(persons, place.mentor().index() + 1);
        }
        int[] margin = new int[marginStart[plan.places().size()]];
        int[] personCap = new int[persons];
        for (Place place : plan.places()) {
            for (int taken = 0; taken < place.free(); taken++) {
                margin[marginStart[place.index()] + taken] = charge(place, taken + 1) - charge(place, taken);
            }
            Mentor mentor = place.mentor();
            personCap[mentor.index()] =
                    mentor.capped() ? mentor.free() : Math.addExact(personCap[mentor.index()], place.free());
        }
        points = Arrays.copyOf(pairPoints, edge);
        transport = new Transport(
                edgeStart,
                Arrays.copyOf(edgeOffer, edge),
                Arrays.copyOf(edgePoints, edge),
                rank,
                marginStart,
                margin,
                person,
                personCap);
    }

    private void look(Seating seating) {
        if (seating.index() % REQUESTS_BETWEEN_LOOKS == 0) {
            control.check();
        }
    }

    /** What a load costs; each further mentee costs no less than the one before. */
    private int charge(Place place, int mentees) {
        return charge(plan.wishes(), place, mentees);
    }

    static int charge(PairingWishes wishes, Place place, int mentees) {
        return wishes.evenLoad() * place.unevenness(mentees) - wishes.preferredSize() * place.nearer(mentees);
    }

    Transport transport() {
        return transport;
    }

    /** Points of the pair of each edge, without wishes. */
    int[] points() {
        return points;
    }

    /** Points of the lowest pinned pair, which no plan can raise; {@value Compatibility#MAX_POINTS} without pins. */
    int ceiling() {
        return plan.seatings().stream()
                .filter(seating -> seating.pin() != null)
                .mapToInt(seating -> seating.pointsAt(seating.pin()))
                .min()
                .orElse(Compatibility.MAX_POINTS);
    }

    /** Points of the pair of each edge as the lowest pair counts them: none above the ceiling. */
    int[] quality() {
        int ceiling = ceiling();
        return Arrays.stream(points).map(own -> Math.min(own, ceiling)).toArray();
    }

    /** Which requests are pinned. */
    boolean[] pinned() {
        boolean[] pinned = new boolean[plan.seatings().size()];
        plan.seatings().forEach(seating -> pinned[seating.index()] = seating.pin() != null);
        return pinned;
    }

    /** Weight of the seated requests, without what pins were lifted by. */
    long coverage(int[] offerOf) {
        long coverage = 0;
        for (Seating seating : plan.seatings()) {
            coverage += offerOf[seating.index()] >= 0 ? seating.weight() : 0;
        }
        return coverage;
    }

    /** Points in a worth of the kernel's. */
    long points(long worth, int[] offerOf) {
        long unit = transport.unit();
        long points = worth;
        for (int i = 0; i < offerOf.length; i++) {
            points -= offerOf[i] >= 0 ? transport.rank()[i] * unit : 0;
        }
        return points;
    }

    /** The coverage in a worth, without what pins were lifted by. */
    long coverageIn(long worth) {
        return transport.ranksIn(worth) - pinnedRanks();
    }

    /** The points that a worth leaves to plans of that coverage. */
    long pointsIn(long worth, long coverage) {
        return worth - (coverage + pinnedRanks()) * transport.unit();
    }

    /** What pins were lifted by. */
    long pinnedRanks() {
        return PIN_RANK
                * plan.seatings().stream()
                        .filter(seating -> seating.pin() != null)
                        .count();
    }

    /**
     * The same with the times that groups may choose from and their minimum sizes. Times at which somebody surely attends or
     * leads a running group suit them for no other.
     */
    Groups groups() {
        int[] minimum = plan.places().stream().mapToInt(Place::minimum).toArray();
        int[] times = new int[minimum.length];
        Arrays.fill(times, 1);
        MeetingTime[] meeting = plan.timesByPlace();
        for (MeetingTime time : plan.meetingTimes()) {
            if (time.getSlots().size() <= Groups.MAX_TIMES) {
                times[time.place().index()] = time.getSlots().size();
            }
        }
        Map<String, List<MeetingTime>> bound = bound(meeting);
        long[] suits = new long[transport.edgeOffer().length];
        for (Seating seating : plan.seatings()) {
            look(seating);
            for (int edge = transport.edgeStart()[seating.index()];
                    edge < transport.edgeStart()[seating.index() + 1];
                    edge++) {
                int offer = transport.edgeOffer()[edge];
                if (times[offer] == 1) {
                    suits[edge] = 1;
                }
                for (int t = 0; times[offer] > 1 && t < times[offer]; t++) {
                    Slot slot = meeting[offer].getSlots().get(t);
                    boolean free = seating.accepts(slot)
                            && free(bound, seating.person(), meeting[offer], slot)
                            && free(bound, meeting[offer].place().mentor().participant(), meeting[offer], slot);
                    suits[edge] |= free ? 1L << t : 0;
                }
            }
        }
        return new Groups(transport, minimum, times, suits, clashes(times));
    }

    /** Running groups with one time only, by those who attend or lead them. */
    private Map<String, List<MeetingTime>> bound(MeetingTime[] meeting) {
        Set<Place> running = new HashSet<>();
        for (Attendance attendance : plan.attendances()) {
            if (!attendance.leads()
                    && meeting[attendance.place().index()].getSlots().size() == 1) {
                running.add(attendance.place());
            }
        }
        Map<String, List<MeetingTime>> bound = new HashMap<>();
        for (Attendance attendance : plan.attendances()) {
            if (running.contains(attendance.place())) {
                bound.computeIfAbsent(attendance.person(), unseen -> new ArrayList<>())
                        .add(meeting[attendance.place().index()]);
            }
        }
        return bound;
    }

    private static boolean free(Map<String, List<MeetingTime>> bound, String person, MeetingTime group, Slot slot) {
        return bound.getOrDefault(person, List.of()).stream()
                .noneMatch(other -> other != group && other.getSlot().overlaps(slot));
    }

    /** Times of two groups of one leader that overlap. */
    private List<Groups.Clash> clashes(int[] times) {
        Map<Mentor, List<MeetingTime>> led = new LinkedHashMap<>();
        plan.meetingTimes().stream()
                .filter(time -> time.getSlots().size() == times[time.place().index()])
                .forEach(time -> led.computeIfAbsent(time.place().mentor(), unseen -> new ArrayList<>())
                        .add(time));
        List<Groups.Clash> clashes = new ArrayList<>();
        for (List<MeetingTime> own : led.values()) {
            for (int a = 0; a < own.size(); a++) {
                for (int b = a + 1; b < own.size(); b++) {
                    addClashes(own.get(a), own.get(b), clashes);
                }
            }
        }
        return clashes;
    }

    private static void addClashes(MeetingTime one, MeetingTime other, List<Groups.Clash> clashes) {
        for (int s = 0; s < one.getSlots().size(); s++) {
            for (int t = 0; t < other.getSlots().size(); t++) {
                if (one.getSlots().get(s).overlaps(other.getSlots().get(t))) {
                    clashes.add(new Groups.Clash(
                            one.place().index(), s, other.place().index(), t));
                }
            }
        }
    }

    /** Most points that likeness or variety inside groups could add: the largest groups full, as far as requests go. */
    long companyBound() {
        long perPair = Math.max(plan.wishes().groupLikeness(), plan.wishes().groupVariety());
        if (perPair == 0) {
            return 0;
        }
        int[] candidates = new int[plan.places().size()];
        for (Seating seating : plan.seatings()) {
            seating.getCandidates().forEach(place -> candidates[place.index()]++);
        }
        long[] sizes = plan.places().stream()
                .mapToLong(place -> Math.min(place.free(), candidates[place.index()]))
                .sorted()
                .toArray();
        long pairs = 0;
        long left = plan.seatings().size();
        for (int i = sizes.length - 1; i >= 0; i--) {
            long mentees = Math.min(sizes[i], left);
            pairs += mentees * (mentees - 1) / 2;
            left -= mentees;
        }
        return perPair * pairs;
    }
}
