package org.mentorship.cli;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate FILE}: reads a programme file and names everything that is wrong with it. */
@Command(name = "validate")
final class ValidateCommand extends ContextCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Option(names = "--json")
    private boolean json;

    ValidateCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        Programme programme = new Inputs(context).programme(file, Optional.empty());
        if (json) {
            context.shell().out().print(ProblemJson.write(ExitCode.DONE, List.of(), fields -> {
                fields.writeObjectFieldStart("programme");
                fields.writeStringField("id", programme.id());
                fields.writeStringField(
                        "referenceDate", programme.referenceDate().toString());
                fields.writeNumberField("participants", programme.participants().size());
                fields.writeNumberField("requests", programme.requests().size());
                fields.writeNumberField("offers", programme.offers().size());
                fields.writeNumberField("forms", programme.forms().size());
                fields.writeNumberField("mentorships", programme.mentorships().size());
                fields.writeEndObject();
            }));
        } else {
            context.print(text("validate.ok", programme.title(), programme.id()));
            context.print(text(
                    "validate.counts",
                    programme.participants().size(),
                    programme.requests().size(),
                    programme.offers().size(),
                    programme.forms().size(),
                    programme.mentorships().size(),
                    programme.referenceDate()));
        }
        return ExitCode.DONE;
    }
}
