package org.mentorship.benchmarks.rules;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.util.ArrayList;
import java.util.List;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.pair.CandidatePair;

/** The bundled pair rules over a million pairs, each round with a judge that knows nothing yet. */
public final class PairRulesPart implements Part {

    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void measure(Table table) {
        Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, 1_000, 1_000));
        RuleBook book = RuleBook.bundled();
        long pairRules = book.rules().stream()
                .filter(rule -> rule.subject().equals("Pair"))
                .count();
        List<CandidatePair> pairs = new ArrayList<>(1_000_000);
        programme
                .requests()
                .forEach(request -> programme.offers().forEach(offer -> pairs.add(new CandidatePair(request, offer))));
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double took = time(() -> {
                        int[] spoken = new int[1];
                        book.judge(programme).judge(pairs, (number, verdict) -> spoken[0]++);
                        return spoken[0];
                    })
                    .took()
                    .seconds();
            if (round >= 0) {
                seconds[round] = took;
            }
        }
        double median = Stopwatch.median(seconds);
        table.row(pairRules + " pair rules", "1,000,000 pairs", "≤ 3 s", median <= 3, "%.2f s", median);
    }
}
