package org.mentorship.matching.internal.solve;

import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.internal.plan.PairingPlan;
import org.mentorship.rules.RuleBook;

/** A programme after eligibility, candidates and scores, with nobody seated: what is measured, and what peers start from. */
public final class UnsolvedPlan {

    private UnsolvedPlan() {}

    public static PairingPlan of(Programme programme, RuleBook book, PairingSettings settings) {
        Rules rules = Rules.of(book);
        Occupied occupied = new Occupied(programme);
        Intake intake = new Intake(programme, rules, occupied, settings.seatPending());
        CandidateSearch candidates = new CandidateSearch(
                programme, rules.judge(programme), occupied, intake, settings, new RunControl(Optional.empty()));
        candidates.run();
        PairingPlan plan = new PlanBuilder(
                        programme,
                        occupied,
                        intake,
                        settings.policy().orElse(programme.wishes().policy()))
                .build(candidates);
        plan.statePairs();
        return plan;
    }
}
