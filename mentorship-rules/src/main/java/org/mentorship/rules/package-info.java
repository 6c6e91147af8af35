/**
 * Decides who may take part and which pairs may be formed. Start with {@link org.mentorship.rules.RuleBook}: the bundled
 * book or one loaded from a folder. {@link org.mentorship.rules.RuleBook#eligibility} gives an
 * {@link org.mentorship.rules.eligibility.EligibilityReport}, {@link org.mentorship.rules.RuleBook#judge} verdicts on pairs,
 * {@link org.mentorship.rules.RuleBook#trace} every rule condition by condition. What a rule says is a
 * {@link org.mentorship.rules.Finding}; what is wrong with a folder, {@link org.mentorship.rules.RuleProblem}s.
 */
package org.mentorship.rules;
