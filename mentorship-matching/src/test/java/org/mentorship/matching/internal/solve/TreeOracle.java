package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.participant.Participant;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.proof.GroupTree;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/**
 * Follows a tree of prices for each single way in which the groups of a {@link SmallCase} may meet or rest, and counts what a
 * group earns over every subset of those who may come.
 */
final class TreeOracle {

    /** A group that does not meet. */
    private static final String REST = "-";
    /** The only time of groups whom time does not tie. */
    private static final String ANY = "";

    private static final long IMPOSSIBLE = Long.MIN_VALUE / 8;

    private final SmallCase small;
    private final Map<String, Integer> points = new TreeMap<>();

    TreeOracle(SmallCase small) {
        this.small = small;
        for (Request request : small.programme().requests()) {
            for (Offer offer : small.programme().offers()) {
                if (request.form().equals(offer.form())) {
                    PairVerdict verdict = small.judge()
                            .judge(small.programme(), List.of(new CandidatePair(request, offer)))
                            .get(0);
                    if (!verdict.vetoed()) {
                        points.put(
                                request.id() + " " + offer.id(),
                                Math.max(0, Math.min(1000, Compatibility.NEUTRAL + verdict.points())));
                    }
                }
            }
        }
    }

    /** Whether each way to meet is shown to be worth no more than the part says. */
    boolean proves(GroupTree.Part part) {
        return proves(part, part.offers(), new TreeMap<>());
    }

    private boolean proves(GroupTree.Part part, List<String> open, Map<String, String> chosen) {
        if (open.isEmpty()) {
            return refuted(part, part.tree(), chosen);
        }
        String offer = open.get(0);
        List<String> ways = new ArrayList<>(times(offer));
        ways.add(REST);
        for (String way : ways) {
            chosen.put(offer, way);
            if (!proves(part, open.subList(1, open.size()), chosen)) {
                return false;
            }
        }
        return true;
    }

    private List<String> times(String id) {
        Offer offer = offer(id);
        if (!offer.form().equals("club")) {
            return List.of(ANY);
        }
        return offer.slots().isEmpty() ? SmallCase.SLOTS : List.copyOf(offer.slots());
    }

    private Offer offer(String id) {
        return small.programme().offer(id).orElseThrow();
    }

    private boolean refuted(GroupTree.Part part, GroupTree node, Map<String, String> chosen) {
        if (worth(part, node, chosen) < (part.bound() + 1) * part.scale()) {
            return true;
        }
        List<GroupTree> branches = node.branches();
        if (node.split().isEmpty()) {
            return branches.size() == 1 && refuted(part, branches.get(0), chosen);
        }
        boolean[] into = into(node.split().get(), chosen);
        return branches.size() == 2
                && (into == null
                        || into[0] && refuted(part, branches.get(0), chosen)
                        || into[1] && refuted(part, branches.get(1), chosen));
    }

    /** The branches that hold the way; null where nobody can meet in this way. */
    private boolean[] into(GroupTree.Split split, Map<String, String> chosen) {
        if (split instanceof GroupTree.Split.Time time) {
            String way = chosen.get(time.offer());
            return way == null
                    ? new boolean[2]
                    : new boolean[] {way.equals(time.slot()) || way.equals(REST), !way.equals(time.slot())};
        }
        if (split instanceof GroupTree.Split.Meeting meeting) {
            String way = chosen.get(meeting.offer());
            return way == null ? new boolean[2] : new boolean[] {!way.equals(REST), way.equals(REST)};
        }
        GroupTree.Split.Clash clash = (GroupTree.Split.Clash) split;
        String one = chosen.get(clash.offer());
        String other = chosen.get(clash.other());
        if (one == null || other == null) {
            return new boolean[2];
        }
        boolean both = !one.equals(REST) && !other.equals(REST);
        boolean atOnce = both
                && one.equals(other)
                && !one.equals(ANY)
                && !clash.offer().equals(clash.other())
                && offer(clash.offer())
                        .participant()
                        .equals(offer(clash.other()).participant());
        return atOnce ? null : new boolean[] {one.equals(REST), other.equals(REST)};
    }

    /** At the prices of a node, in parts of a point. */
    private long worth(GroupTree.Part part, GroupTree node, Map<String, String> chosen) {
        long sum = 0;
        for (Request request : requests(part)) {
            sum += price(node, request);
        }
        Map<String, Integer> places = new TreeMap<>();
        for (String id : part.offers()) {
            places.merge(offer(id).participant(), offer(id).maxMentees(), Integer::sum);
        }
        for (Map.Entry<String, Integer> mentor : places.entrySet()) {
            Optional<Integer> cap =
                    small.programme().participant(mentor.getKey()).flatMap(Participant::mentorCap);
            sum += Math.min(mentor.getValue(), cap.orElse(Integer.MAX_VALUE)) * mentorPrice(node, mentor.getKey());
        }
        for (String id : part.offers()) {
            String way = chosen.get(id);
            long earns = way.equals(REST) ? 0 : earns(part, node, offer(id), way);
            if (earns == IMPOSSIBLE) {
                return IMPOSSIBLE;
            }
            sum += earns;
        }
        return sum;
    }

    private List<Request> requests(GroupTree.Part part) {
        return small.programme().requests().stream()
                .filter(request ->
                        part.offers().stream().anyMatch(offer -> points.containsKey(request.id() + " " + offer)))
                .toList();
    }

    private static long price(GroupTree node, Request request) {
        return Math.max(0, node.requests().getOrDefault(request.id(), 0L));
    }

    private static long mentorPrice(GroupTree node, String mentor) {
        return Math.max(0, node.mentors().getOrDefault(mentor, 0L));
    }

    private long earns(GroupTree.Part part, GroupTree node, Offer offer, String time) {
        List<Request> may = small.programme().requests().stream()
                .filter(request -> points.containsKey(request.id() + " " + offer.id()))
                .filter(request -> time.equals(ANY)
                        || request.slots().isEmpty()
                        || request.slots().contains(time))
                .toList();
        long most = IMPOSSIBLE;
        for (int set = 1; set < 1 << may.size(); set++) {
            int size = Integer.bitCount(set);
            if (size >= offer.minMentees() && size <= offer.maxMentees()) {
                long sum = 0;
                for (int i = 0; i < may.size(); i++) {
                    Request request = may.get(i);
                    long worth = (1 + request.priority().ordinal()) * part.unit()
                            + points.getOrDefault(request.id() + " " + offer.id(), 0);
                    sum += (set >> i & 1) == 1 ? part.scale() * worth - price(node, request) : 0;
                }
                sum -= part.scale() * charge(offer, size) + size * mentorPrice(node, offer.participant());
                most = Math.max(most, sum);
            }
        }
        return most;
    }

    private long charge(Offer offer, int mentees) {
        var wishes = small.programme().wishes();
        long requests = small.programme().requests().stream()
                .filter(request -> request.form().equals(offer.form()))
                .count();
        long offers = small.programme().offers().stream()
                .filter(other -> other.form().equals(offer.form()))
                .count();
        long average = Math.max(1, (requests + offers - 1) / offers);
        long charge = 0;
        for (int k = 1; k <= mentees; k++) {
            int place = k;
            charge += wishes.evenLoad() * Math.max(0, k - average);
            charge += offer.preferredMentees()
                    .map(preferred -> place <= preferred ? -wishes.preferredSize() : wishes.preferredSize())
                    .orElse(0);
        }
        return charge;
    }
}
