package org.mentorship.rules;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.policy.AppliedThreshold;

/** What one rule says of one case, with the rule's sentence, its reason in this case, its source and the thresholds it used. */
public record Finding(
        String ruleId,
        LocalizedText sentence,
        LocalizedText reason,
        Optional<String> source,
        List<AppliedThreshold> thresholds) {
    public Finding {
        thresholds = List.copyOf(thresholds);
    }
}
