package org.mentorship.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mentorship.cli.Failure.Problem;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.text.Language;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.Score;
import org.mentorship.matching.proof.Discrepancy;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.matching.proof.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify FILE PAIRING}: proves what a saved pairing claims from the programme and the rules alone. */
@Command(name = "verify")
final class VerifyCommand extends ContextCommand {
    @Mixin
    private GivenProgramme given;

    @Parameters(index = "1", paramLabel = "PAIRING", descriptionKey = "pairing")
    private String pairingFile;

    @Option(names = "--json")
    private boolean json;

    VerifyCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() {
        context.json(json);
        Inputs inputs = new Inputs(context);
        Programme programme = given.programme(inputs);
        Pairing pairing = inputs.pairing(pairingFile);
        Language language = context.words().language();
        Verification verification =
                PairingVerifier.of(programme, given.rules(inputs)).verify(pairing);
        if (verification instanceof Verification.Refuted refuted && refuted.ofSomethingElse()) {
            throw Failure.rejected(refuted.discrepancies().stream()
                    .map(one -> Problem.of(one.sentence(language)))
                    .toList());
        }
        int code = verification.holds() ? ExitCode.DONE : ExitCode.NO_RESULT;
        if (json) {
            context.shell().out().print(ProblemJson.write(code, List.of(), out -> write(out, verification, language)));
        } else {
            context.print(verification.sentences(language).stream()
                    .flatMap(String::lines)
                    .toList());
        }
        return code;
    }

    private static void write(JsonGenerator out, Verification verification, Language language) throws IOException {
        out.writeStringField("verdict", ExplainCommand.kind(verification));
        Optional<Score> counted = verification.counted();
        if (counted.isPresent()) {
            write(out, "score", counted.get());
        }
        Optional<Score> bound = verification.provenBound();
        if (bound.isPresent()) {
            write(out, "bound", bound.get());
        }
        out.writeArrayFieldStart("discrepancies");
        if (verification instanceof Verification.Refuted refuted) {
            for (Discrepancy one : refuted.discrepancies()) {
                out.writeStartObject();
                out.writeStringField("kind", one.kind().name());
                out.writeStringField("sentence", one.sentence(language).replace('\n', ' '));
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeArrayFieldStart("sentences");
        for (String sentence : verification.sentences(language)) {
            out.writeString(sentence.replace('\n', ' '));
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, String field, Score score) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeNumberField("hard", score.hard());
        out.writeNumberField("coverage", score.coverage());
        out.writeNumberField("policy", score.policy());
        out.writeNumberField("points", score.points());
        out.writeEndObject();
    }
}
