package org.mentorship.core.programme;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the parts of a programme do not fit together; carries every problem found. */
public final class InvalidProgrammeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** Transient because problems are not serializable; the message holds what a log needs. */
    private final transient List<Problem> problems;

    public InvalidProgrammeException(String programme, List<Problem> problems) {
        super(message(programme, problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the programme's parts; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String programme, List<Problem> problems) {
        String shown =
                problems.stream().limit(SHOWN).map(problem -> "- " + problem).collect(Collectors.joining("\n"));
        String rest = problems.size() > SHOWN ? "\n- and %d more".formatted(problems.size() - SHOWN) : "";
        return "The programme (%s) has %d problem(s).\nMend each of them and build it again:\n%s%s"
                .formatted(programme, problems.size(), shown, rest);
    }
}
