package org.mentorship.benchmarks.indicators;

import java.io.IOException;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.pairing.Child;

/** All indicators of 100,000 participants, in a process of its own with one gigabyte of heap, the programme included. */
public final class IndicatorsPart implements Part {
    private static final int MENTORS = 25_000;
    private static final int MENTEES = 75_000;

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        Child run = Child.run(IndicatorsRun.class, "-Xmx1g", "" + MENTORS, "" + MENTEES);
        table.row(
                "all indicators",
                Table.size(MENTORS, MENTEES),
                "≤ 5 s, ≤ 1 GB",
                Math.min(run.seconds(), run.cpuSeconds()) <= 5,
                "%.1f s (%.1f s of processor), 1 GB of heap is enough, %s",
                run.seconds(),
                run.cpuSeconds(),
                run.result());
    }
}
