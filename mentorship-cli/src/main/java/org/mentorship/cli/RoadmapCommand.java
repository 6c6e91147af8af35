package org.mentorship.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.deadline.EventName;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.internal.NearestWord;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.roadmap.RoadmapReport;
import picocli.CommandLine;
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

    @Option(names = "--event", paramLabel = "NAME=DATE", converter = Converters.EventDay.class)
    private List<KnownDates.Event> events = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules;

    @ArgGroup
    private Form form = new Form();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "roadmap-out")
    private Path out;

    /** What is printed. */
    static final class Form {
        @Option(names = "--report")
        private boolean report;

        @Option(names = "--json")
        private boolean json;

        @Option(names = "--ics")
        private boolean calendar;
    }

    RoadmapCommand(Context context) {
        super(context);
    }

    /** The command with its own {@code new}. */
    static CommandLine line(Context context) {
        return new CommandLine(new RoadmapCommand(context)).addSubcommand(new RoadmapNewCommand(context));
    }

    @Override
    public Integer call() throws Exception {
        context.json(form.json);
        if (file == null) {
            throw Failure.usage(Problem.of(text("roadmap.no-file")));
        }
        context.checkWritable(Optional.ofNullable(out));
        Inputs inputs = new Inputs(context);
        Inputs.Plans plans = inputs.plans(file);
        LocalDate day = Optional.ofNullable(asOf)
                .or(() -> plans.programme().map(Programme::referenceDate))
                .orElseThrow(() -> Failure.usage(Problem.of(text("roadmap.no-day", file))));
        checkEvents(plans.roadmaps());
        RuleBook book = inputs.rules(Optional.ofNullable(rules));
        KnownDates known = KnownDates.of(events, List.of());
        List<RoadmapReport> reports = plans.reports(book, known, day);
        checkRole(reports);
        context.give(Optional.ofNullable(out), written(reports, day).getBytes(StandardCharsets.UTF_8));
        return ExitCode.DONE;
    }

    /** Every event given must be one that a deadline waits for, or that has its days in the roadmap. */
    private void checkEvents(List<Roadmap> roadmaps) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Roadmap roadmap : roadmaps) {
            roadmap.activities()
                    .forEach(work -> work.deadline()
                            .ifPresent(deadline ->
                                    deadline.events().forEach(name -> names.putIfAbsent(EventName.key(name), name))));
            roadmap.dates().events().forEach(event -> names.putIfAbsent(EventName.key(event.name()), event.name()));
        }
        List<Problem> unknown = events.stream()
                .filter(event -> !names.containsKey(EventName.key(event.name())))
                .map(event -> Problem.of(text("roadmap.no-event", event.name(), meant(event.name(), names.values()))))
                .toList();
        if (!unknown.isEmpty()) {
            throw Failure.rejected(unknown);
        }
    }

    /** The event that was meant, or else all there are. */
    private String meant(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return text("roadmap.no-events");
        }
        return NearestWord.of(name, known)
                .map(near -> text("roadmap.event-meant", near))
                .orElseGet(() -> text("roadmap.events", String.join("», «", known)));
    }

    private void checkRole(List<RoadmapReport> reports) {
        boolean unknown = role != null
                && !reports.isEmpty()
                && reports.stream().allMatch(one -> one.ofRole(role).isEmpty());
        if (unknown) {
            List<String> roles = reports.stream()
                    .flatMap(one -> one.roles().stream())
                    .distinct()
                    .toList();
            throw Failure.rejected(Problem.of(text("roadmap.no-role", role, String.join(", ", roles))));
        }
    }

    private String written(List<RoadmapReport> reports, LocalDate day) {
        Optional<String> whose = Optional.ofNullable(role);
        if (form.json) {
            return RoadmapJson.write(reports, whose, day, context.words().language());
        }
        if (form.calendar) {
            return new RoadmapCalendar(context.words()).write(reports, whose);
        }
        RoadmapTable table = new RoadmapTable(context.words());
        List<String> lines = new ArrayList<>();
        for (RoadmapReport report : reports) {
            lines.addAll(form.report ? table.execution(report, whose) : table.status(report, whose));
        }
        if (reports.isEmpty()) {
            lines.add(text("roadmap.none"));
        }
        return String.join("\n", lines) + "\n";
    }
}
