package org.mentorship.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.life.LifeEvent;
import org.mentorship.core.life.MentorshipLife;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.life.LifeFinding;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One event of one mentorship on a day: {@code life EVENT FILE MENTORSHIP --on DATE}. */
abstract class LifeCommand extends ContextCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private String file;

    @Parameters(index = "1", paramLabel = "MENTORSHIP", descriptionKey = "life-mentorship")
    private String mentorship;

    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "life-on")
    private LocalDate on;

    @Option(names = "--by", paramLabel = "ROLE", descriptionKey = "life-by")
    private String by;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private Path rules;

    @Mixin
    private ChangedProgramme changed;

    LifeCommand(Context context) {
        super(context);
    }

    /** What was recorded. */
    record Recorded(Programme programme, List<AuditEntry> trail) {}

    /** The event that the options describe. */
    abstract LifeEvent event(LocalDate on);

    /** Records it, or fails with everything that is in the way. */
    Recorded record(Programme programme, RuleBook book, String id, LocalDate day, Optional<String> actor) {
        return MentorshipLife.of(programme)
                .by(actor.orElse(MentorshipLife.CURATOR))
                .apply(id, event(day))
                .fold(done -> new Recorded(done.programme(), List.of(done.entry())), rejected -> {
                    throw Failure.rejected(rejected.problems().stream()
                            .map(problem ->
                                    Problem.of(problem.sentence(context.words().language())))
                            .toList());
                });
    }

    @Override
    public final Integer call() {
        changed.prepare(context);
        Inputs inputs = new Inputs(context);
        RuleBook book = inputs.rules(Optional.ofNullable(rules));
        Programme programme = inputs.programme(file, Optional.empty());
        Recorded recorded = record(programme, book, mentorship, on, Optional.ofNullable(by));
        if (!changed.json()) {
            recorded.trail().forEach(entry -> context.print(Trail.line(entry, context.words())));
            recorded.programme().mentorships().stream()
                    .filter(after -> programme
                            .mentorship(after.id())
                            .filter(after::equals)
                            .isEmpty())
                    .forEach(this::print);
            remind(book, programme, recorded.programme());
        }
        changed.finish(context, stream -> ProgrammeWriter.write(recorded.programme(), stream));
        return ExitCode.DONE;
    }

    /** What the rules now find in the lives that the event changed, and did not find before. */
    private void remind(RuleBook book, Programme before, Programme after) {
        List<LifeFinding> known = book.life(before, on);
        book.life(after, on).stream()
                .filter(finding -> !known.contains(finding))
                .forEach(finding -> context.print(text("life.look", LifeCheckCommand.line(context, finding))));
    }

    private void print(Mentorship after) {
        context.print(text(
                "life.stands",
                after.id(),
                text("state." + after.state()),
                after.mentor(),
                after.currentMentees(),
                after.held().size()));
    }
}
