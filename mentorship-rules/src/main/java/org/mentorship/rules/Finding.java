package org.mentorship.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.policy.AppliedThreshold;

/**
 * What one rule says of one case.
 *
 * @param ruleId stable id of the rule, such as {@code E-PM-1}
 * @param sentence what the rule demands
 * @param reason how this case stands to it, with the actual values; ids, never names or birth dates
 * @param source where the rule comes from
 * @param thresholds the thresholds that the rule matched, in the order of their keys
 */
public record Finding(
        String ruleId,
        LocalizedText sentence,
        LocalizedText reason,
        Optional<String> source,
        List<AppliedThreshold> thresholds) {
    public Finding {
        requireNonNull(ruleId, "ruleId");
        requireNonNull(sentence, "sentence");
        requireNonNull(reason, "reason");
        requireNonNull(source, "source");
        thresholds = List.copyOf(thresholds);
    }
}
