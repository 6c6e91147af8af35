package org.mentorship.benchmarks.pairing;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.json.PairingWriter;

/**
 * From a programme file to a result file in a process of its own; prints seconds, processor seconds, peak of the heap
 * pools in MB, what was proven, and how many are seated.
 *
 * <pre>java -Xmx6g -cp … org.mentorship.benchmarks.pairing.RegionRun programme.json result.json 50 2</pre>
 */
final class RegionRun {

    private RegionRun() {}

    /** File, result file or "-" to read only, candidates a request, threads. */
    public static void main(String[] args) throws Exception {
        Stopwatch.Timed<String> run = Stopwatch.time(() -> {
            var programme = ProgrammeReader.read(Path.of(args[0]));
            if (args[1].equals("-")) {
                return programme.participants().size() + " people";
            }
            var settings = PairingSettings.builder()
                    .candidatesPerRequest(Integer.parseInt(args[2]))
                    .threads(Integer.parseInt(args[3]))
                    .build();
            var pairing = PairingSolver.create().withSettings(settings).solve(programme);
            PairingWriter.write(pairing, Path.of(args[1]));
            return pairing.quality().proof() + " " + pairing.seated() + " seated";
        });
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%.1f %.1f %d %s%n",
                run.took().seconds(),
                run.took().cpuSeconds(),
                peak / 1_000_000,
                run.result());
    }
}
