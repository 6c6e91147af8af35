package org.mentorship.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.life.LifeEvent;
import org.mentorship.core.life.MentorshipLife;
import org.mentorship.core.mentorship.Feedback;
import org.mentorship.core.mentorship.Fit;
import org.mentorship.core.mentorship.Meeting;
import org.mentorship.core.mentorship.MeetingKind;
import org.mentorship.core.mentorship.MeetingStatus;
import org.mentorship.core.mentorship.TerminationReason;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.approval.ApprovalResult;
import org.mentorship.matching.approval.MentorReplacement;
import org.mentorship.rules.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code life}: what happens to a pair in the course of the year; each event is a command of its own. */
@Command(name = "life")
final class LifeCommands extends ContextCommand {
    private LifeCommands(Context context) {
        super(context);
    }

    /** The command with its events. */
    static CommandLine line(Context context) {
        CommandLine line = new CommandLine(new LifeCommands(context));
        for (ContextCommand event : List.of(
                new Start(context),
                new Meet(context),
                new Say(context),
                new Suspend(context),
                new Resume(context),
                new Leave(context),
                new Replace(context),
                new Extend(context),
                new Complete(context),
                new Terminate(context),
                new LifeCheckCommand(context))) {
            line.addSubcommand(event);
        }
        return line;
    }

    @Override
    public Integer call() {
        throw Failure.usage(Problem.of(text("usage.no-life-command")));
    }

    @Command(name = "start")
    static final class Start extends LifeCommand {
        Start(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Start(on);
        }
    }

    @Command(name = "meet")
    static final class Meet extends LifeCommand {
        @Option(names = "--kind", required = true, paramLabel = "KIND")
        private MeetingKind kind;

        @Option(names = "--status", paramLabel = "STATUS")
        private MeetingStatus status = MeetingStatus.HELD;

        @Option(names = "--minutes", paramLabel = "N")
        private Integer minutes;

        @Option(names = "--absent", paramLabel = "PARTICIPANT")
        private List<String> absent = List.of();

        Meet(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Meet(new Meeting(kind, on, status, Optional.ofNullable(minutes), Set.copyOf(absent)));
        }
    }

    @Command(name = "feedback")
    static final class Say extends LifeCommand {
        @Option(names = "--from", required = true, paramLabel = "PARTICIPANT")
        private String from;

        @Option(names = "--fit", required = true, paramLabel = "FIT", converter = Converters.FitCode.class)
        private Fit fit;

        @Option(names = "--rating", paramLabel = "N")
        private Integer rating;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "life-note")
        private String note;

        Say(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Tell(
                    new Feedback(from, on, fit, Optional.ofNullable(rating), Optional.ofNullable(note)));
        }
    }

    @Command(name = "suspend")
    static final class Suspend extends LifeCommand {
        @Option(names = "--note", required = true, paramLabel = "TEXT", descriptionKey = "life-note")
        private String note;

        Suspend(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Suspend(on, note);
        }
    }

    @Command(name = "resume")
    static final class Resume extends LifeCommand {
        Resume(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Resume(on);
        }
    }

    @Command(name = "leave")
    static final class Leave extends LifeCommand {
        @Option(names = "--mentee", required = true, paramLabel = "PARTICIPANT")
        private String mentee;

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "REASON",
                descriptionKey = "life-reason",
                converter = Converters.Reason.class)
        private TerminationReason reason;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "life-note")
        private String note;

        Leave(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Leave(mentee, on, reason, Optional.ofNullable(note));
        }
    }

    @Command(name = "extend")
    static final class Extend extends LifeCommand {
        @Option(names = "--until", required = true, paramLabel = "DATE")
        private LocalDate until;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "life-note")
        private String note;

        Extend(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Extend(until, on, Optional.ofNullable(note));
        }
    }

    @Command(name = "complete")
    static final class Complete extends LifeCommand {
        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "life-note")
        private String note;

        Complete(Context context) {
            super(context);
        }

        @Override
        LifeEvent event(LocalDate on) {
            return new LifeEvent.Complete(on, Optional.ofNullable(note));
        }
    }

    @Command(name = "terminate")
    static class Terminate extends LifeCommand {
        @Option(
                names = "--reason",
                required = true,
                paramLabel = "REASON",
                descriptionKey = "life-reason",
                converter = Converters.Reason.class)
        private TerminationReason reason;

        @Option(names = "--notice", paramLabel = "DATE", descriptionKey = "life-notice")
        private LocalDate notice;

        @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "life-note")
        private String note;

        Terminate(Context context) {
            super(context);
        }

        @Override
        LifeEvent.Terminate event(LocalDate on) {
            return new LifeEvent.Terminate(on, reason, Optional.ofNullable(notice), Optional.ofNullable(note));
        }
    }

    @Command(name = "replace")
    static final class Replace extends Terminate {
        @Option(names = "--with", required = true, paramLabel = "OFFER")
        private String offer;

        @Option(names = "--override", paramLabel = "RULE")
        private List<String> overrides = List.of();

        Replace(Context context) {
            super(context);
        }

        @Override
        Recorded record(Programme programme, RuleBook book, String mentorship, LocalDate on, Optional<String> by) {
            ApprovalResult result = MentorReplacement.of(programme, book)
                    .by(by.orElse(MentorshipLife.CURATOR))
                    .replace(mentorship, offer, event(on), overrides);
            return result.fold(approved -> new Recorded(approved.programme(), approved.trail()), rejected -> {
                throw Failure.rejected(rejected.problems().stream()
                        .map(problem ->
                                Problem.of(problem.sentence(context.words().language())))
                        .toList());
            });
        }
    }
}
