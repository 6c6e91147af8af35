package org.mentorship.matching.proof;

import org.mentorship.core.programme.Programme;
import org.mentorship.matching.PairingSettings;
import org.mentorship.matching.internal.review.FixedJudge;
import org.mentorship.matching.internal.solve.Rules;
import org.mentorship.matching.internal.solve.TestRules;

/** Verifiers with a fixed judge for a rule book. */
public final class Verifiers {

    private Verifiers() {}

    public static PairingVerifier of(Programme programme, FixedJudge judge) {
        return of(programme, new TestRules(judge), PairingSettings.ALL_PAIRS_LIMIT);
    }

    /** @param allPairs forms with more pairs count as ones of which a run keeps some */
    public static PairingVerifier of(Programme programme, Rules rules, int allPairs) {
        return new PairingVerifier(
                programme, rules.eligibility(programme), rules.judge(programme), rules.fingerprint(), allPairs);
    }
}
