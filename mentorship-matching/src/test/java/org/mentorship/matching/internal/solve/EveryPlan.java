package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Score;

/** Tries every plan of a {@link FlowCase}, in the plainest way. */
final class EveryPlan {

    private final FlowCase small;
    private final PairingPolicy policy;
    private final PairingWishes wishes;
    private final int requests;
    private final int offers;
    private final int[] weight;
    private final int[] places;
    private final int[] preferred;
    private final int[] person;
    private final int[] cap;
    private final int average;
    private final Comparator<Score> order;
    private Score best = new Score(-1, 0, 0, 0);
    private int mostSeats;

    EveryPlan(FlowCase small) {
        this.small = small;
        policy = small.programme().wishes().policy();
        wishes = small.programme().wishes();
        requests = small.points().length;
        offers = small.points()[0].length;
        weight = small.programme().requests().stream()
                .mapToInt(request -> 1 + request.priority().ordinal())
                .toArray();
        places = small.programme().offers().stream().mapToInt(Offer::maxMentees).toArray();
        preferred = small.programme().offers().stream()
                .mapToInt(offer -> offer.preferredMentees().orElse(-1))
                .toArray();
        Map<String, Integer> people = new HashMap<>();
        person = small.programme().offers().stream()
                .mapToInt(offer -> people.computeIfAbsent(offer.participant(), id -> people.size()))
                .toArray();
        cap = new int[people.size()];
        people.forEach((id, p) -> cap[p] = small.programme()
                .participant(id)
                .flatMap(Participant::mentorCap)
                .orElse(Integer.MAX_VALUE));
        average = Math.max(1, (requests + offers - 1) / offers);
        order = Score.order(policy);
    }

    /** The pairs from some points up, where nothing but weights counts. */
    static EveryPlan ofWeights(FlowCase small, int floor) {
        int[][] none = new int[small.points().length][];
        for (int i = 0; i < none.length; i++) {
            none[i] = Arrays.stream(small.points()[i])
                    .map(points -> points >= floor ? 0 : -1)
                    .toArray();
        }
        PairingWishes wishes = new PairingWishes(PairingPolicy.TOTAL, 0, 0, 0, 0, 0);
        return new EveryPlan(
                new FlowCase(small.programme().toBuilder().wishes(wishes).build(), small.judge(), none, small.pin()));
    }

    /** The best score of all legal plans. */
    Score best() {
        int[] none = new int[requests];
        Arrays.fill(none, -1);
        from(0, none, new int[offers], new int[cap.length]);
        return best;
    }

    /** Most requests that any legal plan seats; after {@link #best}. */
    int mostSeats() {
        return mostSeats;
    }

    private void from(int request, int[] offerOf, int[] load, int[] taken) {
        if (request == requests) {
            Score score = score(offerOf);
            best = order.compare(score, best) > 0 ? score : best;
            mostSeats = Math.max(mostSeats, Arrays.stream(load).sum());
            return;
        }
        if (small.pin()[request] < 0) {
            from(request + 1, offerOf, load, taken);
        }
        for (int j = 0; j < offers; j++) {
            boolean may = small.points()[request][j] >= 0
                    && (small.pin()[request] < 0 || small.pin()[request] == j)
                    && load[j] < places[j]
                    && taken[person[j]] < cap[person[j]];
            if (may) {
                offerOf[request] = j;
                load[j]++;
                taken[person[j]]++;
                from(request + 1, offerOf, load, taken);
                offerOf[request] = -1;
                load[j]--;
                taken[person[j]]--;
            }
        }
    }

    int[] read(Pairing pairing) {
        int[] offerOf = new int[requests];
        Arrays.fill(offerOf, -1);
        pairing.groups()
                .forEach(group ->
                        group.seats().forEach(seat -> offerOf[number(seat.request())] = number(group.offer())));
        return offerOf;
    }

    static int number(String id) {
        return Integer.parseInt(id.substring(2));
    }

    boolean legal(int[] offerOf) {
        int[] load = new int[offers];
        int[] taken = new int[cap.length];
        for (int i = 0; i < requests; i++) {
            int j = offerOf[i];
            if (small.pin()[i] >= 0 && small.pin()[i] != j) {
                return false;
            }
            if (j >= 0 && (small.points()[i][j] < 0 || ++load[j] > places[j] || ++taken[person[j]] > cap[person[j]])) {
                return false;
            }
        }
        return true;
    }

    /** Of a legal plan. */
    Score score(int[] offerOf) {
        long coverage = 0;
        long sum = 0;
        int lowest = 1000;
        int[] load = new int[offers];
        for (int i = 0; i < requests; i++) {
            if (offerOf[i] >= 0) {
                coverage += weight[i];
                sum += small.points()[i][offerOf[i]];
                lowest = Math.min(lowest, small.points()[i][offerOf[i]]);
                load[offerOf[i]]++;
            }
        }
        for (int j = 0; j < offers; j++) {
            sum -= charge(j, load[j]);
        }
        long level = switch (policy) {
            case TOTAL -> 0;
            case WORST_OFF_FIRST -> lowest - 1000L;
            case STABLE -> -blocking(offerOf);
        };
        return new Score(0, coverage, level, sum);
    }

