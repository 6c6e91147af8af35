package org.mentorship.cli;

import java.util.List;
import org.mentorship.cli.Failure.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code rules}: the workbench of methodologists; each of its tools is a command of its own. */
@Command(name = "rules")
final class RulesCommand extends ContextCommand {
    private RulesCommand(Context context) {
        super(context);
    }

    /** The command with its tools. */
    static CommandLine line(Context context) {
        CommandLine line = new CommandLine(new RulesCommand(context));
        for (ContextCommand tool : List.of(
                new RulesCheckCommand(context),
                new RulesTestCommand(context),
                new RulesWhyCommand(context),
                new RulesDiffCommand(context),
                new RulesNewCommand(context),
                new RulesWordsCommand(context))) {
            line.addSubcommand(tool);
        }
        return line;
    }

    @Override
    public Integer call() {
        throw Failure.usage(Problem.of(text("usage.no-rules-command")));
    }
}
