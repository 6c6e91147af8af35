package org.mentorship.benchmarks.pairing;

import static org.mentorship.benchmarks.Stopwatch.time;

import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Score;

/** Groups that meet together beside the proven bound. */
public final class JointPart implements Part {

    @Override
    public String name() {
        return "joint";
    }

    @Override
    public void measure(Table table) {
        measure(table, 20, 60, 2);
        measure(table, 400, 1_000, 1);
    }

    private static void measure(Table table, int mentors, int mentees, double percent) {
        Programme programme = SyntheticProgrammes.programme(
                SyntheticSpec.of(Family.FLAT, mentors, mentees).withJointMeetings());
        var run = time(() -> PairingSolver.create().solve(programme));
        Score score = run.result().score();
        Score bound = run.result().quality().bound().orElseThrow();
        double gap = 100.0 * (bound.points() - score.points()) / bound.points();
        table.row(
                "joint groups against the proven bound",
                Table.size(mentors, mentees),
                "≤ %.0f %% in 5 s".formatted(percent),
                score.coverage() == bound.coverage()
                        && gap <= percent
                        && run.took().seconds() <= 5,
                "%,d of %,d seated, %,d of %,d points: gap %.2f %%, %.1f s (%.1f s of processor), %s",
                score.coverage(),
                bound.coverage(),
                score.points(),
                bound.points(),
                gap,
                run.took().seconds(),
                run.took().cpuSeconds(),
                run.result().quality().proof());
    }
}
