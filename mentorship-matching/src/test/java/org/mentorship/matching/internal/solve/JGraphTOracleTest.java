package org.mentorship.matching.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.participant.Participant;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.proof.Verification;
import org.mentorship.matching.proof.Verifiers;

/** Programmes too large to try every plan, against the minimum-cost flow of a library that knows nothing of this one. */
class JGraphTOracleTest {

    private static final int CASES = 60;
    private static final long SEAT = 200_000;
    private static final long PIN = 200 * SEAT;

    /** Costs of the network: what a seat, a point and the load count. */
    private record Counting(boolean priorities, long points, boolean loads, int floor) {}

    /** Least cost of seating the requests, with a way past all places. */
    private static long leastCost(FlowCase small, Counting counting) {
        Graph<String, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
        graph.addVertex("from");
        graph.addVertex("to");
        int requests = small.points().length;
        edge(graph, capacity, "from", "to", requests, 0);
        PairingWishes wishes = small.programme().wishes();
        int average = Math.max(1, (requests + small.points()[0].length - 1) / small.points()[0].length);
        for (int j = 0; j < small.points()[0].length; j++) {
            Offer offer = small.programme().offers().get(j);
            Participant mentor =
                    small.programme().participant(offer.participant()).orElseThrow();
            graph.addVertex(offer.id());
            if (graph.addVertex(mentor.id())) {
                edge(graph, capacity, mentor.id(), "to", mentor.mentorCap().orElse(requests), 0);
            }
            for (int place = 1; place <= offer.maxMentees(); place++) {
                long cost = (long) wishes.evenLoad() * Math.max(0, place - average);
                if (offer.preferredMentees().isPresent()) {
                    cost += place <= offer.preferredMentees().get() ? -wishes.preferredSize() : wishes.preferredSize();
                }
                edge(graph, capacity, offer.id(), mentor.id(), 1, counting.loads() ? cost : 0);
            }
        }
        for (int i = 0; i < requests; i++) {
            String id = small.programme().requests().get(i).id();
            int weight = 1 + small.programme().requests().get(i).priority().ordinal();
            graph.addVertex(id);
            edge(graph, capacity, "from", id, 1, 0);
            for (int j = 0; j < small.points()[0].length; j++) {
                boolean pinned = small.pin()[i] == j;
                if (small.points()[i][j] >= counting.floor() && (small.pin()[i] < 0 || pinned)) {
                    long worth = (counting.priorities() ? weight : 1) * SEAT
                            + counting.points() * small.points()[i][j]
                            + (pinned ? PIN : 0);
                    edge(graph, capacity, id, small.programme().offers().get(j).id(), 1, -worth);
                }
            }
        }
        return Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        vertex -> vertex.equals("from") ? requests : vertex.equals("to") ? -requests : 0,
                        capacity::get))
                .getCost());
    }

    private static void edge(
            Graph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> capacity,
            String from,
            String to,
            int most,
            long cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        capacity.put(edge, most);
    }

    private static long pins(FlowCase small) {
        long pins = 0;
        for (int pin : small.pin()) {
            pins += pin >= 0 ? PIN : 0;
        }
        return pins;
    }

    private static Pairing proven(FlowCase small, long seed) {
        Pairing pairing = small.solve();
        Verification verification =
                Verifiers.of(small.programme(), small.judge()).verify(pairing);
        assertThat(verification).as("seed %d", seed).isInstanceOf(Verification.Proven.class);
        return pairing;
    }

    @Test
    void the_total_is_the_least_cost_of_the_flow() {
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, PairingPolicy.TOTAL, 40, 15);
            Pairing pairing = proven(small, seed);
            assertThat(pairing.score().coverage() * SEAT + pairing.score().points() + pins(small))
                    .as("seed %d", seed)
                    .isEqualTo(-leastCost(small, new Counting(true, 1, true, 0)));
        }
    }

    @Test
    void the_lowest_pair_is_the_highest_at_which_the_flow_covers_as_much_and_the_points_follow() {
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, PairingPolicy.WORST_OFF_FIRST, 30, 10);
            Pairing pairing = proven(small, seed);
            long most = leastCost(small, new Counting(true, 0, false, 0));
            assertThat(pairing.score().coverage() * SEAT + pins(small)).isEqualTo(-most);
            int lowest = (int) pairing.score().policy() + 1000;
            if (pairing.seated() > 0) {
                assertThat(leastCost(small, new Counting(true, 1, true, lowest)))
                        .as("seed %d", seed)
                        .isEqualTo(-(pairing.score().coverage() * SEAT
                                + pairing.score().points()
                                + pins(small)));
                assertThat(leastCost(small, new Counting(true, 0, false, lowest + 1)))
                        .as("seed %d", seed)
                        .isGreaterThan(most);
            }
        }
    }

    @Test
    void a_stable_plan_says_how_many_more_the_flow_seats() {
        int forgone = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            FlowCase small = FlowCase.of(seed, PairingPolicy.STABLE, 30, 10);
            Pairing pairing = small.solve();
            long seats = (-leastCost(small, new Counting(false, 0, false, 0)) - pins(small)) / SEAT;
            assertThat(pairing.seated() + pairing.quality().seatsForgone().orElseThrow())
                    .as("seed %d", seed)
                    .isEqualTo((int) seats);
            assertThat(pairing.quality().blockingPairs()).isZero();
            assertThat(pairing.quality().proof()).isIn(Proof.PROVEN_OPTIMAL, Proof.GAP);
            assertThat(Verifiers.of(small.programme(), small.judge())
                            .verify(pairing)
                            .holds())
                    .isTrue();
            forgone += pairing.quality().seatsForgone().get();
        }
        assertThat(forgone).isPositive();
    }
}
