package org.mentorship.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.programme.Erasure;
import org.mentorship.core.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erase FILE PARTICIPANT}: removes a person from the programme and from saved pairings. */
@Command(name = "erase")
final class EraseCommand extends ContextCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Parameters(index = "1", paramLabel = "PARTICIPANT", descriptionKey = "participant")
    private String participant;

    @Option(names = "--on", paramLabel = "DATE")
    private LocalDate on;

    @Option(names = "--pairing", paramLabel = "PAIRING")
    private List<String> pairings = List.of();

    @Mixin
    private ChangedProgramme changed;

    EraseCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        changed.prepare(context);
        Inputs inputs = new Inputs(context);
        Programme programme = inputs.programme(file, Optional.empty());
        Erasure erasure = programme.erase(participant, Optional.ofNullable(on).orElse(programme.referenceDate()));
        SavedPairings saved = new SavedPairings(context, pairings);
        saved.erase(programme, participant);

        if (!changed.json()) {
            context.print(text("erase.ok", participant));
            context.print(text("erase.removed", erasure.removed()));
            Touched.print(context, erasure.touchedMentorships());
        }
        if (changed.written()) {
            saved.write();
        }
        changed.finish(context, stream -> ProgrammeWriter.write(erasure.programme(), stream));
        return ExitCode.DONE;
    }
}
