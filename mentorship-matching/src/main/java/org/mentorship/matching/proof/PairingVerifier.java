package org.mentorship.matching.proof;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mentorship.core.mentorship.MentorshipState;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Gap;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingConstraint;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;
import org.mentorship.matching.compatibility.Compatibility;
import org.mentorship.matching.proof.Discrepancy.Kind;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.PairJudge;

/**
 * Proves what a pairing claims from the programme and the rules alone: that the plan is legal, that its score and points are
 * counted right, that no plan scores more than its bound. Nothing of the solver is used, and nothing in the pairing is
 * believed: who takes part, which pairs are admissible, their points, places, caps, pins and loads are found anew, and the
 * certificate's prices are only numbers from which a bound is counted that holds for any numbers.
 *
 * <p>A pairing of which something was changed does not verify, unless what it says is as true as before: another plan of the
 * same score with its own points, or other prices that prove the same. What is checked over all admissible pairs takes time
 * in proportion to them, about as much as a run takes or less (the part {@code proof} of the benchmarks measures it). A table
 * of them is kept only where groups have times or minimum sizes.
 *
 * <p>Immutable, safe for use by several threads. Mathematics: docs/explanation/kernel.md.
 */
public final class PairingVerifier {

    private final Programme programme;
    private final EligibilityReport decisions;
    private final PairJudge judge;
    private final String ruleBook;
    private final int allPairs;

    /** @param allPairs a run keeps all pairs of forms that have no more */
    PairingVerifier(Programme programme, EligibilityReport decisions, PairJudge judge, String ruleBook, int allPairs) {
        this.programme = programme;
        this.decisions = decisions;
        this.judge = judge;
        this.ruleBook = ruleBook;
        this.allPairs = allPairs;
    }

    /**
     * A verifier of pairings of this programme under these rules.
     *
     * @throws org.mentorship.rules.ThresholdNotSetException if a rule reads a threshold without a value on the reference date
     */
    public static PairingVerifier of(Programme programme, RuleBook book) {
        Objects.requireNonNull(programme, "programme");
        return new PairingVerifier(
                programme,
                book.eligibility(programme),
                book.judge(programme),
                book.fingerprint(),
                PairingSettings.ALL_PAIRS_LIMIT);
    }

    /** A verifier by decisions that are known already. */
    public static PairingVerifier of(
            Programme programme, EligibilityReport decisions, PairJudge judge, String ruleBook) {
        return new PairingVerifier(programme, decisions, judge, ruleBook, PairingSettings.ALL_PAIRS_LIMIT);
    }

    /** Checks everything that the pairing claims. */
    public Verification verify(Pairing pairing) {
        return new Check(pairing).run();
    }

    /**
     * What of the plan and of its figures does not hold: who sits where, points of each pair, score by level and by
     * constraint, and whether score and bound bear out what is said of the proof. The bound itself and the number of
     * blocking pairs are taken as stated, so that the time is in proportion to the people and not to the pairs. Figures are
     * counted anew where the plan is legal, and otherwise only added up; of a pairing from which people were erased they are
     * of another plan and not looked at.
     *
     * @return in the order in which they were found; empty where everything holds
     */
    public List<Discrepancy> checkFigures(Pairing pairing) {
        return new Check(pairing).figures();
    }

    /** One check. */
    private final class Check {
        private final Pairing pairing;
        private final Quality quality;
        private final List<Discrepancy> wrong = new ArrayList<>();
        private Ground ground;
        private Pairs pairs;
        private ClaimedPlan plan;
        private Score counted;
        private long blocking;
        private boolean cut;
        /** What was counted from prices, so that it need not be counted twice. */
        private PriceBounds overAll;

        Check(Pairing pairing) {
            this.pairing = Objects.requireNonNull(pairing, "pairing");
            this.quality = pairing.quality();
        }

        private void add(Kind kind, Object... values) {
            wrong.add(Discrepancy.of(kind, values));
        }

