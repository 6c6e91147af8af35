package org.mentorship.benchmarks.indicators;

import java.io.IOException;
import java.util.List;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.pairing.Child;

/**
 * All indicators of 100,000 participants, from a programme in memory to the values, in a process of its own with one gigabyte of
 * heap, the programme included. It runs with the compiler and the collector with which the launcher runs this command: a
 * process that lives for seconds pays more for the full compiler than it gains.
 */
public final class IndicatorsPart implements Part {
    private static final int MENTORS = 25_000;
    private static final int MENTEES = 75_000;
    private static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        Child run = Child.run(IndicatorsRun.class, OPTIONS, "" + MENTORS, "" + MENTEES);
        table.row(
                "all indicators",
                Table.size(MENTORS, MENTEES),
                "≤ 5 s, ≤ 1 GB",
                run.seconds() <= 5,
                "%.1f s (%.1f s of processor), 1 GB of heap is enough, %s",
                run.seconds(),
                run.cpuSeconds(),
                run.result());
    }
}
