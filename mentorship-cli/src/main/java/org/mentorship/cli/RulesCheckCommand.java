package org.mentorship.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleBookCheck;
import org.mentorship.rules.RuleProblem;
import org.mentorship.rules.RuleProblem.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules check [DIR]}: names everything that is wrong with a folder of rules, and what in it is hardly meant. */
@Command(name = "check")
final class RulesCheckCommand extends ContextCommand {
    @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "rules-dir")
    private Path folder;

    @Option(names = "--strict")
    private boolean strict;

    @ArgGroup
    private Form form = new Form();

    /** What is printed. */
    static final class Form {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--sarif")
        private boolean sarif;
    }

    RulesCheckCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(form.json || form.sarif);
        RuleBookCheck check =
                folder == null ? RuleBook.checkBundled() : RuleBook.check(new Inputs(context).folder(folder));
        boolean good = check.passed() && (!strict || check.problems().isEmpty());
        int code = good ? ExitCode.DONE : ExitCode.REJECTED;
        if (form.sarif) {
            context.shell().out().print(Sarif.write(check, context.words()));
        } else if (form.json) {
            context.shell()
                    .out()
                    .print(RulesJson.check(check, code, context.words().language()));
        } else {
            context.print(lines(check));
        }
        return code;
    }

    private List<String> lines(RuleBookCheck check) {
        List<String> lines = new ArrayList<>();
        for (RuleProblem problem : check.problems()) {
            lines.add(text("rules.check." + problem.severity(), problem.place(), problem.message(), problem.code()));
            problem.words().ifPresent(words -> lines.add("    " + problem.line() + " | " + words));
            lines.add("    " + context.words().text(problem.advice()));
        }
        int errors = count(check, Severity.ERROR);
        int warnings = count(check, Severity.WARNING);
        check.book()
                .ifPresentOrElse(
                        book -> lines.add(text(
                                warnings == 0 ? "rules.check.ok" : strict ? "rules.check.strict" : "rules.check.usable",
                                book.rules().size(),
                                book.thresholds().size(),
                                warnings)),
                        () -> lines.add(text("rules.check.refused", errors, warnings)));
        return lines;
    }

    private static int count(RuleBookCheck check, Severity severity) {
        return (int) check.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
