package org.mentorship.benchmarks.pairing;

import static org.mentorship.benchmarks.Stopwatch.time;

import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.internal.solve.UnsolvedPlan;
import org.mentorship.rules.RuleBook;

/** A district: what leads to candidates, and the whole run with its proof. */
public final class ScalePart implements Part {

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public void measure(Table table) {
        for (Family family : Family.values()) {
            Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(family, 6_000, 20_000));
            var plan = time(() -> UnsolvedPlan.of(programme, RuleBook.bundled(), PairingSettings.defaults()))
                    .took();
            table.row(
                    "eligibility, candidates (K = 100) and scores, " + family,
                    Table.size(6_000, 20_000),
                    "≤ 10 s",
                    plan.seconds() <= 10,
                    "%.1f s (%.1f s of processor)",
                    plan.seconds(),
                    plan.cpuSeconds());
            var whole = time(() -> PairingSolver.create().solve(programme));
            table.figure(
                    "whole run with proof, " + family,
                    Table.size(6_000, 20_000),
                    "%.1f s (%.1f s of processor), %s",
                    whole.took().seconds(),
                    whole.took().cpuSeconds(),
                    whole.result().quality().proof());
        }
    }
}
