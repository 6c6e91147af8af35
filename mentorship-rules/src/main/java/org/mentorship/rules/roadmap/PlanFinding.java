package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.mentorship.rules.Finding;

/**
 * Something in a plan, or between a plan and what was done, that does not go together.
 *
 * @param works ids of the works that it is about: one, or two that contradict each other
 */
public record PlanFinding(List<String> works, Finding finding) {
    public PlanFinding {
        works = List.copyOf(works);
        requireNonNull(finding, "finding");
    }
}
