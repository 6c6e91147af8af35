package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.PlanContext;
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
        Checks.text(title, "title of roadmap (%s)", id);
        Checks.id(organization, "organization of roadmap (%s)", id);
        requireNonNull(period, "period");
        requireNonNull(approvedBy, "approvedBy");
        stages = Copies.list(stages);
        doubts = Copies.list(doubts);
        Checks.texts(doubts, "doubt of roadmap (%s)", id);
        Checks.unique(
                stages.stream().flatMap(stage -> stage.activities().stream()).toList(),
                Activity::id,
                "activity id",
                "roadmap (%s)",
                id);
    }

    /** What the deadline phrases leave unsaid: the plan's own years where it names them, and the usual calendars. */
    public PlanContext context() {
        return period.map(PlanPeriod::context).orElseGet(PlanContext::unknown);
    }

    /** The same plan with every deadline phrase read anew in {@link #context()}; an activity without a phrase keeps its own. */
    public Roadmap withDeadlinesRead() {
        PlanContext context = context();
        List<Stage> read = stages.stream()
                .map(stage -> new Stage(
                        stage.number(),
                        stage.canonical(),
                        stage.heading(),
                        stage.activities().stream()
                                .map(activity -> activity.deadlinePhrase()
                                        .map(phrase -> activity.withDeadline(DeadlineParser.parse(phrase, context)
                                                .deadline()))
                                        .orElse(activity))
                                .toList(),
                        stage.doubts()))
                .toList();
        return new Roadmap(id, title, organization, period, approvedBy, read, doubts);
    }

    /** All activities, in the order of the document. */
    public List<Activity> activities() {
        return stages.stream().flatMap(stage -> stage.activities().stream()).toList();
    }
}
