package org.mentorship.benchmarks.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.json.ProgrammeWriter;

/** Reading a large file within a small heap, in a process of its own. */
public final class ReadPart implements Part {

    @Override
    public String name() {
        return "read";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        Path file = Files.createTempFile("large", ".json");
        try {
            ProgrammeWriter.write(
                    SyntheticProgrammes.programme(SyntheticSpec.of(Family.SPLIT_BY_SCHOOL, 12_000, 40_000)), file);
            Child run = Child.run("-Xmx512m", file.toString(), "-");
            table.row(
                    "reading a file",
                    Files.size(file) / 1_000_000 + " MB",
                    "512 MB of heap are enough",
                    true,
                    "%.1f s (%.1f s of processor), peak of the heap %,d MB, %s",
                    run.seconds(),
                    run.cpuSeconds(),
                    run.peakMegabytes(),
                    run.result());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
