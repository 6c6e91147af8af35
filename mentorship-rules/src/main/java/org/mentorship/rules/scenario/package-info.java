/**
 * The test bench of a rule book: a {@link org.mentorship.rules.scenario.Scenario} gives people and a day and expects decisions;
 * {@link org.mentorship.rules.scenario.ScenarioReader} reads those of a book, {@link org.mentorship.rules.RuleBook#test} runs
 * them, and the {@link org.mentorship.rules.scenario.ScenarioReport} says what came out and which rules they
 * {@link org.mentorship.rules.scenario.RuleCoverage cover}.
 */
package org.mentorship.rules.scenario;
