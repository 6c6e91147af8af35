package org.mentorship.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.json.RoadmapWriter;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.roadmap.Roadmaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roadmap new}: gives a roadmap to start from. */
@Command(name = "new")
final class RoadmapNewCommand extends ContextCommand {
    @Option(names = "--template", paramLabel = "NAME", descriptionKey = "template")
    private String template = Roadmaps.TARGET_MODEL;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "year")
    private int year;

    @Option(names = "--organization", paramLabel = "ID", descriptionKey = "organization")
    private String organization;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "roadmap-out")
    private Path out;

    RoadmapNewCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws IOException {
        if (!Roadmaps.templates().contains(template)) {
            throw Failure.rejected(
                    Problem.of(text("roadmap.no-template", template, String.join(", ", Roadmaps.templates()))));
        }
        if (year < 1900 || year > 2199) {
            throw Failure.usage(Problem.of(text("roadmap.template-year", year)));
        }
        context.checkWritable(Optional.ofNullable(out));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        RoadmapWriter.write(made(), made);
        context.give(Optional.ofNullable(out), made.toByteArray());
        return ExitCode.DONE;
    }

    private Roadmap made() {
        if (organization == null) {
            return Roadmaps.template(year);
        }
        try {
            return Roadmaps.template(organization, year);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(Problem.of(text("roadmap.organization", organization)));
        }
    }
}
