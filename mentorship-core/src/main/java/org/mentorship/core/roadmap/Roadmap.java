package org.mentorship.core.roadmap;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mentorship.core.calendar.SchoolCalendar;
import org.mentorship.core.deadline.DeadlineParser;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.ParsedDeadline;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.internal.Checks;
import org.mentorship.core.internal.Copies;

/**
 * A plan of work (дорожная карта).
 *
 * @param organization id of the organization whose plan it is
 * @param doubts what the document as a whole leaves open
 * @param calendar the school's own ends of its years and its terms
 * @param dates the days of events and schedules that the deadlines refer to
 */
public record Roadmap(
        String id,
        String title,
        String organization,
        Optional<PlanPeriod> period,
        Optional<LegalAct> approvedBy,
        List<Stage> stages,
        List<String> doubts,
        SchoolCalendar calendar,
        KnownDates dates) {

    public Roadmap {
        Checks.id(id, "id of a roadmap");
        Checks.text(title, "title of roadmap (%s)", id);
        Checks.id(organization, "organization of roadmap (%s)", id);
        requireNonNull(period, "period");
        requireNonNull(approvedBy, "approvedBy");
        stages = Copies.list(stages);
        doubts = Copies.list(doubts);
        Checks.texts(doubts, "doubt of roadmap (%s)", id);
        requireNonNull(calendar, "calendar");
        requireNonNull(dates, "dates");
        Checks.unique(
                stages.stream().flatMap(stage -> stage.activities().stream()).toList(),
                Activity::id,
                "activity id",
                "roadmap (%s)",
                id);
    }

    /** A plan with the usual calendar that knows no days of events and schedules. */
    public Roadmap(
            String id,
            String title,
            String organization,
            Optional<PlanPeriod> period,
            Optional<LegalAct> approvedBy,
            List<Stage> stages,
            List<String> doubts) {
        this(id, title, organization, period, approvedBy, stages, doubts, SchoolCalendar.usual(), KnownDates.none());
    }

    /** What the deadline phrases leave unsaid: the plan's own years where it names them, and its calendar. */
    public PlanContext context() {
        return period.map(PlanPeriod::context).orElseGet(PlanContext::unknown).withSchool(calendar);
    }

    /**
     * The same plan with every deadline phrase read anew in {@link #context()}. People change the words, so these count
     * where they are understood; an activity without a phrase, or with one that is not understood beside a deadline of its
     * own, keeps its deadline.
     */
    public Roadmap withDeadlinesRead() {
        PlanContext context = context();
        return withActivities(activity -> {
            Optional<ParsedDeadline> parsed =
                    activity.deadlinePhrase().map(phrase -> DeadlineParser.parse(phrase, context));
            return parsed.filter(
                            read -> read.recognized() || activity.deadline().isEmpty())
                    .map(read -> activity.withDeadline(read.deadline()))
                    .orElse(activity);
        });
    }

    /** The same plan with each activity changed. */
    public Roadmap withActivities(UnaryOperator<Activity> change) {
        return new Roadmap(
                id,
                title,
                organization,
                period,
                approvedBy,
                stages.stream().map(stage -> stage.withActivities(change)).toList(),
                doubts,
                calendar,
                dates);
    }

    /** The same plan for an organization and a period. */
    public Roadmap of(String other, PlanPeriod years) {
        return new Roadmap(id, title, other, Optional.of(years), approvedBy, stages, doubts, calendar, dates);
    }

    /** The same plan with the days of events and schedules. */
    public Roadmap withDates(KnownDates known) {
        return new Roadmap(id, title, organization, period, approvedBy, stages, doubts, calendar, known);
    }

    /** The same plan with the school's own calendar; deadlines that were read already stay as they are. */
    public Roadmap withCalendar(SchoolCalendar own) {
        return new Roadmap(id, title, organization, period, approvedBy, stages, doubts, own, dates);
    }

    /** All activities, in the order of the document. */
    public List<Activity> activities() {
        return stages.stream().flatMap(stage -> stage.activities().stream()).toList();
    }
}
