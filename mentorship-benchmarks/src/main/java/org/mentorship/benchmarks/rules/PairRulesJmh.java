package org.mentorship.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.pair.CandidatePair;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The bundled pair rules over all pairs of a made-up programme, with a judge that knows nothing yet.
 *
 * <pre>java -cp "mentorship-benchmarks/target/classes:mentorship-benchmarks/target/lib/*" \
 *     org.openjdk.jmh.Main PairRulesJmh</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PairRulesJmh {

    /** Pairs are this squared. */
    @Param({"100", "1000"})
    public int people;

    private final RuleBook book = RuleBook.bundled();
    private Programme programme;
    private List<CandidatePair> pairs;

    @Setup
    public void make() {
        programme = SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, people, people));
        pairs = new ArrayList<>(people * people);
        programme
                .requests()
                .forEach(request -> programme.offers().forEach(offer -> pairs.add(new CandidatePair(request, offer))));
    }

    @Benchmark
    public int judge() {
        int[] spoken = new int[1];
        book.judge(programme).judge(pairs, (number, verdict) -> spoken[0]++);
        return spoken[0];
    }
}
