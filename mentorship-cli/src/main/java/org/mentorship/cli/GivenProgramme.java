package org.mentorship.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The programme that a command is about, the day on which it is decided, and the rules by which. */
final class GivenProgramme {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Option(names = "--rules", paramLabel = "DIR")
    private Path rules;

    @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    Programme programme(Inputs inputs) {
        return inputs.programme(file, Optional.ofNullable(asOf));
    }

    /** The day that was asked for instead of the programme's own. */
    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    RuleBook rules(Inputs inputs) {
        return inputs.rules(Optional.ofNullable(rules));
    }

    /** The rules while something else is read. */
    Supplier<RuleBook> rulesMeanwhile(Inputs inputs) {
        return inputs.rulesMeanwhile(Optional.ofNullable(rules));
    }
}
