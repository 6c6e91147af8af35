package org.mentorship.rules.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.life.LifeFinding;
import org.mentorship.rules.vocabulary.Life;
import org.mentorship.rules.vocabulary.Verdict;

/** Gathers what rules about the life of pairs say. */
final class LifeVerdict implements Verdict {
    private final FindingMaker findings;
    private final List<LifeFinding> said = new ArrayList<>();

    LifeVerdict(FindingMaker findings) {
        this.findings = findings;
    }

    @Override
    public void concern(Life life, String reason, Object... values) {
        said.add(new LifeFinding(life.mentorship(), findings.finding(reason, values)));
    }

    /** In the order of the lives, then of the rule ids. */
    List<LifeFinding> findings(List<Life> lives) {
        Map<String, Integer> places = new HashMap<>();
        lives.forEach(life -> places.putIfAbsent(life.mentorship(), places.size()));
        return said.stream()
                .sorted(Comparator.comparing((LifeFinding one) -> places.get(one.mentorship()))
                        .thenComparing(one -> one.finding().ruleId(), RuleIds.ORDER)
                        .thenComparing(one -> one.finding().reason().ru()))
                .toList();
    }
}
