package org.mentorship.matching.internal.solve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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

/** One run from a programme to a pairing; used once, on one thread. */
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
        Occupied occupied = new Occupied(programme);
        Pairing pairing =
                intake(occupied).map(intake -> pair(occupied, intake)).orElseGet(() -> nothingReached(allRequests()));
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

    /** Who takes part; none if the run was stopped before all were decided on. */
    private Optional<Intake> intake(Occupied occupied) {
        try {
            Intake intake = new Intake(programme, rules, occupied, settings.seatPending(), control::stopped);
            log.debug(
                    "{} requests and {} offers take part.",
                    intake.requests().size(),
                    intake.offers().size());
            return Optional.of(intake);
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }

    /** Every request, when none was decided on. */
    private List<Unmatched> allRequests() {
        return programme.requests().stream()
                .sorted(Comparator.comparing(Request::id))
                .<Unmatched>map(request -> new Unmatched.NotReached(request.id(), request.participant()))
                .toList();
    }

    private Pairing pair(Occupied occupied, Intake intake) {
        if (control.stopped()) {
            return nothingReached(Report.notReached(programme, intake));
        }
        PairJudge judge = rules.judge(programme);
        CandidateSearch candidates =
                new CandidateSearch(programme, judge, occupied, intake, settings, allPairs, control);
        Report report = new Report(programme, judge, intake, candidates);
        if (!candidates.run()) {
            return nothingReached(Report.notReached(programme, intake));
        }
        PairingPlan plan = new PlanBuilder(programme, occupied, intake, policy).build(candidates);
        Optional<Opening.Proven> proven = opening.open(plan, control);
        boolean whole = !candidates.cut();
        Pricing pricing = new Pricing(programme, judge, occupied, intake, candidates, control, settings.threads());
        boolean priced = false;
        for (int round = 0; !whole && round < pricingRounds; round++) {
            Optional<LeastPoints> left = proven.flatMap(Opening.Proven::left);
            if (left.isEmpty()) {
                break;
            }
            priced = true;
            Pricing.Answer answer = pricing.round(left.get());
            log.debug("Pricing round {}: {}.", round + 1, answer);
            whole = answer == Pricing.Answer.NOTHING_PAYS;
            if (answer != Pricing.Answer.ADDED) {
                break;
            }
            PairingPlan wider = new PlanBuilder(programme, occupied, intake, policy).build(candidates);
            Optional<Opening.Proven> again = opening.open(wider, control);
            if (again.isEmpty()) {
                break;
            }
            plan = wider;
            proven = again;
        }
        boolean complete = proven.isPresent();
        Optional<Score> bound = proven.map(Opening.Proven::bound);
        PlanCount count = new PlanCount(plan);
        tell(count.score(), plan);
        StopReason stopped;
        if (!complete) {
            stopped = control.stop().orElseThrow();
        } else if (plan.seatings().stream()
                .allMatch(seating -> seating.getCandidates().isEmpty())) {
            stopped = StopReason.NOTHING_TO_SOLVE;
        } else if (reached(count.score(), bound)) {
            stopped =
                    (priced && !whole ? control.stop() : Optional.<StopReason>empty()).orElse(StopReason.BOUND_REACHED);
        } else if (proven.get().searched() || control.stopped()) {
            stopped = control.stop().orElse(StopReason.NO_IMPROVEMENT);
        } else {
            Search.Found found = new Search(settings, control)
                    .improve(plan, bound.get(), better -> tell(better.weights().named(better.score()), better));
            plan = found.plan();
            stopped = found.stopped();
            count = new PlanCount(plan);
        }
        Proof proof = !complete || !reached(count.score(), bound)
                ? Proof.GAP
                : whole ? Proof.PROVEN_OPTIMAL : Proof.PROVEN_ON_CANDIDATES;
        return pairing(
                report.groups(plan),
                report.unmatched(plan, complete),
                count.score(),
                count.components(),
                new Quality(
                        proof,
                        bound,
                        stopped,
                        count.blockingPairs(),
                        seatsForgone(proven, plan),
                        proven.map(Opening.Proven::certificate)));
    }

    /** Stopped before anybody could be seated. */
    private Pairing nothingReached(List<Unmatched> unmatched) {
        return pairing(
                List.of(),
                unmatched,
                new Score(0, 0, 0, 0),
                List.of(),
                new Quality(Proof.GAP, Optional.empty(), control.stop().orElseThrow(), 0));
    }

    private static Optional<Integer> seatsForgone(Optional<Opening.Proven> proven, PairingPlan plan) {
        return proven.flatMap(Opening.Proven::mostSeats).map(most -> Math.max(0, most - plan.seated()));
    }

    private boolean reached(Score score, Optional<Score> bound) {
        return bound.isPresent() && Score.order(policy).compare(score, bound.get()) >= 0;
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
