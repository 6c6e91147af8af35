package org.mentorship.rules.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.rules.Finding;

/**
 * Something in a plan, or between a plan and what was done, that does not go together.
 *
 * @param works ids of the works that it is about: one, or two that contradict each other
 * @param mentorship id of the pair or group whose life breaks the plan; absent where it is about the plan alone
 */
public record PlanFinding(List<String> works, Optional<String> mentorship, Finding finding) {
    public PlanFinding {
        works = List.copyOf(works);
        requireNonNull(mentorship, "mentorship");
        requireNonNull(finding, "finding");
    }
}
