package org.mentorship.rules.eligibility;

import java.util.List;

/** Decisions on all candidacies: requests in the programme's order, then offers. */
public record EligibilityReport(List<Eligibility> decisions) {
    public EligibilityReport {
        decisions = List.copyOf(decisions);
    }
}
