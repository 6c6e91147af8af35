package org.mentorship.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine;

/**
 * The commands by name, in the order of the help. Only the one that is called is built: describing all of them took a
 * third of the time to a printed pairing (decision 0062).
 */
final class Commands {
    private static final Map<String, BiFunction<Context, String[], CommandLine>> BY_NAME = byName();

    private Commands() {}

    /** The command that the arguments name; all commands where they name none, so that help and errors list them. */
    static Collection<CommandLine> named(Context context, String... args) {
        return Arrays.stream(args)
                .map(BY_NAME::get)
                .filter(command -> command != null)
                .findFirst()
                .map(command -> List.of(command.apply(context, args)))
                .orElseGet(() -> BY_NAME.values().stream()
                        .map(command -> command.apply(context, args))
                        .toList());
    }

    private static Map<String, BiFunction<Context, String[], CommandLine>> byName() {
        Map<String, BiFunction<Context, String[], CommandLine>> commands = new LinkedHashMap<>();
        commands.put("pair", (context, args) -> new CommandLine(new PairCommand(context)));
        commands.put("explain", (context, args) -> new CommandLine(new ExplainCommand(context)));
        commands.put("verify", (context, args) -> new CommandLine(new VerifyCommand(context)));
        commands.put("approve", (context, args) -> new CommandLine(new ApproveCommand(context)));
        commands.put("monitor", (context, args) -> new CommandLine(new MonitorCommand(context)));
        commands.put("bases", (context, args) -> new CommandLine(new BasesCommand(context)));
        commands.put("carry-over", (context, args) -> new CommandLine(new CarryOverCommand(context)));
        commands.put("indicators", (context, args) -> new CommandLine(new IndicatorsCommand(context)));
        commands.put("figures", (context, args) -> new CommandLine(new FiguresCommand(context)));
        commands.put("validate", (context, args) -> new CommandLine(new ValidateCommand(context)));
        commands.put("example", (context, args) -> new CommandLine(new ExampleCommand(context)));
        commands.put("withdraw", (context, args) -> new CommandLine(new WithdrawCommand(context)));
        commands.put("erase", (context, args) -> new CommandLine(new EraseCommand(context)));
        commands.put("rules", RulesCommand::line);
        commands.put("life", (context, args) -> LifeCommands.line(context));
        commands.put("roadmap", (context, args) -> RoadmapCommand.line(context));
        return commands;
    }
}
