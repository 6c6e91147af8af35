package org.mentorship.benchmarks.pairing;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Quality;
import org.mentorship.matching.json.PairingWriter;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.matching.proof.Verification;
import org.mentorship.rules.RuleBook;

/** A district's pairing proven anew from the programme and the rules, and the size of its certificate in the file. */
public final class ProofPart implements Part {

    private static final int MENTORS = 3_000;
    private static final int MENTEES = 10_000;

    @Override
    public String name() {
        return "proof";
    }

    @Override
    public void measure(Table table) throws IOException {
        for (Family family : Family.values()) {
            Programme programme = SyntheticProgrammes.programme(SyntheticSpec.of(family, MENTORS, MENTEES));
            var whole = time(() -> PairingSolver.create().solve(programme));
            Pairing pairing = whole.result();
            var check =
                    time(() -> PairingVerifier.of(programme, RuleBook.bundled()).verify(pairing));
            var figures =
                    time(() -> PairingVerifier.of(programme, RuleBook.bundled()).checkFigures(pairing));
            table.figure(
                    "figures counted anew before an approval, " + family,
                    Table.size(MENTORS, MENTEES),
                    "%s in %.2f of the processor time of the run (%.1f s / %.1f s)",
                    figures.result().isEmpty() ? "all hold" : figures.result(),
                    figures.took().cpuSeconds() / whole.took().cpuSeconds(),
                    figures.took().cpuSeconds(),
                    whole.took().cpuSeconds());
            table.figure(
                    "verified from programme and rules, " + family,
                    Table.size(MENTORS, MENTEES),
                    "%s in %.2f of the processor time of the run (%.1f s / %.1f s); certificate %.1f %% of the file",
                    check.result() instanceof Verification.Refuted refuted
                            ? refuted.kinds()
                            : check.result().getClass().getSimpleName(),
                    check.took().cpuSeconds() / whole.took().cpuSeconds(),
                    check.took().cpuSeconds(),
                    whole.took().cpuSeconds(),
                    100.0 * (bytes(pairing) - bytes(without(pairing))) / bytes(pairing));
        }
    }

    private static Pairing without(Pairing pairing) {
        Quality quality = pairing.quality();
        return new Pairing(
                pairing.formatVersion(),
                pairing.programme(),
                pairing.referenceDate(),
                pairing.policy(),
                pairing.groups(),
                pairing.unmatched(),
                pairing.score(),
                pairing.components(),
                new Quality(quality.proof(), quality.bound(), quality.stopped(), quality.blockingPairs()),
                pairing.settings(),
                pairing.ruleBook());
    }

    private static int bytes(Pairing pairing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PairingWriter.write(pairing, out);
        return out.size();
    }
}
