package org.mentorship.benchmarks;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mentorship.benchmarks.kernel.KernelJmh;
import org.mentorship.benchmarks.rules.PairRulesJmh;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks at their large sizes, each in a JVM of its own; fewer rounds than when they are run by hand. */
public final class JmhPart implements Part {

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public void measure(Table table) throws RunnerException {
        measure(table, KernelJmh.class.getSimpleName() + ".solveAndVerify", "requests", "20000");
        measure(table, PairRulesJmh.class.getSimpleName(), "people", "1000");
    }

    private static void measure(Table table, String benchmark, String size, String value) throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmark)
                .param(size, value)
                .warmupIterations(1)
                .measurementIterations(3)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult run : new Runner(options).run()) {
            Result<?> result = run.getPrimaryResult();
            table.figure(
                    "JMH " + benchmark,
                    parameters(run),
                    "%s %s",
                    String.format(Locale.ROOT, "%.1f ± %.1f", result.getScore(), result.getScoreError()),
                    result.getScoreUnit());
        }
    }

    private static String parameters(RunResult run) {
        var parameters = new TreeMap<String, String>();
        run.getParams()
                .getParamsKeys()
                .forEach(key -> parameters.put(key, run.getParams().getParam(key)));
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
