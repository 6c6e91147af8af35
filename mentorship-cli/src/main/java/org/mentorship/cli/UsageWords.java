package org.mentorship.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentorship.cli.Failure.Problem;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments in the language of the call; picocli itself speaks English only. */
final class UsageWords {
    private UsageWords() {}

    static Problem problem(ParameterException e, Words words) {
        CommandLine line = e.getCommandLine();
        String advice = words.text("usage.see-help", line.getCommandSpec().qualifiedName());
        return new Problem(Optional.empty(), what(e, words), advice);
    }

    private static String what(ParameterException e, Words words) {
        if (e instanceof MissingParameterException missing) {
            ArgSpec first = missing.getMissing().get(0);
            if (first instanceof OptionSpec option && firstLine(e).contains("for option")) {
                return words.text("usage.no-value-for", option.longestName(), option.paramLabel());
            }
            return words.text(
                    "usage.missing",
                    missing.getMissing().stream().map(UsageWords::name).collect(Collectors.joining(", ")));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean command = !e.getCommandLine().getSubcommands().isEmpty() && !first.startsWith("-");
            return words.text(
                    command ? "usage.unknown-command" : first.startsWith("-") ? "usage.unknown" : "usage.too-many",
                    first);
        }
        if (e instanceof OverwrittenOptionException twice) {
            return words.text("usage.twice", name(twice.getOverwritten()));
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return words.text(
                    "usage.exclusive", firstLine(e).replaceAll("[^\\p{ASCII}]|^.*?(?=--)| are mutually.*$", ""));
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return words.text("usage.value", name(e.getArgSpec()), e.getValue(), expected(e.getArgSpec(), words));
        }
        return e.getArgSpec() != null
                ? words.text("usage.no-value", name(e.getArgSpec()))
                : words.text("usage.wrong", firstLine(e));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String expected(ArgSpec argument, Words words) {
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "Event" -> words.text("usage.expected.event");
            case "LocalDate" -> words.text("usage.expected.date");
            case "Duration" -> words.text("usage.expected.duration");
            case "int", "long", "Integer", "Long" -> words.text("usage.expected.number");
            default -> argument.paramLabel();
        };
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
