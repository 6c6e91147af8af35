package org.mentorship.matching;

import org.mentorship.core.programme.Programme;
import org.mentorship.rules.RuleBook;

/** Pairs mentees with mentors. */
public final class PairingSolver {
    private PairingSolver() {}

    public static PairingSolver create() {
        return new PairingSolver();
    }

    public PairingSolver withRuleBook(RuleBook book) {
        throw new UnsupportedOperationException();
    }

    public PairingSolver withSettings(PairingSettings settings) {
        throw new UnsupportedOperationException();
    }

    public PairingSolver withListener(PairingListener listener) {
        throw new UnsupportedOperationException();
    }

    public Pairing solve(Programme programme) {
        throw new UnsupportedOperationException();
    }

    public PairingHandle start(Programme programme) {
        throw new UnsupportedOperationException();
    }
}