        private void read() {
            ground = new Ground(programme, decisions, pairing.settings().seatPending());
            pairs = new Pairs(ground, judge);
            cut = pairs.many(allPairs);
            plan = new ClaimedPlan(ground, pairs, pairing, wrong);
        }

        List<Discrepancy> figures() {
            checkOrigin();
            if (!wrong.isEmpty()) {
                return List.copyOf(wrong);
            }
            read();
            if (quality.proof() != Quality.Proof.OUTDATED) {
                blocking = quality.blockingPairs();
                if (wrong.isEmpty()) {
                    recount();
                } else {
                    addUp();
                }
                checkStatedProof(pairing.score());
            }
            return List.copyOf(wrong);
        }

        Verification run() {
            checkOrigin();
            if (!wrong.isEmpty()) {
                return new Verification.Refuted(wrong);
            }
            read();
            if (quality.proof() == Quality.Proof.OUTDATED) {
                add(Kind.ERASED_SINCE);
            }
            if (!wrong.isEmpty()) {
                return new Verification.Refuted(wrong);
            }
            count();
            if (!wrong.isEmpty()) {
                return new Verification.Refuted(wrong);
            }
            try {
                return prove();
            } catch (ArithmeticException overflow) {
                add(Kind.PRICES_TOO_LARGE);
                return new Verification.Refuted(wrong);
            }
        }

        private void checkOrigin() {
            if (!pairing.programme().equals(programme.id())) {
                add(Kind.OTHER_PROGRAMME, pairing.programme(), programme.id());
            }
            if (!pairing.referenceDate().equals(programme.referenceDate())) {
                add(Kind.OTHER_DAY, pairing.referenceDate(), programme.referenceDate());
            }
            if (!pairing.ruleBook().equals(ruleBook)) {
                add(Kind.OTHER_RULE_BOOK, RuleBook.shortened(pairing.ruleBook()), RuleBook.shortened(ruleBook));
            }
            PairingPolicy asked =
                    pairing.settings().policy().orElse(programme.wishes().policy());
            if (pairing.policy() != asked) {
                add(Kind.OTHER_POLICY, pairing.policy(), asked);
            }
            if (wrong.isEmpty() && approvedSince()) {
                add(Kind.APPROVED_SINCE, pairing.seated());
            }
        }

        private boolean approvedSince() {
            Set<String> served = programme.mentorships().stream()
                    .filter(mentorship -> mentorship.open() && mentorship.state() != MentorshipState.PROPOSED)
                    .flatMap(mentorship -> mentorship.mentees().stream())
                    .flatMap(member -> member.request().stream())
                    .collect(Collectors.toSet());
            return pairing.seated() > 0
                    && pairing.groups().stream()
                            .flatMap(group -> group.seats().stream())
                            .allMatch(seat -> served.contains(seat.request()));
        }

        private void count() {
            blocking = plan.blockingPairs();
            // A run over some candidates counts only the blocking pairs among them, and one that was stopped may know
            // none
            boolean decides =
                    pairing.policy() == PairingPolicy.STABLE && quality.proof() == Quality.Proof.PROVEN_OPTIMAL;
            boolean some = cut && !decides || quality.bound().isEmpty();
            boolean fewer = some && blocking > quality.blockingPairs();
            if (!fewer && blocking != quality.blockingPairs()) {
                add(Kind.OTHER_BLOCKING_PAIRS, blocking, quality.blockingPairs());
            }
            recount();
        }

        private void recount() {
            Recount recount = new Recount(ground, plan, pairing.policy(), quality.blockingPairs());
            counted = recount.score();
            compare(counted);
            Map<String, Long> stated = stated();
            for (PairingConstraint constraint : PairingConstraint.values()) {
                compare(constraint, recount.of(constraint), stated);
            }
        }