    private long charge(int offer, int mentees) {
        long charge = 0;
        for (int above = 1; above <= mentees - average; above++) {
            charge += (long) wishes.evenLoad() * above;
        }
        for (int k = 1; preferred[offer] >= 0 && k <= mentees; k++) {
            charge += k <= preferred[offer] ? -wishes.preferredSize() : wishes.preferredSize();
        }
        return charge;
    }

    private long blocking(int[] offerOf) {
        long blocking = 0;
        for (int i = 0; i < requests; i++) {
            int now = offerOf[i] < 0 ? -1 : small.points()[i][offerOf[i]];
            for (int j = 0; j < offers && small.pin()[i] < 0; j++) {
                int there = small.points()[i][j];
                if (there > now) {
                    int here = 0;
                    int everywhere = 0;
                    for (int k = 0; k < requests; k++) {
                        if (offerOf[k] >= 0 && (small.pin()[k] >= 0 || small.points()[k][offerOf[k]] >= there)) {
                            here += offerOf[k] == j ? 1 : 0;
                            everywhere += person[offerOf[k]] == person[j] ? 1 : 0;
                        }
                    }
                    blocking += here < places[j] && everywhere < cap[person[j]] ? 1 : 0;
                }
            }
        }
        return blocking;
    }

    /** The bound of weak duality, counted over the table of pairs from some points up. */
    long dualBound(long unit, Map<String, Long> offerPrice, Map<String, Long> mentorPrice, int floor) {
        return dualBound(unit, weight, offerPrice, mentorPrice, admissible(floor), pinned());
    }

    private boolean[][] admissible(int floor) {
        boolean[][] admissible = new boolean[requests][offers];
        for (int i = 0; i < requests; i++) {
            for (int j = 0; j < offers; j++) {
                admissible[i][j] = small.points()[i][j] >= floor && (small.pin()[i] < 0 || small.pin()[i] == j);
            }
        }
        return admissible;
    }

    private boolean[] pinned() {
        boolean[] pinned = new boolean[requests];
        for (int i = 0; i < requests; i++) {
            pinned[i] = small.pin()[i] >= 0;
        }
        return pinned;
    }

    /** The same over the pairs that stand in some plan without blocking pairs; who sits in all of them always sits. */
    long stableBound(long unit, Map<String, Long> offerPrice, Map<String, Long> mentorPrice) {
        boolean[][] stands = new boolean[requests][offers];
        boolean[] sits = new boolean[requests];
        Arrays.fill(sits, true);
        int[] none = new int[requests];
        Arrays.fill(none, -1);
        stable(0, none, stands, sits);
        return dualBound(unit, weight, offerPrice, mentorPrice, stands, sits);
    }

    private void stable(int request, int[] offerOf, boolean[][] stands, boolean[] sits) {
        if (request == requests) {
            if (legal(offerOf) && blocking(offerOf) == 0) {
                for (int i = 0; i < requests; i++) {
                    sits[i] &= offerOf[i] >= 0;
                    if (offerOf[i] >= 0) {
                        stands[i][offerOf[i]] = true;
                    }
                }
            }
            return;
        }
        for (int j = -1; j < offers; j++) {
            offerOf[request] = j;
            stable(request + 1, offerOf, stands, sits);
        }
        offerOf[request] = -1;
    }

    /** The same where each request counts as one and nothing else counts. */
    long seatsBound(Map<String, Long> offerPrice, Map<String, Long> mentorPrice) {
        int[] one = new int[requests];
        Arrays.fill(one, 1);
        return dualBound(1, one, offerPrice, mentorPrice, admissible(0), pinned());
    }

    private long dualBound(
            long unit,
            int[] weight,
            Map<String, Long> offerPrice,
            Map<String, Long> mentorPrice,
            boolean[][] admissible,
            boolean[] sits) {
        long bound = 0;
        for (int i = 0; i < requests; i++) {
            long keeps = sits[i] ? Long.MIN_VALUE : 0;
            for (int j = 0; j < offers; j++) {
                if (admissible[i][j]) {
                    keeps = Math.max(
                            keeps, weight[i] * unit + small.points()[i][j] - offerPrice.getOrDefault("o-" + j, 0L));
                }
            }
            bound += keeps == Long.MIN_VALUE ? 0 : keeps;
        }
        long[] room = new long[cap.length];
        for (int j = 0; j < offers; j++) {
            long net = offerPrice.getOrDefault("o-" + j, 0L) - mentorPrice(mentorPrice, j);
            for (int place = 1; place <= places[j]; place++) {
                bound += Math.max(0, net - charge(j, place) + charge(j, place - 1));
            }
            room[person[j]] = Math.min(cap[person[j]], room[person[j]] + places[j]);
        }
        for (int p = 0; p < room.length; p++) {
            int first = 0;
            while (person[first] != p) {
                first++;
            }
            bound += room[p] * mentorPrice(mentorPrice, first);
        }
        return bound;
    }

    private long mentorPrice(Map<String, Long> prices, int offer) {
        return Math.max(
                0, prices.getOrDefault(small.programme().offers().get(offer).participant(), 0L));
    }

    /** Fewest points that a plan can come to: everybody at 0 points, in the dearest place there is. */
    long fewestPoints() {
        long dearest = 0;
        for (int j = 0; j < offers; j++) {
            dearest = Math.max(dearest, charge(j, places[j]) - charge(j, places[j] - 1));
        }
        return -dearest * requests;
    }
}
