package org.mentorship.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.Eligibility;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.eligibility.Missing;
import org.mentorship.rules.pair.Adjustment;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.RuleTrace;
import org.mentorship.rules.trace.TraceWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules why FILE ID}: every rule on a person or a pair, condition by condition. */
@Command(name = "why")
final class RulesWhyCommand extends ContextCommand {
    @Mixin
    private GivenProgramme given;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "id")
    private String id;

    @Option(names = "--mentor", paramLabel = "OFFER")
    private String mentor;

    @Option(names = "--rule", paramLabel = "RULE")
    private String rule;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json")
    private boolean json;

    RulesWhyCommand(Context context) {
        super(context);
    }

    /**
     * What the rules say of one candidacy or pair.
     *
     * @param kind {@code REQUEST}, {@code OFFER} or {@code PAIR}
     * @param people ids of the participants, mentee first
     * @param findings what the rules say, in the order of the decision
     * @param barred of a pair, its request and offer where they are not admitted themselves
     */
    record Answer(
            String kind,
            List<String> people,
            String form,
            String decision,
            List<Finding> findings,
            List<Eligibility> barred,
            RuleTrace trace) {}

    @Override
    public Integer call() {
        context.json(json);
        Inputs inputs = new Inputs(context);
        Programme programme = given.programme(inputs);
        RuleBook book = given.rules(inputs);
        if (rule != null && book.rule(rule).isEmpty()) {
            throw Failure.rejected(Problem.of(text("error.no-rule", rule)));
        }
        List<Answer> answers = mentor == null ? candidacies(programme, book) : pairs(programme, book);
        if (json) {
            context.shell()
                    .out()
                    .print(RulesJson.why(
                            answers,
                            Optional.ofNullable(rule),
                            programme.referenceDate(),
                            context.words().language()));
        } else {
            for (int i = 0; i < answers.size(); i++) {
                if (i > 0) {
                    context.print("");
                }
                print(answers.get(i), programme);
            }
        }
        return ExitCode.DONE;
    }

    private List<Answer> candidacies(Programme programme, RuleBook book) {
        EligibilityReport report = book.eligibility(programme);
        List<Answer> answers = new ArrayList<>();
        requests(programme)
                .forEach(request -> answers.add(candidacy(
                        "REQUEST",
                        request.form(),
                        report.ofRequest(request.id()).orElseThrow(),
                        book.trace(programme, request.id()))));
        offers(programme)
                .forEach(offer -> answers.add(candidacy(
                        "OFFER",
                        offer.form(),
                        report.ofOffer(offer.id()).orElseThrow(),
                        book.trace(programme, offer.id()))));
        if (answers.isEmpty()) {
            throw Failure.rejected(Problem.of(
                    programme.participant(id).isPresent()
                            ? text("error.no-candidacy", id)
                            : text("error.no-candidate", id)));
        }
        return answers;
    }

    private Stream<Request> requests(Programme programme) {
        return programme.requests().stream()
                .filter(request ->
                        request.id().equals(id) || request.participant().equals(id));
    }

    private Stream<Offer> offers(Programme programme) {
        return programme.offers().stream()
                .filter(offer -> offer.id().equals(id) || offer.participant().equals(id));
    }

    private static Answer candidacy(String kind, String form, Eligibility decision, RuleTrace trace) {
        List<Finding> findings = new ArrayList<>(deciding(decision));
        findings.addAll(decision.remarks());
        return new Answer(kind, List.of(decision.participant()), form, code(decision), findings, List.of(), trace);
    }

    /** The decision as its code. */
    static String code(Eligibility decision) {
        if (decision instanceof Eligibility.Refused) {
            return "REFUSED";
        }
        return decision instanceof Eligibility.Pending ? "PENDING" : "ADMITTED";
    }

    /** What the rules say that keep somebody from being admitted. */
    static List<Finding> deciding(Eligibility decision) {
        if (decision instanceof Eligibility.Refused refused) {
            return refused.reasons();
        }
        return decision instanceof Eligibility.Pending pending
                ? pending.missing().stream().map(Missing::finding).toList()
                : List.of();
    }

    private List<Answer> pairs(Programme programme, RuleBook book) {
        Offer offer =
                programme.offer(mentor).orElseThrow(() -> Failure.rejected(Problem.of(text("error.no-offer", mentor))));
        List<Request> requests = requests(programme).toList();
        if (requests.isEmpty()) {
            throw Failure.rejected(Problem.of(text("error.no-candidate", id)));
        }
        EligibilityReport report = book.eligibility(programme);
        List<Answer> answers = requests.stream()
                .filter(request -> request.form().equals(offer.form()))
                .map(request -> pair(programme, book, report, request, offer))
                .toList();
        if (answers.isEmpty()) {
            throw Failure.rejected(Problem.of(text("error.other-form", id, mentor, offer.form())));
        }
        return answers;
    }

    private static Answer pair(
            Programme programme, RuleBook book, EligibilityReport report, Request request, Offer offer) {
        PairVerdict verdict = book.judge(programme, List.of(new CandidatePair(request, offer)))
                .get(0);
        List<Finding> findings = new ArrayList<>(verdict.vetoes());
        verdict.adjustments().stream().map(Adjustment::finding).forEach(findings::add);
        return new Answer(
                "PAIR",
                List.of(request.participant(), offer.participant()),
                request.form(),
                verdict.vetoed() ? "VETOED" : "ALLOWED",
                findings,
                Stream.of(report.ofRequest(request.id()), report.ofOffer(offer.id()))
                        .flatMap(Optional::stream)
                        .filter(decision -> !decision.admitted())
                        .toList(),
                book.trace(programme, request.id(), offer.id()));
    }

    private void print(Answer answer, Programme programme) {
        String form = programme
                .form(answer.form())
                .map(one -> context.words().text(one.title()))
                .orElse(answer.form());
        context.print(text(
                "why.title." + answer.kind(),
                answer.trace().subject(),
                answer.people().get(0),
                answer.people().get(answer.people().size() - 1),
                form,
                programme.referenceDate(),
                text("why.decision." + answer.decision())));
        for (Eligibility decision : answer.barred()) {
            context.print(text(
                    "why.barred." + decision.role(),
                    decision.subject(),
                    text("why.decision." + code(decision)),
                    deciding(decision).stream()
                            .map(finding ->
                                    finding.ruleId() + ": " + context.words().text(finding.reason()))
                            .collect(Collectors.joining("; "))));
        }
        List<RuleCheck> shown = answer.trace().rules().stream()
                .filter(check -> rule == null || check.ruleId().equals(rule))
                .toList();
        if (shown.isEmpty()) {
            context.print(text("why.not-about", rule));
            return;
        }
        fired(answer, shown.stream().filter(RuleCheck::fired).toList());
        silent(shown.stream().filter(check -> !check.fired()).toList());
    }

    private void fired(Answer answer, List<RuleCheck> fired) {
        if (!fired.isEmpty() || rule == null) {
            context.print("");
            context.print(text("why.fired", fired.size()));
        }
        TraceText trace = new TraceText(context.words());
        for (RuleCheck check : fired) {
            context.print("  " + text("why.rule", check.ruleId(), check.sentence()));
            answer.findings().stream()
                    .filter(finding -> finding.ruleId().equals(check.ruleId()))
                    .forEach(finding -> context.print(
                            "    " + text("why.says", context.words().text(finding.reason()))));
            context.print(trace.all(check, "    "));
        }
    }

    private void silent(List<RuleCheck> silent) {
        if (silent.isEmpty()) {
            return;
        }
        context.print("");
        context.print(text("why.silent", silent.size()));
        if (all || rule != null) {
            TraceText trace = new TraceText(context.words());
            for (RuleCheck check : silent) {
                context.print("  " + text("why.rule", check.ruleId(), check.sentence()));
                context.print(trace.all(check, "    "));
            }
            return;
        }
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        silent.forEach(check -> byReason.computeIfAbsent(
                        context.words().text(TraceWords.firstReason(check)), reason -> new ArrayList<>())
                .add(check.ruleId()));
        byReason.forEach((reason, ids) -> {
            context.print("  " + reason);
            context.print("    " + String.join(", ", ids));
        });
        context.print(text("why.more"));
    }
}
