package org.mentorship.benchmarks.rules;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.pairing.Child;
import org.mentorship.benchmarks.start.RuleFolder;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleBookSource;
import org.mentorship.rules.pair.CandidatePair;

/**
 * A folder that holds all bundled rules, which run from their trees, beside the bundled book as compiled at build time: how
 * soon each is ready, how soon an edit is in force, and how many decisions each takes in a second.
 */
public final class RuleBooksPart implements Part {
    private static final int ROUNDS = 5;
    private static final String EDITED = "eligibility-pupil.drl";

    @Override
    public String name() {
        return "books";
    }

    @Override
    public void measure(Table table) throws IOException, InterruptedException {
        Path folder = RuleFolder.ofBundledRules();
        try {
            ready(table, folder);
            reload(table, folder);
            RuleBook tree = RuleBook.load(folder);
            Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, 1_000, 3_000));
            people(table, tree, programme);
            pairs(table, tree, programme);
        } finally {
            RuleFolder.delete(folder);
        }
    }

    private static void ready(Table table, Path folder) throws IOException, InterruptedException {
        Child compiled = Child.run(ReadyRun.class, List.of());
        Child tree = Child.run(ReadyRun.class, List.of(), folder.toString());
        table.figure(
                "all rules ready in a cold process: as compiled; from a folder",
                compiled.result() + " rules",
                "%.2f s (%.2f s of processor); %.2f s (%.2f s of processor)",
                compiled.seconds(),
                compiled.cpuSeconds(),
                tree.seconds(),
                tree.cpuSeconds());
    }

    private static void reload(Table table, Path folder) throws IOException {
        RuleBookSource source = RuleBookSource.open(folder);
        Path file = folder.resolve(EDITED);
        String text = Files.readString(file);
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Files.writeString(
                    file, text.replace("category == \"PUPIL\"", "category in (\"PUPIL\", \"X" + (round + 1) + "\")"));
            Stopwatch.Timed<RuleBookSource.Reload> reloaded = time(source::reload);
            if (!(reloaded.result() instanceof RuleBookSource.Reload.Reloaded)) {
                throw new IllegalStateException("The folder was not reloaded: " + reloaded.result());
            }
            if (round >= 0) {
                seconds[round] = reloaded.took().seconds();
            }
        }
        Files.writeString(file, text);
        double median = Stopwatch.median(seconds);
        table.row("reload after one file of a folder has changed", "all rules", "≤ 1 s", median <= 1, "%.3f s", median);
    }

    private static void people(Table table, RuleBook tree, Programme programme) {
        RuleBook compiled = RuleBook.bundled();
        if (!tree.eligibility(programme).equals(compiled.eligibility(programme))) {
            throw new IllegalStateException("A folder of all bundled rules decides otherwise than they do.");
        }
        int count = programme.requests().size() + programme.offers().size();
        double asCompiled = median(() -> compiled.eligibility(programme));
        double fromTree = median(() -> tree.eligibility(programme));
        table.figure(
                "decisions on people a second: as compiled; from a folder, and how many times slower",
                count + " people",
                "%,.0f; %,.0f, %.2f times",
                count / asCompiled,
                count / fromTree,
                fromTree / asCompiled);
    }

    private static void pairs(Table table, RuleBook tree, Programme programme) {
        List<CandidatePair> pairs = new ArrayList<>();
        programme
                .requests()
                .forEach(request -> programme.offers().stream()
                        .limit(100)
                        .forEach(offer -> pairs.add(new CandidatePair(request, offer))));
        RuleBook compiled = RuleBook.bundled();
        double asCompiled = median(() -> compiled.judge(programme, pairs));
        double fromTree = median(() -> tree.judge(programme, pairs));
        table.figure(
                "verdicts on pairs a second: as compiled; from a folder, and how many times slower",
                pairs.size() + " pairs",
                "%,.0f; %,.0f, %.2f times",
                pairs.size() / asCompiled,
                pairs.size() / fromTree,
                fromTree / asCompiled);
    }

    private static double median(Callable<?> work) {
        double[] seconds = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double took = time(work).took().seconds();
            if (round >= 0) {
                seconds[round] = took;
            }
        }
        return Stopwatch.median(seconds);
    }
}
