package org.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.scenario.Mismatch;
import org.mentorship.rules.scenario.RuleCoverage.Covered;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReader;
import org.mentorship.rules.scenario.ScenarioReport;

class BundledScenariosTest {
    private static final List<Scenario> SCENARIOS = ScenarioReader.bundled();
    private static final ScenarioReport REPORT = RuleBook.bundled().test(SCENARIOS);

    @Test
    void every_scenario_comes_out_as_expected() {
        Stream<String> mismatches = REPORT.failed().stream()
                .flatMap(result -> result.mismatches().stream()
                        .map(Mismatch::sentence)
                        .map(LocalizedText::ru)
                        .map(sentence -> result.scenario().id() + ": " + sentence));

        assertThat(mismatches).isEmpty();
    }

    @Test
    void every_rule_speaks_in_one_scenario_and_is_silent_in_another() {
        assertThat(REPORT.coverage().rules())
                .extracting(Covered::ruleId)
                .containsExactlyElementsOf(
                        RuleBook.bundled().rules().stream().map(RuleInfo::id).toList());
        assertThat(REPORT.coverage().gaps())
                .extracting(Covered::ruleId, Covered::speaks, Covered::silent)
                .isEmpty();
    }

    @Test
    void ids_are_unique() {
        assertThat(SCENARIOS).extracting(Scenario::id).doesNotHaveDuplicates();
    }
}
