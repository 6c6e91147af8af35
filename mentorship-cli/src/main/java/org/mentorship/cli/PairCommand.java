package org.mentorship.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Score;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.compare.PairingDifference;
import org.mentorship.matching.json.PairingWriter;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.roadmap.RoadmapReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pair FILE}: proposes who works with whom. */
@Command(name = "pair")
final class PairCommand extends ContextCommand {
    @Mixin
    private GivenProgramme given;

    @Option(names = "--policy", paramLabel = "POLICY", converter = Converters.Policy.class)
    private PairingPolicy policy;

    @Option(names = "--include-pending")
    private boolean includePending;

    @Option(names = "--candidates", paramLabel = "K")
    private Integer candidates;

    @Option(names = "--seed", paramLabel = "N")
    private long seed;

    @Option(names = "--time-limit", paramLabel = "TIME", converter = Converters.TimeLimit.class)
    private Duration timeLimit;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "pairing-out")
    private Path out;

    @Option(names = "--compare", paramLabel = "PREVIOUS")
    private String previousFile;

    @Option(names = "--names")
    private boolean names;

    @ArgGroup
    private Kind kind = new Kind();

    /** What is printed; one of them. */
    static final class Kind {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--public")
        private boolean publicly;
    }

    PairCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(kind.json);
        PairingSettings settings = settings();
        context.checkWritable(Optional.ofNullable(out));
        Inputs inputs = new Inputs(context);
        Supplier<RuleBook> ready = given.rulesMeanwhile(inputs);
        Programme programme = given.programme(inputs);
        checkDay(programme);
        Optional<Pairing> previous = Optional.ofNullable(previousFile).map(path -> previous(inputs, path, programme));
        Optional<Programme> dated =
                kind.json || kind.publicly ? Optional.empty() : Optional.of(Inputs.withDeadlinesRead(programme));
        RuleBook book = ready.get();

        Progress progress = new Progress(context);
        Pairing pairing = PairingSolver.create()
                .withRuleBook(book)
                .withSettings(settings)
                .withListener(progress)
                .solve(programme);
        progress.end();

        if (out != null) {
            context.write(out, stream -> PairingWriter.write(pairing, stream));
        }
        Optional<DifferenceReport> difference = previous.map(before -> new DifferenceReport(
                        context.words(), programme, PairingDifference.between(before, pairing), names)
                .under(before.policy(), pairing.policy()));
        if (kind.json && difference.isPresent()) {
            context.shell().out().print(difference.get().json());
        } else if (!kind.json) {
            context.print(new PairingReport(context.words(), programme, pairing, names, kind.publicly)
                    .withDecisions(book.eligibility(programme))
                    .lines());
            dated.ifPresent(plans -> gates(book, plans));
            difference.ifPresent(report -> context.print(report.lines()));
        } else if (out == null) {
            context.print(stream -> PairingWriter.write(pairing, stream));
        }
        return code(programme, pairing);
    }

    /**
     * Until when a roadmap of the programme holds the fixing of pairs back.
     *
     * @param programme with its deadlines read
     */
    private void gates(RuleBook book, Programme programme) {
        RoadmapTable table = new RoadmapTable(context.words());
        for (RoadmapReport report : book.roadmaps(programme)) {
            report.gate()
                    .filter(gate -> !gate.open(report.asOf()))
                    .ifPresent(gate -> context.print(List.of("", table.gate(report, gate))));
        }
    }

    /** Nobody is paired for a programme that is over, as nothing is approved into it. */
    private void checkDay(Programme programme) {
        given.asOf().filter(day -> day.isAfter(programme.period().to())).ifPresent(day -> {
            throw Failure.rejected(Problem.of(text(
                    "error.after-end", day, programme.id(), programme.period().to())));
        });
    }

    private Pairing previous(Inputs inputs, String path, Programme programme) {
        if (kind.publicly) {
            throw Failure.usage(new Problem(
                    Optional.empty(), text("compare.not-public"), text("usage.see-help", "mentorship pair")));
        }
        Pairing previous = inputs.pairing(path);
        if (!previous.programme().equals(programme.id())) {
            throw Failure.rejected(
                    Problem.of(text("compare.other-programme", path, previous.programme(), programme.id())));
        }
        return previous;
    }

    private PairingSettings settings() {
        if (candidates != null && candidates < 1) {
            throw Failure.usage(new Problem(
                    Optional.empty(),
                    text("usage.value", "--candidates", candidates, text("usage.expected.positive")),
                    text("usage.see-help", "mentorship pair")));
        }
        PairingSettings.Builder settings = PairingSettings.builder()
                .seed(seed)
                .seatPending(includePending)
                .threads(Runtime.getRuntime().availableProcessors());
        Optional.ofNullable(policy).ifPresent(settings::policy);
        Optional.ofNullable(candidates).ifPresent(settings::candidatesPerRequest);
        Optional.ofNullable(timeLimit).ifPresent(settings::timeLimit);
        return settings.build();
    }

    /** A plan that breaks a hard limit, or a run that was stopped before it seated anybody, is of no use. */
    private static int code(Programme programme, Pairing pairing) {
        boolean nothingReached = !programme.requests().isEmpty()
                && pairing.unmatched().size() == programme.requests().size()
                && pairing.unmatched().stream().allMatch(Unmatched.NotReached.class::isInstance);
        return pairing.score().usable() && !nothingReached ? ExitCode.DONE : ExitCode.NO_RESULT;
    }

    /** One line on a terminal that is written over; nothing elsewhere. */
    private static final class Progress implements PairingListener {
        private final Context context;
        private int width;

        Progress(Context context) {
            this.context = context;
        }

        @Override
        public void improved(Score score, int seated, int requests) {
            show(context.words().text("progress", seated, requests, score.points()));
        }

        void end() {
            show("");
        }

        private void show(String line) {
            if (context.shell().terminal() && (width > 0 || !line.isEmpty())) {
                context.shell().err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())) + "\r");
                context.shell().err().flush();
                width = line.length();
            }
        }
    }
}
