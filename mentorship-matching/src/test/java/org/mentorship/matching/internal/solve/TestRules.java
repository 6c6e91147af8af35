package org.mentorship.matching.internal.solve;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mentorship.core.programme.Programme;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/** A fixed judge as a rule book. */
public record TestRules(FixedJudge judge) implements Rules {

    @Override
    public String fingerprint() {
        return "fixed";
    }

    @Override
    public EligibilityReport eligibility(Programme programme) {
        return judge.eligibility(programme);
    }

    @Override
    public EligibilityReport eligibility(Programme programme, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new CancellationException();
        }
        return eligibility(programme);
    }

    @Override
    public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
        return judge.judge(programme, pairs);
    }
}
