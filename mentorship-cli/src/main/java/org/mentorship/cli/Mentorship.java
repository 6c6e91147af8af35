package org.mentorship.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code mentorship}: reads the arguments, runs a command, turns whatever happens into an exit code. */
@Command(name = "mentorship", versionProvider = Version.class)
final class Mentorship {
    static final String DEBUG_OPTION = "--debug";
    private static final String LANGUAGE_OPTION = "--lang";
    private static final int USAGE_WIDTH = 100;

    @Option(names = LANGUAGE_OPTION, paramLabel = "ru|en", scope = ScopeType.INHERIT, order = 90)
    private Language language = Language.RU;

    @Option(names = DEBUG_OPTION, scope = ScopeType.INHERIT, order = 91)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 92)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 93)
    private boolean version;

    private Mentorship() {}

    /**
     * Runs one command. Results go to {@code shell.out()}, everything else to {@code shell.err()}; nothing is thrown.
     *
     * @return the exit code, see {@link ExitCode}
     */
    static int run(Shell shell, String... args) {
        Words words = Words.in(languageOf(args));
        boolean traces = Arrays.asList(args).contains(DEBUG_OPTION);
        Context context = new Context(shell, words);
        int code;
        try {
            code = commandLine(context, traces, args).execute(args);
        } catch (OutOfMemoryError e) {
            code = context.fail(Failure.noResult(Problem.of(words.text("error.memory"))));
        } catch (StackOverflowError e) {
            code = context.unexpected(e, traces);
        }
        shell.out().flush();
        boolean readerGone = shell.out() instanceof StandardOutput standard && standard.readerGone();
        if (shell.out().checkError() && !readerGone) {
            context.print(List.of(Problem.of(words.text("error.stdout"))));
            code = code == ExitCode.DONE ? ExitCode.NO_RESULT : code;
        }
        shell.err().flush();
        return code;
    }

    private static CommandLine commandLine(Context context, boolean traces, String... args) {
        CommandLine line = new CommandLine(new Mentorship());
        Commands.named(context, args).forEach(line::addSubcommand);
        line.setResourceBundle(context.words().asResourceBundle());
        line.setUsageHelpWidth(USAGE_WIDTH);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(writer(context.shell().out()));
        line.setErr(writer(context.shell().err()));
        line.setParameterExceptionHandler((e, ignored) -> usage(context, e));
        line.setExecutionExceptionHandler((e, ignored, parsed) -> context.fail(e, traces));
        line.setExecutionStrategy(parsed -> {
            if (parsed.subcommand() == null && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
                return context.fail(Failure.usage(Problem.of(context.words().text("usage.no-command"))));
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static int usage(Context context, ParameterException e) {
        return context.fail(Failure.usage(UsageWords.problem(e, context.words())));
    }

    /** Russian unless asked otherwise; known before the arguments are read, so that their errors are in it, too. */
    private static Language languageOf(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith(LANGUAGE_OPTION + "=")
                    ? args[i].substring(LANGUAGE_OPTION.length() + 1)
                    : args[i].equals(LANGUAGE_OPTION) && i + 1 < args.length ? args[i + 1] : "";
            if (value.toLowerCase(Locale.ROOT).equals("en")) {
                return Language.EN;
            }
        }
        return Language.RU;
    }
}
