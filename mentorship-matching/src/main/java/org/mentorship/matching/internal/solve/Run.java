package org.mentorship.matching.internal.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mentorship.core.intake.Request;
import org.mentorship.core.programme.PairingPolicy;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.Group;
import org.mentorship.matching.Pairing;
import org.mentorship.matching.PairingListener;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Quality;
import org.mentorship.matching.Quality.Proof;
import org.mentorship.matching.Score;
import org.mentorship.matching.ScoreComponent;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.Unmatched;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.PlanCount;
import org.mentorship.rules.pair.PairJudge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run from a programme to a pairing; used once, on one thread. Whenever it has come to a better plan it keeps it in
 * words, so that a cancel need not wait for the step that the run is at ({@link #soFar()}); a run that nobody watches keeps
 * the layout alone.
 */
public final class Run {

    private static final Logger log = LoggerFactory.getLogger(Run.class);

    private static final int PRICING_ROUNDS = 20;

    private final int allPairs;
    private final int pricingRounds;
    private final Programme programme;
    private final Rules rules;
    private final PairingSettings settings;
    private final PairingListener listener;
    private final RunControl control;
    private final Opening opening;
    private final PairingPolicy policy;
    private volatile Supplier<Pairing> soFar;
    private Optional<Score> best = Optional.empty();

    public Run(
            Programme programme, Rules rules, PairingSettings settings, PairingListener listener, RunControl control) {
        this(programme, rules, settings, listener, control, PairingSettings.ALL_PAIRS_LIMIT, PRICING_ROUNDS);
    }

    /**
     * @param allPairs forms with up to this many pairs keep all of them
     * @param pricingRounds times at most that pairs which were left out are priced; 0 for never
     */
    Run(
            Programme programme,
            Rules rules,
            PairingSettings settings,
            PairingListener listener,
            RunControl control,
            int allPairs,
            int pricingRounds) {
        this.allPairs = allPairs;
        this.pricingRounds = pricingRounds;
        this.programme = programme;
        this.rules = rules;
        this.settings = settings;
        this.listener = listener;
        this.control = control;
        this.opening = new KernelOpening();
        this.policy = settings.policy().orElse(programme.wishes().policy());
        this.soFar = () -> nothingReached(allRequests());
    }

    public Pairing solve() {
        log.info(
                "Programme ({}): pairing {} requests with {} offers, policy ({}), seed ({}).",
                programme.id(),
                programme.requests().size(),
                programme.offers().size(),
                policy,
                settings.seed());
        long started = System.nanoTime();
        Pairing pairing;
        try {
            Occupied occupied = new Occupied(programme);
            pairing = pair(occupied, intake(occupied));
        } catch (CancellationException stopped) {
            pairing = soFar(control.stop().orElseThrow());
        }
        log.info(
                "Programme ({}) paired: {} seated, {} unmatched, score ({}), {} ({}), {} ms.",
                programme.id(),
                pairing.seated(),
                pairing.unmatched().size(),
                pairing.score(),
                pairing.quality().proof(),
                pairing.quality().stopped(),
                (System.nanoTime() - started) / 1_000_000);
        return pairing;
    }

    /** Who takes part. */
    private Intake intake(Occupied occupied) {
        Intake intake = new Intake(programme, rules, occupied, settings.seatPending(), control::stopped);
        log.debug(
                "{} requests and {} offers take part.",
                intake.requests().size(),
                intake.offers().size());
        return intake;
    }

    /** Every request, when none was decided on. */
    private List<Unmatched> allRequests() {
        return programme.requests().stream()
                .sorted(Comparator.comparing(Request::id))
                .<Unmatched>map(request -> new Unmatched.NotReached(request.id(), request.participant()))
                .toList();
    }

    private Pairing pair(Occupied occupied, Intake intake) {
        soFar = () -> nothingReached(Report.notReached(programme, intake));
        control.check();
        PairJudge judge = rules.judge(programme);
        CandidateSearch candidates =
                new CandidateSearch(programme, judge, occupied, intake, settings, allPairs, control);
        Report report = new Report(programme, judge, intake, candidates);
        Function<Candidates, PairingPlan> planOf =
                known -> new PlanBuilder(programme, occupied, intake, policy, control).build(known);
        Runnable halfway = control.watched() ? new Halfway(intake, candidates, planOf, report) : () -> {};
        if (!candidates.run(halfway)) {
            throw new CancellationException();
        }
        Supplier<PairingPlan> plans = () -> planOf.apply(candidates);
        PairingPlan plan = plans.get();
        keep(seatedByTurn(plan), report);
        Stage first = new Stage(plan, opened(plan, report), !candidates.cut(), false);
        Pricing pricing = new Pricing(programme, judge, occupied, intake, candidates, control, settings.threads());
        return finished(priced(first, pricing, plans, report), report);
    }

    /**
     * A plan and what is known of it.
     *
     * @param proven nothing where the run was stopped
     * @param whole whether it holds for all admissible pairs, not only for the candidates
     * @param priced whether pairs that were left out were looked at
     */
    private record Stage(PairingPlan plan, Optional<Opening.Proven> proven, boolean whole, boolean priced) {}

    /** One after another takes the best place that is left, which needs no search. */
    private static PairingPlan seatedByTurn(PairingPlan plan) {
        int[] nobody = new int[plan.seatings().size()];
        Arrays.fill(nobody, -1);
        new FirstPlan(plan).fill(nobody);
        return plan;
    }

    /**
     * Keeps a plan of those whose candidates are known: at an eighth of the requests, then whenever they have become twice as
     * many. Not before all pinned requests are among them, whose places are not to be given away.
     */
    private final class Halfway implements Runnable {
        private final Intake intake;
        private final CandidateSearch candidates;
        private final Function<Candidates, PairingPlan> planOf;
        private final Report report;
        private int next;

        Halfway(Intake intake, CandidateSearch candidates, Function<Candidates, PairingPlan> planOf, Report report) {
            this.intake = intake;
            this.candidates = candidates;
            this.planOf = planOf;
            this.report = report;
            this.next = Math.max(1, intake.requests().size() / 8);
        }

        @Override
        public void run() {
            int found = candidates.found();
            if (found >= next && found < intake.requests().size() && !control.stopped() && pinsKnown()) {
                next = 2 * found;
                keep(seatedByTurn(planOf.apply(candidates.known())), report);
            }
        }

        private boolean pinsKnown() {
            return IntStream.range(0, intake.requests().size())
                    .allMatch(i -> candidates.set(i) != null
                            || intake.pin(intake.requests().get(i)).isEmpty());
        }
    }

    private Optional<Opening.Proven> opened(PairingPlan plan, Report report) {
        plan.seatings().forEach(seating -> seating.setPlace(null));
        return opening.open(plan, control, layout -> keep(layout, report));
    }

    /** Adds candidates as long as pairs that were left out pay. */
    private Stage priced(Stage first, Pricing pricing, Supplier<PairingPlan> plans, Report report) {
        Stage stage = first;
        for (int round = 0; !stage.whole() && round < pricingRounds; round++) {
            Optional<LeastPoints> left = stage.proven().flatMap(Opening.Proven::left);
            if (left.isEmpty()) {
                return stage;
            }
            stage = new Stage(stage.plan(), stage.proven(), false, true);
            keep(stage, report);
            Pricing.Answer answer = pricing.round(left.get());
            log.debug("Pricing round {}: {}.", round + 1, answer);
            if (answer != Pricing.Answer.ADDED) {
                boolean whole = answer == Pricing.Answer.NOTHING_PAYS;
                return new Stage(stage.plan(), stage.proven(), whole, true);
            }
            PairingPlan wider = plans.get();
            Optional<Opening.Proven> again = opened(wider, report);
            if (again.isEmpty()) {
                return stage;
            }
            stage = new Stage(wider, again, false, true);
        }
        return stage;
    }

    /** Looks on by local search where the bound is not reached, and tells what came of it all. */
    private Pairing finished(Stage stage, Report report) {
        PairingPlan plan = stage.plan();
        PlanCount count = new PlanCount(plan);
        tell(count.score(), plan);
        if (stage.proven().isEmpty()) {
            keep(stage, report);
            return soFar(control.stop().orElseThrow());
        }
        if (plan.seatings().stream().allMatch(seating -> seating.getCandidates().isEmpty())) {
            return told(stage, count, report, StopReason.NOTHING_TO_SOLVE);
        }
        if (reached(count.score(), stage)) {
            Optional<StopReason> cut = stage.priced() && !stage.whole() ? control.stop() : Optional.empty();
            return told(stage, count, report, cut.orElse(StopReason.BOUND_REACHED));
        }
        if (stage.proven().get().searched() || control.stopped()) {
            return told(stage, count, report, control.stop().orElse(StopReason.NO_IMPROVEMENT));
        }
        keep(stage, report);
        Search.Found found = new Search(settings, control)
                .improve(plan, stage.proven().get().bound(), better -> {
                    // Put into words only if it is asked for, since improvements may come by the hundred
                    soFar = () -> told(with(stage, better), new PlanCount(better), report, StopReason.CANCELLED);
                    tell(better.weights().named(better.score()), better);
                });
        Stage last = with(stage, found.plan());
        return told(last, new PlanCount(last.plan()), report, found.stopped());
    }

    private static Stage with(Stage stage, PairingPlan better) {
        return new Stage(better, stage.proven(), stage.whole(), stage.priced());
    }

    private Pairing told(Stage stage, PlanCount count, Report report, StopReason stopped) {
        Proof proof = !reached(count.score(), stage)
                ? Proof.GAP
                : stage.whole() ? Proof.PROVEN_OPTIMAL : Proof.PROVEN_ON_CANDIDATES;
        return pairing(
                report.groups(stage.plan()),
                report.unmatched(stage.plan(), stage.proven().isPresent()),
                count.score(),
                count.components(),
                new Quality(
                        proof,
                        stage.proven().map(Opening.Proven::bound),
                        stopped,
                        count.blockingPairs(),
                        seatsForgone(stage.proven(), stage.plan()),
                        stage.proven().map(Opening.Proven::certificate)));
    }

    // --- What there is if the run ends now -------------------------------------

    /**
     * The best pairing that the run has put into words so far, marked as cancelled; at once, whatever it is at. For any
     * thread.
     */
    public Pairing soFar() {
        return soFar(StopReason.CANCELLED);
    }

    private Pairing soFar(StopReason stopped) {
        Pairing kept = soFar.get();
        Quality quality = kept.quality();
        return pairing(
                kept.groups(),
                kept.unmatched(),
                kept.score(),
                kept.components(),
                new Quality(
                        quality.proof(),
                        quality.bound(),
                        stopped,
                        quality.blockingPairs(),
                        quality.seatsForgone(),
                        quality.certificate()));
    }

    /**
     * Keeps the plan unless it is worse than the one that is kept, or not legal: in words where another thread may ask for
     * them, otherwise as a layout, since words for a region take seconds.
     */
    private void keep(Stage stage, Report report) {
        PairingPlan plan = stage.plan();
        PlanCount count = new PlanCount(plan);
        boolean better = best.map(kept -> Score.order(policy).compare(count.score(), kept) >= 0)
                .orElseGet(() -> count.score().usable());
        if (!better) {
            return;
        }
        best = Optional.of(count.score());
        if (control.watched()) {
            Pairing words = told(stage, count, report, StopReason.CANCELLED);
            soFar = () -> words;
        } else {
            Layout layout = Layout.of(plan, count);
            soFar = () -> {
                layout.restore(plan);
                return told(stage, count, report, StopReason.CANCELLED);
            };
        }
    }

    private void keep(PairingPlan layout, Report report) {
        keep(new Stage(layout, Optional.empty(), false, false), report);
    }

    /** Before anybody is seated. */
    private Pairing nothingReached(List<Unmatched> unmatched) {
        return pairing(
                List.of(),
                unmatched,
                new Score(0, 0, 0, 0),
                List.of(),
                new Quality(Proof.GAP, Optional.empty(), StopReason.CANCELLED, 0));
    }

    private static Optional<Integer> seatsForgone(Optional<Opening.Proven> proven, PairingPlan plan) {
        return proven.flatMap(Opening.Proven::mostSeats).map(most -> Math.max(0, most - plan.seated()));
    }

    private boolean reached(Score score, Stage stage) {
        return stage.proven()
                .filter(proven -> Score.order(policy).compare(score, proven.bound()) >= 0)
                .isPresent();
    }

    private void tell(Score score, PairingPlan plan) {
        listener.improved(score, plan.seated(), plan.seatings().size());
    }

    private Pairing pairing(
            List<Group> groups,
            List<Unmatched> unmatched,
            Score score,
            List<ScoreComponent> components,
            Quality quality) {
        return new Pairing(
                Pairing.FORMAT_VERSION,
                programme.id(),
                programme.referenceDate(),
                policy,
                groups,
                unmatched,
                score,
                components,
                quality,
                settings,
                rules.fingerprint());
    }
}
