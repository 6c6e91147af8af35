package org.mentorship.rules.scenario;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mentorship.core.text.LocalizedText;
import org.mentorship.rules.trace.RuleCheck;

/**
 * One thing that a scenario expects and the rules do not give.
 *
 * @param subject {@code mentee}, {@code mentor}, {@code pair}, or the id of a work or set
 * @param ruleId the rule that is silent or speaks against expectation; absent where the decision or the points differ
 * @param sentence what was expected and what came out, with the actual values; ids, never names or birth dates
 * @param check the rule on this case, condition by condition, where the rule is about it
 */
public record Mismatch(
        Kind kind, String subject, Optional<String> ruleId, LocalizedText sentence, Optional<RuleCheck> check) {

    /** What differs. */
    public enum Kind {
        /** The decision on a candidacy or a pair. */
        DECISION,
        /** The status of a work. */
        STATUS,
        /** The points of a pair. */
        POINTS,
        /** A rule was expected to speak. */
        RULE_SILENT,
        /** A rule was expected to be silent. */
        RULE_SPOKE,
        /** The book has no rule of that id about such a subject. */
        RULE_UNKNOWN,
        /** Who is counted into a set. */
        MEMBERS,
        /** No indicator of the book counts the set. */
        SET_UNKNOWN,
        /** The work has no occurrence due on that day. */
        NO_OCCURRENCE
    }

    public Mismatch {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(ruleId, "ruleId");
        requireNonNull(sentence, "sentence");
        requireNonNull(check, "check");
    }
}
