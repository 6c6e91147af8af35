package org.mentorship.matching.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/** What a run asks of a rule book; safe for use by several threads. */
public interface Rules {

    String fingerprint();

    EligibilityReport eligibility(Programme programme);

    /**
     * The same, looking whether to go on.
     *
     * @throws java.util.concurrent.CancellationException once {@code stop} says true
     */
    default EligibilityReport eligibility(Programme programme, BooleanSupplier stop) {
        return eligibility(programme);
    }

    /** Verdicts in the order of the pairs. */
    List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs);

    /** A judge of many pairs of one programme; safe for use by several threads. */
    default PairJudge judge(Programme programme) {
        return (pairs, spoken) -> {
            List<CandidatePair> list = new ArrayList<>();
            pairs.forEach(list::add);
            List<PairVerdict> verdicts = judge(programme, list);
            for (int i = 0; i < verdicts.size(); i++) {
                spoken.accept(i, verdicts.get(i));
            }
        };
    }

    static Rules of(RuleBook book) {
        return new Rules() {
            @Override
            public String fingerprint() {
                return book.fingerprint();
            }

            @Override
            public EligibilityReport eligibility(Programme programme) {
                return book.eligibility(programme);
            }

            @Override
            public EligibilityReport eligibility(Programme programme, BooleanSupplier stop) {
                return book.eligibility(programme, stop);
            }

            @Override
            public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
                return book.judge(programme, pairs);
            }

            @Override
            public PairJudge judge(Programme programme) {
                return book.judge(programme);
            }
        };
    }
}
