package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Groups;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.Mentor;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Place;
import org.mentorship.matching.internal.plan.Seating;

/**
 * A plan as the kernel sees it: candidates, free places, caps, and the wishes that a sum over pairs and loads can hold.
 * What it leaves away (times, minimum sizes, likeness and variety) can only make a plan worse, but for the points of
 * likeness and variety, which {@link #companyBound()} bounds.
 */
final class SeatGraph {

    /** More than any weight of a priority, so that pinned requests are seated before all others. */
    static final int PIN_RANK = 10;

    private final PairingPlan plan;
    private final Transport transport;
    /** Points of each edge's pair; those of a pinned one are never too low. */
    private final int[] quality;

    /**
     * @param times whether only pairs count whom the present time of the place suits
     */
    SeatGraph(PairingPlan plan, boolean times) {
        this.plan = plan;
        int requests = plan.seatings().size();
        int edges = plan.seatings().stream()
                .mapToInt(seating -> seating.getCandidates().size())
                .sum();
        int[] edgeStart = new int[requests + 1];
        int[] edgeOffer = new int[edges];
        int[] edgePoints = new int[edges];
        int[] edgeQuality = new int[edges];
        int[] rank = new int[requests];
        MeetingTime[] meeting =
                times ? plan.timesByPlace() : new MeetingTime[plan.places().size()];
        int edge = 0;
        for (Seating seating : plan.seatings()) {
            rank[seating.index()] = seating.weight() + (seating.pin() == null ? 0 : PIN_RANK);
            for (int i = 0; i < seating.getCandidates().size(); i++) {
                Place place = seating.getCandidates().get(i);
                MeetingTime time = meeting[place.index()];
                if (time == null || seating.accepts(time.getSlot())) {
                    edgeOffer[edge] = place.index();
                    edgePoints[edge] = seating.candidatePoints(i)
                            + (seating.keptAt(place) ? plan.wishes().keepPairs() : 0);
                    edgeQuality[edge++] = seating.pin() == null ? seating.candidatePoints(i) : Compatibility.MAX_POINTS;
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
        quality = Arrays.copyOf(edgeQuality, edge);
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

    int[] quality() {
        return quality;
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

    /** The points that a worth leaves after its ranks. */
    long pointsIn(long worth) {
        return worth - transport.ranksIn(worth) * transport.unit();
    }

    private long pinnedRanks() {
        return PIN_RANK
                * plan.seatings().stream()
                        .filter(seating -> seating.pin() != null)
                        .count();
    }

    /** The same with the times that groups may choose from and their minimum sizes. */
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
        long[] suits = new long[transport.edgeOffer().length];
        for (Seating seating : plan.seatings()) {
            for (int edge = transport.edgeStart()[seating.index()];
                    edge < transport.edgeStart()[seating.index() + 1];
                    edge++) {
                int offer = transport.edgeOffer()[edge];
                if (times[offer] == 1) {
                    suits[edge] = 1;
                }
                for (int t = 0; times[offer] > 1 && t < times[offer]; t++) {
                    suits[edge] |= seating.accepts(meeting[offer].getSlots().get(t)) ? 1L << t : 0;
                }
            }
        }
        return new Groups(transport, minimum, times, suits);
    }

    /** Most points that likeness or variety inside groups could add. */
    long companyBound() {
        long perPair = Math.max(plan.wishes().groupLikeness(), plan.wishes().groupVariety());
        if (perPair == 0) {
            return 0;
        }
        int[] candidates = new int[plan.places().size()];
        for (Seating seating : plan.seatings()) {
            seating.getCandidates().forEach(place -> candidates[place.index()]++);
        }
        return plan.places().stream()
                .mapToLong(place -> Math.min(place.free(), candidates[place.index()]))
                .map(mentees -> perPair * mentees * (mentees - 1) / 2)
                .sum();
    }
}
