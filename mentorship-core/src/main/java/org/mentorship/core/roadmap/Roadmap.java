package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A plan of work (дорожная карта).
 *
 * @param organization id of the organization whose plan it is
 * @param doubts what the document as a whole leaves open
 */
public record Roadmap(
        String id,
        String title,
        String organization,
        Optional<PlanPeriod> period,
        Optional<LegalAct> approvedBy,
        List<Stage> stages,
        List<String> doubts) {

    public Roadmap {
        Checks.id(id, "id of a roadmap");
        Checks.text(title, "title of roadmap (" + id + ")");
        Checks.id(organization, "organization of roadmap (" + id + ")");
        requireNonNull(period, "period");
        requireNonNull(approvedBy, "approvedBy");
        stages = Copies.list(stages);
        doubts = Copies.list(doubts);
        Checks.texts(doubts, "doubt of roadmap (" + id + ")");
        Checks.unique(
                stages.stream().flatMap(stage -> stage.activities().stream()).toList(),
                Activity::id,
                "activity id",
                "roadmap (" + id + ")");
    }
}
