package org.mentorship.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.policy.Threshold;
import org.mentorship.rules.scenario.Mismatch;
import org.mentorship.rules.scenario.RuleCoverage;
import org.mentorship.rules.scenario.RuleCoverage.Covered;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReader;
import org.mentorship.rules.scenario.ScenarioReport;
import org.mentorship.rules.scenario.ScenarioResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules test [DIR]}: runs the scenarios of a rule book and tells which rules they cover. */
@Command(name = "test")
final class RulesTestCommand extends ContextCommand {
    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "rules-dir")
    private Path folder;

    @Option(names = "--with-bundled")
    private boolean withBundled;

    @Option(names = "--full")
    private boolean full;

    @Option(names = "--json")
    private boolean json;

    RulesTestCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        Inputs inputs = new Inputs(context);
        RuleBook book = inputs.rules(Optional.ofNullable(folder));
        List<Scenario> scenarios = new ArrayList<>(folder == null ? List.of() : inputs.scenarios(folder));
        if (folder == null || withBundled) {
            scenarios.addAll(ScenarioReader.bundled());
        }
        ScenarioReport report = book.test(scenarios);
        RuleCoverage coverage = report.coverage().only(wanted(book));
        boolean good = report.passed() && (!full || coverage.complete());
        if (json) {
            context.shell()
                    .out()
                    .print(RulesJson.test(report, coverage, context.words().language()));
        } else {
            print(report, coverage);
        }
        return good ? ExitCode.DONE : ExitCode.REJECTED;
    }

    /** The rules of the folder, and those that read a threshold of it; every rule of the bundled book. */
    private List<String> wanted(RuleBook book) {
        RuleBook bundled = RuleBook.bundled();
        boolean all = folder == null || withBundled;
        Set<RuleInfo> known = new LinkedHashSet<>(bundled.rules());
        Set<Threshold> thresholds = new LinkedHashSet<>(bundled.thresholds());
        List<String> edited = book.thresholds().stream()
                .filter(threshold -> !thresholds.contains(threshold))
                .map(Threshold::key)
                .toList();
        return book.rules().stream()
                .filter(rule -> all
                        || !known.contains(rule)
                        || rule.thresholds().stream().anyMatch(edited::contains))
                .map(RuleInfo::id)
                .toList();
    }

    private void print(ScenarioReport report, RuleCoverage coverage) {
        List<ScenarioResult> failed = report.failed();
        for (ScenarioResult result : failed) {
            context.print(text(
                    "rules.test.failed",
                    result.scenario().id(),
                    result.scenario().title()));
            for (Mismatch mismatch : result.mismatches()) {
                context.print("    " + context.words().text(mismatch.sentence()));
                mismatch.check()
                        .ifPresent(check -> context.print(new TraceText(context.words()).broken(check, "        ")));
            }
            context.print("");
        }
        if (report.results().isEmpty()) {
            context.print(text("rules.test.none"));
        } else {
            context.print(text(
                    "rules.test.count",
                    report.results().size(),
                    report.results().size() - failed.size(),
                    failed.size()));
        }
        List<Covered> gaps = coverage.gaps();
        context.print(text(
                "rules.test.coverage", coverage.rules().size(), coverage.rules().size() - gaps.size()));
        for (Covered gap : gaps) {
            context.print("    " + text("rules.test.gap." + missing(gap, failed), gap.ruleId()));
        }
    }

    /** What the rule lacks: scenarios that fail show nothing, but they are there. */
    private static String missing(Covered gap, List<ScenarioResult> failed) {
        if (gap.speaks().isEmpty() == gap.silent().isEmpty()) {
            return failed.stream()
                            .anyMatch(
                                    result -> result.scenario().expect().named().contains(gap.ruleId()))
                    ? "unproven"
                    : "neither";
        }
        return gap.speaks().isEmpty() ? "speaks" : "silent";
    }
}
