package org.mentorship.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mentorship.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules check DIR}: names everything that is wrong with a folder of rules. */
@Command(name = "check")
final class RulesCheckCommand extends ContextCommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "rules-dir")
    private Path folder;

    @Option(names = "--json")
    private boolean json;

    RulesCheckCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        RuleBook book = new Inputs(context).rules(Optional.of(folder));
        if (json) {
            context.shell().out().print(ProblemJson.write(ExitCode.DONE, List.of()));
        } else {
            context.print(text(
                    "rules.check.ok", book.rules().size(), book.thresholds().size()));
        }
        return ExitCode.DONE;
    }
}
