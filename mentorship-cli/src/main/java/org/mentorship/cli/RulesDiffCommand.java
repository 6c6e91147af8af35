package org.mentorship.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.compare.RuleBookDifference;
import org.mentorship.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules diff A B FILE}: who would be decided otherwise by another rule book, and what that does to the pairing. */
@Command(name = "diff")
final class RulesDiffCommand extends ContextCommand {
    @Parameters(index = "0", paramLabel = "A", descriptionKey = "rules-a")
    private String first;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "rules-b")
    private String second;

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Option(names = "--include-pending", descriptionKey = "rules-include-pending")
    private boolean includePending;

    @Option(names = "--names")
    private boolean names;

    @Option(names = "--json")
    private boolean json;

    RulesDiffCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        Inputs inputs = new Inputs(context);
        RuleBook before = inputs.rules(first);
        RuleBook after = inputs.rules(second);
        Programme programme = inputs.programme(file, Optional.ofNullable(asOf));
        PairingSettings settings =
                PairingSettings.builder().seatPending(includePending).build();
        RuleDifferenceReport report = new RuleDifferenceReport(
                context.words(), programme, RuleBookDifference.between(programme, before, after, settings), names);
        if (json) {
            context.shell().out().print(report.json());
        } else {
            context.print(report.lines());
        }
        return ExitCode.DONE;
    }
}
