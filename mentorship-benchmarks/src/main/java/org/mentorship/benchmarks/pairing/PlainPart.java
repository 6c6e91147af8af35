package org.mentorship.benchmarks.pairing;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.time.Duration;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.solve.UnsolvedPlan;
import org.mentorship.rules.RuleBook;

/** The product beside OptaPlanner with the same constraints (Bavet) and its default phases, which gets thirty seconds. */
public final class PlainPart implements Part {

    private static final Duration PEER = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void measure(Table table) {
        Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, 400, 1_000));
        PairingSettings settings = PairingSettings.defaults();
        PairingSolver.create().solve(programme);
        var ours = time(() -> PairingSolver.create().withSettings(settings).solve(programme));
        Score own = ours.result().score();
        Score peer = Peer.solve(UnsolvedPlan.of(programme, RuleBook.bundled(), settings), PEER);
        table.row(
                "product against plain OptaPlanner (Bavet, default phases)",
                Table.size(400, 1_000),
                "better within 1 s",
                ours.took().seconds() <= 1
                        && Score.order(settings.policy()
                                                .orElse(programme.wishes().policy()))
                                        .compare(own, peer)
                                > 0,
                "%,d seated, %,d points in %.2f s (%s) against %,d seated, %,d points in %d s: %.1f %% fewer points",
                own.coverage(),
                own.points(),
                ours.took().seconds(),
                ours.result().quality().proof(),
                peer.coverage(),
                peer.points(),
                PEER.toSeconds(),
                100.0 * (own.points() - peer.points()) / own.points());
    }
}
