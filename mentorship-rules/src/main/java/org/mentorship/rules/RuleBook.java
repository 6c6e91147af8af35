package org.mentorship.rules;

import java.nio.file.Path;
import java.util.List;
import org.mentorship.core.programme.Programme;
import org.mentorship.rules.eligibility.EligibilityReport;
import org.mentorship.rules.pair.CandidatePair;
import org.mentorship.rules.pair.PairVerdict;

/** The rules and thresholds that decide who may take part and which pairs may be formed. */
public final class RuleBook {

    private RuleBook() {}

    public static RuleBook bundled() {
        throw new UnsupportedOperationException();
    }

    public static RuleBook load(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** Hex digest of the rules and thresholds; equal books have equal fingerprints. */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }

    /** Decides on every request and offer of the programme, on its reference date. */
    public EligibilityReport eligibility(Programme programme) {
        throw new UnsupportedOperationException();
    }

    /** Judges pairs in the order given; runs them through the rules in bounded chunks. */
    public List<PairVerdict> judge(Programme programme, List<CandidatePair> pairs) {
        throw new UnsupportedOperationException();
    }
}