        /** Whether the figures of the pairing agree with each other. */
        private void addUp() {
            Map<String, Long> stated = stated();
            long[] sums = new long[Score.POINTS + 1];
            for (PairingConstraint constraint : PairingConstraint.values()) {
                sums[constraint.level()] += stated.getOrDefault(constraint.id(), 0L);
            }
            compare(new Score(sums[Score.HARD], sums[Score.COVERAGE], sums[Score.POLICY], sums[Score.POINTS]));
            long points = pairing.groups().stream()
                    .flatMap(group -> group.seats().stream())
                    .mapToLong(seat -> seat.compatibility().points())
                    .sum();
            compare(PairingConstraint.COMPATIBILITY, points, stated);
        }

        private Map<String, Long> stated() {
            Map<String, Long> stated = new TreeMap<>();
            for (ScoreComponent component : pairing.components()) {
                stated.merge(component.constraint(), component.amount(), Long::sum);
            }
            return stated;
        }

        private void compare(PairingConstraint constraint, long is, Map<String, Long> stated) {
            long says = stated.getOrDefault(constraint.id(), 0L);
            if (says != is) {
                add(Kind.OTHER_COMPONENT, constraint, is, says);
            }
        }

        private void compare(Score is) {
            Score says = pairing.score();
            compare("hard", is.hard(), says.hard());
            compare("coverage", is.coverage(), says.coverage());
            switch (pairing.policy()) {
                case TOTAL -> compare("policy", is.policy(), says.policy());
                case WORST_OFF_FIRST ->
                    compare("lowest", is.policy() + Compatibility.MAX_POINTS, says.policy() + Compatibility.MAX_POINTS);
                case STABLE -> compare("blocking", -is.policy(), -says.policy());
            }
            compare("points", is.points(), says.points());
        }

        private void compare(String level, long is, long says) {
            if (is != says) {
                add(Kind.OTHER_SCORE, level, is, says);
            }
        }

        /** Whether what is said of the proof goes with the score and the bound, and a bound with a certificate. */
        private void checkStatedProof(Score score) {
            if (quality.bound().isEmpty() || quality.certificate().isEmpty()) {
                if (quality.bound().isPresent()
                        || quality.certificate().isPresent()
                        || quality.proof() != Quality.Proof.GAP) {
                    add(Kind.NO_CERTIFICATE);
                }
                return;
            }
            Score bound = quality.bound().get();
            int order = Score.order(pairing.policy()).compare(bound, score);
            boolean gap = quality.proof() == Quality.Proof.GAP;
            if (order < 0 || (order == 0) == gap) {
                Gap.between(score, bound, pairing.policy())
                        .ifPresentOrElse(
                                it -> add(
                                        Kind.NOT_AT_BOUND,
                                        it.level().name().toLowerCase(Locale.ROOT),
                                        quality.proof(),
                                        it.bound(),
                                        it.reached()),
                                () -> add(Kind.NOT_AT_BOUND, "nowhere", quality.proof()));
            }
        }

        // --- The bound ------------------------------------------------------------

        private Verification prove() {
            checkStatedProof(counted);
            if (!wrong.isEmpty()) {
                return new Verification.Refuted(wrong);
            }
            Verification.Tally tally = new Verification.Tally(
                    pairing.policy(), programme.requests().size(), pairing.seated(), blocking, quality.seatsForgone());
            if (quality.bound().isEmpty()) {
                return new Verification.Counted(tally, counted);
            }
            Score bound = quality.bound().get();
            overAll = new PriceBounds(ground, pairs, plan);
            Score proven = new Bound(quality.certificate().get(), bound).proven();
            if (wrong.isEmpty()) {
                return bound.equals(counted)
                        ? new Verification.Proven(tally, counted)
                        : new Verification.Bounded(tally, counted, bound);
            }
            boolean overCandidates = cut && quality.proof() != Quality.Proof.PROVEN_OPTIMAL;
            return overCandidates
                    ? new Verification.OnCandidates(tally, counted, proven)
                    : new Verification.Refuted(wrong);
        }

        /** What the certificate proves of a bound. */
        private final class Bound {
            private final Certificate certificate;
            private final Score bound;
            private final PriceBounds bounds;
            private final long company;
            /** Bounds over all points, so that none is counted twice. */
            private final Map<Prices, PriceBounds.Room> counted = new IdentityHashMap<>();

