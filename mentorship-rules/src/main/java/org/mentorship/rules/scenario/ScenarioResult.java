package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** How a scenario came out; no mismatches where it passed. */
public record ScenarioResult(Scenario scenario, List<Mismatch> mismatches) {

    public ScenarioResult {
        requireNonNull(scenario, "scenario");
        mismatches = List.copyOf(mismatches);
    }

    public boolean passed() {
        return mismatches.isEmpty();
    }
}
