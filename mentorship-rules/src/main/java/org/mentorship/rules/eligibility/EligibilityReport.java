package org.mentorship.rules.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentorship.core.form.Role;
import org.mentorship.rules.policy.DecisionBasis;

/** Decisions on all candidacies: requests in the programme's order, then offers. Immutable. */
public final class EligibilityReport {
    private final DecisionBasis basis;
    private final List<Eligibility> decisions;
    private final Map<String, Eligibility> requests = new HashMap<>();
    private final Map<String, Eligibility> offers = new HashMap<>();

    public EligibilityReport(DecisionBasis basis, List<Eligibility> decisions) {
        this.basis = requireNonNull(basis, "basis");
        this.decisions = List.copyOf(decisions);
        for (Eligibility decision : decisions) {
            (decision.role() == Role.MENTEE ? requests : offers).put(decision.subject(), decision);
        }
    }

    /** The rules, the day and the thresholds of all decisions; a finding names the thresholds that it turns on. */
    public DecisionBasis basis() {
        return basis;
    }

    /** Every decision: requests in the programme's order, then offers in theirs. */
    public List<Eligibility> decisions() {
        return decisions;
    }

    /** The decision on the request or offer with the id; on the request when both bear it. */
    public Optional<Eligibility> of(String subject) {
        return ofRequest(subject).or(() -> ofOffer(subject));
    }

    /** The decision on the request with the id. */
    public Optional<Eligibility> ofRequest(String request) {
        return Optional.ofNullable(requests.get(request));
    }

    /** The decision on the offer with the id. */
    public Optional<Eligibility> ofOffer(String offer) {
        return Optional.ofNullable(offers.get(offer));
    }

    /** The decisions that admit, in order. */
    public List<Eligibility.Admitted> admitted() {
        return only(Eligibility.Admitted.class);
    }

    /** The decisions that refuse, in order. */
    public List<Eligibility.Refused> refused() {
        return only(Eligibility.Refused.class);
    }

    /** The decisions that wait for something, in order. */
    public List<Eligibility.Pending> pending() {
        return only(Eligibility.Pending.class);
    }

    private <T extends Eligibility> List<T> only(Class<T> type) {
        List<T> result = new ArrayList<>();
        for (Eligibility decision : decisions) {
            if (type.isInstance(decision)) {
                result.add(type.cast(decision));
            }
        }
        return List.copyOf(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EligibilityReport report
                && basis.equals(report.basis)
                && decisions.equals(report.decisions);
    }

    @Override
    public int hashCode() {
        return decisions.hashCode();
    }

    @Override
    public String toString() {
        return "EligibilityReport" + decisions;
    }
}
