package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How scenarios came out on a book.
 *
 * @param results in the order of the scenarios
 */
public record ScenarioReport(List<ScenarioResult> results, RuleCoverage coverage) {

    public ScenarioReport {
        results = List.copyOf(results);
        requireNonNull(coverage, "coverage");
    }

    public boolean passed() {
        return results.stream().allMatch(ScenarioResult::passed);
    }

    /** Those that did not pass. */
    public List<ScenarioResult> failed() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
