package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.Finding;
import org.mentorship.rules.internal.lang.Rule;
import org.mentorship.rules.policy.AppliedThreshold;
import org.mentorship.rules.vocabulary.Policy;

/** Knows which rule is speaking and makes its findings; equal findings are made once. For one thread. */
final class FindingMaker extends DefaultAgendaEventListener {

    private record Key(String rule, String reason, List<Object> values, List<Policy> policies) {}

    private final Map<String, Rule> rules;
    private final Map<Key, Finding> made = new HashMap<>();
    private Rule current;
    private List<Policy> policies = List.of();

    FindingMaker(Map<String, Rule> rules) {
        this.rules = rules;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        String name = event.getMatch().getRule().getName();
        int space = name.indexOf(' ');
        current = rules.get(space < 0 ? name : name.substring(0, space));
        policies = List.of();
        for (Object fact : event.getMatch().getObjects()) {
            if (fact instanceof Policy policy) {
                if (policies.isEmpty()) {
                    policies = new ArrayList<>(2);
                }
                policies.add(policy);
            }
        }
    }

    /** The finding of the rule under way. */
    Finding finding(String reason, Object... values) {
        if (policies.size() > 1) {
            policies.sort(Comparator.comparing(Policy::key));
        }
        Key key = new Key(current.id(), reason, Arrays.asList(values), policies);
        Finding known = made.get(key);
        if (known == null) {
            known = new Finding(
                    current.id(),
                    sentence(current),
                    Reasons.reason(current, reason, values),
                    current.source(),
                    policies.stream().map(FindingMaker::applied).toList());
            made.put(key, known);
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
        return current.englishPaper()
                .map(english -> LocalizedText.of(russian, english))
                .orElseGet(() -> LocalizedText.ru(russian));
    }

    static AppliedThreshold applied(Policy policy) {
        return new AppliedThreshold(
                policy.key(), policy.value(), policy.unit(), policy.since(), Optional.ofNullable(policy.source()));
    }
}
