package org.mentorship.core.roadmap;

import java.util.List;
import java.util.Optional;

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
        stages = List.copyOf(stages);
        doubts = List.copyOf(doubts);
    }
}
