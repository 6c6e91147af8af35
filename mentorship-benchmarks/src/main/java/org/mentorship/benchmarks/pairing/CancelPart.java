package org.mentorship.benchmarks.pairing;

import static org.mentorship.benchmarks.Stopwatch.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorship.benchmarks.Part;
import org.mentorship.benchmarks.Stopwatch;
import org.mentorship.benchmarks.Table;
import org.mentorship.benchmarks.synthetic.Family;
import org.mentorship.benchmarks.synthetic.SyntheticProgrammes;
import org.mentorship.benchmarks.synthetic.SyntheticSpec;
import org.mentorship.core.intake.Offer;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.PairingWishes;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingHandle;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.PairingSolver;
import org.mentorship.matching.Seat;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.proof.PairingVerifier;
import org.mentorship.matching.proof.Verification;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/**
 * From a cancel to the pairing. A run of {@value #LONGEST_SECONDS} seconds at most warms up, another one tells how long it
 * takes; the next ones are cancelled at moments spread evenly over that time, so that they fall into eligibility,
 * candidates, kernel, pricing and search. Each pairing has to be legal, and marked as cancelled unless it is that of the
 * whole run; small ones are verified to the last figure, of large ones every seat is judged anew.
 */
public final class CancelPart implements Part {

    private static final int CANCELS = 8;
    private static final int CANCELS_OF_LARGE_ONES = 5;
    private static final int LONGEST_SECONDS = 15;
    private static final double TARGET_MILLIS = 100;
    /** Requests of a programme up to which each pairing is verified. */
    private static final int VERIFIED = 1_000;

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
        boolean small = programme.requests().size() <= VERIFIED;
        int cancels = small ? CANCELS : CANCELS_OF_LARGE_ONES;
        PairingSolver limited = PairingSolver.create()
                .withSettings(PairingSettings.builder()
                        .policy(policy)
                        .timeLimit(Duration.ofSeconds(LONGEST_SECONDS))
                        .build());
        time(() -> limited.solve(programme));
        var whole = time(() -> limited.solve(programme));
        boolean ended = whole.result().quality().stopped() != StopReason.TIME_LIMIT;
        double[] millis = new double[cancels];
        int marked = 0;
        for (int i = 0; i < cancels; i++) {
            PairingHandle run = solver.start(programme);
            Thread.sleep((long) (1_000 * whole.took().seconds() * (i + 0.5) / cancels));
            var cancelled = time(() -> {
                run.cancel();
                return run.await();
            });
            millis[i] = 1_000 * cancelled.took().seconds();
            Pairing pairing = cancelled.result();
            boolean cut = pairing.quality().stopped() == StopReason.CANCELLED;
            marked += cut ? 1 : 0;
            String wrong = small ? wrong(programme, pairing) : illegal(programme, pairing);
            if (pairing.score().hard() != 0 || !wrong.isEmpty() || ended && !cut && !same(pairing, whole.result())) {
                throw new IllegalStateException(
                        """
                        A run that was cancelled gave a pairing of score (%s), stopped by (%s), that is not in order: %s.
                        Run PairingVerifier over it.""".formatted(pairing.score(), pairing.quality().stopped(), wrong));
            }
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
                cancels,
                whole.took().seconds());
    }

    /** The settings differ, by the limit of the run that warms up. */
    private static boolean same(Pairing pairing, Pairing whole) {
        return pairing.groups().equals(whole.groups())
                && pairing.unmatched().equals(whole.unmatched())
                && pairing.quality().equals(whole.quality());
    }

    private static String wrong(Programme programme, Pairing pairing) {
        Verification verification =
                PairingVerifier.of(programme, RuleBook.bundled()).verify(pairing);
        return verification.holds() ? "" : verification.toString();
    }

    /** What is wrong with who sits where: each request once, no offer over its places, no pair that the rules forbid. */
    private static String illegal(Programme programme, Pairing pairing) {
        Set<String> seen = new HashSet<>();
        List<CandidatePair> pairs = new ArrayList<>();
        for (Group group : pairing.groups()) {
            Offer offer = programme.offer(group.offer()).orElseThrow();
            if (group.seats().size() > offer.maxMentees()) {
                return "offer (%s) over its places".formatted(offer.id());
            }
            for (Seat seat : group.seats()) {
                seen.add(seat.request());
                pairs.add(new CandidatePair(programme.request(seat.request()).orElseThrow(), offer));
            }
        }
        pairing.unmatched().forEach(left -> seen.add(left.request()));
        if (seen.size() != programme.requests().size()
                || pairs.size() + pairing.unmatched().size() != seen.size()) {
            return "(%d) requests of (%d)"
                    .formatted(seen.size(), programme.requests().size());
        }
        for (PairVerdict verdict : RuleBook.bundled().judge(programme, pairs)) {
            if (verdict.vetoed()) {
                return "a pair is forbidden: (%s)".formatted(verdict.vetoes());
            }
        }
        return "";
    }
}
