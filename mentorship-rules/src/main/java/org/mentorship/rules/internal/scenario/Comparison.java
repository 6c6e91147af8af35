package org.mentorship.rules.internal.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mentorship.rules.Finding;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.scenario.Expectation;
import org.mentorship.rules.scenario.Mismatch;

/** Sets what was expected of one subject beside what a book says of it. */
final class Comparison {
    private final Map<String, RuleInfo> rules;
    private final Expectation expected;
    private final Said said;
    private final List<Mismatch> mismatches;

    /** @param rules of the book, by id */
    Comparison(Map<String, RuleInfo> rules, Expectation expected, Said said, List<Mismatch> mismatches) {
        this.rules = rules;
        this.expected = expected;
        this.said = said;
        this.mismatches = mismatches;
    }

    void run() {
        decision()
                .filter(wanted -> wanted != said.decision())
                .ifPresent(wanted -> mismatches.add(ScenarioWords.decision(said, wanted)));
        if (expected instanceof Expectation.OfPair pair) {
            pair.points()
                    .filter(points -> !said.points().equals(Optional.of(points)))
                    .ifPresent(points -> mismatches.add(ScenarioWords.points(said, points)));
        }
        if (expected instanceof Expectation.OfSet set) {
            set.members()
                    .filter(wanted -> !wanted.stream()
                            .sorted()
                            .toList()
                            .equals(said.members().orElseThrow()))
                    .ifPresent(wanted -> mismatches.add(ScenarioWords.members(said, wanted)));
        }
        expected.rules().ifPresent(wanted -> rules(wanted, said.deciding()));
        expected.remarks().ifPresent(wanted -> rules(wanted, said.remarks()));
        for (String rule : expected.silent()) {
            if (known(rule) && said.applies(rule)) {
                mismatches.add(ScenarioWords.spoke(said, rule));
            }
        }
    }

    private Optional<? extends Enum<?>> decision() {
        if (expected instanceof Expectation.OfCandidacy candidacy) {
            return candidacy.decision();
        } else if (expected instanceof Expectation.OfPair pair) {
            return pair.decision();
        } else if (expected instanceof Expectation.OfSet) {
            return Optional.empty();
        }
        return expected instanceof Expectation.OfWork work ? work.status() : Optional.empty();
    }

    /** Those wanted and no others. */
    private void rules(List<String> wanted, List<Finding> findings) {
        Set<String> speaking = findings.stream()
                .map(Finding::ruleId)
                .collect(Collectors.toCollection(() -> new TreeSet<>(RuleIds.ORDER)));
        for (String rule : wanted) {
            if (known(rule) && !speaking.contains(rule)) {
                mismatches.add(ScenarioWords.silent(said, rule));
            }
        }
        speaking.stream()
                .filter(rule -> !wanted.contains(rule))
                .forEach(rule -> mismatches.add(ScenarioWords.spoke(said, rule)));
    }

    /** Whether the book has such a rule about such a subject. */
    private boolean known(String rule) {
        RuleInfo info = rules.get(rule);
        if (info != null && said.subjects().contains(info.subject())) {
            return true;
        }
        mismatches.add(ScenarioWords.unknown(said, rule, rules));
        return false;
    }
}
