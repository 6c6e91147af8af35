package org.mentorship.rules.internal.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorship.rules.RuleBook;
import org.mentorship.rules.RuleInfo;
import org.mentorship.rules.scenario.Expectation;
import org.mentorship.rules.scenario.Expectations;
import org.mentorship.rules.scenario.Mismatch;
import org.mentorship.rules.scenario.RuleCoverage;
import org.mentorship.rules.scenario.RuleCoverage.Covered;
import org.mentorship.rules.scenario.Scenario;
import org.mentorship.rules.scenario.ScenarioReport;
import org.mentorship.rules.scenario.ScenarioResult;

/** Runs scenarios on a book. For one thread. */
public final class ScenarioRun {
    private final RuleBook book;
    private final Map<String, RuleInfo> rules;
    private final Map<String, List<String>> speaks = new LinkedHashMap<>();
    private final Map<String, List<String>> silent = new LinkedHashMap<>();

    public ScenarioRun(RuleBook book) {
        this.book = book;
        this.rules = book.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    }

    public ScenarioReport run(List<Scenario> scenarios) {
        List<ScenarioResult> results = scenarios.stream().map(this::run).toList();
        return new ScenarioReport(
                results,
                new RuleCoverage(book.rules().stream()
                        .map(rule -> new Covered(
                                rule.id(),
                                speaks.getOrDefault(rule.id(), List.of()),
                                silent.getOrDefault(rule.id(), List.of())))
                        .toList()));
    }

    private ScenarioResult run(Scenario scenario) {
        List<Mismatch> mismatches = new ArrayList<>();
        Map<Expectation, Said> said = said(scenario, mismatches);
        said.forEach((expected, out) -> new Comparison(rules, expected, out, mismatches).run());
        if (mismatches.isEmpty()) {
            cover(scenario, said.keySet());
        }
        return new ScenarioResult(scenario, mismatches);
    }

    /** What the book says of everything that the scenario expects something of. */
    private Map<Expectation, Said> said(Scenario scenario, List<Mismatch> mismatches) {
        SaidOf of = new SaidOf(book, new ScenarioCase(scenario));
        Expectations expect = scenario.expect();
        Map<Expectation, Said> said = new LinkedHashMap<>();
        expect.mentee().ifPresent(expected -> said.put(expected, of.mentee()));
        expect.mentor().ifPresent(expected -> said.put(expected, of.mentor()));
        expect.pair().ifPresent(expected -> said.put(expected, of.pair()));
        for (Expectation.OfWork expected : expect.works()) {
            Optional<Said> work = of.work(expected.work(), expected.due());
            if (work.isPresent()) {
                said.put(expected, work.get());
            } else {
                mismatches.add(ScenarioWords.noOccurrence(expected));
            }
        }
        for (Expectation.OfMentorship expected : expect.mentorships()) {
            said.put(expected, of.mentorship(expected.mentorship()));
        }
        for (Expectation.OfSet expected : expect.sets()) {
            of.set(expected.set())
                    .ifPresentOrElse(
                            set -> said.put(expected, set), () -> mismatches.add(ScenarioWords.setUnknown(expected)));
        }
        return said;
    }

    private void cover(Scenario scenario, Set<Expectation> expectations) {
        Set<String> speaking = new HashSet<>();
        Set<String> silentHere = new HashSet<>();
        for (Expectation expected : expectations) {
            expected.rules().ifPresent(speaking::addAll);
            expected.remarks().ifPresent(speaking::addAll);
            silentHere.addAll(expected.silent());
        }
        add(speaks, speaking, scenario.id());
        add(silent, silentHere, scenario.id());
    }

    private static void add(Map<String, List<String>> covered, Set<String> rules, String scenario) {
        rules.forEach(
                rule -> covered.computeIfAbsent(rule, one -> new ArrayList<>()).add(scenario));
    }
}
