package org.mentorship.matching.internal.solve;

import java.util.function.Consumer;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.Score;
import org.mentorship.matching.StopReason;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.MoveSource;
import org.mentorship.matching.internal.plan.PairingConstraints;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.Seating;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Improves a plan by local search: late acceptance over the moves of {@link MoveSource}. */
final class Search {

    /** Steps back that a move is compared with. */
    private static final int LATE_ACCEPTANCE = 300;
    /** Moves looked at in a step before the best of them is taken although it is worse: two a request, within these. */
    private static final int FEWEST_MOVES_A_STEP = 50;

    private static final int MOST_MOVES_A_STEP = 1_000;

    private final PairingSettings settings;
    private final RunControl control;

    Search(PairingSettings settings, RunControl control) {
        this.settings = settings;
        this.control = control;
    }

    /** What came of a search. */
    record Found(PairingPlan plan, StopReason stopped) {}

    /**
     * @param plan the plan to start from; not changed
     * @param bound the search ends when it is reached
     */
    Found improve(PairingPlan plan, Score bound, Consumer<PairingPlan> improved) {
        if (!movable(plan)) {
            return new Found(plan, StopReason.NO_IMPROVEMENT);
        }
        plan.statePairs();
        DefaultSolver<PairingPlan> solver = (DefaultSolver<PairingPlan>)
                SolverFactory.<PairingPlan>create(config(plan, bound)).buildSolver();
        // A cancel between here and the start of the phase would be forgotten by the solver
        solver.addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {
            @Override
            public void phaseStarted(AbstractPhaseScope<PairingPlan> phase) {
                if (control.cancelled()) {
                    solver.terminateEarly();
                }
            }
        });
        solver.addEventListener(event -> improved.accept(event.getNewBestSolution()));
        control.onCancel(solver::terminateEarly);
        PairingPlan best = solver.solve(plan);
        control.onCancel(() -> {});
        Score score = best.weights().named(best.score());
        if (Score.order(best.weights().policy()).compare(score, bound) >= 0) {
            return new Found(best, StopReason.BOUND_REACHED);
        }
        return new Found(best, control.stop().orElse(StopReason.NO_IMPROVEMENT));
    }

    /** Whether there is anything to change: a request that is not pinned, or a time with an alternative. */
    private static boolean movable(PairingPlan plan) {
        return plan.seatings().stream()
                        .anyMatch(seating -> seating.pin() == null
                                && !seating.getCandidates().isEmpty())
                || plan.meetingTimes().stream().anyMatch(time -> time.getSlots().size() > 1);
    }

    SolverConfig config(PairingPlan plan, Score bound) {
        TerminationConfig termination = new TerminationConfig()
                .withUnimprovedStepCountLimit(settings.unimprovedSteps())
                .withBestScoreLimit(plan.weights().levels(bound).toString());
        TerminationConfig whole = new TerminationConfig();
        control.left().ifPresent(whole::setSpentLimit);
        return new SolverConfig()
                .withSolutionClass(PairingPlan.class)
                .withEntityClasses(Seating.class, MeetingTime.class)
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(settings.seed())
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PairingConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withTerminationConfig(whole)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new MoveIteratorFactoryConfig()
                                .withMoveIteratorFactoryClass(MoveSource.class)
                                .withSelectedCountLimit((long) Math.max(
                                        FEWEST_MOVES_A_STEP,
                                        Math.min(
                                                MOST_MOVES_A_STEP,
                                                2 * plan.seatings().size()))))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(termination));
    }
}
