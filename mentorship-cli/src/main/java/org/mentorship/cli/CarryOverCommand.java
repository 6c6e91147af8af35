package org.mentorship.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.core.time.DateRange;
import org.mentorship.matching.approval.CarryOver;
import org.mentorship.matching.approval.CarryOverResult;
import org.mentorship.matching.approval.NextRound;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carry-over FILE PAIRING}: lets those left without a mentor come first in the next round. */
@Command(name = "carry-over")
final class CarryOverCommand extends ContextCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Parameters(index = "1", paramLabel = "PAIRING", descriptionKey = "carry-over-pairing")
    private String pairing;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "carry-over-on")
    private LocalDate on;

    @ArgGroup(exclusive = false)
    private Next next;

    @Mixin
    private ChangedProgramme changed;

    /** The programme of the next year. */
    static final class Next {
        @Option(names = "--next", required = true, paramLabel = "ID")
        private String id;

        @Option(names = "--from", required = true, paramLabel = "DATE")
        private LocalDate from;

        @Option(names = "--to", required = true, paramLabel = "DATE")
        private LocalDate to;

        @Option(names = "--title", paramLabel = "TEXT")
        private String title;
    }

    CarryOverCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        changed.prepare(context);
        Inputs inputs = new Inputs(context);
        Programme programme = inputs.programme(file, Optional.empty());
        CarryOver carryOver = CarryOver.of(programme, inputs.pairing(pairing));
        LocalDate day = Optional.ofNullable(on).orElse(programme.referenceDate());
        CarryOverResult result = next == null ? carryOver.mark(day) : carryOver.next(round(programme, day), day);
        return result.fold(this::done, rejected -> {
            throw Failure.rejected(rejected.problems().stream()
                    .map(problem -> Problem.of(problem.sentence(context.words().language())))
                    .toList());
        });
    }

    private NextRound round(Programme programme, LocalDate day) {
        return new NextRound(
                next.id,
                Optional.ofNullable(next.title).map(LocalizedText::ru).orElse(programme.title()),
                day,
                new DateRange(next.from, next.to));
    }

    private int done(CarryOverResult.Carried carried) {
        if (!changed.json()) {
            List<String> left = carried.requests();
            context.print(left.isEmpty() ? text("carry-over.none") : text("carry-over.ok", left.size(), left));
            if (next != null) {
                context.print(text(
                        "carry-over.next",
                        carried.programme().id(),
                        carried.programme().period().from(),
                        carried.programme().period().to(),
                        carried.programme().mentorships().size(),
                        carried.programme().history().size()));
            }
        }
        changed.finish(context, stream -> ProgrammeWriter.write(carried.programme(), stream));
        return ExitCode.DONE;
    }
}
