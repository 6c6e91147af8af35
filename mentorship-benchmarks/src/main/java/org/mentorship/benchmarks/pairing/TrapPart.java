package org.mentorship.benchmarks.pairing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.solve.UnsolvedPlan;
import org.mentorship.rules.RuleBook;

/**
 * The trap of a naive warm start: groups that meet together, and a local search that starts from the best plan without times.
 * That plan is a deep local optimum, worse than no start at all; the product chooses times first.
 */
public final class TrapPart implements Part {

    private static final Duration EACH = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "trap";
    }

    @Override
    public void measure(Table table) {
        SyntheticSpec spec = SyntheticSpec.of(Family.FLAT, 400, 1_000);
        Programme joint = SyntheticProgrammes.programme(spec.withJointMeetings());
        PairingPlan warm = unsolved(joint);
        seat(warm, SyntheticProgrammes.programme(spec));
        Score naive = Peer.improve(warm, EACH);
        Score cold = Peer.solve(unsolved(joint), EACH);
        var pairing = PairingSolver.create().solve(joint);
        Score own = pairing.score();
        table.row(
                "joint groups: naive warm start, cold start, product",
                Table.size(400, 1_000),
                "better than both",
                better(own, naive) && better(own, cold),
                "OptaPlanner from the best plan without times: %s; from nothing: %s, %d s each; product: %s; bound: %s",
                told(naive),
                told(cold),
                EACH.toSeconds(),
                told(own),
                told(pairing.quality().bound().orElseThrow()));
    }

    private static PairingPlan unsolved(Programme programme) {
        return UnsolvedPlan.of(programme, RuleBook.bundled(), PairingSettings.defaults());
    }

    /** Takes over the seats of the best plan of a programme that is the same but for its times. */
    private static void seat(PairingPlan plan, Programme apart) {
        Map<String, String> offers = new HashMap<>();
        PairingSolver.create()
                .solve(apart)
                .groups()
                .forEach(group -> group.seats().forEach(seat -> offers.put(seat.request(), group.offer())));
        for (Seating seating : plan.seatings()) {
            seating.getCandidates().stream()
                    .filter(place -> place.offer()
                            .id()
                            .equals(offers.get(seating.request().id())))
                    .forEach(seating::setPlace);
        }
    }

    private static boolean better(Score one, Score other) {
        return one.hard() >= other.hard()
                && (one.hard() > other.hard()
                        || one.coverage() > other.coverage()
                        || one.coverage() == other.coverage() && one.points() > other.points());
    }

    private static String told(Score score) {
        return "%,d seated, %,d points".formatted(score.coverage(), score.points())
                + (score.hard() < 0 ? ", %d limits broken".formatted(-score.hard()) : "");
    }
}
