package org.mentorship.core.roadmap;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Copies;

/** A plan of work (дорожная карта). */
public record Roadmap(
        String id,
        String title,
        String organization,
        Optional<PlanPeriod> period,
        Optional<LegalAct> approvedBy,
        List<Stage> stages,
        List<String> doubts) {
    public Roadmap {
        stages = Copies.list(stages);
        doubts = Copies.list(doubts);
    }
}
