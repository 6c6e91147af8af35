package org.mentorship.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.rules.RuleProblem.Severity;

/**
 * What a look over a folder of rules found.
 *
 * @param book empty when there are errors
 * @param problems errors and warnings, by file and line
 */
public record RuleBookCheck(Optional<RuleBook> book, List<RuleProblem> problems) {
    public RuleBookCheck {
        requireNonNull(book, "book");
        problems = List.copyOf(problems);
    }

    /** Whether the book can be used. */
    public boolean passed() {
        return book.isPresent();
    }

    /** What keeps the book from being used. */
    public List<RuleProblem> errors() {
        return of(Severity.ERROR);
    }

    /** What does not, but is hardly meant. */
    public List<RuleProblem> warnings() {
        return of(Severity.WARNING);
    }

    private List<RuleProblem> of(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
