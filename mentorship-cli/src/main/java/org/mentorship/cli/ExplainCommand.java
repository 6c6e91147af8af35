package org.mentorship.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.explain.Explanation;
import org.mentorship.matching.explain.PairingExplainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain FILE PAIRING ID}: why this pair, why no mentor, why not another one. */
@Command(name = "explain")
final class ExplainCommand extends ContextCommand {
    @Mixin
    private GivenProgramme given;

    @Parameters(index = "1", paramLabel = "PAIRING", descriptionKey = "pairing")
    private String pairingFile;

    @Parameters(index = "2", paramLabel = "ID", descriptionKey = "id")
    private String id;

    @Option(names = "--mentor", paramLabel = "OFFER")
    private String offer;

    @Option(names = "--json")
    private boolean json;

    ExplainCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        Inputs inputs = new Inputs(context);
        Programme programme = given.programme(inputs);
        Pairing pairing = inputs.pairing(pairingFile);
        PairingExplainer explainer = PairingExplainer.of(programme, pairing, given.rules(inputs));

        List<Explanation> explanations = offer == null ? explainer.explain(id) : pairs(programme, explainer);
        if (explanations.isEmpty()) {
            throw Failure.rejected(Problem.of(text("error.nobody", id)));
        }
        List<Problem> impossible = explanations.stream()
                .filter(it -> it instanceof Explanation.OtherProgramme || it instanceof Explanation.OtherRuleBook)
                .flatMap(it -> it.sentences(context.words().language()).stream())
                .distinct()
                .map(Problem::of)
                .toList();
        if (!impossible.isEmpty()) {
            throw Failure.rejected(impossible);
        }
        if (json) {
            context.shell()
                    .out()
                    .print(ExplanationJson.write(explanations, context.words().language()));
        } else {
            print(explanations);
        }
        return ExitCode.DONE;
    }

    /** The ids may be of a request and an offer or of their participants; the form tells which of theirs are meant. */
    private List<Explanation> pairs(Programme programme, PairingExplainer explainer) {
        List<Offer> offers = programme.offers().stream()
                .filter(each -> each.id().equals(offer) || each.participant().equals(offer))
                .toList();
        if (offers.isEmpty()) {
            throw Failure.rejected(Problem.of(text("error.no-offer", offer)));
        }
        List<Explanation> pairs = new ArrayList<>();
        boolean known = false;
        for (Request request : programme.requests()) {
            if (request.id().equals(id) || request.participant().equals(id)) {
                known = true;
                offers.stream()
                        .filter(each -> each.form().equals(request.form()))
                        .forEach(each -> pairs.add(explainer.explain(request.id(), each.id())));
            }
        }
        if (known && pairs.isEmpty()) {
            throw Failure.rejected(Problem.of(text(
                    "error.other-form",
                    id,
                    offer,
                    offers.stream().map(Offer::form).distinct().collect(Collectors.joining(", ")))));
        }
        return pairs;
    }

    private void print(List<Explanation> explanations) {
        String gap = "";
        for (Explanation explanation : explanations) {
            context.shell().out().print(gap);
            String indent = "";
            for (String sentence : explanation.sentences(context.words().language())) {
                context.print(indent + sentence);
                indent = "  ";
            }
            gap = "\n";
        }
    }

    /** The kind of an explanation or repair as programs see it: {@code PAIR}, {@code WAITING}, {@code ONE_MORE_PLACE} … */
    static String kind(Object explained) {
        return explained
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
