package org.mentorship.rules;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.text.LocalizedText;

/**
 * What a rule is, apart from any case.
 *
 * @param id stable id, the first word of the rule's name
 * @param sentence what the rule demands
 * @param subject {@code Candidacy}, {@code Pair}, {@code Due} or {@code Work}
 * @param conclusion what it does when it applies: {@code refuse}, {@code pending}, {@code remark}, {@code veto},
 *     {@code points}, {@code status}, {@code escalate}, {@code flag} or
 *     {@code clash}, {@code concern}
 * @param source where the rule comes from
 * @param thresholds keys of the thresholds that it asks for, in the order of asking
 * @param file file of the rule book in which it stands
 * @param text the whole rule in one fixed form, without comments; rules that say the same in the same words have equal texts
 */
public record RuleInfo(
        String id,
        LocalizedText sentence,
        String subject,
        String conclusion,
        Optional<String> source,
        List<String> thresholds,
        String file,
        String text) {
    public RuleInfo {
        thresholds = List.copyOf(thresholds);
    }
}
