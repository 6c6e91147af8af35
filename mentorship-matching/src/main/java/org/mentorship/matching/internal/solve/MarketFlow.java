package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.Transport;
import org.mentorship.matching.internal.kernel.WorstOffFirst;

/** A {@link SeatMarket} as the kernel sees it. */
final class MarketFlow {

    private final PairingPolicy policy;
    private final List<SeatMarket.Row> rows;
    private final List<SeatMarket.Desk> desks;
    private final Map<String, Integer> caps;

    MarketFlow(SeatMarket market) {
        policy = market.policy();
        rows = market.rows();
        desks = market.desks();
        caps = market.caps();
    }

    /** The best plan under the policy. */
    SeatMarket.Worth solve() {
        int[] rank = rows.stream()
                .mapToInt(row -> row.weight() + (row.pinned() ? SeatGraph.PIN_RANK : 0))
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
                SeatMarket.Row row = rows.get(i);
                int at = SeatMarket.position(row, offerOf[i]);
                seated++;
                coverage += row.weight();
                points += row.worth()[at] - desks.get(offerOf[i]).margins()[load[offerOf[i]]++];
                lowest = Math.min(lowest, row.points()[at]);
            }
        }
        long level = policy == PairingPolicy.WORST_OFF_FIRST ? lowest - Compatibility.MAX_POINTS : 0;
        return new SeatMarket.Worth(seated, coverage, level, points);
    }

    Set<String> seatable(Set<String> before, String subject) {
        int[] rank = rows.stream()
                .mapToInt(row -> 4 * (row.weight() + (row.pinned() ? SeatGraph.PIN_RANK : 0))
                        + (before.contains(row.request()) ? 2 : 0)
                        + (row.request().equals(subject) ? 1 : 0))
                .toArray();
        int[] offerOf = Kernel.solve(transport(rank), () -> false).offerOf();
        Set<String> seated = new TreeSet<>();
        for (int i = 0; i < offerOf.length; i++) {
            if (offerOf[i] >= 0) {
                seated.add(rows.get(i).request());
            }
        }
        return seated;
    }

    /** Points of each pair as the lowest one counts them: none above the lowest pinned pair, which no plan can raise. */
    private int[] quality() {
        int ceiling = rows.stream()
                .filter(row -> row.pinned())
                .flatMapToInt(row -> Arrays.stream(row.points()))
                .min()
                .orElse(Compatibility.MAX_POINTS);
        return rows.stream()
                .flatMapToInt(row -> Arrays.stream(row.points()).map(points -> Math.min(points, ceiling)))
                .toArray();
    }

    private Transport transport(int[] rank) {
        int[] edgeStart = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            edgeStart[i + 1] = edgeStart[i] + rows.get(i).desks().length;
        }
        int[] marginStart = new int[desks.size() + 1];
        int[] person = new int[desks.size()];
        Map<String, Integer> persons = new HashMap<>();
        List<Integer> personCap = new ArrayList<>();
        for (int j = 0; j < desks.size(); j++) {
            SeatMarket.Desk desk = desks.get(j);
            marginStart[j + 1] = marginStart[j] + desk.margins().length;
            boolean unseen = !persons.containsKey(desk.mentor());
            person[j] = persons.computeIfAbsent(desk.mentor(), key -> persons.size());
            if (unseen) {
                personCap.add(caps.getOrDefault(desk.mentor(), 0));
            }
            if (!caps.containsKey(desk.mentor())) {
                personCap.set(person[j], personCap.get(person[j]) + desk.margins().length);
            }
        }
        return new Transport(
                edgeStart,
                rows.stream().flatMapToInt(row -> Arrays.stream(row.desks())).toArray(),
                rows.stream().flatMapToInt(row -> Arrays.stream(row.worth())).toArray(),
                rank,
                marginStart,
                desks.stream()
                        .flatMapToInt(desk -> Arrays.stream(desk.margins()))
                        .toArray(),
                person,
                personCap.stream().mapToInt(Integer::intValue).toArray());
    }
}
