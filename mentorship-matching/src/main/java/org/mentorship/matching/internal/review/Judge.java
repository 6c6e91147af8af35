package org.mentorship.matching.internal.review;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairJudge;
import org.mentorship.rules.pair.PairVerdict;

/** What review asks of a rule book; a seam so that a decision can be tested apart from the rules that lead to it. */
public interface Judge {
    EligibilityReport eligibility(Programme programme);

    List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs);

    /** Fingerprint of the rule book; empty where the decisions are of no book. */
    default Optional<String> fingerprint() {
        return Optional.empty();
    }

    /** Whether a pairing was made by another rule book than the one that judges. */
    default boolean differsFrom(String ruleBook) {
        return fingerprint().filter(own -> !own.equals(ruleBook)).isPresent();
    }

    /** A judge of many pairs of one programme, where the rules have one. */
    default Optional<PairJudge> ofManyPairs(Programme programme) {
        return Optional.empty();
    }

    /** The rules of a book. */
    static Judge of(RuleBook book) {
        return new Judge() {
            @Override
            public Optional<String> fingerprint() {
                return Optional.of(book.fingerprint());
            }

            @Override
            public EligibilityReport eligibility(Programme programme) {
                return book.eligibility(programme);
            }

            @Override
            public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
                return book.judge(programme, pairs);
            }

            @Override
            public Optional<PairJudge> ofManyPairs(Programme programme) {
                return Optional.of(book.judge(programme));
            }
        };
    }
}
