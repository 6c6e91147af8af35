package org.mentorship.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The commands by name, in the order of the help. Only the one that is called is built: describing all of them took a
 * third of the time to a printed pairing (decision 0062).
 */
final class Commands {
    private static final Map<String, Function<Context, CommandLine>> BY_NAME = byName();

    private Commands() {}

    /** The command that the arguments name; all commands where they name none, so that help and errors list them. */
    static Collection<CommandLine> named(Context context, String... args) {
        return Arrays.stream(args)
                .map(BY_NAME::get)
                .filter(command -> command != null)
                .findFirst()
                .map(command -> List.of(command.apply(context)))
                .orElseGet(() -> BY_NAME.values().stream()
                        .map(command -> command.apply(context))
                        .toList());
    }

    private static Map<String, Function<Context, CommandLine>> byName() {
        Map<String, Function<Context, CommandLine>> commands = new LinkedHashMap<>();
        commands.put("pair", context -> new CommandLine(new PairCommand(context)));
        commands.put("explain", context -> new CommandLine(new ExplainCommand(context)));
        commands.put("verify", context -> new CommandLine(new VerifyCommand(context)));
        commands.put("approve", context -> new CommandLine(new ApproveCommand(context)));
        commands.put("monitor", context -> new CommandLine(new MonitorCommand(context)));
        commands.put("bases", context -> new CommandLine(new BasesCommand(context)));
        commands.put("carry-over", context -> new CommandLine(new CarryOverCommand(context)));
        commands.put("indicators", context -> new CommandLine(new IndicatorsCommand(context)));
        commands.put("figures", context -> new CommandLine(new FiguresCommand(context)));
        commands.put("validate", context -> new CommandLine(new ValidateCommand(context)));
        commands.put("example", context -> new CommandLine(new ExampleCommand(context)));
        commands.put("withdraw", context -> new CommandLine(new WithdrawCommand(context)));
        commands.put("erase", context -> new CommandLine(new EraseCommand(context)));
        commands.put("rules", RulesCommand::line);
        commands.put("life", LifeCommands::line);
        commands.put("roadmap", RoadmapCommand::line);
        return commands;
    }
}
