package org.mentorship.benchmarks.pairing;

import java.time.Duration;
import org.mentorship.matching.Score;
import org.mentorship.matching.internal.plan.MeetingTime;
import org.mentorship.matching.internal.plan.PairingConstraints;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.matching.internal.plan.PlanCount;
import org.mentorship.matching.internal.plan.Seating;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;

/** OptaPlanner with the same constraints, on Bavet, and its own moves. */
final class Peer {

    private Peer() {}

    /** Its default phases. */
    static Score solve(PairingPlan start, Duration limit) {
        return solve(config(limit), start);
    }

    /** Its default local search, from the plan as it is. */
    static Score improve(PairingPlan start, Duration limit) {
        return solve(config(limit).withPhases(new LocalSearchPhaseConfig()), start);
    }

    private static SolverConfig config(Duration limit) {
        return new SolverConfig()
                .withSolutionClass(PairingPlan.class)
                .withEntityClasses(Seating.class, MeetingTime.class)
                .withConstraintProviderClass(PairingConstraints.class)
                .withConstraintStreamImplType(ConstraintStreamImplType.BAVET)
                .withTerminationSpentLimit(limit);
    }

    private static Score solve(SolverConfig config, PairingPlan start) {
        return new PlanCount(
                        SolverFactory.<PairingPlan>create(config).buildSolver().solve(start))
                .score();
    }
}
