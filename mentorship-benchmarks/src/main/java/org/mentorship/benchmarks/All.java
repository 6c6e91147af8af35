package org.mentorship.benchmarks;

import static org.mentorship.benchmarks.Stopwatch.time;

import com.google.ortools.Loader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mentorship.benchmarks.kernel.KernelRace;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingConstraints;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.PlanCount;
import org.mentorship.matching.internal.plan.Seating;
import org.mentorship.matching.internal.solve.UnsolvedPlan;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.pair.CandidatePair;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * Measures everything once, side by side, and prints a table in Markdown; docs/reference/performance.md is made by it.
 * Parts to run may be named, all by default: kernel, policies, plain, joint, rules, scale, region, read, start. The command
 * line must have been built by {@code ./mentorship} for the last. Run from the root of the project:
 *
 * <pre>mvn -q -Dquickly -pl mentorship-benchmarks -am package
 * java -Xmx4g -cp "mentorship-benchmarks/target/classes:mentorship-benchmarks/target/lib/*" \
 *     org.mentorship.benchmarks.All</pre>
 */
public final class All {

    private static final int ROUNDS = 5;

    private final List<String> rows = new ArrayList<>();

    private All() {}

    public static void main(String[] parts) throws IOException, InterruptedException {
        Set<String> wanted = new TreeSet<>(
                parts.length > 0
                        ? List.of(parts)
                        : List.of("kernel", "policies", "plain", "joint", "rules", "scale", "region", "read", "start"));
        All all = new All();
        for (String part : wanted) {
            switch (part) {
                case "kernel" -> all.kernel();
                case "policies" -> all.policies();
                case "plain" -> all.plain();
                case "joint" -> all.joint();
                case "rules" -> all.rules();
                case "scale" -> all.scale();
                case "region" -> all.region();
                case "read" -> all.read();
                case "start" -> all.start();
                default -> throw new IllegalArgumentException("""
                        There is no part (%s).
                        Name some of: kernel, policies, plain, joint, rules, scale, region, read, start.""".formatted(part));
            }
        }
        System.out.printf(
                "Measured on %d processors (%s), Java %s, at most %d MB of heap.%n%n",
                Stopwatch.processors(),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() / 1_000_000);
        System.out.println("| what | size | measured | target |");
        System.out.println("| --- | --- | --- | --- |");
        all.rows.forEach(System.out::println);
    }

    private void row(String what, String size, String target, String measured, Object... values) {
        String row =
                "| %s | %s | %s | %s |".formatted(what, size, String.format(Locale.ROOT, measured, values), target);
        rows.add(row);
        System.err.println(row);
    }

    private static String size(long mentors, long mentees) {
        return String.format(Locale.ROOT, "%,d × %,d", mentors, mentees);
    }

    private void kernel() {
        Loader.loadNativeLibraries();
        for (int size : new int[] {1_000, 20_000, 100_000}) {
            for (KernelRace.Result race : KernelRace.races(size)) {
                row(
                        "kernel / OR-Tools, " + race.kind(),
                        String.format(Locale.ROOT, "%,d × 50", size),
                        "≤ 1.0",
                        "%.2f (%.3f s / %.3f s), certificate verified",
                        race.ratio(),
                        race.kernel(),
                        race.peer());
            }
        }
    }

    private void policies() {
        for (KernelRace.Result race : KernelRace.policies(20_000)) {
            row(
                    "worst off first / total, " + race.kind(),
                    "20,000 × 50",
                    "≤ 5",
                    "%.2f (%.2f s / %.2f s)",
                    race.ratio(),
                    race.kernel(),
                    race.peer());
        }
    }

