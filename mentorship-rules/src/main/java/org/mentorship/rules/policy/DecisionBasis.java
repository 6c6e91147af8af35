package org.mentorship.rules.policy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What decisions were taken by: which rules, on which day, with which thresholds.
 *
 * @param rules fingerprint of the rule book
 * @param day the day on which thresholds and papers are looked at
 * @param thresholds those in force on that day, in the order of their keys
 */
public record DecisionBasis(String rules, LocalDate day, List<AppliedThreshold> thresholds) {
    public DecisionBasis {
        requireNonNull(rules, "rules");
        requireNonNull(day, "day");
        thresholds = List.copyOf(thresholds);
    }
}
