package org.mentorship.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.mentorship.core.text.LocalizedText;

/**
 * Thrown when a decision is asked for on a day on which a threshold that its rules read has no value: such a rule would
 * say nothing, and nobody would notice.
 */
public final class ThresholdNotSetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Transient because problems are not serializable; the message holds what a log needs. */
    private final transient List<RuleProblem> problems;

    /** @param problems at least one */
    public ThresholdNotSetException(List<RuleProblem> problems) {
        super(line(problems.stream().map(RuleProblem::message).toList()) + "\n"
                + line(problems.stream().map(RuleProblem::advice).distinct().toList()));
        this.problems = List.copyOf(problems);
    }

    /** One for each threshold without a value, in the order of keys; at least one. */
    public List<RuleProblem> problems() {
        return problems;
    }

    private static String line(List<LocalizedText> texts) {
        String russian = texts.stream().map(LocalizedText::ru).collect(Collectors.joining(" "));
        String english = texts.stream().flatMap(text -> text.en().stream()).collect(Collectors.joining(" "));
        return english.isEmpty() ? russian : russian + " / " + english;
    }
}
