package org.mentorship.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.participant.ConsentPurpose;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.programme.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code withdraw FILE PARTICIPANT}: takes back a consent with all that follows. */
@Command(name = "withdraw")
final class WithdrawCommand extends ContextCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Parameters(index = "1", paramLabel = "PARTICIPANT", descriptionKey = "participant")
    private String participant;

    @Option(names = "--purpose", required = true, paramLabel = "PURPOSE")
    private ConsentPurpose purpose;

    @Option(names = "--on", required = true, paramLabel = "DATE")
    private LocalDate on;

    @Option(names = "--pairing", paramLabel = "PAIRING")
    private List<String> pairings = List.of();

    @Mixin
    private ChangedProgramme changed;

    WithdrawCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        changed.prepare(context);
        Inputs inputs = new Inputs(context);
        Programme programme = inputs.programme(file, Optional.empty());
        Withdrawal withdrawal = programme.withdrawConsent(participant, purpose, on);
        SavedPairings saved = new SavedPairings(context, withdrawal.erased() ? pairings : List.of());
        saved.erase(programme, participant);

        if (!changed.json()) {
            context.print(text("withdraw.ok", participant, text("purpose." + purpose), on));
            if (withdrawal.erased()) {
                context.print(text("erase.ok", participant));
            }
            Touched.print(context, withdrawal.touchedMentorships());
        }
        if (changed.written()) {
            saved.write();
        }
        changed.finish(context, stream -> ProgrammeWriter.write(withdrawal.programme(), stream));
        return ExitCode.DONE;
    }
}
