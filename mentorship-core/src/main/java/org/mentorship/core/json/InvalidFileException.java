package org.mentorship.core.json;

import java.util.List;
import java.util.stream.Collectors;
import org.mentorship.core.programme.Problem;

/** Thrown when a file beside the programme, such as a saved pairing, cannot be taken; carries every problem found. */
public final class InvalidFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    /** Transient because problems are not serializable; the message holds what a log needs. */
    private final transient List<Problem> problems;

    /**
     * @param kind what the file should be, such as {@code pairing}
     * @param source its name
     * @param problems at least one
     */
    public InvalidFileException(String kind, String source, List<Problem> problems) {
        super(message(kind, source, problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the file, then those of parts that do not fit together; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String kind, String source, List<Problem> problems) {
        String shown =
                problems.stream().limit(SHOWN).map(problem -> "- " + problem).collect(Collectors.joining("\n"));
        String rest = problems.size() > SHOWN ? "\n- and %d more".formatted(problems.size() - SHOWN) : "";
        return "The %s file (%s) has %d problem(s).\nMend each of them and read it again:\n%s%s"
                .formatted(kind, source, problems.size(), shown, rest);
    }
}
