package org.mentorship.cli;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.intake.Request;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.json.ProgrammeWriter;
import org.mentorship.core.mentorship.Mentorship;
import org.mentorship.core.programme.AuditEntry;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.approval.ApprovalResult;
import org.mentorship.matching.approval.PairingApproval;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.roadmap.PlanFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code approve FILE PAIRING}: checks a pairing with the curator's edits and writes it into the programme. */
@Command(name = "approve")
final class ApproveCommand extends ContextCommand {
    @Mixin
    private GivenProgramme given;

    @Parameters(index = "1", paramLabel = "PAIRING", descriptionKey = "pairing")
    private String pairingFile;

    @Option(names = "--edits", paramLabel = "EDITS")
    private String edits;

    @Option(names = "--on", paramLabel = "DATE")
    private LocalDate on;

    @Option(names = "--by", paramLabel = "ROLE")
    private String by = PairingApproval.CURATOR;

    @Mixin
    private ChangedProgramme changed;

    ApproveCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        changed.prepare(context);
        checkActor();
        Inputs inputs = new Inputs(context);
        Programme programme = given.programme(inputs);
        Pairing pairing = inputs.pairing(pairingFile);
        RuleBook book = given.rules(inputs);
        PairingApproval approval = PairingApproval.of(programme, pairing, book).by(by);
        if (edits != null) {
            approval = approval.edit(inputs.edits(edits));
        }
        if (on != null) {
            approval = approval.on(on);
        }
        ApprovalResult result = approval.approve();
        return result.fold(approved -> done(programme, pairing, book, approved), rejected -> {
            throw Failure.rejected(rejected.problems().stream()
                    .map(problem -> Problem.of(problem.sentence(context.words().language())))
                    .toList());
        });
    }

    private void checkActor() {
        try {
            Checks.id(by, "actor");
        } catch (IllegalArgumentException e) {
            throw Failure.usage(new Problem(
                    Optional.empty(),
                    text("usage.value", "--by", by, text("usage.expected.id")),
                    text("usage.see-help", "mentorship approve")));
        }
    }

    /** Where the pairs that were just approved break a roadmap of the programme. */
    private void roadmap(RuleBook book, Programme after, List<Mentorship> added) {
        List<String> ids = added.stream().map(Mentorship::id).toList();
        List<PlanFinding> broken = book.roadmaps(Inputs.withDeadlinesRead(after)).stream()
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.mentorship().filter(ids::contains).isPresent())
                .toList();
        if (!broken.isEmpty()) {
            context.print(text("approve.roadmap", broken.size()));
            broken.forEach(finding -> context.print(RoadmapTable.line(finding, context.words())));
        }
    }

    /** Requests of the programme of which the pairing says nothing: added since, or taken out of the file. */
    private static List<String> unsaid(Programme programme, Pairing pairing) {
        Set<String> said = new HashSet<>();
        pairing.groups().forEach(group -> group.seats().forEach(seat -> said.add(seat.request())));
        pairing.unmatched().forEach(left -> said.add(left.request()));
        return programme.requests().stream()
                .map(Request::id)
                .filter(id -> !said.contains(id))
                .toList();
    }

    private int done(Programme before, Pairing pairing, RuleBook book, ApprovalResult.Approved approved) {
        List<Mentorship> added = approved.programme().mentorships().stream()
                .filter(mentorship -> !before.mentorships().contains(mentorship))
                .toList();
        if (!changed.json()) {
            context.print(text(
                    "approve.ok",
                    added.size(),
                    added.stream().mapToInt(each -> each.mentees().size()).sum()));
            for (AuditEntry entry : approved.trail()) {
                context.print("  " + Trail.line(entry, context.words()));
            }
            List<String> unsaid = unsaid(before, pairing);
            if (!unsaid.isEmpty()) {
                context.print(text("approve.unsaid", unsaid.size(), String.join(", ", unsaid)));
            }
            roadmap(book, approved.programme(), added);
        }
        changed.finish(context, stream -> ProgrammeWriter.write(approved.programme(), stream));
        return ExitCode.DONE;
    }
}
