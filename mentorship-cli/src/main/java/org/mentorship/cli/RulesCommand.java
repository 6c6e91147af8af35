package org.mentorship.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mentorship.cli.Failure.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code rules}: the workbench of methodologists; each of its tools is a command of its own. */
@Command(name = "rules")
final class RulesCommand extends ContextCommand {
    private RulesCommand(Context context) {
        super(context);
    }

    /** The command with the tool that the arguments name; with all tools where they name none, as {@link Commands} does. */
    static CommandLine line(Context context, String... args) {
        CommandLine line = new CommandLine(new RulesCommand(context));
        Map<String, Supplier<ContextCommand>> tools = new LinkedHashMap<>();
        tools.put("check", () -> new RulesCheckCommand(context));
        tools.put("test", () -> new RulesTestCommand(context));
        tools.put("why", () -> new RulesWhyCommand(context));
        tools.put("diff", () -> new RulesDiffCommand(context));
        tools.put("new", () -> new RulesNewCommand(context));
        tools.put("words", () -> new RulesWordsCommand(context));
        List<String> named = Arrays.stream(args).filter(tools::containsKey).toList();
        tools.forEach((name, tool) -> {
            if (named.isEmpty() || named.contains(name)) {
                line.addSubcommand(tool.get());
            }
        });
        return line;
    }

    @Override
    public Integer call() {
        throw Failure.usage(Problem.of(text("usage.no-rules-command")));
    }
}
