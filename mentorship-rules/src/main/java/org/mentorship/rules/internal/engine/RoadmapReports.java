package org.mentorship.rules.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mentorship.core.deadline.KnownDates;
import org.mentorship.core.deadline.PlanContext;
import org.mentorship.core.programme.Programme;
import org.mentorship.core.roadmap.CanonicalStage;
import org.mentorship.core.roadmap.Roadmap;
import org.mentorship.core.text.Refusal;
import org.mentorship.core.time.DateRange;
import org.mentorship.rules.internal.facts.PlanFacts;
import org.mentorship.rules.internal.facts.ProgrammePairs;
import org.mentorship.rules.internal.facts.RoadmapFacts;
import org.mentorship.rules.internal.lang.RuleIds;
import org.mentorship.rules.roadmap.DueWork;
import org.mentorship.rules.roadmap.PairReport;
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

    /**
     * What a report is about.
     *
     * @param programme the one that the roadmap serves, where there is one
     */
    public record Question(
            Roadmap roadmap, PlanContext context, KnownDates known, LocalDate today, Optional<Programme> programme) {

        RoadmapFacts facts() {
            return new RoadmapFacts(roadmap, context, known, today);
        }

        PlanFacts plan(List<RoadmapFacts.Item> items) {
            return new PlanFacts(roadmap, context, today, items, programme.map(Programme::period));
        }

        Optional<ProgrammePairs> pairs(Book book) {
            return programme.map(one -> new ProgrammePairs(one, roadmap, known, book.thresholds(), today));
        }

        /** The facts that stand beside the works. */
        List<Record> beside(List<Work> plan, Optional<ProgrammePairs> pairs) {
            List<Record> beside = new ArrayList<>(PlanFacts.others(plan));
            pairs.ifPresent(ones -> beside.addAll(ones.fixed()));
            return beside;
        }
    }

    public static RoadmapReport report(Book book, Question asked) {
        RoadmapFacts facts = asked.facts();
        List<RoadmapFacts.Item> items = facts.items();
        List<Work> plan = asked.plan(items).works();
        Optional<ProgrammePairs> pairs = asked.pairs(book);
        List<ProgrammePairs.Tasks> tasks = pairs.map(ProgrammePairs::tasks).orElse(List.of());
        int own = items.size();
        tasks.forEach(one -> facts.add(CanonicalStage.WORK, one.works(), items));
        book.policies("Work", asked.today());
        List<Policy> policies = book.policies("Due", asked.today());
        RoadmapVerdict verdict = book.engine()
                .roadmap(
                        policies, items.stream().map(RoadmapFacts.Item::due).toList(), plan, asked.beside(plan, pairs));
        List<WorkReport> works = works(items, 0, own, verdict, asked.context());
        return new RoadmapReport(
                asked.roadmap(),
                book.basis(asked.today()),
                asked.today(),
                lead(policies),
                works,
                verdict.escalations(),
                pairs(tasks, works(items, own, items.size(), verdict, asked.context())),
                verdict.gate(plan),
                verdict.flags(plan));
    }

    /** The works of the items from one place to another. */
    private static List<WorkReport> works(
            List<RoadmapFacts.Item> items, int from, int to, RoadmapVerdict verdict, PlanContext context) {
        List<WorkReport> works = new ArrayList<>();
        for (int i = from; i < to; ) {
            RoadmapFacts.Item first = items.get(i);
            List<DueWork> occurrences = new ArrayList<>();
            while (i < to && items.get(i).activity() == first.activity()) {
                occurrences.add(work(items.get(i), verdict.status(i)));
                i++;
            }
            works.add(new WorkReport(
                    first.stage(), first.activity(), decisive(occurrences, context.horizon()), occurrences));
        }
        return works;
    }

    private static List<PairReport> pairs(List<ProgrammePairs.Tasks> tasks, List<WorkReport> works) {
        List<PairReport> pairs = new ArrayList<>();
        int next = 0;
        for (ProgrammePairs.Tasks one : tasks) {
            pairs.add(new PairReport(
                    one.mentorship(), works.subList(next, next + one.works().size())));
            next += one.works().size();
        }
        return pairs;
    }

    private static Optional<Integer> lead(List<Policy> policies) {
        return policies.stream()
                .filter(policy -> policy.key().equals("roadmap.due-soon"))
                .map(policy -> policy.value())
                .findFirst();
    }

    /** All roadmap rules on one occurrence of a work and on the work itself, in the order of their ids. */
    public static RuleTrace trace(Book book, Question asked, String activity, Optional<LocalDate> due) {
        List<RoadmapFacts.Item> items = asked.facts().items();
        List<Work> plan = asked.plan(items).works();
        LocalDate today = asked.today();
        DueWork meant = report(book, asked)
                .work(activity)
                .flatMap(work -> due.isEmpty()
                        ? Optional.of(work.decisive())
                        : work.occurrences().stream()
                                .filter(one -> one.due().equals(due))
                                .findFirst())
                .orElseThrow(() -> unknown(asked.roadmap(), activity, due));
        RoadmapFacts.Item item = items.stream()
                .filter(one ->
                        one.activity().id().equals(activity) && one.occurrence().equals(meant.occurrence()))
                .findFirst()
                .orElseThrow();
        List<Object> ofPlan = new ArrayList<>(
                plan.stream().filter(work -> work.id().equals(activity)).toList());
        ofPlan.addAll(asked.beside(plan, asked.pairs(book)));
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
