package org.mentorship.benchmarks.pairing;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.util.Arrays;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingHandle;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.matching.proof.Verification;
import org.mentorship.rules.RuleBook;

/**
 * From a cancel to the pairing. Each run is cancelled at moments spread evenly over the time that the whole run takes, so
 * that they fall into eligibility, candidates, kernel and search. Each pairing has to be legal and counted right, and marked
 * as cancelled unless it is that of the whole run.
 */
public final class CancelPart implements Part {

    private static final int CANCELS = 8;
    private static final double TARGET_MILLIS = 100;

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public void measure(Table table) throws InterruptedException {
        SyntheticSpec district = SyntheticSpec.of(Family.FLAT, 400, 1_000);
        Programme joint = SyntheticProgrammes.programme(district.withJointMeetings());
        measure(table, "joint groups", joint, PairingPolicy.TOTAL);
        measure(
                table,
                "joint groups of different interests (search)",
                joint.toBuilder()
                        .wishes(new PairingWishes(PairingPolicy.TOTAL, 20, 0, 0, 30, 0))
                        .build(),
                PairingPolicy.TOTAL);
        Programme large = SyntheticProgrammes.programme(SyntheticSpec.of(Family.FLAT, 6_000, 20_000));
        for (PairingPolicy policy : PairingPolicy.values()) {
            measure(table, policy.name(), large, policy);
        }
    }

    private static void measure(Table table, String what, Programme programme, PairingPolicy policy)
            throws InterruptedException {
        PairingSolver solver = PairingSolver.create()
                .withSettings(PairingSettings.builder().policy(policy).build());
        PairingVerifier verifier = PairingVerifier.of(programme, RuleBook.bundled());
        var whole = time(() -> solver.start(programme).await());
        double[] millis = new double[CANCELS];
        int marked = 0;
        for (int i = 0; i < CANCELS; i++) {
            PairingHandle run = solver.start(programme);
            Thread.sleep((long) (1_000 * whole.took().seconds() * (i + 0.5) / CANCELS));
            var cancelled = time(() -> {
                run.cancel();
                return run.await();
            });
            millis[i] = 1_000 * cancelled.took().seconds();
            marked += check(verifier, whole.result(), cancelled.result()) ? 1 : 0;
        }
        double longest = Arrays.stream(millis).max().orElseThrow();
        table.row(
                "cancel to pairing, " + what,
                Table.size(programme.offers().size(), programme.requests().size()),
                "≤ %.0f ms".formatted(TARGET_MILLIS),
                longest <= TARGET_MILLIS,
                "median %.0f ms, longest %.0f ms; %d of %d runs of %.1f s were still at it",
                Stopwatch.median(millis),
                longest,
                marked,
                CANCELS,
                whole.took().seconds());
    }

    /** Whether the pairing is marked as cancelled; otherwise the run had come to its end, to the same as the whole one. */
    private static boolean check(PairingVerifier verifier, Pairing whole, Pairing pairing) {
        boolean marked = pairing.quality().stopped() == StopReason.CANCELLED;
        Verification verification = verifier.verify(pairing);
        if (pairing.score().hard() != 0 || !verification.holds() || !marked && !pairing.equals(whole)) {
            throw new IllegalStateException(
                    """
                    A run that was cancelled gave a pairing of score (%s), stopped by (%s), that is not in order: %s.
                    Run PairingVerifier over it.""".formatted(pairing.score(), pairing.quality().stopped(), verification));
        }
        return marked;
    }
}
