package org.mentorship.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.json.RoadmapWriter;
import org.mentorship.core.roadmap.Roadmaps;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.roadmap.RoadmapReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roadmap FILE}: how the roadmaps of a programme, or a roadmap of its own file, stand on a day. */
@Command(name = "roadmap")
final class RoadmapCommand extends ContextCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "roadmap-file")
    private String file;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "roadmap-as-of")
    private LocalDate asOf;

    @Option(names = "--for", paramLabel = "ROLE")
    private String role;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--template", paramLabel = "YEAR")
    private Integer template;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "roadmap-out")
    private Path out;

    /** What is printed. */
    static final class Form {
        @Option(names = "--report")
        private boolean report;

        @Option(names = "--json")
        private boolean json;
    }

    RoadmapCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws Exception {
        context.json(form.json);
        if ((template == null) == (file == null)) {
            throw Failure.usage(Problem.of(text("roadmap.file-or-template")));
        }
        context.checkWritable(Optional.ofNullable(out));
        if (template != null) {
            if (template < 1900 || template > 2199) {
                throw Failure.usage(Problem.of(text("roadmap.template-year", template)));
            }
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            RoadmapWriter.write(Roadmaps.template(template), made);
            give(made.toByteArray());
            return ExitCode.DONE;
        }
        Inputs inputs = new Inputs(context);
        Inputs.Plans plans = inputs.plans(file);
        LocalDate day = Optional.ofNullable(asOf)
                .or(plans::referenceDate)
                .orElseThrow(() -> Failure.usage(Problem.of(text("roadmap.no-day", file))));
        RuleBook book = inputs.rules(Optional.ofNullable(rules));
        List<RoadmapReport> reports = plans.roadmaps().stream()
                .map(roadmap -> book.roadmap(roadmap, KnownDates.none(), day))
                .toList();
        if (role != null
                && !reports.isEmpty()
                && reports.stream().allMatch(one -> one.ofRole(role).isEmpty())) {
            throw Failure.rejected(Problem.of(text(
                    "roadmap.no-role",
                    role,
                    String.join(
                            ", ",
                            reports.stream()
                                    .flatMap(one -> one.roles().stream())
                                    .distinct()
                                    .toList()))));
        }
        Optional<String> whose = Optional.ofNullable(role);
        if (form.json) {
            give(RoadmapJson.write(reports, whose, day, context.words().language())
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            RoadmapTable table = new RoadmapTable(context.words());
            List<String> lines = new ArrayList<>();
            for (RoadmapReport report : reports) {
                lines.addAll(form.report ? table.execution(report, whose) : table.status(report, whose));
            }
            if (reports.isEmpty()) {
                lines.add(text("roadmap.none"));
            }
            give((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }

    private void give(byte[] result) {
        if (out == null) {
            context.print(stream -> stream.write(result));
        } else {
            context.write(out, stream -> stream.write(result));
        }
    }
}
