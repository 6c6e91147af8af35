package org.mentorship.cli;

import java.util.List;
import java.util.Optional;

/** Ends a command: the exit code and everything that is wrong, to be shown together. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient List<Problem> problems;
    private final transient Optional<String> file;

    Failure(int code, List<Problem> problems) {
        this(code, problems, Optional.empty());
    }

    private Failure(int code, List<Problem> problems, Optional<String> file) {
        super(problems.get(0).what());
        this.code = code;
        this.problems = List.copyOf(problems);
        this.file = file;
    }

    /** The same, of one of several files. */
    Failure in(String name) {
        return new Failure(code, problems, Optional.of(name));
    }

    /** The input is missing or rejected. */
    static Failure rejected(List<Problem> problems) {
        return new Failure(ExitCode.REJECTED, problems);
    }

    static Failure rejected(Problem problem) {
        return rejected(List.of(problem));
    }

    /** There is no result that could be used. */
    static Failure noResult(Problem problem) {
        return new Failure(ExitCode.NO_RESULT, List.of(problem));
    }

    /** The command was called wrongly. */
    static Failure usage(Problem problem) {
        return new Failure(ExitCode.USAGE, List.of(problem));
    }

    int code() {
        return code;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The file that the places are in, where several were given. */
    Optional<String> file() {
        return file;
    }

    /**
     * One thing that is wrong.
     *
     * @param path JSON path inside the input, where the problem has one
     * @param what what happened, with which values; one line
     * @param advice what to do; one line
     */
    record Problem(Optional<String> path, String what, String advice) {

        /** Whether the path is one into a file of this library, rather than a file of rules. */
        boolean inFile() {
            return path.filter(place -> place.startsWith("$")).isPresent();
        }

        /** From a text of two lines. */
        static Problem of(String twoLines) {
            return of(Optional.empty(), twoLines);
        }

        static Problem of(Optional<String> path, String twoLines) {
            int end = twoLines.indexOf('\n');
            return end < 0
                    ? new Problem(path, twoLines, "")
                    : new Problem(
                            path,
                            twoLines.substring(0, end),
                            twoLines.substring(end + 1).replace('\n', ' '));
        }
    }
}
