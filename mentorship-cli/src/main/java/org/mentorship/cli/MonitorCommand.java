package org.mentorship.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.monitoring.Audience;
import org.mentorship.rules.monitoring.MonitoringReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code monitor FILE}: what the surveys before and after say. */
@Command(name = "monitor")
final class MonitorCommand extends ContextCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "monitor-as-of")
    private LocalDate asOf;

    @Option(names = "--public", descriptionKey = "monitor-public")
    private boolean open;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report-out")
    private Path out;

    MonitorCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        context.checkWritable(Optional.ofNullable(out));
        Inputs inputs = new Inputs(context);
        Programme programme = inputs.programme(file, Optional.empty());
        MonitoringReport report = inputs.rules(Optional.ofNullable(rules))
                .monitoring(
                        programme,
                        Optional.ofNullable(asOf).orElse(programme.referenceDate()),
                        open ? Audience.PUBLIC : Audience.SCHOOL);
        String text = json
                ? MonitorJson.write(report, context.words().language())
                : String.join("\n", new MonitorTable(context.words(), programme).lines(report)) + "\n";
        context.give(Optional.ofNullable(out), text.getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE;
    }
}
