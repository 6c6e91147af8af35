package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.Finding;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.policy.AppliedThreshold;
import org.mentorship.rules.vocabulary.Policy;

/**
 * Knows which rule is speaking and makes its findings; equal findings are made once. As a filter that lets every rule speak
 * it is asked before each firing, which costs less than an event to a listener. For one thread.
 */
final class FindingMaker implements AgendaFilter {

    /** What a rule said, with the thresholds that it read; the hash leaves these out, since a rule reads the same ones. */
    private record Said(String reason, List<Object> values, List<Policy> policies) {
        @Override
        public int hashCode() {
            return 31 * reason.hashCode() + values.hashCode();
        }
    }

    /** A rule that has fired, with what it has said so far. */
    private static final class Speaker {
        private final String name;
        private final Rule rule;
        private final boolean reads;
        private final Map<Said, Finding> made = new HashMap<>();

        private Speaker(String name, Rule rule) {
            this.name = name;
            this.rule = rule;
            this.reads =
                    rule.patterns().stream().anyMatch(pattern -> pattern.type().equals("Policy"));
        }
    }

    private final Map<String, Rule> rules;
    /** By the name that the engine has for the rule. */
    private final Map<String, Speaker> speakers = new HashMap<>();

    private Speaker current;
    private List<Policy> policies = List.of();

    FindingMaker(Map<String, Rule> rules) {
        this.rules = rules;
    }

    @Override
    public boolean accept(Match match) {
        String name = match.getRule().getName();
        if (current == null || !name.equals(current.name)) {
            current = speakers.get(name);
            if (current == null) {
                current = speaker(name);
                speakers.put(name, current);
            }
        }
        policies = current.reads ? policies(match.getObjects()) : List.of();
        return true;
    }

    private Speaker speaker(String name) {
        int space = name.indexOf(' ');
        return new Speaker(name, rules.get(space < 0 ? name : name.substring(0, space)));
    }

    /** By key. */
    private static List<Policy> policies(List<Object> facts) {
        List<Policy> policies = new ArrayList<>(2);
        for (Object fact : facts) {
            if (fact instanceof Policy policy) {
                policies.add(policy);
            }
        }
        if (policies.size() > 1) {
            policies.sort(Comparator.comparing(Policy::key));
        }
        return policies;
    }

    /** The finding of the rule under way. */
    Finding finding(String reason, Object... values) {
        Said said = new Said(reason, Arrays.asList(values), policies);
        Finding known = current.made.get(said);
        if (known == null) {
            Rule rule = current.rule;
            known = new Finding(
                    rule.id(),
                    sentence(rule),
                    Reasons.reason(rule, reason, values),
                    rule.source(),
                    policies.stream().map(FindingMaker::applied).toList());
            current.made.put(said, known);
        }
        return known;
    }

    static LocalizedText sentence(Rule rule) {
        return rule.english()
                .map(english -> LocalizedText.of(rule.sentence(), english))
                .orElseGet(() -> LocalizedText.ru(rule.sentence()));
    }

    /** What the paper of the rule under way is called. */
    LocalizedText paper(String russian) {
        return current.rule
                .englishPaper()
                .map(english -> LocalizedText.of(russian, english))
                .orElseGet(() -> LocalizedText.ru(russian));
    }

    static AppliedThreshold applied(Policy policy) {
        return new AppliedThreshold(
                policy.key(), policy.value(), policy.unit(), policy.since(), Optional.ofNullable(policy.source()));
    }
}
