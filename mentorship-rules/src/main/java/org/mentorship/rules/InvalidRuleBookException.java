package org.mentorship.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a folder of rules cannot be used; carries every problem found. */
public final class InvalidRuleBookException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** Transient because problems are not serializable; the message holds what a log needs. */
    private final transient List<RuleProblem> problems;

    public InvalidRuleBookException(String folder, List<RuleProblem> problems) {
        super(message(folder, problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, by file and line; at least one. */
    public List<RuleProblem> problems() {
        return problems;
    }

    private static String message(String folder, List<RuleProblem> problems) {
        String shown =
                problems.stream().limit(SHOWN).map(problem -> "- " + problem).collect(Collectors.joining("\n"));
        String rest = problems.size() > SHOWN ? "\n- … ещё %d".formatted(problems.size() - SHOWN) : "";
        return "В своде правил (%s) найдено проблем: %d.\nИсправьте их и загрузите свод снова:\n%s%s"
                .formatted(folder, problems.size(), shown, rest);
    }
}