            Bound(Certificate certificate, Score bound) {
                this.certificate = certificate;
                this.bound = bound;
                if (certificate instanceof Certificate.Stable && ground.flowOnly()) {
                    TieOrders orders = new TieOrders(ground, pairs);
                    bounds = new PriceBounds(ground, pairs, plan, orders::each, orders.seated());
                } else {
                    bounds = overAll;
                }
                company = overAll.company(!cut);
            }

            /** Notes what is not proven, and gives what is: level by level, the highest where nothing is known. */
            Score proven() {
                if (bound.hard() != 0) {
                    add(Kind.OTHER_SCORE, "hard", 0L, bound.hard());
                }
                long coverage = coverage();
                if (coverage > bound.coverage()) {
                    add(Kind.COVERAGE_NOT_PROVEN, bound.coverage(), coverage);
                }
                boolean lowest = lowestPair();
                if (!lowest) {
                    add(Kind.LOWEST_PAIR_NOT_PROVEN, bound.policy() + Compatibility.MAX_POINTS);
                }
                long best = Math.max(coverage, bound.coverage());
                long points = points(best);
                if (points > bound.points()) {
                    add(Kind.POINTS_NOT_PROVEN, bound.points(), points);
                }
                checkSeatsForgone();
                return new Score(0, best, lowest ? bound.policy() : 0, points);
            }

            private boolean worstOff() {
                return certificate instanceof Certificate.WorstOff;
            }

            /** The most that some price leaves room for. */
            private long coverage() {
                long most = Long.MAX_VALUE;
                if (certificate instanceof Certificate.WorstOff worst) {
                    most = overAll.bound(worst.seats(), 0, false);
                }
                for (Prices prices : certificate.prices()) {
                    // Prices of places are over pairs from the lowest one up there, so they say nothing of other plans
                    if (!worstOff() || !(prices instanceof Prices.OfPlaces)) {
                        most = Math.min(most, room(prices, 0).coverage());
                    }
                }
                return most;
            }

            private PriceBounds.Room room(Prices prices, int floor) {
                return floor > 0
                        ? bounds.room(prices, floor)
                        : counted.computeIfAbsent(prices, each -> bounds.room(each, 0));
            }

            /** Whether no plan of that coverage has only pairs above the lowest of the bound. */
            private boolean lowestPair() {
                if (pairing.policy() != PairingPolicy.WORST_OFF_FIRST || bound.policy() == 0) {
                    return bound.policy() == 0;
                }
                int floor = floor();
                return plan.lowestPinned() <= floor
                        || certificate instanceof Certificate.WorstOff worst
                                && worst.above().isPresent()
                                && overAll.bound(worst.above().get(), floor + 1, false) < bound.coverage();
            }

            private int floor() {
                return (int) Math.max(0, Math.min(Compatibility.MAX_POINTS, bound.policy() + Compatibility.MAX_POINTS));
            }

            /** The most points of a plan of that coverage, and under WORST_OFF_FIRST of that lowest pair. */
            private long points(long coverage) {
                long most = Long.MAX_VALUE;
                for (Prices prices : certificate.prices()) {
                    long left = room(prices, worstOff() ? floor() : 0).points(coverage);
                    most = Math.min(most, left > Long.MAX_VALUE - company ? Long.MAX_VALUE : left + company);
                }
                return most;
            }

            private void checkSeatsForgone() {
                if (certificate instanceof Certificate.Stable stable
                        && quality.seatsForgone().isPresent()) {
                    long most = overAll.bound(stable.seats(), 0, true);
                    long forgone = Math.max(0, most - pairing.seated());
                    if (forgone != quality.seatsForgone().get()) {
                        add(
                                Kind.SEATS_FORGONE_NOT_PROVEN,
                                quality.seatsForgone().get(),
                                forgone);
                    }
                }
            }
        }
    }
}
