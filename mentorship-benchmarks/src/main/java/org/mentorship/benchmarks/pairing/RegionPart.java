package org.mentorship.benchmarks.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.json.ProgrammeWriter;

/** A region from its file to the file of the result, in a process of its own. */
public final class RegionPart implements Part {

    @Override
    public String name() {
        return "region";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        for (Family family : List.of(Family.SPLIT_BY_SCHOOL, Family.FLAT)) {
            Path file = Files.createTempFile("region", ".json");
            Path result = Files.createTempFile("region", ".result.json");
            try {
                ProgrammeWriter.write(SyntheticProgrammes.programme(SyntheticSpec.of(family, 30_000, 100_000)), file);
                Child run = Child.run("-Xmx6g", file.toString(), result.toString(), "50", "2");
                table.row(
                        "region (K = 50), file to result, " + family,
                        Table.size(30_000, 100_000),
                        "≤ 60 s, ≤ 6 GB",
                        run.seconds() <= 60 && run.peakMegabytes() <= 6_000,
                        "%.1f s (%.1f s of processor), peak of the heap %,d MB, %s",
                        run.seconds(),
                        run.cpuSeconds(),
                        run.peakMegabytes(),
                        run.result());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(result);
            }
        }
    }
}
