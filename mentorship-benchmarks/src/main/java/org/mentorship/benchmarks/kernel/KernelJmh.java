package org.mentorship.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.mentorship.matching.internal.kernel.Kernel;
import org.mentorship.matching.internal.kernel.KernelPlan;
import org.mentorship.matching.internal.kernel.Transport;
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
 * The kernel on made-up graphs with 50 candidates a request, with and without the check of its certificate.
 *
 * <pre>java -cp "mentorship-benchmarks/target/classes:mentorship-benchmarks/target/lib/*" \
 *     org.openjdk.jmh.Main KernelJmh</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelJmh {

    @Param({"FLAT_AND_SCARCE", "FLAT_AND_TIGHT", "TIES_AND_SCARCE", "BY_SCHOOL"})
    public String kind;

    @Param({"1000", "20000"})
    public int requests;

    private Transport graph;

    @Setup
    public void make() {
        graph = Graphs.graph(Graphs.Kind.valueOf(kind), requests, 50);
    }

    @Benchmark
    public KernelPlan solve() {
        return Kernel.solve(graph, () -> false);
    }

    @Benchmark
    public boolean solveAndVerify() {
        KernelPlan plan = Kernel.solve(graph, () -> false);
        return plan.prices().verify(graph, plan.offerOf());
    }
}