    private void plain() {
        Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, 400, 1_000));
        PairingSettings settings = PairingSettings.defaults();
        PairingSolver.create().solve(programme);
        var ours = time(() -> PairingSolver.create().withSettings(settings).solve(programme));
        Score own = ours.result().score();
        PairingPlan start = UnsolvedPlan.of(programme, RuleBook.bundled(), settings);
        PairingPlan found = SolverFactory.<PairingPlan>create(new SolverConfig()
                        .withSolutionClass(PairingPlan.class)
                        .withEntityClasses(Seating.class, MeetingTime.class)
                        .withConstraintProviderClass(PairingConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
                        .withTerminationSpentLimit(Duration.ofSeconds(30)))
                .buildSolver()
                .solve(start);
        Score peer = new PlanCount(found).score();
        row(
                "product against plain OptaPlanner (Bavet, default phases)",
                size(400, 1_000),
                "better within 1 s",
                "%,d seated, %,d points in %.2f s (%s) against %,d seated, %,d points in 30 s: %.1f %% fewer points",
                own.coverage(),
                own.points(),
                ours.took().seconds(),
                ours.result().quality().proof(),
                peer.coverage(),
                peer.points(),
                100.0 * (own.points() - peer.points()) / own.points());
    }

    private void joint() {
        joint(20, 60, "≤ 2 %");
        joint(400, 1_000, "≤ 1 % in 5 s");
    }

    private void joint(int mentors, int mentees, String target) {
        Programme programme = SyntheticProgrammes.programme(
                SyntheticSpec.of(Family.FLAT, mentors, mentees).withJointMeetings());
        var run = time(() -> PairingSolver.create().solve(programme));
        Score score = run.result().score();
        Score bound = run.result().quality().bound().orElseThrow();
        row(
                "joint groups against the proven bound",
                size(mentors, mentees),
                target,
                "%,d of %,d seated, %,d of %,d points: gap %.2f %%, %.1f s (%.1f s of processor), %s",
                score.coverage(),
                bound.coverage(),
                score.points(),
                bound.points(),
                100.0 * (bound.points() - score.points()) / bound.points(),
                run.took().seconds(),
                run.took().cpuSeconds(),
                run.result().quality().proof());
    }

    private void rules() {
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
        row(pairRules + " pair rules", "1,000,000 pairs", "≤ 3 s", "%.2f s", Stopwatch.median(seconds));
    }

    private void scale() {
        for (Family family : Family.values()) {
            Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(family, 6_000, 20_000));
            var plan = time(() -> UnsolvedPlan.of(programme, RuleBook.bundled(), PairingSettings.defaults()))
                    .took();
            row(
                    "eligibility, candidates (K = 100) and scores, " + family,
                    size(6_000, 20_000),
                    "≤ 10 s",
                    "%.1f s (%.1f s of processor)",
                    plan.seconds(),
                    plan.cpuSeconds());
            var whole = time(() -> PairingSolver.create().solve(programme));
            row(
                    "whole run with proof, " + family,
                    size(6_000, 20_000),
                    "",
                    "%.1f s (%.1f s of processor), %s",
                    whole.took().seconds(),
                    whole.took().cpuSeconds(),
                    whole.result().quality().proof());
        }
    }

    private void region() throws IOException, InterruptedException {
        for (Family family : List.of(Family.SPLIT_BY_SCHOOL, Family.FLAT)) {
            Path file = Files.createTempFile("region", ".json");
            Path result = Files.createTempFile("region", ".result.json");
            try {
                ProgrammeWriter.write(SyntheticProgrammes.programme(SyntheticSpec.of(family, 30_000, 100_000)), file);
                String[] said = process("-Xmx6g", file.toString(), result.toString(), "50", "2");
                row(
                        "region (K = 50), file to result, " + family,
                        size(30_000, 100_000),
                        "≤ 60 s, ≤ 6 GB",
                        "%s s (%s s of processor), peak of the heap %s MB, %s",
                        (Object[]) said);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(result);
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        Path file = Files.createTempFile("large", ".json");
        try {
            ProgrammeWriter.write(
                    SyntheticProgrammes.programme(SyntheticSpec.of(Family.SPLIT_BY_SCHOOL, 12_000, 40_000)), file);
            String[] said = process("-Xmx512m", file.toString(), "-");
            row(
                    "reading a file in 512 MB of heap",
                    Files.size(file) / 1_000_000 + " MB",
                    "bounded heap",
                    "%s s (%s s of processor), peak of the heap %s MB, %s",
                    (Object[]) said);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Seconds, processor seconds, peak heap in MB, and what came out. */
    private static String[] process(String heap, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                RegionRun.class.getName()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The measured process failed with (%d).".formatted(process.exitValue()));
        }
        return said.split(" ", 4);
    }

    private void start() throws IOException, InterruptedException {
        if (!Files.exists(Path.of("mentorship-cli", "target", "app.current"))) {
            row(
                    "cold start to a printed pairing",
                    "example school",
                    "≤ 1.0 s",
                    "not measured: build ./mentorship first");
            return;
        }
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            ProcessBuilder builder = new ProcessBuilder("./mentorship", "pair", "examples/mishkino/programme.json");
            builder.environment().put("MENTORSHIP_NO_BUILD", "1");
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The command line failed with (%d).".formatted(process.exitValue()));
            }
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - start) / 1e9;
            }
        }
        row(
                "cold start to a printed pairing, launcher included",
                "example school",
                "≤ 1.0 s",
                "%.2f s",
                Stopwatch.median(seconds));
    }
}
