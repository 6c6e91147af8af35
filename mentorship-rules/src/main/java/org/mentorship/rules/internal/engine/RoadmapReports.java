package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.internal.facts.PlanFacts;
import org.mentorship.rules.internal.facts.RoadmapFacts;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.RoadmapReport;
import org.mentorship.rules.roadmap.WorkReport;
import org.mentorship.rules.roadmap.WorkStatus;
import org.mentorship.rules.trace.RuleCheck;
import org.mentorship.rules.trace.RuleTrace;
import org.mentorship.rules.vocabulary.Due;
import org.mentorship.rules.vocabulary.Policy;
import org.mentorship.rules.vocabulary.Work;

/** Runs roadmap rules and puts what they say together. */
public final class RoadmapReports {

    private RoadmapReports() {}

    public static RoadmapReport report(
            Book book, Roadmap roadmap, PlanContext context, KnownDates known, LocalDate today) {
        List<RoadmapFacts.Item> items = new RoadmapFacts(roadmap, context, known, today).items();
        List<Work> plan = new PlanFacts(roadmap, context, today, items).works();
        book.policies("Work", today);
        List<Policy> policies = book.policies("Due", today);
        RoadmapVerdict verdict = book.engine()
                .roadmap(policies, items.stream().map(RoadmapFacts.Item::due).toList(), plan, PlanFacts.others(plan));
        List<WorkReport> works = new ArrayList<>();
        for (int i = 0; i < items.size(); ) {
            RoadmapFacts.Item first = items.get(i);
            List<DueWork> occurrences = new ArrayList<>();
            while (i < items.size() && items.get(i).activity() == first.activity()) {
                occurrences.add(work(items.get(i), verdict.status(i)));
                i++;
            }
            works.add(new WorkReport(
                    first.stage(), first.activity(), decisive(occurrences, context.horizon()), occurrences));
        }
        return new RoadmapReport(roadmap, book.basis(today), today, works, verdict.escalations(), verdict.flags(plan));
    }

    /** All roadmap rules on one occurrence of a work and on the work itself, in the order of their ids. */
    public static RuleTrace trace(
            Book book,
            Roadmap roadmap,
            PlanContext context,
            KnownDates known,
            LocalDate today,
            String activity,
            Optional<LocalDate> due) {
        List<RoadmapFacts.Item> items = new RoadmapFacts(roadmap, context, known, today).items();
        List<Work> plan = new PlanFacts(roadmap, context, today, items).works();
        DueWork meant = report(book, roadmap, context, known, today)
                .work(activity)
                .flatMap(work -> due.isEmpty()
                        ? Optional.of(work.decisive())
                        : work.occurrences().stream()
                                .filter(one -> one.due().equals(due))
                                .findFirst())
                .orElseThrow(() -> unknown(roadmap, activity, due));
        RoadmapFacts.Item item = items.stream()
                .filter(one ->
                        one.activity().id().equals(activity) && one.occurrence().equals(meant.occurrence()))
                .findFirst()
                .orElseThrow();
        List<Object> ofPlan = new ArrayList<>(
                plan.stream().filter(work -> work.id().equals(activity)).toList());
        ofPlan.addAll(PlanFacts.others(plan));
        List<RuleCheck> checks =
                new ArrayList<>(book.trace(activity, List.of(item.due()), today).rules());
        checks.addAll(book.trace(activity, ofPlan, today).rules());
        checks.sort(Comparator.comparing(RuleCheck::ruleId, RuleIds.ORDER));
        return new RuleTrace(activity, checks);
    }

    private static DueWork work(RoadmapFacts.Item item, RoadmapVerdict.Said said) {
        Due due = item.due();
        WorkStatus status = said == null ? WorkStatus.NO_DATE : said.status();
        Integer days = switch (status) {
            case NOT_DUE, IN_WINDOW, DUE_SOON -> due.daysLeft();
            case OVERDUE -> due.daysOver();
            case DONE_LATE -> due.daysLate();
            default -> 0;
        };
        return new DueWork(
                due.activity(),
                item.occurrence(),
                status,
                days == null ? 0 : days,
                due.happened(),
                Optional.ofNullable(due.completedOn()),
                Optional.ofNullable(said).map(RoadmapVerdict.Said::finding));
    }

    private static DueWork decisive(List<DueWork> all, Optional<DateRange> plan) {
        Comparator<DueWork> byDay = Comparator.comparing(work -> work.due().orElse(LocalDate.MAX));
        return first(all, byDay, work -> work.status() == WorkStatus.OVERDUE)
                .or(() -> first(
                        all,
                        byDay,
                        work -> work.status() == WorkStatus.DUE_SOON || work.status() == WorkStatus.IN_WINDOW))
                .or(() -> first(all, byDay, work -> work.status() == WorkStatus.NOT_DUE && inPlan(work, plan)))
                .or(() -> first(all, byDay, work -> work.status() == WorkStatus.WAITING_FOR_EVENT))
                .or(() -> first(
                        all,
                        byDay.reversed(),
                        work -> work.status() == WorkStatus.DONE || work.status() == WorkStatus.DONE_LATE))
                .or(() -> first(all, byDay, work -> work.status() == WorkStatus.NOT_DUE))
                .orElse(all.get(0));
    }

    private static boolean inPlan(DueWork work, Optional<DateRange> plan) {
        return plan.isEmpty()
                || work.due().map(day -> !day.isAfter(plan.get().to())).orElse(true);
    }

    private static Optional<DueWork> first(List<DueWork> all, Comparator<DueWork> order, Predicate<DueWork> wanted) {
        return all.stream().filter(wanted).min(order);
    }

    private static Refusal unknown(Roadmap roadmap, String activity, Optional<LocalDate> due) {
        return due.isEmpty()
                ? Refusal.of("""
                        The roadmap (%s) has no work (%s).
                        Give the id of one of its works.""", roadmap.id(), activity)
                : Refusal.of("""
                        The roadmap (%s) has no work (%s) that is due on (%s).
                        Give the id of one of its works, and a day on which it is due.""", roadmap.id(), activity, due.get());
    }
}
